// What holds of tokens and sentences on any text: random characters of every class, and reports
// with their mutations.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "invariants/text_generator.h"
#include "segment/sentences.h"
#include "segment/tokenizer.h"
#include "uttrekk.h"

using namespace uttrekk;

namespace {

constexpr int kTexts = 600;

/// Characters that the scanners treat in ways of their own, more often than plain letters.
std::string random_text(TextGenerator& generator) {
  static const std::vector<std::string> kPieces = {
      "a",      "b",      "Å",   "ø",      "K",      "1",      "23",      ".",      "..",
      "-",      "–",      "'",   "’",      "\"",     "«",      "»",       "(",      ")",
      "@",      "#",      "/",   ":",      "_",      "&",      "*",       " ",      "  ",
      "\n",     "\r\n",   "\t",  "\u00A0", "\u00AD", "\u200B", "\u200D",  "\uFEFF", "\u0301",
      "\u2011", "\u2028", "😀",   "👩",      "🇳",      "½",      "²",       "§",      "%",
      "bl.a.",  "osv.",   "kl.", "mai",    "Det",    "og",     "http://", "www.",   "example.no",
      "\x01",   "א",      "字",  ",",      "?",      "!",      "…",       ":-)"};
  std::string text;
  for (std::uint32_t n = generator.below(60); n > 0; --n) {
    text += kPieces[generator.below(static_cast<std::uint32_t>(kPieces.size()))];
  }
  return text;
}

bool boundary(const std::string& text, std::uint32_t at) {
  return at == text.size() || !is_continuation(text[at]);
}

bool blank_between(const std::string& text, std::uint32_t from, std::uint32_t to) {
  for (; from < to; from += utf8_length(text[from])) {
    if (!is_blank(code_point_at(text, from))) return false;
  }
  return true;
}

/// In order, on boundaries, and nothing but white space outside.
void check_tokens(const std::string& text, Span range, const Tokens& tokens) {
  std::uint32_t at = range.begin;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const Span span = tokens.span(i);
    REQUIRE(span.begin >= at);
    REQUIRE(!span.empty());
    REQUIRE(boundary(text, span.begin));
    REQUIRE(boundary(text, span.end));
    REQUIRE(blank_between(text, at, span.begin));
    REQUIRE_FALSE(is_blank(code_point_at(text, span.begin)));
    at = span.end;
  }
  REQUIRE(at <= range.end);
  REQUIRE(blank_between(text, at, range.end));
}

std::vector<std::uint32_t> sentence_ends(const std::string& text, const Tokens& tokens) {
  std::vector<std::uint32_t> ends;
  find_sentence_ends(text, tokens, 0, tokens.size(), TextKind::running, Lexicon::builtin(), ends);
  return ends;
}

void check_sentences(const std::string& text, const Tokens& tokens) {
  const std::vector<std::uint32_t> ends = sentence_ends(text, tokens);
  REQUIRE(ends.empty() == tokens.empty());
  std::uint32_t before = 0;
  for (const std::uint32_t end : ends) {
    REQUIRE(end > before);
    before = end;
  }
  REQUIRE(before == tokens.size());
}

std::string with_line_ends(const std::string& text, std::string_view line_end) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') continue;
    if (text[i] == '\n') {
      out += line_end;
    } else {
      out += text[i];
    }
  }
  return out;
}

/// The tokens' texts without CR, and where sentences end.
std::string contents(const std::string& text) {
  Tokens tokens;
  Tokenizer(Lexicon::builtin()).append(text, tokens);
  std::string out;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    for (std::uint32_t at = tokens.span(i).begin; at < tokens.span(i).end; ++at) {
      if (text[at] != '\r') out += text[at];
    }
    out += '|';
  }
  for (const std::uint32_t end : sentence_ends(text, tokens)) out += std::to_string(end) + ' ';
  return out;
}

}  // namespace

TEST_CASE("every character that is not blank lies in one token, every token in one sentence") {
  TextGenerator generator(31);
  for (int i = 0; i < kTexts; ++i) {
    std::string text = i % 3 == 0 ? generator.report(20) : random_text(generator);
    if (i % 3 == 1) text = generator.mutated(text);
    CAPTURE(text);
    Tokens tokens;
    Tokenizer(Lexicon::builtin()).append(text, tokens);
    check_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    check_sentences(text, tokens);
  }
}

TEST_CASE("tokens of a part of the text stay inside it") {
  TextGenerator generator(32);
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = random_text(generator) + random_text(generator);
    if (text.empty()) continue;
    const auto size = static_cast<std::uint32_t>(text.size());
    Span range{generator.below(size), size};
    while (!boundary(text, range.begin)) ++range.begin;
    range.end = range.begin + generator.below(size - range.begin + 1);
    while (!boundary(text, range.end)) ++range.end;
    CAPTURE(text);
    Tokens tokens;
    Tokenizer(Lexicon::builtin()).append(text, range, tokens);
    check_tokens(text, range, tokens);
  }
}

TEST_CASE("CRLF gives the tokens and sentences that LF gives") {
  TextGenerator generator(33);
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = i % 2 == 0 ? generator.report(20) : random_text(generator);
    CAPTURE(text);
    CHECK(contents(with_line_ends(text, "\r\n")) == contents(with_line_ends(text, "\n")));
  }
}

TEST_CASE("the same text gives the same tokens from a used tokenizer") {
  TextGenerator generator(34);
  Tokenizer used(Lexicon::builtin());
  for (int i = 0; i < kTexts / 4; ++i) {
    const std::string text = random_text(generator);
    Tokens first;
    Tokens second;
    used.append(text, first);
    Tokenizer(Lexicon::builtin()).append(text, second);
    REQUIRE(first.size() == second.size());
    for (std::uint32_t t = 0; t < first.size(); ++t) REQUIRE(first.span(t) == second.span(t));
  }
}
