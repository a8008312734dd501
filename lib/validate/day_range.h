// Days of the calendar: the first and last day that an EDTF value means, and ages.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "document/record.h"

namespace uttrekk {

using Day = std::chrono::year_month_day;

struct DayRange {
  std::optional<Day> first;  // none: open, or not known
  std::optional<Day> last;
};

/// The days of an EDTF (ISO 8601-2) date or interval as the extractors give them: "2024-09-01",
/// "2025-21" (spring), "2024", "2024-01/2026-01", "2018/..". A year "XXXX" has no days. Seasons
/// are three months, and winter belongs to the year that it ends in; quarters (33 to 36) and halves
/// (40, 41) count as well.
DayRange days_of(std::string_view edtf);

/// Those of a date or duration: its fields `earliest` and `latest` where it has them, else its
/// value.
DayRange days_of(const Records& records, const Record& record);

/// "P2Y", "P18M", "P1Y6M", "P90D", "P6W"; false for anything else and for nothing.
bool parse_age(std::string_view iso, int& years, int& months, int& days);

/// "2024-09-01"; none for what is no day of the calendar.
std::optional<Day> parse_calendar_day(std::string_view text);

/// `day` so much earlier; 29 and more of a month that has no such day are its last.
Day days_before(Day day, int years, int months, int days);

std::string to_string(Day day);

}  // namespace uttrekk
