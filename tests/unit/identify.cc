#include "language/identify.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "uttrekk.h"

using namespace uttrekk;

namespace {

Document analyzed(const std::string& text) {
  Document document;
  analyze(document, "-", text, Lexicon::builtin());
  return document;
}

struct Row {
  std::string where;  // file:line
  std::string expected;
  std::string text;
};

/// The rows of a corpus: what is expected, a tab, a text in which "\\n" is a line end.
std::vector<Row> rows(const std::string& name) {
  std::vector<Row> found;
  std::ifstream in(std::string(UTTREKK_SOURCE_DIR "/tests/corpus/") + name);
  REQUIRE(in.is_open());
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    std::string text = line.substr(tab + 1);
    for (std::size_t at; (at = text.find("\\n")) != std::string::npos;) text.replace(at, 2, "\n");
    found.push_back({name + ":" + std::to_string(number), line.substr(0, tab), text});
  }
  return found;
}

std::string language_of_text(const std::string& text) {
  return std::string(code(analyzed(text).language));
}

}  // namespace

TEST_CASE("every sentence of the corpus is of the language that stands before it") {
  for (const Row& row : rows("languages.tsv")) {
    INFO(row.where, ": ", row.text);
    CHECK(language_of_text(row.text) == row.expected);
  }
}

TEST_CASE("each block of a mixed document has its own language") {
  for (const Row& row : rows("mixed-languages.tsv")) {
    INFO(row.where, ": ", row.text);
    const Document document = analyzed(row.text);
    std::string found;
    for (const Block& block : document.blocks) {
      if (!found.empty()) found += ' ';
      found += code(block.language);
    }
    CHECK(found == row.expected);
  }
}

TEST_CASE("a text without telling words is of unknown language") {
  for (const std::string text : {"", "12 345", "Kari Nordmann", "?!"}) {
    CAPTURE(text);
    const Document document = analyzed(text);
    CHECK(document.language == Language::unknown);
    CHECK(document.confidence == 0);
  }
}

TEST_CASE("a short block takes the language of the text around it") {
  const Document document = analyzed(
      "Bakgrunn\n\nVi har ikkje nok folk til å gjera alt saman sjølve, og difor treng me "
      "hjelp frå fleire.\n\nKontakt\n");
  REQUIRE(document.blocks.size() == 3);
  for (const Block& block : document.blocks) CHECK(block.language == Language::nynorsk);
}

TEST_CASE("a section of few words takes the language of a report that is all in one") {
  const std::string report =
      "# Rapport\n\nVi har ikkje nok folk til å gjera alt saman sjølve, og difor treng me hjelp "
      "frå fleire. Det var mange som ikkje visste kva dei skulle gjera, og leiinga måtte setja av "
      "meir tid til opplæring. No er alle tilsette trygge på rutinane, og me held fram med "
      "arbeidet "
      "utover hausten saman med dei andre kommunane.\n\n## Resultatmål\n\n- Bedre rutine\n";
  const Document document = analyzed(report);
  REQUIRE(document.sections.size() == 2);
  CHECK(document.sections[1].language == Language::nynorsk);
  CHECK(document.blocks.back().language == Language::nynorsk);
}

TEST_CASE("confidence grows with what tells a language from the next") {
  const Document foreign = analyzed(
      "Det här är inte något som vi kan göra själva, och därför måste ni hjälpa till i år.");
  CHECK(code(foreign.language) == "sv");
  CHECK(foreign.blocks[0].confidence > 0.95F);
  CHECK(foreign.confidence > 0.95F);
  const Document nynorsk =
      analyzed("Vi veit ikkje kva dei gjorde, men no ynskjer me å sjå korleis.");
  CHECK(code(nynorsk.language) == "nn");
  CHECK(nynorsk.confidence > 0.95F);
}

TEST_CASE("words that both standards have leave it open") {
  for (const std::string text : {"Delmål", "Milepæl", "Implementering"}) {
    CAPTURE(text);
    const Language language = analyzed(text).language;
    CHECK(language != Language::bokmal);
    CHECK(language != Language::nynorsk);
  }
  CHECK(analyzed("Kortare ventetid for dei som ventar").language == Language::nynorsk);
}

TEST_CASE("a block that speaks clearly keeps its own language") {
  const Document document = analyzed(
      "Vi har ikkje nok folk til å gjera alt saman sjølve, og difor treng me hjelp frå "
      "fleire.\n\n«Jeg vet ikke hva vi skulle gjort uten dem», sier lederen.\n");
  REQUIRE(document.blocks.size() == 2);
  CHECK(document.blocks[0].language == Language::nynorsk);
  CHECK(document.blocks[1].language == Language::bokmal);
}

TEST_CASE("a sentence goes by its own words, a section by all that it holds") {
  const Document document = analyzed(
      "# Resultat\n\nEg veit ikkje kva som vart gjort. Det var godt.\n\n"
      "# Abstract\n\nThis is what we have learned from the project.\n");
  REQUIRE(document.sections.size() == 2);
  CHECK(document.sections[0].language == Language::nynorsk);
  CHECK(document.sections[1].language == Language::english);
  for (const Sentence& sentence : document.sentences) {
    if (document.view(sentence.span) == "Det var godt.") {
      CHECK(sentence.language == Language::norwegian);
    }
    if (document.view(sentence.span).starts_with("Eg veit")) {
      CHECK(sentence.language == Language::nynorsk);
    }
  }
}

TEST_CASE("explaining names the marks that counted, with their weights") {
  const Document document = analyzed("Veggane er ikkje måla.");
  const auto marks = explain_language(document, Lexicon::builtin(), 0, document.tokens.size());
  const auto weight = [&](std::string_view key) {
    for (const LanguageMark& mark : marks) {
      if (mark.key == key) return weight_of(mark.weights, 1);  // nynorsk
    }
    return 0u;
  };
  CHECK(weight("ikkje") > 0);
  CHECK(weight("-ane") + weight("veggane") > 0);
  CHECK(marks.front().token == 0);
}
