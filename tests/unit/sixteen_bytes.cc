#include "text/sixteen_bytes.h"

#include <doctest/doctest.h>

#include <string>

#include "text/characters.h"

using namespace uttrekk;

TEST_CASE("sixteen bytes: each byte is told by itself, whatever stands beside it") {
  for (unsigned value = 0; value < 256; ++value) {
    for (std::size_t place = 0; place < 16; ++place) {
      for (const char around : {'a', '\xFF', '\0', '@'}) {
        std::string text(16, around);
        text[place] = static_cast<char>(value);
        const sixteen_bytes::Bytes bytes = sixteen_bytes::load(text.data());
        const auto marked = [&](sixteen_bytes::Bytes marks) {
          return (sixteen_bytes::mask(marks) >> place & 1) != 0;
        };
        const bool letter = value < 0x80 && is_letter(static_cast<char32_t>(value));
        CHECK(marked(sixteen_bytes::ascii_letters(bytes)) == letter);
        CHECK(marked(sixteen_bytes::between(bytes, 0x80, 0x9E)) ==
              (value >= 0x80 && value <= 0x9E));
        CHECK(marked(sixteen_bytes::equal(bytes, 0xC3)) == (value == 0xC3));
        CHECK(marked(bytes) == (value >= 0x80));
      }
    }
  }
}

TEST_CASE("sixteen bytes: the first of them, those before a mark, and all moved on by one") {
  const std::string text = "abcdefghijklmnop";
  const sixteen_bytes::Bytes bytes = sixteen_bytes::load(text.data());
  for (std::size_t count = 0; count <= text.size(); ++count) {
    const std::string kept = text.substr(0, count) + std::string(16 - count, '\0');
    const sixteen_bytes::Bytes first = sixteen_bytes::first(bytes, count);
    CHECK(sixteen_bytes::mask(sixteen_bytes::equal(first ^ sixteen_bytes::load(kept.data()), 0)) ==
          sixteen_bytes::kAll);
  }
  CHECK(sixteen_bytes::before(0) == 16);
  CHECK(sixteen_bytes::before(1) == 0);
  CHECK(sixteen_bytes::before(0xA000) == 13);
  const std::string moved = std::string(1, '\0') + text.substr(0, 15);
  const sixteen_bytes::Bytes behind = sixteen_bytes::behind(bytes);
  CHECK(sixteen_bytes::mask(sixteen_bytes::equal(behind ^ sixteen_bytes::load(moved.data()), 0)) ==
        sixteen_bytes::kAll);
  const sixteen_bytes::Bytes joined = sixteen_bytes::joined(sixteen_bytes::halves(bytes));
  CHECK(sixteen_bytes::mask(sixteen_bytes::equal(joined ^ bytes, 0)) == sixteen_bytes::kAll);
  CHECK(sixteen_bytes::halves(bytes).first == eight_bytes::load(text.data()));
  CHECK(sixteen_bytes::halves(bytes).last == eight_bytes::load(text.data() + 8));
}
