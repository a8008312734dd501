#include "extract/people/role.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extract/people/organisation.h"
#include "uttrekk.h"

using namespace uttrekk;

namespace {

struct Phrase {
  Document document;
  std::vector<Item> items;
  explicit Phrase(const std::string& text) {
    analyze(document, "role.txt", text, Lexicon::builtin());
    const Reach reach;
    ItemMaker maker(document, Lexicon::builtin(), reach);
    maker.make(0, document.tokens.size(), items);
  }
  std::string text(ItemRange range) const {
    return range.empty() ? "" : std::string(document.view(span_of(items, range)));
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(items.size()); }
};

/// "role | organisation"
std::string parted(const std::string& text) {
  const Phrase line(text);
  const auto head = match_role_head(line.items, 0);
  if (!head) return "";
  const RoleMatch match = part_role(line.items, *head, line.size());
  return line.text(match.role) + " | " + line.text(match.organisation);
}

}  // namespace

TEST_CASE("a role is parted from the organisation behind it") {
  struct Case {
    const char* text;
    const char* parts;
  };
  const Case cases[] = {
      {"rådgiver", "rådgiver | "},
      {"rådgiver helse- og omsorg", "rådgiver helse- og omsorg | "},
      {"rådgjevar i Vik kommune", "rådgjevar | Vik kommune"},
      {"Seksjonsleder PSHT Storvik", "Seksjonsleder | PSHT Storvik"},
      {"seksjonsleiar Samhandling og Tenesteutvikling",
       "seksjonsleiar | Samhandling og Tenesteutvikling"},
      {"Kommunalsjef Helse og omsorg", "Kommunalsjef Helse og omsorg | "},
      {"kommunalsjef Helse og omsorg Vik kommune", "kommunalsjef Helse og omsorg | Vik kommune"},
      {"interkommunal prosjektleder Vik kommune", "interkommunal prosjektleder | Vik kommune"},
      {"avdelingssjef for kirurgisk avdeling", "avdelingssjef | kirurgisk avdeling"},
      {"leder av arbeidsgruppen", "leder av arbeidsgruppen | "},
      {"Prosjektleder for pilot", "Prosjektleder for pilot | "},
      {"Hjartesjukepleiar poliklinikken", "Hjartesjukepleiar | poliklinikken"},
      {"Rehab-koordinator / kreftsykepleier", "Rehab-koordinator / kreftsykepleier | "},
      {"dagleg leiar Velferdslab AS", "dagleg leiar | Velferdslab AS"},
      {"kjede", ""},
      {"kalender", ""},
      {"bilder", ""},
      {"sykehus", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(parted(c.text) == c.parts);
  }
}

TEST_CASE("an organisation in a sentence ends before the verb") {
  struct Case {
    const char* text;
    const char* organisation;
  };
  const Case cases[] = {
      {"Vik kommune sier nei", "Vik kommune"},
      {"Universitetet i Storvik opnar", "Universitetet i Storvik"},
      {"kirurgisk avdeling har lært", "kirurgisk avdeling"},
      {"NFS viste resultat", "NFS"},
      {"fjorden er fin", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Phrase line(c.text);
    CHECK(line.text(organisation_in_sentence(line.items, 0)) == c.organisation);
  }
}

TEST_CASE("a phrase between separators reads as an organisation or not") {
  const auto reads = [](const std::string& text) {
    const Phrase line(text);
    return reads_as_organisation(line.items, {0, line.size()});
  };
  CHECK(reads("ortopedisk avdeling"));
  CHECK(reads("Digitale løsninger og hjelpemidler"));
  CHECK(reads("avdeling psykisk helse"));
  CHECK_FALSE(reads("satt på Stortinget"));
  CHECK_FALSE(reads("Storvik sykehus deltok"));
  CHECK_FALSE(reads("Vik er ferdig på Vik skole"));
}
