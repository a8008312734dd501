// Short words of ASCII and Latin-1 letters with nothing joined to them, as four tokens in five are:
// sixteen bytes of text tell where such a word ends and, zeros behind it, which word it is.
#pragma once

#include <array>
#include <cstdint>

#include "segment/scan.h"
#include "text/hash.h"
#include "text/latin_letters.h"

namespace uttrekk {

/// The byte cannot go on with a word, nor join more to it: white space and most marks.
inline constexpr std::array<bool, 256> kClosesWord = [] {
  std::array<bool, 256> closes{};
  for (std::size_t i = 0; i < 0x80; ++i) {
    const ByteKind kind = kByteKinds[i];
    closes[i] = kind != ByteKind::lower && kind != ByteKind::upper && kind != ByteKind::digit;
  }
  for (const char c : {'-', '\'', '&', ':', '/', '_', '.', '@', '+'}) {
    closes[static_cast<unsigned char>(c)] = false;
  }
  return closes;
}();

struct PlainWord {
  sixteen_bytes::Bytes bytes{};  // zeros behind it
  std::uint32_t size = 0;        // 0: no plain word

  ShortBytes short_bytes() const {
    const auto [first, last] = sixteen_bytes::halves(bytes);
    return {first, last};
  }
};

/// Nothing at `at` can go on with a word that ends there.
inline bool closes_word(const Window& window, std::uint32_t at) {
  return at >= window.end || kClosesWord[static_cast<unsigned char>(window.text[at])];
}

/// The plain word at `at`, where ShortBytes::kMost bytes of text can be read.
inline PlainWord plain_word_at(const Window& window, std::uint32_t at) {
  using namespace sixteen_bytes;
  const char* const text = window.text.data() + at;
  const Bytes bytes = load(text);
  const std::uint32_t size = before(mask(~latin_letters(bytes)));
  const std::uint32_t room = window.end - at;
  const bool closed = size < room ? size < ShortBytes::kMost &&
                                        (kClosesWord[static_cast<unsigned char>(text[size])] ||
                                         (text[size] == '.' && closes_word(window, at + size + 1)))
                                  : size == room;
  return closed ? PlainWord{first(bytes, size), size} : PlainWord{};
}

}  // namespace uttrekk
