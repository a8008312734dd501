#include "text/byte_set.h"

#include <doctest/doctest.h>

#include <string>

namespace uttrekk {
namespace {

TEST_CASE("a byte set finds its first byte wherever it stands, and the end where it does not") {
  constexpr ByteSet kSet("@(");
  for (std::size_t size = 0; size < 80; ++size) {
    std::string text(size, 'x');
    CHECK(kSet.find(text) == size);
    for (std::size_t at = 0; at < size; ++at) {
      text[at] = at % 2 == 0 ? '@' : '(';
      CHECK(kSet.find(text) == at);
      CHECK(kSet.find(text, at + 1) == size);
      text[at] = 'x';
    }
  }
}

TEST_CASE("find_byte() finds the first byte for which the question holds, as a plain loop would") {
  const auto is_digit = [](sixteen_bytes::Bytes bytes) {
    return sixteen_bytes::between(bytes, '0', '9');
  };
  for (std::size_t size = 0; size < 80; ++size) {
    std::string text(size, '\xB8');
    CHECK(find_byte(text, 0, is_digit) == size);
    for (std::size_t at = 0; at < size; ++at) {
      text[at] = at % 2 == 0 ? '0' : '9';
      for (std::size_t from = 0; from <= at; ++from) CHECK(find_byte(text, from, is_digit) == at);
      CHECK(find_byte(text, at + 1, is_digit) == size);
      text[at] = '\xB8';
    }
  }
}

}  // namespace
}  // namespace uttrekk
