// What a token looks like, as bits of Token::shape: how it is spelled, and what stands before it.
#pragma once

#include <cstdint>
#include <string_view>

namespace uttrekk {

namespace token_shape {
// Of the spelling.
inline constexpr std::uint8_t capital = 1;       // starts with an upper-case letter
inline constexpr std::uint8_t all_capitals = 2;  // two letters or more, none in lower case
inline constexpr std::uint8_t has_digit = 4;
inline constexpr std::uint8_t plain = 32;  // letters and digits of ASCII and Latin-1 alone
inline constexpr std::uint8_t ascii = 64;  // those of ASCII alone
// Of the place.
inline constexpr std::uint8_t space_before = 8;  // white space or the block's start precedes it
inline constexpr std::uint8_t line_start = 16;   // first on its line
}  // namespace token_shape

/// The bits of a spelling (UTF-8).
std::uint8_t shape_of(std::string_view spelling);

}  // namespace uttrekk
