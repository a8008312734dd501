// What a token is to the sentence splitter.
#pragma once

#include <cstdint>
#include <string_view>

namespace uttrekk {

enum class Sign : std::uint8_t {
  word,      // words, numbers, addresses
  stop,      // .
  question,  // ? !
  ellipsis,  // ... …
  colon,
  comma,     // , ;
  dash,      // - – — alone
  open,      // « “ ( [ and " before a word
  close,     // » ” ) ] and " behind one
  emphasis,  // ** __
  other,     // / § % emoji
};

/// Of a token that is punctuation, by its text. `space_before`: white space precedes it;
/// `next_glued`: the next token follows without.
Sign sign_of(std::string_view mark, bool space_before, bool next_glued);

constexpr bool is_terminal(Sign s) {
  return s == Sign::stop || s == Sign::question || s == Sign::ellipsis;
}

}  // namespace uttrekk
