// What the scanners share: a window on the text, a class for each ASCII byte, and look-ups for
// the few places that need a word's meaning to find its end.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "dictionary/lexicon.h"
#include "document/token.h"
#include "text/characters.h"

namespace uttrekk {

/// The classes that decide what a token starts with; anything past ASCII is `multibyte`.
enum class ByteKind : std::uint8_t { mark, lower, upper, digit, blank, newline, multibyte };

inline constexpr std::array<ByteKind, 256> kByteKinds = [] {
  std::array<ByteKind, 256> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (i >= 0x80) {
      kinds[i] = ByteKind::multibyte;
      continue;
    }
    switch (character_class(static_cast<char32_t>(i))) {
      case CharacterClass::lower:
        kinds[i] = ByteKind::lower;
        break;
      case CharacterClass::upper:
        kinds[i] = ByteKind::upper;
        break;
      case CharacterClass::digit:
        kinds[i] = ByteKind::digit;
        break;
      case CharacterClass::space:
        kinds[i] = ByteKind::blank;
        break;
      case CharacterClass::newline:
        kinds[i] = ByteKind::newline;
        break;
      default:
        break;
    }
  }
  return kinds;
}();

constexpr ByteKind byte_kind(char byte) {
  return kByteKinds[static_cast<unsigned char>(byte)];
}

/// Bytes [begin, end) of a text: all that a scanner may look at. Reading outside gives NUL.
struct Window {
  std::string_view text;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  char byte(std::uint32_t at) const { return at < end ? text[at] : '\0'; }
  char32_t at(std::uint32_t i) const { return i < end ? code_point_at(text, i) : 0; }
  char32_t before(std::uint32_t i) const { return i > begin ? code_point_before(text, i) : 0; }
  std::uint32_t next(std::uint32_t i) const { return i + utf8_length(text[i]); }
  std::string_view view(std::uint32_t from, std::uint32_t to) const {
    return text.substr(from, to - from);
  }
  bool blank_or_end(std::uint32_t i) const { return i >= end || is_blank(at(i)); }
  bool blank_or_mark(std::uint32_t i) const { return !is_word(at(i)); }
  /// The first byte from `i` on that is not blank; goes no further than kBlankReach characters,
  /// so that looking ahead stays constant work.
  std::uint32_t skip_blanks(std::uint32_t i) const {
    for (int n = 0; n < kBlankReach && i < end && is_blank(at(i)); ++n) i = next(i);
    return i;
  }
  static constexpr int kBlankReach = 64;
};

/// What a token's characters have shown so far; bits of Scanned::seen.
namespace seen {
inline constexpr std::uint8_t lower = 1;
inline constexpr std::uint8_t upper = 2;
inline constexpr std::uint8_t digit = 4;
inline constexpr std::uint8_t letter = 8;  // of any case
}  // namespace seen

/// How far a token goes and what it is.
struct Scanned {
  std::uint32_t end = 0;
  TokenClass kind = TokenClass::word;
  std::uint8_t seen = 0;
  bool broken = false;  // hyphenated over a line end: joined_form() gives the word
};

/// What the scanners know besides the text. The buffer is reused from word to word.
class ScanContext {
 public:
  explicit ScanContext(const Lexicon& lexicon) : lexicon_(lexicon) {}
  const Lexicon& lexicon() const { return lexicon_; }
  const Entry& find(std::string_view word);
  const Entry& find(std::string_view word, std::string_view suffix);
  /// The run of letters at `at`, whatever its case.
  const Entry& find_at(const Window& window, std::uint32_t at);
  /// The run of letters at `at` is one that opens sentences ("Det", "Hvordan").
  bool opener_at(const Window& window, std::uint32_t at);
  /// … or "og", "eller" and the like.
  bool coordinator_at(const Window& window, std::uint32_t at);

  bool single_quote_open = false;  // a ' or ‘ has been opened and not closed

 private:
  static constexpr std::uint32_t kReach = 48;  // bytes; no opener or conjunction is longer
  const Lexicon& lexicon_;
  std::string folded_;
};

}  // namespace uttrekk
