#include "extract/time/numeric.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

TEST_CASE("digits are numbers, dates, times or years by their separators") {
  struct Row {
    const char* text;
    NumericKind kind;
    std::uint32_t end;
    std::int64_t thousandths;
  };
  using enum NumericKind;
  const Row rows[] = {
      {"12", integer, 2, 12000},
      {"20 000 kroner", integer, 6, 20000000},
      {"20\u00A0000", integer, 7, 20000000},
      {"600.000", integer, 7, 600000000},
      {"7,7", decimal, 3, 7700},
      {"11.9 døgn", decimal, 4, 11900},
      {"2 ½ t", fraction, 4, 2500},
      {"½", fraction, 2, 500},
      {"1 1/2", fraction, 5, 1500},
      {"1 15 min", integer, 1, 1000},
      {"12:30", clock, 5, 750000},
      {"1:75", other, 4, 0},
      {"10-15", integer, 2, 10000},
      {"3.5.3.5", other, 7, 0},
      {"2024/1234", other, 9, 0},
      {"50/50", fraction, 5, 0},
      {"24/7", fraction, 4, 0},
      {"1/4 dag", fraction, 3, 250},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Numeric n = read_numeric(row.text, 0);
    CHECK(n.kind == row.kind);
    CHECK(n.end == row.end);
    if (row.kind != other) CHECK(n.thousandths == row.thousandths);
  }
}

TEST_CASE("dates are read day first, or as ISO 8601 has them") {
  for (const std::string text : {"26.01.26", "26.1.2026", "26/1-2026", "26/1-26", "26-01-2026",
                                 "2026-01-26", "26/01/2026"}) {
    CAPTURE(text);
    const Numeric n = read_numeric(text, 0);
    REQUIRE(n.kind == NumericKind::date);
    CHECK(n.end == text.size());
    CHECK(n.year == 2026);
    CHECK(n.month == 1);
    CHECK(n.day == 26);
  }
  CHECK(compact_date(read_numeric("010624", 0)).year == 2024);
  CHECK(compact_date(read_numeric("20240601", 0)).month == 6);
  CHECK(compact_date(read_numeric("990024", 0)).kind == NumericKind::other);
}

TEST_CASE("two years in one number") {
  for (const std::string text : {"2018-22", "2018/22", "2018–2022"}) {
    const Numeric n = read_numeric(text, 0);
    REQUIRE(n.kind == NumericKind::year_pair);
    CHECK(n.year == 2018);
    CHECK(n.other_year == 2022);
  }
  CHECK(read_numeric("1999-01", 0).other_year == 2001);
  CHECK(read_numeric("2022-18", 0).kind == NumericKind::other);
}
