#include "extract/time/calendar.h"

#include <algorithm>

namespace uttrekk {

bool is_leap_year(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(int year, int month) {
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool is_valid_day(int year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

std::int32_t day_number(const CalendarDay& day) {
  const int y = day.year - (day.month <= 2 ? 1 : 0);
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CalendarDay from_day_number(std::int32_t number) {
  const int z = number + 719468;
  const int era = (z >= 0 ? z : z - 146096) / 146097;
  const int day_of_era = z - era * 146097;
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int m = (5 * day_of_year + 2) / 153;
  const int month = m < 10 ? m + 3 : m - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
          day_of_year - (153 * m + 2) / 5 + 1};
}

int weekday_of(const CalendarDay& day) {
  const std::int32_t number = day_number(day);  // 1970-01-01 was a Thursday
  return static_cast<int>(((number + 3) % 7 + 7) % 7) + 1;
}

CalendarDay add_days(const CalendarDay& day, int days) {
  return from_day_number(day_number(day) + days);
}

CalendarDay add_months(const CalendarDay& day, int months) {
  const int total = day.year * 12 + day.month - 1 + months;
  CalendarDay out{total / 12, total % 12 + 1, day.day};
  out.day = std::min(out.day, days_in_month(out.year, out.month));
  return out;
}

CalendarDay monday_of_week(int year, int week) {
  const CalendarDay fourth{year, 1, 4};
  return add_days(fourth, 1 - weekday_of(fourth) + 7 * (week - 1));
}

Week week_of(const CalendarDay& day) {
  const CalendarDay thursday = add_days(day, 4 - weekday_of(day));
  const std::int32_t first = day_number({thursday.year, 1, 1});
  return {thursday.year, (day_number(thursday) - first) / 7 + 1};
}

CalendarDay easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return {year, n / 31, n % 31 + 1};
}

}  // namespace uttrekk
