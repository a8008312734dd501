#include "text/eight_bytes.h"

#include <doctest/doctest.h>

#include <string>

#include "text/characters.h"
#include "text/offset_cursor.h"

using namespace uttrekk;

TEST_CASE("eight bytes: each byte is told by its highest bit, whatever stands beside it") {
  for (unsigned value = 0; value < 256; ++value) {
    for (std::size_t place = 0; place < 8; ++place) {
      for (const char around : {'a', '\xFF', '\0', '@'}) {
        std::string text(8, around);
        text[place] = static_cast<char>(value);
        const eight_bytes::Bytes bytes = eight_bytes::load(text.data());
        const auto marked = [&](eight_bytes::Bytes marks) {
          return (marks >> (8 * place + 7) & 1) != 0;
        };
        const auto byte = static_cast<unsigned char>(value);
        CHECK((eight_bytes::high_bits(bytes) >> place & 1) == byte >> 7);
        CHECK(marked(eight_bytes::not_ascii(bytes)) == (byte >= 0x80));
      }
    }
  }
}

TEST_CASE("eight bytes: what stands before a mark, and the first bytes alone") {
  CHECK(eight_bytes::before(0) == 8);
  CHECK(eight_bytes::before(eight_bytes::kHigh) == 0);
  CHECK(eight_bytes::before(eight_bytes::kHigh << 24) == 3);
  CHECK(eight_bytes::high_bits(eight_bytes::kHigh) == 0xFF);
  CHECK(eight_bytes::high_bits(0x0080FF007F80FF80u) == 0x67);
  CHECK(eight_bytes::first(eight_bytes::kHigh, 0) == 0);
  CHECK(eight_bytes::first(eight_bytes::kHigh, 3) == 0x808080u);
  CHECK(eight_bytes::first(eight_bytes::kHigh, 8) == eight_bytes::kHigh);
}

TEST_CASE("a cursor counts code points over steps of any size, to the end of the text") {
  std::string utf8;
  for (int i = 0; i < 40; ++i) utf8 += "Å blå – 😀 ord ";
  const Text text(utf8);
  for (std::uint32_t step = 1; step < 700; step += step < 40 ? 1 : 13) {
    OffsetCursor cursor(text);
    for (std::uint32_t at = 0; at <= text.size(); at += step) {
      while (at < text.size() && is_continuation(utf8[at])) ++at;
      CHECK(cursor.code_points(at) == text.offset(at, OffsetUnit::code_point));
    }
  }
}
