#include "extract/stated/topic.h"

#include <doctest/doctest.h>

#include <string>

#include "extract/stated/goal_cue.h"
#include "uttrekk.h"

using namespace uttrekk;

namespace {

/// What a heading that the dictionary of headings does not know says: a goal_type, "learning",
/// or nothing.
std::string topic_of(const std::string& heading) {
  Document document;
  analyze(document, "rapport.txt", heading, Lexicon::builtin());
  const CueWords words(document, Lexicon::builtin());
  const Span all = document.text.whole();
  if (const auto type = k_goal_topic.heading(words, SectionType::none, all)) {
    return std::string(goal_type_name(*type));
  }
  return k_learning_topic.heading(words, SectionType::none, all) ? "learning" : "";
}

}  // namespace

TEST_CASE("a heading of any wording opens goals or learning points where its head is their noun") {
  const struct {
    std::string heading;
    std::string expected;
  } cases[] = {
      {"Overordnede mål for satsingen i Lomvik", "goal"},
      {"Overordna mål for tenesta", "goal"},
      {"Prosjektets mål i fase to", "project"},
      {"Hovudmål for 2026", "main"},
      {"Effektmål (langsiktige)", "effect"},
      {"Kortsiktige og langsiktige mål", "goal"},
      {"Visjon og mål for huset", "ambition"},
      {"Hva er formålet med det nye teamet?", "purpose"},
      {"Beskrivelse av målene", "goal"},
      {"Bakgrunn og formål for teamet", ""},
      {"Mål, målgruppe og tiltak", ""},
      {"Status for målene", ""},
      {"Oppnåelse av målene i fase to", ""},
      {"Arbeidet med delmål", ""},
      {"Er målet nådd i Lomvik?", ""},
      {"Måloppnåelse i fase to", ""},
      {"Viktigste erfaringer fra Lomvik", "learning"},
      {"Læringspunkt frå hausten", "learning"},
      {"Refleksjoner, erfaringer og råd fra vinteren", "learning"},
      {"Oppsummering av røynslene i Nordfjære", "learning"},
      {"Resultater og erfaringer i tall", ""},
      {"Deling av erfaringer i Lomvik", ""},
      {"Bygger laget på erfaringer?", ""},
      {"Erfaringsutveksling i Nordfjære", ""},
      {"Opplæring i Lomvik", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.heading);
    CHECK(topic_of(c.heading) == c.expected);
  }
}
