#include "extract/time/calendar.h"

#include <doctest/doctest.h>

using namespace uttrekk;

TEST_CASE("a day number and back is the same day, over four centuries") {
  for (std::int32_t n = day_number({1800, 1, 1}); n < day_number({2200, 1, 1}); n += 17) {
    CHECK(day_number(from_day_number(n)) == n);
  }
  CHECK(day_number({1970, 1, 1}) == 0);
}

TEST_CASE("weekdays, weeks and months follow ISO 8601") {
  CHECK(weekday_of({2025, 6, 4}) == 3);
  CHECK(week_of({2024, 12, 30}).week == 1);
  CHECK(week_of({2024, 12, 30}).year == 2025);
  CHECK(week_of({2021, 1, 3}).week == 53);
  CHECK(monday_of_week(2025, 7).day == 10);
  CHECK(add_months({2025, 1, 31}, 1).day == 28);
  CHECK(add_months({2025, 1, 1}, -1).year == 2024);
  CHECK(is_valid_day(2024, 2, 29));
  CHECK_FALSE(is_valid_day(2023, 2, 29));
  CHECK_FALSE(is_valid_day(2023, 4, 31));
}

TEST_CASE("Easter Sunday falls where the almanac has it") {
  struct Row {
    int year, month, day;
  };
  for (const Row& row : {Row{2000, 4, 23}, Row{2008, 3, 23}, Row{2024, 3, 31}, Row{2025, 4, 20},
                         Row{2026, 4, 5}, Row{2038, 4, 25}}) {
    CHECK(easter_sunday(row.year).month == row.month);
    CHECK(easter_sunday(row.year).day == row.day);
  }
}
