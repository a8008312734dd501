#include "segment/tokenizer.h"

#include "segment/number_scanner.h"
#include "segment/plain_word.h"
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

/// Only a word starts with it, and it may be a plain one.
bool starts_plain_word(char byte) {
  const ByteKind kind = byte_kind(byte);
  return kind == ByteKind::lower || kind == ByteKind::upper || byte == '\xC3';
}

/// Of a token with a capital or a digit.
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

/// Appends the short plain word or lone mark at `at`, as nine tokens in ten are, and gives its
/// size; 0 where there is none. `shape` is what stands before it. The one call to it is to cost
/// nothing.
std::uint32_t append_short(const Window& window, std::uint32_t at, std::uint8_t shape,
                           Tokens& tokens, const Lexicon& lexicon) {
  if (window.text.size() - at < ShortBytes::kMost) return 0;
  const char* const text = window.text.data() + at;
  const PlainWord found = plain_word_at(window, at);
  ShortBytes bytes = found.short_bytes();
  std::uint32_t size = found.size;
  TokenClass kind = TokenClass::word;
  if (size > 0) {
    shape |= found.shape();
  } else if (is_lone_mark(window, at)) {
    bytes = {static_cast<unsigned char>(*text), 0};
    size = 1;
    kind = TokenClass::punctuation;
  } else {
    return 0;
  }
  Vocabulary& vocabulary = tokens.vocabulary();
  const WordId word = vocabulary.word(bytes, {text, size}, lexicon);
  const Vocabulary::Known& known = vocabulary.known(word);
  tokens.push_back({{at, at + size}, kind, shape, known.entry, word, known.marks});
  return size;
}

}  // namespace

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

/// Any other token.
void Tokenizer::append_other(const Window& window, std::uint32_t at, std::uint8_t shape,
                             Tokens& tokens, std::uint32_t first) {
  Scanned token;
  if (starts_plain_word(window.text[at]) && scan_latin_run(window, at, token)) {
    if (closes_word(window, token.end)) {
      shape |= token_shape::plain;
    } else {
      scan_joined(window, at, token, context_);
    }
  } else {
    token = scan(window, at, tokens, first);
  }
  if ((token.seen & (seen::upper | seen::digit)) != 0) shape |= case_shape(window, at, token);
  const WordId word = tokens.vocabulary().word(window.view(at, token.end), lexicon_);
  const bool address = token.kind == TokenClass::email || token.kind == TokenClass::url;
  const Vocabulary::Known known = address ? Vocabulary::Known{} : tokens.vocabulary().known(word);
  tokens.push_back({{at, token.end}, token.kind, shape, known.entry, word, known.marks});
}

void Tokenizer::append(std::string_view text, Span range, Tokens& tokens, bool starts_glued) {
  const Window window{text, range.begin, range.end};
  const std::uint32_t first = tokens.size();
  if (first == 0) tokens.vocabulary().begin(lexicon_.serial());
  context_.single_quote_open = false;
  std::uint8_t shape = starts_glued ? 0 : token_shape::space_before;
  if (range.begin == 0 || byte_kind(text[range.begin - 1]) == ByteKind::newline) {
    shape |= token_shape::line_start;
  }
  for (std::uint32_t at = range.begin; at < range.end && tokens.size() <= most_;) {
    if (const std::uint32_t size = append_short(window, at, shape, tokens, lexicon_); size > 0) {
      at += size;
    } else if (const ByteKind kind = byte_kind(text[at]);
               kind == ByteKind::blank || kind == ByteKind::newline ||
               (kind == ByteKind::multibyte && is_blank(window.at(at)))) {
      shape |= token_shape::space_before;
      if (kind == ByteKind::newline) shape |= token_shape::line_start;
      at = window.next(at);
      continue;
    } else {
      append_other(window, at, shape, tokens, first);
      at = tokens.span(tokens.size() - 1).end;
    }
    shape = 0;
    if (at < range.end && text[at] == ' ') {  // mostly one: no need to ask what kind it is
      shape = token_shape::space_before;
      ++at;
    }
  }
}

}  // namespace uttrekk
