// What holds of the whole chain on any text: see document_invariants.h, and that a document is
// read the same again, in a used Document, and with CRLF for LF.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "invariants/document_invariants.h"
#include "invariants/text_generator.h"
#include "uttrekk.h"

using namespace uttrekk;

namespace {

void run(Document& document, const std::string& text) {
  static const auto chain = *make_chain("all");
  const Context context{Lexicon::builtin(), CalendarDay{2025, 6, 4}};
  analyze(document, "any.txt", text, context.lexicon);
  extract(document, chain, context);
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? "\r\n" : std::string(1, c);
  return out;
}

void append_without_cr(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c != '\r') out += c;
  }
  out += '|';
}

/// Kind, text without line ends, and fields: what may not depend on the line ends.
std::vector<std::string> contents(const Document& document) {
  std::vector<std::string> out;
  for (const Record& record : document.records) {
    std::string& line = out.emplace_back(schema_of(record.kind).name);
    append_without_cr(line, document.view(record.span));
    for (std::uint32_t i = 0; i < record.field_count; ++i) {
      append_without_cr(line, document.records.field(record, i).value);
    }
  }
  return out;
}

constexpr int kTexts = 400;

/// The first columns of the corpora in `folder`: what the rules are looked for in.
void read_phrases(const std::string& folder, std::vector<std::string>& phrases) {
  for (const char* name : {"contacts", "persons", "durations", "dates", "goals", "learning-points",
                           "sections", "sentences"}) {
    std::ifstream in(UTTREKK_SOURCE_DIR "/tests/corpus/" + folder + '/' + name + ".tsv");
    REQUIRE(in.is_open());
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || line[0] == '#') continue;
      line.resize(std::min(line.find('\t'), line.size()));
      for (std::size_t at; (at = line.find("\\n")) != std::string::npos;) line.replace(at, 2, "\n");
      phrases.push_back(std::move(line));
    }
  }
}

/// Two or three of them, cut somewhere, behind one another.
std::string mixed(TextGenerator& generator, const std::vector<std::string>& phrases) {
  constexpr std::array<const char*, 5> kJoints = {" ", "\n", ", ", "\n\n", " og "};
  std::string text;
  for (std::uint32_t n = generator.below(2) + 2; n > 0; --n) {
    std::string phrase = phrases[generator.below(static_cast<std::uint32_t>(phrases.size()))];
    const std::size_t blank = phrase.find(' ', generator.below(200) % (phrase.size() + 1));
    if (blank != std::string::npos && generator.below(3) == 0) phrase.erase(0, blank + 1);
    if (blank != std::string::npos && generator.below(3) == 0) phrase.resize(blank);
    text += phrase + kJoints[generator.below(kJoints.size())];
  }
  return text;
}

}  // namespace

TEST_CASE("the invariants hold on phrases of the corpora, cut and mixed") {
  std::vector<std::string> phrases;
  read_phrases("nb", phrases);
  read_phrases("nn", phrases);
  TextGenerator generator(4);
  Document document;
  for (int i = 0; i < 5 * kTexts; ++i) {
    const std::string text = mixed(generator, phrases);
    CAPTURE(text);
    run(document, text);
    REQUIRE(broken_invariant(document) == "");
  }
}

TEST_CASE("the invariants hold on random reports and their mutations") {
  TextGenerator generator(1);
  Document document;
  for (int i = 0; i < kTexts; ++i) {
    std::string text = generator.report(static_cast<int>(generator.below(120)) + 1);
    if (i % 2 == 1) text = generator.mutated(text);
    CAPTURE(text);
    run(document, text);
    REQUIRE(broken_invariant(document) == "");
  }
}

TEST_CASE("a used document gives what a fresh one gives") {
  TextGenerator generator(2);
  Document used;
  for (int i = 0; i < kTexts / 4; ++i) {
    const std::string text = generator.report(60);
    CAPTURE(text);
    Document fresh;
    run(fresh, text);
    run(used, text);
    REQUIRE(printed(used) == printed(fresh));
  }
}

TEST_CASE("CRLF gives the same records as LF") {
  TextGenerator generator(3);
  Document lf;
  Document crlf;
  for (int i = 0; i < kTexts / 2; ++i) {
    std::string text = generator.report(60);
    std::erase(text, '\r');
    CAPTURE(text);
    run(lf, text);
    run(crlf, with_crlf(text));
    REQUIRE(contents(crlf) == contents(lf));
  }
}
