#include "extract/explanation.h"

#include <doctest/doctest.h>

#include <string>

#include "uttrekk.h"

using namespace uttrekk;

namespace {

std::string explained(const std::string& text, const std::string& chain) {
  Document document;
  analyze(document, "rapport.txt", text, Lexicon::builtin());
  extract(document, *make_chain(chain), {Lexicon::builtin(), {}});
  REQUIRE_FALSE(document.records.empty());
  return Explainer(document, Lexicon::builtin()).explain(document.records[0]);
}

}  // namespace

TEST_CASE("an explanation names the heading, label or lead-in, and the cue's words") {
  const struct {
    std::string text;
    std::string chain;
    std::string expected;
  } cases[] = {
      {"Effektmål:\n- Kortere kø\n- Bedre flyt\n", "goals", "heading \"Effektmål\" (effect-goals)"},
      {"Formål med teamet var å:\n\n- gi råd\n- lytte\n", "goals",
       "lead-in \"Formål med teamet var å:\", cue \"Formål med teamet var å\""},
      {"Mål: Bedre flyt i tjenesten.\n", "goals", "label \"Mål\""},
      {"Prosjektet har som mål å gi råd.\n", "goals", "cue \"har som mål\""},
      {"Vi har erfart at det går bra.\n", "learning-points", "cue \"har erfart\""},
      {"Læringspunkt\n\n- Start tidleg.\n- Spør fleire.\n", "learning-points",
       "heading \"Læringspunkt\" (learning-points)"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(explained(c.text, c.chain) == c.expected);
  }
}

TEST_CASE("a kind whose rule says it all has no explanation") {
  CHECK(explained("Ring Kari Nordmann, tlf. 22 00 00 00.\n", "contacts").empty());
}
