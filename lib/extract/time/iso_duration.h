// Lengths of time and their ISO 8601 form.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace uttrekk {

enum class TimeUnit : std::uint8_t { year, month, week, day, hour, minute, second };
inline constexpr std::size_t kTimeUnits = 7;

/// A length as the sum of its units, each in thousandths: 2.5 hours is {hour: 2500}.
struct Length {
  std::array<std::int64_t, kTimeUnits> thousandths{};

  bool empty() const;
  std::int64_t& operator[](TimeUnit unit) { return thousandths[static_cast<std::size_t>(unit)]; }
  std::int64_t operator[](TimeUnit unit) const {
    return thousandths[static_cast<std::size_t>(unit)];
  }
  void add(const Length& other);
  /// `factor` in thousandths.
  Length times(std::int64_t factor) const;
};

/// Of one unit, as dictionary `units` has it: "P1W", "PT15M", "P0.001S" is not read.
struct UnitValue {
  TimeUnit unit = TimeUnit::day;
  std::int64_t count = 1;  // "P6M": 6
};
std::optional<UnitValue> parse_unit(std::string_view iso);

/// Fractions go down to the next unit where they come out whole (2.5 hours is PT2H30M, half a
/// year P6M) and stay decimal where they do not, and with days, weeks and months (P7.7D).
std::string to_iso(const Length& length);

}  // namespace uttrekk
