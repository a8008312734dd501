#include "validate/identity_number.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

TEST_CASE("a personal identity number is found by its date and its control digits") {
  // Made by calculation for dates long past or synthetic; they belong to nobody.
  const struct {
    const char* text;
    const char* expected;
  } cases[] = {
      {"fnr. 01017000027.", "01017000027"},
      {"010170 00027", "010170 00027"},
      {"010170-00027", "010170-00027"},
      {"010170\u00a000027 er skrevet med hardt mellomrom", "010170\u00a000027"},
      {"41017000010", "41017000010"},  // a D-number
      {"01817000092", "01817000092"},  // a synthetic one
      {"01667000056", "01667000056"},  // one of another register
      {"01017000028", ""},             // wrong control digit
      {"99017000027", ""},             // no such day
      {"010170000270", ""},            // twelve digits
      {"1234.56.78903", ""},           // an account number
      {"010170  00174", ""},           // two spaces
      {"telefon 90000000", ""},
      {"010170 001", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const std::string text = c.text;
    const auto found = find_identity_numbers(text);
    CHECK((found.empty() ? "" : text.substr(found[0].begin, found[0].size())) == c.expected);
  }
}

TEST_CASE("a million digits are read in one pass") {
  CHECK(find_identity_numbers(std::string(1'000'000, '1')).empty());
}
