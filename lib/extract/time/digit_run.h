// Digits in groups, as dates, amounts, versions and numbers of all sorts have them: what
// extract/time/numeric.h reads a meaning into.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace uttrekk {

/// Groups of digits with one separator between each two: "26.01.26" is {26, 01, 26}.
struct DigitRun {
  static constexpr std::size_t kMaxGroups = 4;
  struct Group {
    std::int64_t value = 0;
    int digits = 0;
    std::uint32_t end = 0;  // byte
  };
  std::array<Group, kMaxGroups> groups;
  std::array<char32_t, kMaxGroups> separators{};  // after group i; every dash is '-'
  std::size_t size = 0;
  bool too_long = false;  // more groups than any date has
  std::uint32_t end = 0;  // byte after all groups, also after one past the fourth
};

bool is_digit_at(std::string_view text, std::size_t at);

/// The digits from byte `at`; a group of none where there is no digit.
DigitRun::Group read_digits(std::string_view text, std::uint32_t at);

/// The groups from byte `at`, where a digit stands.
DigitRun read_digit_run(std::string_view text, std::uint32_t at);

}  // namespace uttrekk
