// Where a word ends: letters, digits and combining marks, and what may join them: hyphens,
// apostrophes, "&", "_", ":" between capitals, full stops of abbreviations and domains.
#pragma once

#include <array>
#include <cstdint>

#include "segment/plain_word.h"
#include "segment/scan.h"

namespace uttrekk {

/// The end of the run of letters, digits, marks and invisible characters (soft hyphens,
/// zero-width characters) at `at`; adds to `seen` what it saw.
std::uint32_t scan_run(const Window& window, std::uint32_t at, std::uint8_t& seen);

/// The token that starts at `at` with a letter, a mark or the hyphen of "-spillet".
Scanned scan_word(const Window& window, std::uint32_t at, ScanContext& context);

/// Goes on from the end of a run that `token` has reached, over whatever joins more to it.
/// Numbers come here too, once a letter follows ("1980-tallet", "3D-motor").
void scan_joined(const Window& window, std::uint32_t start, Scanned& token, ScanContext& context);

/// What an ASCII letter or digit shows (bits of seen); 0 for other bytes.
inline constexpr std::array<std::uint8_t, 256> kSeenOfByte = [] {
  std::array<std::uint8_t, 256> bits{};
  for (std::size_t i = 0; i < 0x80; ++i) {
    switch (kByteKinds[i]) {
      case ByteKind::lower:
        bits[i] = seen::lower | seen::letter;
        break;
      case ByteKind::upper:
        bits[i] = seen::upper | seen::letter;
        break;
      case ByteKind::digit:
        bits[i] = seen::digit;
        break;
      default:
        break;
    }
  }
  return bits;
}();

/// The run of ASCII and Latin-1 letters and digits at `at`, without a call. False where it may go
/// on with other characters: then scan_run() knows.
inline bool scan_latin_run(const Window& window, std::uint32_t at, Scanned& token) {
  const char* const text = window.text.data();
  std::uint8_t bits = 0;
  for (; at < window.end; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (const std::uint8_t of_byte = kSeenOfByte[byte]; of_byte != 0) {
      bits |= of_byte;
      continue;
    }
    if (byte != 0xC3 || at + 1 >= window.end) break;
    const auto second = static_cast<unsigned char>(text[++at]);  // U+00C0 to U+00FF: "å", "Ø"
    if (second == 0x97 || second == 0xB7) return false;          // × ÷
    bits |= seen::letter | (second < 0x9F ? seen::upper : seen::lower);
  }
  token.end = at;
  token.seen = bits;
  return at >= window.end || static_cast<unsigned char>(text[at]) < 0x80;
}

}  // namespace uttrekk
