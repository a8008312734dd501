#include "segment/punctuation_scanner.h"

#include "segment/address_scanner.h"

namespace uttrekk {
namespace {

constexpr char32_t kSection = 0xA7;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kLeftSingleQuote = 0x2018;
constexpr char32_t kRightSingleQuote = 0x2019;

/// "...", "**", "--", "____": a run of such a mark is one token.
bool runs(char c) {
  return c == '.' || c == '*' || c == '-' || c == '_' || c == '=' || c == '~' || c == '#' ||
         c == '`';
}

std::uint32_t end_of_run(const Window& window, std::uint32_t at) {
  const char c = window.byte(at);
  while (window.byte(at) == c && at < window.end) ++at;
  return at;
}

bool is_skin_tone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}
bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/// An emoji with its variation selectors, skin tone and joined emoji; a flag's two letters.
std::uint32_t end_of_symbol(const Window& window, std::uint32_t at) {
  const char32_t first = window.at(at);
  at = window.next(at);
  if (is_regional_indicator(first))
    return is_regional_indicator(window.at(at)) ? window.next(at) : at;
  if (first == 0xB0 && (window.byte(at) == 'C' || window.byte(at) == 'F')) {  // "20 °C"
    return is_word(window.at(at + 1)) ? at : at + 1;
  }
  for (bool joined = false; at < window.end; at = window.next(at)) {
    const char32_t c = window.at(at);
    const CharacterClass k = character_class(c);
    const bool extends = k == CharacterClass::mark || c == kZeroWidthJoiner || is_skin_tone(c) ||
                         (joined && k == CharacterClass::symbol);
    if (!extends) break;
    joined = c == kZeroWidthJoiner;
  }
  return at;
}

/// ":-)", ";)", "=D", "<3" between white space; `at` where there is none.
std::uint32_t end_of_emoticon(const Window& window, std::uint32_t at) {
  const char eyes = window.byte(at);
  if (at > window.begin && !is_blank(window.before(at))) return at;
  if (eyes == '<') return window.byte(at + 1) == '3' && window.blank_or_end(at + 2) ? at + 2 : at;
  if (eyes != ':' && eyes != ';' && eyes != '=') return at;
  const std::uint32_t mouth = window.byte(at + 1) == '-' ? at + 2 : at + 1;
  constexpr std::string_view kMouths = ")(DPpOo|/";
  const char c = window.byte(mouth);
  if (c == '\0' || kMouths.find(c) == std::string_view::npos) return at;
  return window.blank_or_end(mouth + 1) || window.byte(mouth + 1) == '.' ? mouth + 1 : at;
}

/// A quote that opens stands before a word and behind none.
void track_single_quote(const Window& window, std::uint32_t at, ScanContext& context) {
  const char32_t c = window.at(at);
  if (c != '\'' && c != kLeftSingleQuote && c != kRightSingleQuote) return;
  const bool opens = is_word(window.at(window.next(at))) && !is_word(window.before(at));
  context.single_quote_open = opens;
}

}  // namespace

Scanned scan_punctuation(const Window& window, std::uint32_t at, ScanContext& context) {
  Scanned token;
  token.kind = TokenClass::punctuation;
  const char byte = window.byte(at);
  if (byte == '#' || byte == '@') {
    token.end = is_word(window.before(at)) ? at : scan_handle(window, at);
    if (token.end > at) {
      token.kind = TokenClass::hashtag;
      return token;
    }
  }
  if (const std::uint32_t end = end_of_emoticon(window, at); end > at) {
    token.end = end;
    token.kind = TokenClass::symbol;
    return token;
  }
  const CharacterClass c = character_class(window.at(at));
  if (c == CharacterClass::symbol || c == CharacterClass::other || c == CharacterClass::control ||
      c == CharacterClass::format || byte == '%') {
    token.kind = TokenClass::symbol;
    token.end = byte_kind(byte) == ByteKind::multibyte ? end_of_symbol(window, at) : at + 1;
    if (runs(byte)) token.end = end_of_run(window, at);
    return token;
  }
  track_single_quote(window, at, context);
  token.end = runs(byte) ? end_of_run(window, at) : window.next(at);
  if (window.at(at) == kSection && window.at(token.end) == kSection) token.end += 2;  // "§§"
  return token;
}

}  // namespace uttrekk
