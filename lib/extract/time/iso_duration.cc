#include "extract/time/iso_duration.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::string_view kDateUnits = "YMWD";
constexpr std::string_view kClockUnits = "HMS";

/// Moves a fraction of `from` into `to`, of which `per` make one, where it comes out whole.
void carry_down(Length& length, TimeUnit from, TimeUnit to, std::int64_t per) {
  const std::int64_t fraction = length[from] % 1000;
  if (fraction == 0 || fraction * per % 1000 != 0) return;
  length[from] -= fraction;
  length[to] += fraction * per;
}

void append_count(std::string& out, std::int64_t thousandths, char letter) {
  fmt::format_to(std::back_inserter(out), "{}", thousandths / 1000);
  if (std::int64_t fraction = thousandths % 1000; fraction != 0) {
    std::string digits = fmt::format("{:03}", fraction);
    while (digits.back() == '0') digits.pop_back();
    out += '.';
    out += digits;
  }
  out += letter;
}

}  // namespace

bool Length::empty() const {
  return std::all_of(thousandths.begin(), thousandths.end(), [](auto n) { return n == 0; });
}

void Length::add(const Length& other) {
  for (std::size_t i = 0; i < kTimeUnits; ++i) thousandths[i] += other.thousandths[i];
}

Length Length::times(std::int64_t factor) const {
  Length out;
  for (std::size_t i = 0; i < kTimeUnits; ++i) {
    out.thousandths[i] = thousandths[i] * factor / 1000;
  }
  return out;
}

std::optional<UnitValue> parse_unit(std::string_view iso) {
  if (iso.size() < 3 || iso[0] != 'P') return std::nullopt;
  const bool clock = iso[1] == 'T';
  iso.remove_prefix(clock ? 2 : 1);
  UnitValue value;
  value.count = 0;
  while (!iso.empty() && is_digit(iso[0])) {
    value.count = std::min<std::int64_t>(value.count * 10 + (iso[0] - '0'), 1'000'000);
    iso.remove_prefix(1);
  }
  if (iso.size() != 1 || value.count == 0) return std::nullopt;
  const std::size_t at = (clock ? kClockUnits : kDateUnits).find(iso[0]);
  if (at == std::string_view::npos) return std::nullopt;
  value.unit = static_cast<TimeUnit>(at + (clock ? kDateUnits.size() : 0));
  return value;
}

std::string to_iso(const Length& given) {
  Length length = given;
  carry_down(length, TimeUnit::year, TimeUnit::month, 12);
  carry_down(length, TimeUnit::hour, TimeUnit::minute, 60);
  carry_down(length, TimeUnit::minute, TimeUnit::second, 60);
  if (length.empty()) return "PT0S";
  std::string out = "P";
  for (std::size_t i = 0; i < kTimeUnits; ++i) {
    if (i == kDateUnits.size() &&
        std::any_of(length.thousandths.begin() + 4, length.thousandths.end(),
                    [](auto n) { return n != 0; })) {
      out += 'T';
    }
    if (length.thousandths[i] == 0) continue;
    append_count(out, length.thousandths[i],
                 i < kDateUnits.size() ? kDateUnits[i] : kClockUnits[i - kDateUnits.size()]);
  }
  return out;
}

}  // namespace uttrekk
