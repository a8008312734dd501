#include "text/utf8.h"

#include <doctest/doctest.h>

#include <string>

#include "text/characters.h"

using namespace uttrekk;

TEST_CASE("ill-formed sequences are told as the Unicode standard has them") {
  struct Case {
    std::string bytes;
    std::uint64_t well_formed;
    std::uint64_t ill_formed;
  };
  const Case cases[] = {
      {"", 0, 0},
      {"Møte", 1, 0},
      {"\xE2\x82\xAC\xF0\x9F\x98\x80", 2, 0},
      {"\xC0\xAF", 0, 2},          // overlong
      {"\xE0\x80\xAF", 0, 3},      // overlong
      {"\xED\xA0\x80", 0, 3},      // surrogate
      {"\xF4\x90\x80\x80", 0, 4},  // past U+10FFFF
      {"\xF0\x9F\x98", 0, 1},      // truncated: one maximal subpart
      {"\xF0\x9F\x98x", 0, 1},
      {"\x80\xBF", 0, 2},  // lone continuations
      {"\xFF\xFE", 0, 2},
      {"abcdefgh\xC3", 0, 1},  // at the end, after a full word of ASCII
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes.size());
    const Utf8Check check = check_utf8(c.bytes);
    CHECK(check.sequences == c.well_formed);
    CHECK(check.ill_formed == c.ill_formed);
  }
}

TEST_CASE("repair replaces each maximal subpart and says where the first were") {
  std::vector<std::uint64_t> at;
  CHECK(repair_utf8("a\xFFø\xF0\x9F\x98z\x80", 2, at) == "a\uFFFDø\uFFFDz\uFFFD");
  CHECK(at == std::vector<std::uint64_t>{1, 4});
}

TEST_CASE("every two-byte string is repaired to valid UTF-8") {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      std::vector<std::uint64_t> at;
      const std::string bytes{static_cast<char>(a), static_cast<char>(b)};
      REQUIRE(check_utf8(repair_utf8(bytes, 0, at)).ill_formed == 0);
    }
  }
}

TEST_CASE("character classes follow Unicode's general categories") {
  CHECK(is_upper(U'Å'));
  CHECK(is_upper(U'Đ'));
  CHECK(is_lower(U'ŋ'));
  CHECK(is_letter(U'א'));
  CHECK(character_class(U'½') == CharacterClass::number);
  CHECK(character_class(U'«') == CharacterClass::open);
  CHECK(character_class(U'”') == CharacterClass::close);
  CHECK(character_class(U'–') == CharacterClass::dash);
  CHECK(character_class(U'\u00AD') == CharacterClass::format);
  CHECK(character_class(U'\u00A0') == CharacterClass::space);
  CHECK(character_class(U'😀') == CharacterClass::symbol);
  CHECK(character_class(static_cast<char32_t>(0x110000)) == CharacterClass::other);
  CHECK(is_blank(U'\u200B'));
}

TEST_CASE("code points are written and read at their boundaries") {
  for (const char32_t c : {U'a', U'å', U'€', U'😀'}) {
    std::string text = "x";
    append_utf8(text, c);
    CHECK(code_point_at(text, 1) == c);
    CHECK(code_point_before(text, text.size()) == c);
    CHECK(previous_boundary(text, text.size()) == 1);
    CHECK(utf8_length(text[1]) == text.size() - 1);
  }
  CHECK(code_point_at("", 0) == 0);
  CHECK(code_point_before("a", 0) == 0);
  CHECK(trim("\u00A0 a b\n\t") == "a b");
  CHECK(trim(" \n") == "");
}
