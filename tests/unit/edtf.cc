#include "extract/time/edtf.h"

#include <doctest/doctest.h>

using namespace uttrekk;

namespace {

std::string edtf(const CalendarPoint& point) {
  std::string out;
  append_edtf(out, point);
  return out;
}

std::string days(const CalendarPoint& point) {
  std::string out;
  if (const auto first = first_day(point)) append_iso_day(out, *first);
  out += ' ';
  if (const auto last = last_day(point)) append_iso_day(out, *last);
  return out;
}

CalendarPoint make(Precision precision, int year, int month = 0, int day = 0, int group = 0) {
  CalendarPoint point;
  point.precision = precision;
  point.year = year;
  point.month = month;
  point.day = day;
  point.group = group;
  return point;
}

}  // namespace

TEST_CASE("a point of each precision has its EDTF form and its days") {
  struct Row {
    CalendarPoint point;
    std::string text;
    std::string days;
  };
  const Row rows[] = {
      {make(Precision::day, 2024, 9, 1), "2024-09-01", "2024-09-01 2024-09-01"},
      {make(Precision::day, 0, 10, 1), "XXXX-10-01", " "},
      {make(Precision::day, 2023, 2, 29), "2023-02-29", " "},
      {make(Precision::week, 2025, 0, 0, 7), "2025-W07", "2025-02-10 2025-02-16"},
      {make(Precision::month, 2024, 2), "2024-02", "2024-02-01 2024-02-29"},
      {make(Precision::season, 2025, 0, 0, 21), "2025-21", "2025-03-01 2025-05-31"},
      {make(Precision::season, 2025, 0, 0, 24), "2025-24", "2024-12-01 2025-02-28"},
      {make(Precision::quarter, 2024, 0, 0, 3), "2024-35", "2024-07-01 2024-09-30"},
      {make(Precision::half, 2025, 0, 0, 2), "2025-07/2025-12", "2025-07-01 2025-12-31"},
      {make(Precision::year, 2026), "2026", "2026-01-01 2026-12-31"},
  };
  for (const Row& row : rows) {
    CHECK(edtf(row.point) == row.text);
    CHECK(days(row.point) == row.days);
  }
}

TEST_CASE("the beginning, middle and end of a month are its thirds") {
  CalendarPoint may = make(Precision::month, 2025, 5);
  may.part = Part::early;
  CHECK(days(may) == "2025-05-01 2025-05-10");
  may.part = Part::mid;
  CHECK(days(may) == "2025-05-11 2025-05-20");
  may.part = Part::late;
  CHECK(days(may) == "2025-05-21 2025-05-31");
}

TEST_CASE("the length of an interval counts both ends") {
  CHECK(interval_length({2024, 1, 1}, {2026, 1, 31}) == "P2Y1M");
  CHECK(interval_length({2024, 1, 1}, {2024, 12, 31}) == "P1Y");
  CHECK(interval_length({2025, 5, 3}, {2025, 5, 5}) == "P3D");
  CHECK(interval_length({2025, 5, 5}, {2025, 5, 3}).empty());
}
