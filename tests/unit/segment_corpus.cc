// Corpora of tokens and sentences, by phenomenon, in bokmål and in nynorsk: a text a line with its
// boundaries shown.
//
// tests/corpus/{nb,nn}/tokens.tsv:     "Møtet er 22. mai|." has four tokens: white space parts
//     them, and "|" where there is none. "¶" is a line end between two tokens, "\n" one inside.
// tests/corpus/{nb,nn}/sentences.tsv:  "Vi er klare. ‖ Alle er med." has two sentences: " ‖ " is
//     the white space between them. "\n" is a line end.
// "#" starts a comment, which names the phenomenon of the lines below it.
#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "segment/sentences.h"
#include "segment/tokenizer.h"

using namespace uttrekk;

namespace {

struct Case {
  std::string where;
  std::string line;
};

std::vector<Case> load(const std::string& name) {
  std::vector<Case> cases;
  std::ifstream in(std::string(UTTREKK_SOURCE_DIR) + "/tests/corpus/" + name);
  REQUIRE_MESSAGE(in, "no corpus ", name);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line[0] != '#')
      cases.push_back({name + ":" + std::to_string(number), line});
  }
  return cases;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

constexpr std::string_view kInnerLineEnd = "\\n";

std::string text_of(std::string line) {
  replace_all(line, "|", "");
  replace_all(line, "¶", "\n");
  replace_all(line, " ‖ ", " ");
  replace_all(line, kInnerLineEnd, "\n");
  return line;
}

std::vector<std::string> expected_tokens(std::string line) {
  replace_all(line, "¶", " ");
  std::vector<std::string> tokens(1);
  for (std::size_t i = 0; i < line.size(); i += utf8_length(line[i])) {
    if (line[i] == '|' || is_blank(code_point_at(line, i))) {
      if (!tokens.back().empty()) tokens.emplace_back();
    } else {
      tokens.back() += line.substr(i, utf8_length(line[i]));
    }
  }
  if (tokens.back().empty()) tokens.pop_back();
  for (std::string& token : tokens) replace_all(token, kInnerLineEnd, "\n");
  return tokens;
}

std::vector<std::string> expected_sentences(const std::string& line) {
  std::vector<std::string> sentences;
  constexpr std::string_view kBoundary = " ‖ ";
  std::size_t from = 0;
  for (std::size_t at = line.find(kBoundary); at != std::string::npos;
       at = line.find(kBoundary, from)) {
    sentences.push_back(text_of(line.substr(from, at - from)));
    from = at + kBoundary.size();
  }
  sentences.push_back(text_of(line.substr(from)));
  return sentences;
}

Tokens tokenize(const std::string& text) {
  Tokens tokens;
  Tokenizer(Lexicon::builtin()).append(text, tokens);
  return tokens;
}

std::string view(const std::string& text, Span span) {
  return text.substr(span.begin, span.size());
}

std::vector<std::string> found_tokens(const std::string& text) {
  const Tokens tokens = tokenize(text);
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) out.push_back(view(text, tokens.span(i)));
  return out;
}

std::vector<std::string> found_sentences(const std::string& text) {
  const Tokens tokens = tokenize(text);
  std::vector<std::uint32_t> ends;
  find_sentence_ends(text, tokens, 0, tokens.size(), TextKind::running, Lexicon::builtin(), ends);
  std::vector<std::string> out;
  std::uint32_t first = 0;
  for (const std::uint32_t end : ends) {
    out.push_back(view(text, cover(tokens.span(first), tokens.span(end - 1))));
    first = end;
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += "[" + part + "]";
  return out;
}

constexpr std::size_t kFewest = 150;  // cases of each kind and standard

}  // namespace

TEST_CASE("every text of the token corpora has the tokens that it shows") {
  for (const std::string language : {"nb", "nn"}) {
    const std::vector<Case> cases = load(language + "/tokens.tsv");
    CHECK(cases.size() >= kFewest);
    for (const Case& c : cases) {
      INFO(c.where);
      CHECK(joined(found_tokens(text_of(c.line))) == joined(expected_tokens(c.line)));
    }
  }
}

TEST_CASE("every text of the sentence corpora has the sentences that it shows") {
  for (const std::string language : {"nb", "nn"}) {
    const std::vector<Case> cases = load(language + "/sentences.tsv");
    CHECK(cases.size() >= kFewest);
    for (const Case& c : cases) {
      INFO(c.where);
      CHECK(joined(found_sentences(text_of(c.line))) == joined(expected_sentences(c.line)));
    }
  }
}
