#include "validate/day_range.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

namespace {

std::string days(std::string_view edtf) {
  const DayRange range = days_of(edtf);
  return (range.first ? to_string(*range.first) : "..") + "/" +
         (range.last ? to_string(*range.last) : "..");
}

}  // namespace

TEST_CASE("the first and last day that an EDTF value means") {
  const struct {
    const char* edtf;
    const char* expected;
  } cases[] = {
      {"2024-09-01", "2024-09-01/2024-09-01"},
      {"2024-02", "2024-02-01/2024-02-29"},
      {"2024", "2024-01-01/2024-12-31"},
      {"2025-21", "2025-03-01/2025-05-31"},
      {"2025-23", "2025-09-01/2025-11-30"},
      {"2025-24", "2024-12-01/2025-02-28"},
      {"2024-01/2026-01", "2024-01-01/2026-01-31"},
      {"2025-33", "2025-01-01/2025-03-31"},
      {"2025-41", "2025-07-01/2025-12-31"},
      {"2018/..", "2018-01-01/.."},
      {"../2024-12-31", "../2024-12-31"},
      {"XXXX-10-01", "../.."},
      {"2025-04-31", "../.."},
      {"", "../.."},
      {"202", "../.."},
      {"2025-", "../.."},
      {"2025-1", "../.."},
      {"2025-13", "../.."},
      {"2025-10-1", "../.."},
  };
  for (const auto& c : cases) {
    CAPTURE(c.edtf);
    CHECK(days(c.edtf) == c.expected);
  }
}

TEST_CASE("ages are ISO 8601 durations of years, months, weeks and days") {
  int y = 0, m = 0, d = 0;
  CHECK(parse_age("P1Y6M", y, m, d));
  CHECK(y == 1);
  CHECK(m == 6);
  CHECK(parse_age("P2W", y, m, d));
  CHECK(d == 14);
  for (const char* bad : {"", "P", "2Y", "P2", "PY", "P2H", "PT2H", "P-2Y", "P99999Y"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_age(bad, y, m, d));
  }
}

TEST_CASE("a day so much earlier") {
  const Day leap(std::chrono::year(2024) / 2 / 29);
  CHECK(to_string(days_before(leap, 1, 0, 0)) == "2023-02-28");
  CHECK(to_string(days_before(leap, 0, 1, 29)) == "2023-12-31");
  CHECK(parse_calendar_day("2024-02-29") == leap);
  CHECK_FALSE(parse_calendar_day("2023-02-29"));
  CHECK_FALSE(parse_calendar_day("2024-02"));
}

TEST_CASE("the days of a record are its own fields first, then its value") {
  Records records;
  records.add(RecordKind::date, {0, 1}, "test.planted");
  records.set(FieldId::value, "2025-05");
  records.set(FieldId::latest, "2025-05-10");
  const DayRange days = days_of(records, records[0]);
  CHECK(to_string(days.first.value()) == "2025-05-01");
  CHECK(to_string(days.last.value()) == "2025-05-10");
  records.add(RecordKind::duration, {0, 1}, "test.planted");
  records.set(FieldId::value, "P8M");
  CHECK_FALSE(days_of(records, records[1]).first);
}
