#include "dictionary/dictionary_value.h"

#include <doctest/doctest.h>

using namespace uttrekk;

namespace {

bool is_value(std::string_view dictionary, std::string_view text) {
  const DictionarySpec* spec = dictionary_spec(dictionary);
  REQUIRE(spec != nullptr);
  return parse_value(*spec, text).has_value();
}

}  // namespace

TEST_CASE("units are durations of one unit, for a length is counted in them") {
  for (const char* good : {"P1D", "P10Y", "PT45M", "P2W"}) CHECK(is_value("units", good));
  for (const char* bad :
       {"", "P", "PT", "P1", "PD", "PT1D", "P1H", "P1DT2H", "XYZ", "p1d", "P1,5D"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_value("units", bad));
    CHECK_FALSE(is_value("rates", bad));
  }
}

TEST_CASE("relative dates are counted from today, holidays are days of the year or of Easter") {
  for (const char* good : {"D+0", "W-1", "T+21"}) CHECK(is_value("relative-dates", good));
  for (const char* bad : {"", "D", "D1", "D+", "X+1", "D+1x"})
    CHECK_FALSE(is_value("relative-dates", bad));
  for (const char* good : {"12-24", "12-24#", "E-2", "E+48#", "12-31b"})
    CHECK(is_value("holidays", good));
  for (const char* bad : {"", "13-01", "12-32", "1-1", "E", "E2", "24.12", "12-24x", "#"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_value("holidays", bad));
  }
}

TEST_CASE("numbers are kept as they are, or in thousandths; a mark alone needs no value") {
  CHECK(parse_value(*dictionary_spec("months"), "12") == 12);
  CHECK(parse_value(*dictionary_spec("numbers"), "1.5") == 1500);
  CHECK_FALSE(is_value("months", "mai"));
  CHECK_FALSE(is_value("numbers", "1,5"));
  CHECK(is_value("name-particles", ""));
}
