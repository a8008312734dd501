#include "extract/stated/quantity.h"

#include <doctest/doctest.h>

#include <string>

#include "uttrekk.h"

using namespace uttrekk;

namespace {

std::string quantity_in(const std::string& text) {
  Document document;
  analyze(document, "rapport.txt", text, Lexicon::builtin());
  const CueWords words(document, Lexicon::builtin());
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
    const auto found = read_quantity(words, t, document.tokens.size());
    if (!found) continue;
    return found->number + "|" + std::string(found->unit) + (found->known_unit ? "" : "?");
  }
  return "";
}

}  // namespace

TEST_CASE("a quantity is a number with the unit that follows it") {
  const struct {
    std::string text;
    std::string expected;
  } cases[] = {
      {"Vi sparte 30 % av tiden.", "30|%"},
      {"Vi sparte 30% av tida.", "30|%"},
      {"Fallet var på 2,5 prosentpoeng i år.", "2.5|prosentpoeng"},
      {"Det kostet 20 000 kroner i fjor.", "20000|kroner"},
      {"Det kosta 1.500.000 kroner i fjor.", "1500000|kroner"},
      {"Liggetiden gikk ned med 2 døgn i snitt.", "2|døgn"},
      {"Vi besøkte 12 bedrifter i mai.", "12|bedrifter?"},
      {"Vi ble 40.", "40|?"},
      {"Prisen var 007 kroner da.", "7|kroner"},
      {"Ingen tall her.", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(quantity_in(c.text) == c.expected);
  }
}
