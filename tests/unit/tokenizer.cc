#include "segment/tokenizer.h"

#include <doctest/doctest.h>

#include "dictionary/lexicon.h"
#include "segment/plain_word.h"
#include "segment/segment.h"
#include "segment/word_scanner.h"
#include "text/joined_form.h"

using namespace uttrekk;

namespace {

Tokens tokenize(std::string_view text) {
  Tokens tokens;
  Tokenizer(Lexicon::builtin()).append(text, tokens);
  return tokens;
}

std::string joined(std::string_view token) {
  std::string out;
  append_joined_form(out, token);
  return out;
}

}  // namespace

TEST_CASE("a token's class says what it is") {
  struct Case {
    const char* text;
    TokenClass kind;
  };
  const Case cases[] = {
      {"hus", TokenClass::word},
      {"CO2-fri", TokenClass::word},
      {"600.000", TokenClass::number},
      {"2½", TokenClass::number},
      {"½", TokenClass::number},
      {"10:20", TokenClass::number},
      {"bl.a.", TokenClass::abbreviation},
      {"A/S", TokenClass::abbreviation},
      {"«", TokenClass::punctuation},
      {"...", TokenClass::punctuation},
      {"%", TokenClass::symbol},
      {"😀", TokenClass::symbol},
      {"kari.moe@example.no", TokenClass::email},
      {"https://example.no/", TokenClass::url},
      {"example.no", TokenClass::url},
      {"rapport.pdf", TokenClass::url},
      {"#Helse", TokenClass::hashtag},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Tokens tokens = tokenize(c.text);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens.kind(0) == c.kind);
  }
  CHECK(tokenize("5. plass").kind(0) == TokenClass::ordinal);
}

TEST_CASE("a token's shape tells its case, its digits and what precedes it") {
  const Tokens tokens = tokenize("Helse IKT, CO2 å\n(Ny");
  CHECK(tokens[0].capital());
  CHECK_FALSE(tokens[0].all_capitals());
  CHECK(tokens[0].line_start());
  CHECK(tokens[1].all_capitals());
  CHECK(tokens[1].space_before());
  CHECK_FALSE(tokens[2].space_before());
  CHECK(tokens[3].has_digit());
  CHECK_FALSE(tokens[4].capital());
  CHECK(tokens[5].line_start());
  CHECK_FALSE(tokens[6].line_start());
}

TEST_CASE("a word's entry is found whatever its case, with its full stop or without") {
  const Lexicon& lexicon = Lexicon::builtin();
  CHECK(tokenize("ONSDAG").entry(0) == lexicon.find_id("onsdag"));
  CHECK(tokenize("Bl.a. nå").entry(0) == lexicon.find_id("bl.a."));
  CHECK(tokenize("ons\u00ADdag").entry(0) == lexicon.find_id("onsdag"));
  CHECK(tokenize("ons-\ndag").entry(0) == lexicon.find_id("onsdag"));
  CHECK(tokenize("ukjentord").entry(0) == Lexicon::kUnknown);
}

TEST_CASE("a word that a line end parts has a form in one piece") {
  CHECK(joined("kommune-\nhelsetenesta") == "kommunehelsetenesta");
  CHECK(joined("kommune-\r\n  helsetenesta") == "kommunehelsetenesta");
  CHECK(joined("IKT-\nsystemet") == "IKT-systemet");
  CHECK(joined("Sør-\nVaranger") == "Sør-Varanger");
  CHECK(joined("e-post") == "e-post");
}

TEST_CASE("labels and contents are sentences of their own; markers belong to none") {
  Document document;
  document.text = Text("- Frist: Mandag. Det er nå.");
  Block block;
  block.kind = BlockKind::field;
  block.span = {0, document.text.size()};
  block.marker = {0, 1};
  block.label = {2, 7};
  block.content = {9, document.text.size()};
  document.blocks.push_back(block);
  segment(document, Lexicon::builtin());
  REQUIRE(document.sentences.size() == 3);
  CHECK(document.view(document.sentences[0].span) == "Frist:");
  CHECK(document.view(document.sentences[1].span) == "Mandag.");
  CHECK(document.view(document.sentences[2].span) == "Det er nå.");
  CHECK(document.blocks[0].first_token == 1);
  CHECK(document.tokens.size() == 9);
}

TEST_CASE("plain words are read as the full scan reads them") {
  const Lexicon& lexicon = Lexicon::builtin();
  const char* const texts[] = {"hus",      "Åse",     "ærleg,",    "ÅR\n",     "straße ",
                               "x×y",      "7a÷2",    "IKT-a",     "skatte-",  "bl.a.",
                               "e\u0301n", "H&M",     "d'Arc",     "aß\u00ad", "ord\"",
                               "Lars'",    "fil.pdf", "s\u0142ow", "ø"};
  for (const std::string_view text : texts) {
    CAPTURE(text);
    const Window window{text, 0, static_cast<std::uint32_t>(text.size())};
    Scanned plain;
    if (!scan_latin_run(window, 0, plain) || !closes_word(window, plain.end)) continue;
    ScanContext context(lexicon);
    const Scanned full = scan_word(window, 0, context);
    CHECK(plain.end == full.end);
    CHECK(plain.seen == full.seen);
    CHECK(plain.kind == full.kind);
  }
}

