// Short words of ASCII and Latin-1 letters with nothing joined to them, as four tokens in five are:
// sixteen bytes of text in two numbers tell where such a word ends, its case, and, zeros behind it,
// which word it is.
#pragma once

#include <array>
#include <cstdint>

#include "segment/scan.h"
#include "text/eight_bytes.h"
#include "text/hash.h"

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
  ShortBytes bytes;
  std::uint32_t size = 0;  // 0: no plain word

  bool is_ascii() const { return eight_bytes::not_ascii(bytes.first | bytes.last) == 0; }
  /// Bits of Token::shape for its letters.
  std::uint8_t shape() const {
    using namespace eight_bytes;
    constexpr auto kCase = each(0x20);  // set in a small letter's last byte, ASCII or Latin-1
    const std::uint8_t plain = token_shape::plain | (is_ascii() ? token_shape::ascii : 0);
    const Bytes small = bytes.first & kCase;
    const bool two_bytes = (bytes.first & 0x80) != 0;
    if ((small & (two_bytes ? 0xFF00 : 0xFF)) != 0) return plain;
    const bool letters = size > (two_bytes ? 2 : 1);
    const bool all_capitals = letters && (small | (bytes.last & kCase)) == 0;
    return plain | token_shape::capital | (all_capitals ? token_shape::all_capitals : 0);
  }
};

/// Marks the bytes of ASCII and Latin-1 letters; of × ÷ ß ÿ only the first, so that a run ends
/// within them. `carried`: the last byte before these is the first of a letter of two.
inline eight_bytes::Bytes latin_letters(eight_bytes::Bytes bytes, eight_bytes::Bytes& carried) {
  using namespace eight_bytes;
  Bytes letters = ascii_letters(bytes);
  if (not_ascii(bytes) == 0) return letters;
  const Bytes leads = equal(bytes, 0xC3);
  const Bytes others = equal(bytes | each(0x28), 0xBF);  // 97 B7 9F BF
  letters |= leads | ((leads << 8 | carried) & ~others);
  carried = leads >> 56;
  return letters;
}

/// The plain word at `at`, where ShortBytes::kMost bytes of text can be read.
inline PlainWord plain_word_at(const Window& window, std::uint32_t at) {
  using namespace eight_bytes;
  const char* const text = window.text.data() + at;
  Bytes carried = 0;
  Bytes head = load(text);
  Bytes tail = 0;
  std::uint32_t size = before(~latin_letters(head, carried) & kHigh);
  if (size < 8) {
    head = first(head, size);
  } else {
    tail = load(text + 8);
    const std::uint32_t more = before(~latin_letters(tail, carried) & kHigh);
    tail = first(tail, more);
    size += more;
  }
  const std::uint32_t room = window.end - at;
  const bool closed =
      size < room ? size < ShortBytes::kMost && kClosesWord[static_cast<unsigned char>(text[size])]
                  : size == room;
  return {{head, tail}, closed ? size : 0};
}

}  // namespace uttrekk
