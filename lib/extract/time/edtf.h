// Points of the calendar and their EDTF form (ISO 8601-2, level 1; quarters and tertials
// as its sub-year groupings 33 to 39).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "extract/extractor.h"

namespace uttrekk {

enum class Precision : std::uint8_t { none, day, week, month, season, quarter, half, year };
// EDTF's numbers for parts of a year, which dictionary `seasons` has too.
inline constexpr int kWinter = 24;        // the last of the seasons, which begin with spring, 21
inline constexpr int kQuartersFrom = 32;  // Q1 is 33
inline constexpr int kQuarters = 4;       // of a year; the tertials follow as groups 5 to 7

enum class Part : std::uint8_t { whole, early, mid, late };

/// A day, week, month, season, quarter, half-year or year; what the text leaves open is 0.
struct CalendarPoint {
  Precision precision = Precision::none;
  Part part = Part::whole;  // "slutten av mai"
  bool approx = false;      // "ca. 2020"
  int year = 0;
  int month = 0;
  int day = 0;
  int group = 0;  // week 1 to 53, season 21 to 24, quarter 1 to 4 (5 to 7: tertials), half 1 or 2

  bool has_year() const { return year != 0; }
  /// False for a day that the calendar lacks ("31. april"); 29 February needs a year to be wrong.
  bool valid() const;
};

/// "2024-09-01", "XXXX-05", "2025-21", "2024-35", "2025-W12"; a half-year is an interval of months.
void append_edtf(std::string& out, const CalendarPoint& point);

/// The first and the last day that are meant; none without a year or for an impossible day.
/// Seasons are the meteorologist's (spring is March to May; winter starts in December of the
/// year before). `part` takes a third: the beginning of a month is its first ten days.
std::optional<CalendarDay> first_day(const CalendarPoint& point);
std::optional<CalendarDay> last_day(const CalendarPoint& point);

void append_iso_day(std::string& out, const CalendarDay& day);

/// The length from the first to the last day, both counted: "P2Y1M", "P14D".
std::string interval_length(const CalendarDay& first, const CalendarDay& last);

}  // namespace uttrekk
