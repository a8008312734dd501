// The Gregorian calendar, as far as dates in reports need it: lengths of months, day numbers,
// weekdays, ISO weeks and Easter. Everything is proleptic and takes years 1 to 9999.
#pragma once

#include <cstdint>

#include "extract/extractor.h"

namespace uttrekk {

bool is_leap_year(int year);
/// 28 to 31; `month` is 1 to 12.
int days_in_month(int year, int month);
bool is_valid_day(int year, int month, int day);

/// Days since 1970-01-01, and back (the algorithm of Howard Hinnant's "days_from_civil").
std::int32_t day_number(const CalendarDay& day);
CalendarDay from_day_number(std::int32_t number);

/// 1 is Monday (ISO 8601).
int weekday_of(const CalendarDay& day);
CalendarDay add_days(const CalendarDay& day, int days);
/// A day that the month lacks becomes its last day: 31 January and a month is 28 February.
CalendarDay add_months(const CalendarDay& day, int months);

/// Monday of an ISO week; week 1 holds 4 January.
CalendarDay monday_of_week(int year, int week);
/// The ISO week that a day lies in, and the year which that week belongs to.
struct Week {
  int year = 0;
  int week = 0;
};
Week week_of(const CalendarDay& day);

/// Easter Sunday (Gregorian computus, the anonymous algorithm of 1876).
CalendarDay easter_sunday(int year);

}  // namespace uttrekk
