#include "extract/people/norwegian_number.h"

#include <algorithm>
#include <array>

namespace uttrekk {
namespace {

/// What numbers of eight digits begin with: landlines, mobile phones, and services from 800 on.
constexpr std::array<std::string_view, 55> kRanges = {
    "21",  "22",  "23",   "24",   "31",   "32",   "33",   "35",   "37",   "38",   "40",
    "41",  "45",  "46",   "47",   "48",   "51",   "52",   "53",   "55",   "56",   "57",
    "59",  "61",  "62",   "63",   "64",   "66",   "67",   "69",   "7",    "800",  "801",
    "812", "813", "815",  "820",  "829",  "850",  "851",  "852",  "853",  "854",  "855",
    "880", "9",   "8100", "8101", "8102", "8103", "8104", "8105", "8106", "8107", "8108"};

}  // namespace

bool is_norwegian_number(std::string_view digits) {
  constexpr std::size_t kWhole = 8, kShort = 5;
  if (digits.size() == kShort) return digits[0] == '0' && digits[1] >= '2';
  return digits.size() == kWhole &&
         std::any_of(kRanges.begin(), kRanges.end(),
                     [&](std::string_view range) { return digits.starts_with(range); });
}

}  // namespace uttrekk