TEST_CASE("short plain words are told by sixteen bytes, whatever stands behind them") {
  const char* const words[] = {"hus",
                               "å",
                               "Å",
                               "ÅR",
                               "Ås",
                               "IKT",
                               "iKT",
                               "A",
                               "Abcdefg",
                               "abcdefgh",
                               "abcdefghi",
                               "abcdefgå",
                               "abcdefgÅ",
                               "ABCDEFGÅ",
                               "abcdefghåi",
                               "ABCDEFGHIJKLMNO",
                               "abcdefghijklmno",
                               "abcdefghijklmnop",
                               "abcdefghijklmnå",
                               "æøåÆØÅé",
                               "aß",
                               "aÿ",
                               "a×b",
                               "a÷",
                               "aÀÞàþ",
                               "CO2",
                               "e\u0301",
                               "s\u0142",
                               ""};
  const char* const tails[] = {" ", "\n", ",", ".", "-", "å", "\u00a0", "»", "'", "\"", "1", ")"};
  for (const std::string_view word : words) {
    for (const std::string_view tail : tails) {
      const std::string text = std::string(word) + std::string(tail) + "abcdefghijklmnop";
      CAPTURE(text);
      for (const std::size_t end : {word.size(), text.size()}) {
        const Window window{text, 0, static_cast<std::uint32_t>(end)};
        const PlainWord plain = plain_word_at(window, 0);
        if (plain.size == 0) continue;
        Scanned full;
        REQUIRE(scan_latin_run(window, 0, full));
        REQUIRE(closes_word(window, full.end));
        CHECK(plain.size == full.end);
        CHECK(plain.short_bytes() == short_bytes(std::string_view(text).substr(0, full.end)));
        CHECK((full.seen & seen::digit) == 0);
        const Tokens tokens = tokenize(text.substr(0, full.end));
        REQUIRE(tokens.size() == 1);
      }
    }
  }
  const std::string_view text = "Trivelege dagar her";
  CHECK(plain_word_at({text, 0, 19}, 0).size == 9);
  CHECK(plain_word_at({text, 0, 9}, 0).size == 9);
  CHECK(plain_word_at({text, 0, 5}, 0).size == 0);  // the window ends within: the full scan's
}

TEST_CASE("a full stop behind a short word is the word's or not, however the word is read") {
  const char* const words[] = {"hus", "kl",  "Kl", "anm", "ukjd", "osv", "B",      "å",
                               "TV",  "pkt", "år", "dvs", "husd", "mv",  "skulen", "ABC"};
  const char* const tails[] = {".",  ". ", ".\n", ". Det", ". det", ".)",
                               ".,", "..", "...", ".\"",   ". 10"};
  for (const std::string_view word : words) {
    for (const std::string_view tail : tails) {
      const std::string text = std::string(word) + std::string(tail);
      CAPTURE(text);
      const Tokens slowly = tokenize(text);  // too short for sixteen bytes
      Tokens quickly;
      const std::string padded = text + "                 ";
      const auto size = static_cast<std::uint32_t>(text.size());
      Tokenizer(Lexicon::builtin()).append(padded, Span{0, size}, quickly);
      REQUIRE(quickly.size() == slowly.size());
      for (std::uint32_t i = 0; i < slowly.size(); ++i) {
        CHECK(quickly.span(i) == slowly.span(i));
        CHECK(quickly.kind(i) == slowly.kind(i));
        CHECK(quickly.shape(i) == slowly.shape(i));
      }
    }
  }
  const Tokens tokens = tokenize("Møtet er kl. 10 i det gamle huset. Alle kjem.");
  REQUIRE(tokens.size() == 12);
  CHECK(tokens.kind(2) == TokenClass::abbreviation);
  CHECK(tokens.kind(7) == TokenClass::word);
}

TEST_CASE("a spelling has a shape") {
  using namespace token_shape;
  CHECK(shape_of("hus") == (plain | ascii));
  CHECK(shape_of("år") == plain);
  CHECK(shape_of("Ås") == (plain | capital));
  CHECK(shape_of("NAV") == (plain | ascii | capital | all_capitals));
  CHECK(shape_of("I") == (plain | ascii | capital));
  CHECK(shape_of("A4") == (plain | ascii | capital | has_digit));
  CHECK(shape_of("iPad") == (plain | ascii));
  CHECK(shape_of("H&M") == (capital | all_capitals));
  CHECK(shape_of("2×3") == has_digit);
  CHECK(shape_of("Čálliid") == capital);
  CHECK(shape_of(",") == 0);
}
