#include "validate/propose.h"

#include <doctest/doctest.h>

#include <string>

#include "uttrekk.h"
#include "validate/check.h"
#include "validate/requirements_file.h"

using namespace uttrekk;

namespace {

const char* const kReport =
    "# Prosjekterfaring: Trygg \"natt\" \\ dag\n\n## Hva var målene for prosjektet?\n\n"
    "Målet er å redusere antall fall med 30 %.\n\n## Læringspunkter\n\n- Start tidlig.\n\n"
    "## Prøve\talt\n\nTekst.\n\n## Prøve alt\n\nTekst.\n\n"
    "Kontakt: Kari Nordmann, kari.nordmann@example.no\n";

void prepare(Document& document, const std::string& text) {
  const Lexicon& lexicon = Lexicon::builtin();
  analyze(document, "rapport.md", text, lexicon);
  extract(document, *make_chain("all"), {lexicon, {}});
}

}  // namespace

TEST_CASE("what is proposed from a report is a requirements file that the report passes") {
  Document document;
  for (const char* text : {kReport, "", "Bare tekst.\n"}) {
    prepare(document, text);
    const std::string toml = propose_requirements(document);
    CAPTURE(toml);
    const ParsedRequirements parsed = parse_requirements(toml, "krav.toml");
    for (const Diagnostic& error : parsed.errors) FAIL_CHECK(to_string(error));
    const auto findings =
        check(document, parsed.requirements, {Lexicon::builtin(), MessageLanguage::english, {}});
    for (const Finding& finding : findings) FAIL_CHECK(finding.message);
  }
}

TEST_CASE("each heading below the title is proposed once, with its type") {
  Document document;
  prepare(document, kReport);
  const std::string toml = propose_requirements(document);
  CHECK(toml.find("names = [\"Læringspunkter\"]\ntype = \"learning-points\"") != std::string::npos);
  CHECK(toml.find("Trygg") == std::string::npos);
  CHECK(toml.find("Prøve alt") == toml.rfind("Prøve alt"));
  CHECK(toml.find("Prøve alt") != std::string::npos);
}
