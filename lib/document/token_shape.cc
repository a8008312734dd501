#include "document/token_shape.h"

#include "text/characters.h"

namespace uttrekk {
namespace {

/// A letter or digit of ASCII, or a letter of Latin-1 past it.
bool is_plain(char32_t c) {
  return c < 0x80 ? is_word(c) : c >= 0xC0 && c <= 0xFF && is_letter(c);
}

}  // namespace

std::uint8_t shape_of(std::string_view spelling) {
  std::uint8_t shape = token_shape::plain | token_shape::ascii;
  bool upper = false, lower = false;
  int letters = 0;
  for (std::size_t at = 0; at < spelling.size(); at += utf8_length(spelling[at])) {
    const char32_t c = code_point_at(spelling, at);
    if (!is_plain(c)) shape &= static_cast<std::uint8_t>(~token_shape::plain);
    if (c >= 0x80) shape &= static_cast<std::uint8_t>(~token_shape::ascii);
    if (is_digit(c)) shape |= token_shape::has_digit;
    if (at == 0 && is_upper(c)) shape |= token_shape::capital;
    upper = upper || is_upper(c);
    lower = lower || is_lower(c);
    letters += is_letter(c);
  }
  if (upper && !lower && letters > 1) shape |= token_shape::all_capitals;
  if ((shape & token_shape::plain) == 0) shape &= static_cast<std::uint8_t>(~token_shape::ascii);
  return shape;
}

}  // namespace uttrekk
