#include "extract/stated/unstated.h"

#include <doctest/doctest.h>

#include <string>

#include "uttrekk.h"

using namespace uttrekk;

namespace {

template <typename Test>
bool holds(const char* text, Test test) {
  Document document;
  analyze(document, "rapport.txt", text, Lexicon::builtin());
  const CueWords words(document, Lexicon::builtin());
  return test(words, TokenRange{0, document.tokens.size()});
}

bool placeholder(const char* text) {
  return holds(text, is_placeholder);
}
bool amount(const char* text) {
  return holds(text, is_amount_alone);
}

}  // namespace

TEST_CASE("a reference or a word that says there is nothing stands in place of an answer") {
  for (const char* text : {"Se prosjektplanen.", "Sjå vedlegg 2", "(se vedlagt søknad)", "Ingen",
                           "Ikkje aktuelt for dette tiltaket", "N/A", "–", "Ikke relevant."}) {
    CAPTURE(text);
    CHECK(placeholder(text));
  }
  for (const char* text : {"Ingen skal vente mer enn én uke", "Se hele mennesket",
                           "Se vedlegg 2. Målet er færre fall."}) {
    CAPTURE(text);
    CHECK_FALSE(placeholder(text));
  }
}

TEST_CASE("an amount alone states nothing") {
  CHECK(amount("10 deltakere"));
  CHECK(amount("Minst fem år frå kommunehelsetenesta"));
  CHECK_FALSE(amount("30 % færre fall"));
  CHECK_FALSE(amount("To ting må være på plass"));
}
