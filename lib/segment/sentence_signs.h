// What a token is to the sentence splitter.
#pragma once

#include <cstdint>
#include <string_view>

#include "document/token.h"

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

/// Of a token that is punctuation. `next_glued`: the next token follows without white space.
Sign sign_of(std::string_view text, const Token& token, bool next_glued);

constexpr bool is_terminal(Sign s) {
  return s == Sign::stop || s == Sign::question || s == Sign::ellipsis;
}

}  // namespace uttrekk
