#include "segment/tokenizer.h"

#include "segment/number_scanner.h"
#include "segment/punctuation_scanner.h"
#include "segment/word_scanner.h"

namespace uttrekk {
namespace {

bool starts_word(CharacterClass c) {
  return is_letter(c) || c == CharacterClass::mark;
}

bool starts_number(CharacterClass c) {
  return c == CharacterClass::digit || c == CharacterClass::number;
}

bool closes_quote(char32_t c) {
  return c == 0xBB || c == 0x201D || c == 0x2019 || c == '"' || c == '\'';
}

/// The hyphen at `at` is the first part of a word: "«Singstar»-spillet", "Tetsuo -filmar".
bool opens_word(const Window& window, std::uint32_t at, bool sentence_goes_on) {
  if (!is_lower(window.at(at + 1))) return false;
  const char32_t before = window.before(at);
  if (is_blank(before)) return sentence_goes_on;
  return closes_quote(before);
}

/// The hyphen at `at` is a minus: "-5 grader", but not "10 -15".
bool is_minus(const Window& window, std::uint32_t at, bool number_before) {
  if (!is_digit(window.at(at + 1)) || number_before) return false;
  const char32_t before = window.before(at);
  return is_blank(before) || before == '(';
}

std::uint8_t case_shape(const Window& window, std::uint32_t at, const Scanned& token) {
  std::uint8_t shape = 0;
  if ((token.seen & seen::digit) != 0) shape |= token_shape::has_digit;
  if ((token.seen & seen::upper) == 0) return shape;
  if (is_upper(window.at(at))) shape |= token_shape::capital;
  if ((token.seen & seen::lower) != 0) return shape;
  int letters = 0;
  for (std::uint32_t i = at; i < token.end && letters < 2; i = window.next(i)) {
    letters += is_letter(window.at(i));
  }
  return letters < 2 ? shape : shape | token_shape::all_capitals;
}

}  // namespace

WordId Tokenizer::word_of(std::string_view spelling, Vocabulary& vocabulary) const {
  return vocabulary.word(spelling, [&](std::string_view s) {
    const EntryId id = lexicon_.look_up(s);
    const Entry& entry = lexicon_.entry(id);
    return Vocabulary::Known{entry.kinds, entry.all_opened(), id};
  });
}

/// A hyphen that no word stands in front of: part of a word, a minus, or a dash.
Scanned Tokenizer::scan_hyphen(const Window& window, std::uint32_t at, const Tokens& tokens,
                               std::uint32_t first) {
  bool goes_on = false;  // a quote, a name or a number stands before
  bool number = false;
  if (tokens.size() > first) {
    const Token before = tokens[tokens.size() - 1];
    number = before.kind == TokenClass::number || before.kind == TokenClass::ordinal;
    goes_on = number || before.capital() || closes_quote(window.before(before.span.end));
  }
  if (opens_word(window, at, goes_on)) return scan_word(window, at, context_);
  if (is_minus(window, at, number)) return scan_number(window, at, context_);
  return scan_punctuation(window, at, context_);
}

Scanned Tokenizer::scan(const Window& window, std::uint32_t at, const Tokens& tokens,
                        std::uint32_t first) {
  switch (byte_kind(window.text[at])) {
    case ByteKind::lower:
    case ByteKind::upper:
      return scan_word(window, at, context_);
    case ByteKind::digit:
      return scan_number(window, at, context_);
    case ByteKind::multibyte: {
      const CharacterClass c = character_class(window.at(at));
      if (starts_word(c)) return scan_word(window, at, context_);
      if (!starts_number(c)) return scan_punctuation(window, at, context_);
      Scanned number{at, TokenClass::number, 0, false};
      number.end = scan_run(window, at, number.seen);
      return number;
    }
    default:
      break;
  }
  if (window.text[at] == '-') return scan_hyphen(window, at, tokens, first);
  return scan_punctuation(window, at, context_);
}

void Tokenizer::append(std::string_view text, Span range, Tokens& tokens, bool starts_glued) {
  const Window window{text, range.begin, range.end};
  const std::uint32_t first = tokens.size();
  Vocabulary& vocabulary = tokens.vocabulary();
  if (first == 0) vocabulary.begin(lexicon_.serial());
  context_.single_quote_open = false;
  std::uint8_t place = starts_glued ? 0 : token_shape::space_before;
  if (range.begin == 0 || byte_kind(text[range.begin - 1]) == ByteKind::newline) {
    place |= token_shape::line_start;
  }
  for (std::uint32_t at = range.begin; at < range.end && tokens.size() <= most_;) {
    const ByteKind kind = byte_kind(text[at]);
    if (kind == ByteKind::blank || kind == ByteKind::newline) {
      place |= token_shape::space_before;
      if (kind == ByteKind::newline) place |= token_shape::line_start;
      ++at;
      continue;
    }
    if (kind == ByteKind::multibyte && is_blank(window.at(at))) {
      place |= token_shape::space_before;
      at = window.next(at);
      continue;
    }
    Scanned token;
    const bool letter = kind == ByteKind::lower || kind == ByteKind::upper || text[at] == '\xC3';
    if (!letter || !scan_plain_word(window, at, token)) token = scan(window, at, tokens, first);
    const auto shape = static_cast<std::uint8_t>(place | case_shape(window, at, token));
    const WordId word = word_of(window.view(at, token.end), vocabulary);
    const bool address = token.kind == TokenClass::email || token.kind == TokenClass::url;
    const Vocabulary::Known known = address ? Vocabulary::Known{} : vocabulary.known(word);
    tokens.push_back({{at, token.end}, token.kind, shape, known.entry, word, known.marks});
    at = token.end;
    place = 0;
  }
}

}  // namespace uttrekk
