// Character classes by Unicode's General_Category, and UTF-8 one code point at a time.
//
// All of uttrekk's text is valid UTF-8 (text/decode.h sees to that), so that these functions need
// no error paths. `\b` and `\w` of regular expressions are ASCII: test word boundaries here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/characters_data.h"

namespace uttrekk {

/// The order is that of generate_characters.py.
enum class CharacterClass : std::uint8_t {
  other,        // unassigned, private use
  lower,        // Ll
  upper,        // Lu, Lt
  letter,       // Lm, Lo: letters without case
  mark,         // combining marks
  digit,        // Nd
  number,       // Nl, No: ½ ² Ⅳ
  space,        // Zs and tab
  newline,      // LF, CR, FF, NEL, LS, PS
  dash,         // - – —
  open,         // ( [ « “
  close,        // ) ] » ”
  punctuation,  // . , : " ' _ …
  symbol,       // + < = $ ° emoji
  format,       // soft hyphen, zero-width characters, bidi marks, BOM
  control,
};

constexpr CharacterClass character_class(char32_t c) {
  if (c >= 0x110000) return CharacterClass::other;
  return static_cast<CharacterClass>(unicode::class_of[unicode::page_of[c >> 8]][c & 0xFF]);
}

constexpr bool is_letter(CharacterClass c) {
  return c == CharacterClass::lower || c == CharacterClass::upper || c == CharacterClass::letter;
}
constexpr bool is_letter(char32_t c) { return is_letter(character_class(c)); }
constexpr bool is_upper(char32_t c) { return character_class(c) == CharacterClass::upper; }
constexpr bool is_lower(char32_t c) { return character_class(c) == CharacterClass::lower; }
constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// A character that a word is made of: letter, digit or combining mark.
constexpr bool is_word(char32_t c) {
  const CharacterClass k = character_class(c);
  return is_letter(k) || k == CharacterClass::digit || k == CharacterClass::mark;
}
/// White space of either kind, and zero-width characters that look like none.
constexpr bool is_blank(char32_t c) {
  const CharacterClass k = character_class(c);
  return k == CharacterClass::space || k == CharacterClass::newline || c == 0x200B || c == 0xFEFF;
}

/// How many bytes the code point has that starts with `lead`; 1 for a continuation byte.
constexpr std::uint32_t utf8_length(char lead) {
  const auto b = static_cast<unsigned char>(lead);
  return b < 0xC0 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
}
constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// The code point that starts at byte `at`, which must be on a character boundary; 0 at the end.
constexpr char32_t code_point_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(i < text.size() ? static_cast<unsigned char>(text[i]) : 0x80u);
  };
  const char32_t lead = byte(at);
  if (lead < 0x80) return lead;
  if (lead < 0xE0) return (lead & 0x1F) << 6 | (byte(at + 1) & 0x3F);
  if (lead < 0xF0) return (lead & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
  return (lead & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 |
         (byte(at + 3) & 0x3F);
}

/// The byte where the code point before byte `at` starts; 0 for 0.
constexpr std::size_t previous_boundary(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  do --at;
  while (at > 0 && is_continuation(text[at]));
  return at;
}
/// The code point that ends at byte `at`; 0 at the start.
constexpr char32_t code_point_before(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : code_point_at(text, previous_boundary(text, at));
}

/// Appends `c` as UTF-8.
void append_utf8(std::string& out, char32_t c);

/// A character of ASCII that is no blank, as most are at the ends of a text.
constexpr bool is_bare(char c) {
  return c > ' ' && c < 0x7F;
}

std::string_view trim_blanks(std::string_view text);
/// `text` without blank characters (as is_blank has them) at either end; nearly always it has none.
inline std::string_view trim(std::string_view text) {
  return text.empty() || (is_bare(text.front()) && is_bare(text.back())) ? text : trim_blanks(text);
}

}  // namespace uttrekk
