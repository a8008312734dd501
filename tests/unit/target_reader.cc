#include "extract/stated/target_reader.h"

#include <doctest/doctest.h>

#include <string>

#include "uttrekk.h"

using namespace uttrekk;

namespace {

/// The targets of a list item below a goal heading.
std::string targets_of(const std::string& item) {
  Document document;
  analyze(document, "rapport.txt", "Effektmål:\n- " + item + "\n- Bedre flyt\n",
          Lexicon::builtin());
  extract(document, *make_chain("goals"), {Lexicon::builtin(), {}});
  std::string out;
  REQUIRE(document.records.size() == 2);
  for (std::uint32_t i = 0; i < document.records[0].field_count; ++i) {
    const Records::Field field = document.records.field(document.records[0], i);
    if (field.id != FieldId::targets) continue;
    const Target t = parse_target(field.value);
    if (!out.empty()) out += "; ";
    out += std::string(t.direction) + " " + std::string(t.quantity) + " " + std::string(t.unit);
    if (!t.baseline.empty()) out += " from " + std::string(t.baseline);
  }
  return out;
}

}  // namespace

TEST_CASE("a target has a direction, a quantity, a unit and a baseline") {
  const struct {
    std::string item;
    std::string expected;
  } cases[] = {
      {"redusere antall klager med 30 %", "reduce 30 %"},
      {"redusere talet på klager med minst 30 prosent", "reduce 30 prosent"},
      {"øke andelen som svarer fra 40 til 60 %", "increase 60 % from 40"},
      {"auke delen som svarar frå 40 % til 60 %", "increase 60 % from 40"},
      {"redusere ventetiden til under 10 dager", "reduce 10 dager"},
      {"redusere antall turer fra 12 til 8", "reduce 8  from 12"},
      {"øke antall brukere til 1 200 innen to år", "increase 1200 "},
      {"auke folketalet til 12 000", "increase 12000 "},
      {"auke drifta fram til 2030", ""},
      {"halvere ventetiden", "reduce 50 %"},
      {"ventetiden skal ned med en tredel", "reduce 33.3 %"},
      {"ventetida skal ned med ein tredel", "reduce 33.3 %"},
      {"redusere papirbruken med to tredeler", "reduce 66.7 %"},
      {"redusere papirbruken med to tredelar", "reduce 66.7 %"},
      {"kutte kjøringen med halvparten", "reduce 50 %"},
      {"halvparten så mange turer om natten", "reduce 50 %"},
      {"halvparten så mange turar om natta", "reduce 50 %"},
      {"minst en fjerdedel av elevene er med", "reach 25 %"},
      {"dele dagen i to tredeler", ""},
      {"spare 150 liggedøgn i året", "reduce 150 liggedøgn"},
      {"spare 40 timar i veka", "reduce 40 timar"},
      {"spare tid og krefter", ""},
      {"ha 90 prosent fornøyde brukere", "reach 90 prosent"},
      {"ha 90 prosent nøgde brukarar", "reach 90 prosent"},
      {"ha en leder i 50 % stilling", ""},
      {"doble talet på besøk", "increase 100 %"},
      {"tredoble antall kurs", "increase 200 %"},
      {"25 % færre reiser", "reduce 25 %"},
      {"25 % kortare liggjetid", "reduce 25 %"},
      {"10 prosent økning i bruken", "increase 10 prosent"},
      {"en reduksjon på 5 % i bruken av vikarer", "reduce 5 %"},
      {"minst 80 % av pasientene er fornøyde", "reach 80 %"},
      {"95 % av pasientane får svar same dag", "reach 95 %"},
      {"redusere fall med 20 % og øke trivselen med 10 %", "reduce 20 %; increase 10 %"},
      {"identifisere minst ett nytt forløp", ""},
      {"gjennomføre tre samlinger", ""},
      {"opprette en 100 % stilling", ""},
      {"redusere ventetiden", ""},
      {"fra 14 til 10 dagers ventetid", "reduce 10 dagers from 14"},
      {"frå 14 til 10 dagar ventetid", "reduce 10 dagar from 14"},
      {"fra 10 til 10 dager ventetid", ""},
      {"frå 10 til 10 dagar ventetid", ""},
      {"ferdig i 2026", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.item);
    CHECK(targets_of(c.item) == c.expected);
  }
}
