#include "text/toml_text.h"

#include <doctest/doctest.h>

using namespace uttrekk;

TEST_CASE("TOML may hold letters past ASCII in strings and comments") {
  for (const std::string_view toml : {
           "names = \"Mål\"",
           "\xEF\xBB\xBFnames = 'Mål' # føremål",
           "names = [\"Mål\", 'føremål'] # æ",
           "names = [\n  # æ\n  \"Mål\",\n\n  'føremål'\n]\nb = 'å'",
           "a = {b = 'å', \"ø\" = [['æ'], [1, \"å\"]], c.\"å\" = 1}\nb = 'å'",
           "\"å\" = 1\na.\"ø\".b = \"æ\"\na . 'ø' = 2",
           "[a.\"ø\"]\n[[\"å\"]]\nb = 'å'",
           "a = \"\"\"å \" \\\"\n'ø\"\"\" # æ\nb = '''å\n'ø'''\r\nc = 'å'",
           "a = {}\r\nb = []\r\n\"å\" = 1.5",
       }) {
    CAPTURE(toml);
    CHECK_FALSE(stray_character(toml).has_value());
  }
}

TEST_CASE("TOML with letters past ASCII elsewhere is refused, behind a quote in a value too") {
  for (const std::string_view toml : {
           "å = 1",
           "a = å",
           "a = 1\"å\"",
           "a = 1'å'",
           "a = [1\"å\"]",
           "a = [\n1.\"å\"]",
           "a = 1.\"å\"",
           "a = =\"å\"",
           "a = [b=\"å\"]",
           "a = 1[\"å\"]",
           "a = 1,\"å\"",
           "a = \"b\"\"å\"",
           "a = {b = 1\"å\"}",
           "a = {b = [1] \"å\"}",
           "a\"å\" = 1",
           "[a] \"å\"",
       }) {
    CAPTURE(toml);
    CHECK(stray_character(toml).has_value());
  }
  const auto place = stray_character("b = 2\na = 'ø' 1\"å\"");
  REQUIRE(place);
  CHECK(place->line == 2);
  CHECK(place->column == 11);
}
