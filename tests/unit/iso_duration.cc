#include "extract/time/iso_duration.h"

#include <doctest/doctest.h>

using namespace uttrekk;

TEST_CASE("fractions go down to the next unit where they come out whole") {
  struct Row {
    TimeUnit unit;
    std::int64_t thousandths;
    const char* iso;
  };
  for (const Row& row : {Row{TimeUnit::hour, 2500, "PT2H30M"}, Row{TimeUnit::year, 500, "P6M"},
                         Row{TimeUnit::year, 1500, "P1Y6M"}, Row{TimeUnit::day, 7700, "P7.7D"},
                         Row{TimeUnit::week, 1500, "P1.5W"}, Row{TimeUnit::minute, 1500, "PT1M30S"},
                         Row{TimeUnit::hour, 333, "PT0.333H"}, Row{TimeUnit::year, 2300, "P2.3Y"},
                         Row{TimeUnit::hour, 86000, "PT86H"}}) {
    Length length;
    length[row.unit] = row.thousandths;
    CHECK(to_iso(length) == row.iso);
  }
  Length mixed;
  mixed[TimeUnit::year] = 1000;
  mixed[TimeUnit::month] = 6000;
  mixed[TimeUnit::hour] = 4000;
  CHECK(to_iso(mixed) == "P1Y6MT4H");
}

TEST_CASE("units of the dictionary are one number and one letter") {
  CHECK(parse_unit("P1W")->unit == TimeUnit::week);
  CHECK(parse_unit("PT15M")->unit == TimeUnit::minute);
  CHECK(parse_unit("PT15M")->count == 15);
  CHECK(parse_unit("P6M")->unit == TimeUnit::month);
  for (const char* bad : {"", "P", "1W", "PW", "P1", "P1WD", "P1X", "PT1D"}) {
    CHECK_FALSE(parse_unit(bad).has_value());
  }
}
