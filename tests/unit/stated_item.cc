#include "extract/stated/stated_item.h"

#include <doctest/doctest.h>

#include <string>

#include "extract/stated/topic.h"
#include "uttrekk.h"

using namespace uttrekk;

namespace {

/// For each list item, what opens its list: h(eading), l(ead-in), b (label) or "-".
std::string openers_of(const char* text, const Topic& topic) {
  Document document;
  analyze(document, "rapport.txt", text, Lexicon::builtin());
  const CueWords words(document, Lexicon::builtin());
  Openers openers(words, topic);
  std::string out;
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    if (document.blocks[b].kind != BlockKind::list_item) continue;
    out += "-hlb"[static_cast<std::size_t>(openers.of(b).kind)];
  }
  return out;
}

}  // namespace

TEST_CASE("a list is opened by its lead-in where that says what it holds, else by its heading") {
  CHECK(openers_of("Effektmål:\n- a\n- b\n", k_goal_topic) == "hh");
  CHECK(openers_of("Vi har som mål å:\n\n- a\n- b\n", k_goal_topic) == "ll");
  CHECK(openers_of("Effektmål:\n\nProsjektet skal:\n\n- a\n- b\n", k_goal_topic) == "hh");
  CHECK(openers_of("Effektmål:\n\nFølgende tiltak ble gjort:\n\n- a\n- b\n", k_goal_topic) == "--");
  CHECK(openers_of("Tiltak:\n- a\n- b\n", k_goal_topic) == "--");
}

TEST_CASE("nested items are opened by what opens the item above them") {
  CHECK(openers_of("Vi har som mål å:\n\n- a\n  - b\n  - c\n- d\n", k_goal_topic) == "llll");
  CHECK(openers_of("Vi har erfart at:\n\n- a\n  - b\n", k_learning_topic) == "ll");
}

TEST_CASE("learning is told phase by phase, goals end with the next heading") {
  CHECK(openers_of("# Erfaringer\n\n## Pilot 1\n\n- a\n", k_learning_topic) == "h");
  CHECK(openers_of("# Mål\n\n## Verdi for pasienter\n\n- a\n", k_goal_topic) == "-");
}

TEST_CASE("a stated span has neither colon nor blanks at its ends") {
  Document document;
  document.text = Text("  Vi byr på : \n");
  CHECK(document.view(stated_span(document, document.text.whole())) == "Vi byr på");
}
