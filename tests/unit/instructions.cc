#include "validate/instructions.h"

#include <doctest/doctest.h>

#include <string>

#include "uttrekk.h"

using namespace uttrekk;

TEST_CASE("instructions of a template are found in running text, lists and brackets") {
  const struct {
    const char* text;
    std::size_t count;
  } cases[] = {
      {"Beskriv her hva som ble gjort.\n", 1},
      {"- [Fyll inn navn på prosjektet]\n", 1},
      {"Prosjektet er ferdig.\n\nGi en kort oversikt over resultatene.\n", 1},
      {"Stryk det som ikke passer.\n", 1},
      {"Lorem ipsum dolor sit amet.\n", 1},
      {"Skriv inn namnet på kontaktpersonen.\n\nSkildr kort kva de gjorde.\n", 2},
      {"Stryk det som ikkje passar.\n", 1},
      {"Gjer greie for bakgrunnen.\n", 1},
      {"Vi beskriver her hva som ble gjort.\n", 0},
      {"De skildrar kort kva dei gjorde.\n", 0},
      {"Vi skal fylle inn skjemaet.\n", 0},
      {"Skriv ned hvem som har ansvaret.\n", 0},
      {"Sett av tid til opplæring.\n", 0},
      {"Set av tid til opplæring.\n", 0},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    Document document;
    analyze(document, "rapport.txt", c.text, Lexicon::builtin());
    CHECK(find_instructions(document, Lexicon::builtin()).size() == c.count);
  }
}
