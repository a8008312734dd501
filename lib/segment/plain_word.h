// Short words of ASCII and Latin-1 letters with nothing joined to them, as four tokens in five are:
// sixteen bytes of text tell where such a word ends, its case, and, zeros behind it, which word it
// is.
#pragma once

#include <array>
#include <cstdint>

#include "segment/scan.h"
#include "text/hash.h"
#include "text/sixteen_bytes.h"

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
  /// Bits of Token::shape for its letters.
  std::uint8_t shape() const {
    using namespace sixteen_bytes;
    constexpr int kCaseToTop = 2;  // 0x20 is set in a small letter's last byte, ASCII or Latin-1
    const Mask past_ascii = mask(bytes);
    const Mask small = mask(bytes << kCaseToTop);
    const std::uint8_t plain = token_shape::plain | (past_ascii == 0 ? token_shape::ascii : 0);
    const std::uint32_t first_letter = 1 + (past_ascii & 1);  // bytes
    if ((small & first_letter) != 0) return plain;
    const bool all_capitals = size > first_letter && small == 0;
    return plain | token_shape::capital | (all_capitals ? token_shape::all_capitals : 0);
  }
};

/// Marks the bytes of ASCII and Latin-1 letters; of × ÷ ß ÿ only the first, so that a run ends
/// within them.
inline sixteen_bytes::Bytes latin_letters(sixteen_bytes::Bytes bytes) {
  using namespace sixteen_bytes;
  const Bytes leads = equal(bytes, 0xC3);
  const Bytes others = equal(bytes | 0x28, 0xBF);  // 97 B7 9F BF
  return ascii_letters(bytes) | leads | (behind(leads) & ~others);
}

/// The plain word at `at`, where ShortBytes::kMost bytes of text can be read.
inline PlainWord plain_word_at(const Window& window, std::uint32_t at) {
  using namespace sixteen_bytes;
  const char* const text = window.text.data() + at;
  const Bytes bytes = load(text);
  const std::uint32_t size = before(mask(~latin_letters(bytes)));
  const std::uint32_t room = window.end - at;
  const bool closed =
      size < room ? size < ShortBytes::kMost && kClosesWord[static_cast<unsigned char>(text[size])]
                  : size == room;
  return closed ? PlainWord{first(bytes, size), size} : PlainWord{};
}

}  // namespace uttrekk
