#include "segment/tokenizer.h"

#include "segment/full_stop.h"
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

/// A word in front of a full stop that may be part of it: an abbreviation, an initial, or a short
/// word that no dictionary has (see full_stop.cc).
bool may_take_stop(std::uint32_t size, const Vocabulary::Known& known) {
  constexpr std::uint32_t kLongestInitial = 2;  // bytes
  return known.abbreviates || size <= kLongestInitial ||
         (known.marks == 0 && size <= kLongestUnknownAbbreviation);
}

/// Appends the short plain word at `at`, as four tokens in five are, and gives its size; 0 where
/// there is none. `shape` is what stands before it. The one call to it is to cost nothing.
std::uint32_t append_plain_word(const Window& window, std::uint32_t at, std::uint8_t shape,
                                Tokens& tokens, const Lexicon& lexicon) {
  if (window.text.size() - at < ShortBytes::kMost) return 0;
  const PlainWord found = plain_word_at(window, at);
  if (found.size == 0) return 0;
  const std::uint32_t end = at + found.size;
  Vocabulary& vocabulary = tokens.vocabulary();
  const WordId word = vocabulary.word(found.short_bytes(), window.view(at, end), lexicon);
  const Vocabulary::Known& known = vocabulary.known(word);
  if (window.byte(end) == '.' && may_take_stop(found.size, known)) return 0;
  shape |= known.shape;
  tokens.push_back({{at, end}, TokenClass::word, shape, known.entry, word, known.marks});
  return found.size;
}

/// Appends a mark that is a token by itself.
void append_lone_mark(const Window& window, std::uint32_t at, std::uint8_t shape, Tokens& tokens,
                      const Lexicon& lexicon) {
  const ShortBytes bytes{static_cast<unsigned char>(window.text[at]), 0};
  const WordId word = tokens.vocabulary().word(bytes, window.view(at, at + 1), lexicon);
  const Vocabulary::Known& known = tokens.vocabulary().known(word);
  shape |= known.shape;
  tokens.push_back({{at, at + 1}, TokenClass::punctuation, shape, known.entry, word, known.marks});
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
    if (!closes_word(window, token.end)) scan_joined(window, at, token, context_);
  } else {
    token = scan(window, at, tokens, first);
  }
  const WordId word = tokens.vocabulary().word(window.view(at, token.end), lexicon_);
  const bool address = token.kind == TokenClass::email || token.kind == TokenClass::url;
  const Vocabulary::Known& known = tokens.vocabulary().known(word);
  shape |= known.shape;
  tokens.push_back({{at, token.end},
                    token.kind,
                    shape,
                    address ? 0 : known.entry,
                    word,
                    address ? 0 : known.marks});
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
    const ByteKind kind = byte_kind(text[at]);
    std::uint32_t size = 0;
    if (starts_plain_word(text[at])) {
      size = append_plain_word(window, at, shape, tokens, lexicon_);
    } else if (is_lone_mark(window, at)) {
      append_lone_mark(window, at, shape, tokens, lexicon_);
      size = 1;
    } else if (kind == ByteKind::blank || kind == ByteKind::newline ||
               (kind == ByteKind::multibyte && is_blank(window.at(at)))) {
      shape |= token_shape::space_before;
      if (kind == ByteKind::newline) shape |= token_shape::line_start;
      at = window.next(at);
      continue;
    }
    if (size == 0) {
      append_other(window, at, shape, tokens, first);
      at = tokens.span(tokens.size() - 1).end;
    } else {
      at += size;
    }
    shape = 0;
    if (at < range.end && text[at] == ' ') {  // mostly one: no need to ask what kind it is
      shape = token_shape::space_before;
      ++at;
    }
  }
}

}  // namespace uttrekk
