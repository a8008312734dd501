#include "segment/word_scanner.h"

#include "segment/address_scanner.h"
#include "segment/full_stop.h"
#include "segment/line_hyphen.h"

namespace uttrekk {
namespace {

constexpr char32_t kNonBreakingHyphen = 0x2011;
constexpr char32_t kRightQuote = 0x2019;
constexpr char32_t kSoftHyphen = 0xAD;

/// Bits for a character past ASCII; 0 for one that ends a run.
std::uint8_t seen_of(CharacterClass c, bool& joins) {
  joins = true;
  switch (c) {
    case CharacterClass::lower:
      return seen::lower | seen::letter;
    case CharacterClass::upper:
      return seen::upper | seen::letter;
    case CharacterClass::letter:
      return seen::letter;
    case CharacterClass::digit:
      return seen::digit;
    case CharacterClass::mark:
    case CharacterClass::number:
      return 0;
    default:
      joins = false;
      return 0;
  }
}

/// Past the invisible characters at `at`, if the word goes on behind them; else `at`, or past
/// soft hyphens at the word's end.
std::uint32_t over_invisible(const Window& window, std::uint32_t at) {
  std::uint32_t i = at;
  std::uint32_t soft_end = at;
  while (i < window.end && character_class(window.at(i)) == CharacterClass::format) {
    const bool soft = window.at(i) == kSoftHyphen;
    i = window.next(i);
    if (soft && soft_end + 2 == i) soft_end = i;
  }
  return i > at && is_word(window.at(i)) ? i : soft_end;
}

bool is_hyphen(char32_t c) {
  return c == '-' || c == kNonBreakingHyphen;
}

/// "skatte-" before a blank or a mark that parts the members of a list.
bool may_follow_hanging_hyphen(const Window& window, std::uint32_t at) {
  if (window.blank_or_end(at)) return true;
  switch (window.byte(at)) {
    case ',':
    case ';':
    case '.':
    case '/':
    case ')':
    case ':':
    case '?':
    case '!':
      return true;
    default:
      return false;
  }
}

bool hyphen(const Window& window, Scanned& token, ScanContext& context) {
  const std::uint32_t after = window.next(token.end);
  const bool letters = (token.seen & seen::letter) != 0;
  const char32_t c = window.at(after);
  if (is_letter(c) || (letters && is_word(c))) {
    token.end = after;
    return true;
  }
  if (!letters || !is_word(window.before(token.end))) return false;
  if (const std::uint32_t next = over_line_hyphen(window, after, token, context); next != after) {
    token.end = next;
    token.broken = true;
    return true;
  }
  if (may_follow_hanging_hyphen(window, after)) token.end = after;
  return false;
}

/// "d'Arc", "I'll"; and the genitive of names in s, x, z: "Lars' bil".
bool apostrophe(const Window& window, Scanned& token, const ScanContext& context) {
  const std::uint32_t after = window.next(token.end);
  if (is_letter(window.at(after))) {
    token.end = after;
    return true;
  }
  const char32_t last = window.before(token.end) | 0x20;
  const bool hisses = last == 's' || last == 'x' || last == 'z';
  if (hisses && !context.single_quote_open && window.blank_or_end(after)) token.end = after;
  return false;
}

/// "H&M", "FoU&I": capitals on both sides.
bool ampersand(const Window& window, Scanned& token) {
  if (!is_upper(window.before(token.end)) || !is_upper(window.at(token.end + 1))) return false;
  ++token.end;
  return true;
}

/// "GH:WT", "EU:s": the token so far is in capitals.
bool colon(const Window& window, Scanned& token) {
  if ((token.seen & seen::upper) == 0 || (token.seen & seen::lower) != 0) return false;
  const std::uint32_t after = token.end + 1;
  const char32_t c = window.at(after);
  const char32_t second = c == 0 ? 0 : window.at(window.next(after));
  const bool capitals = is_upper(c) && is_upper(second);
  const bool ending = c == 's' && !is_word(second);
  if (!capitals && !ending) return false;
  token.end = after;
  return true;
}

/// "c/o", "A/S", "v/": where the dictionary has them.
bool slash(const Window& window, std::uint32_t start, Scanned& token, ScanContext& context) {
  constexpr std::uint32_t kLongest = 4;  // bytes on either side
  if (token.end - start > kLongest) return false;
  std::uint8_t bits = 0;
  const std::uint32_t after = token.end + 1;
  const std::uint32_t end = scan_run(window, after, bits);
  if (end - after <= kLongest && end > after &&
      context.find(window.view(start, end)).has(MarkKind::abbreviation)) {
    token.end = end;
    token.seen |= bits;
    token.kind = TokenClass::abbreviation;
    return false;
  }
  if (context.find(window.view(start, after)).has(MarkKind::abbreviation)) {
    token.end = after;
    token.kind = TokenClass::abbreviation;
  }
  return false;
}

bool underscore(const Window& window, Scanned& token) {
  std::uint32_t i = token.end;
  while (window.byte(i) == '_') ++i;
  if (!is_word(window.at(i))) return false;
  token.end = i;
  return true;
}

/// What stands at the end of the run joins more to the token: true if a run follows.
bool join(const Window& window, std::uint32_t start, Scanned& token, ScanContext& context) {
  switch (window.byte(token.end)) {
    case '-':
      return hyphen(window, token, context);
    case '\'':
      return apostrophe(window, token, context);
    case '&':
      return ampersand(window, token);
    case ':':
      return !scan_url(window, start, token) && colon(window, token);
    case '/':
      return slash(window, start, token, context);
    case '_':
      return underscore(window, token);
    case '.':
      scan_full_stop(window, start, token, context);
      return false;
    case '@':
    case '+':
      scan_email(window, start, token);
      return false;
    case '\xE2': {
      const char32_t c = window.at(token.end);
      if (is_hyphen(c)) return hyphen(window, token, context);
      return c == kRightQuote && apostrophe(window, token, context);
    }
    default:
      return false;
  }
}

}  // namespace

std::uint32_t scan_run(const Window& window, std::uint32_t at, std::uint8_t& seen) {
  const char* const text = window.text.data();
  std::uint8_t bits = 0;
  while (at < window.end) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      const std::uint8_t of_byte = kSeenOfByte[byte];
      if (of_byte == 0) break;
      bits |= of_byte;
      ++at;
      continue;
    }
    bool joins = false;
    const CharacterClass c = character_class(window.at(at));
    bits |= seen_of(c, joins);
    if (joins) {
      at = window.next(at);
      continue;
    }
    if (c != CharacterClass::format) break;
    const std::uint32_t past = over_invisible(window, at);
    if (past == at) break;
    at = past;
  }
  seen |= bits;
  return at;
}

void scan_joined(const Window& window, std::uint32_t start, Scanned& token, ScanContext& context) {
  while (join(window, start, token, context)) {
    token.end = scan_run(window, token.end, token.seen);
  }
}

Scanned scan_word(const Window& window, std::uint32_t at, ScanContext& context) {
  Scanned token;
  const std::uint32_t from = window.byte(at) == '-' ? at + 1 : at;
  token.end = scan_run(window, from, token.seen);
  scan_joined(window, at, token, context);
  return token;
}

}  // namespace uttrekk
