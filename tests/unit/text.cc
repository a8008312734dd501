#include "text/text.h"

#include <doctest/doctest.h>
#include <unicode/uchar.h>

#include "text/characters.h"
#include "text/decode.h"
#include "text/fold.h"

using namespace uttrekk;

TEST_CASE("offsets are counted in code points, bytes or UTF-16 units") {
  const Text text("Møte 😀 3. mai");
  const auto smiley = static_cast<std::uint32_t>(text.view().find("😀"));
  const std::uint32_t after = smiley + 4;
  CHECK(text.offset(smiley, OffsetUnit::code_point) == 5);
  CHECK(text.offset(after, OffsetUnit::code_point) == 6);
  CHECK(text.offset(after, OffsetUnit::utf16) == 7);
  CHECK(text.offset(after, OffsetUnit::byte) == after);
}

TEST_CASE("offsets hold past many checkpoints, at every boundary") {
  std::string long_text;
  for (int i = 0; i < 3000; ++i) long_text += i % 3 == 0 ? "å" : i % 7 == 0 ? "😀" : "x";
  const Text text(long_text);
  std::uint32_t expected = 0;
  for (std::uint32_t at = 0; at <= text.size();
       at += at < text.size() ? utf8_length(long_text[at]) : 1) {
    REQUIRE(text.offset(at, OffsetUnit::code_point) == expected++);
  }
}

TEST_CASE("lines end with LF, CRLF or CR") {
  const Text text("en\ntå\r\ntre\rfire\n");
  const auto at = static_cast<std::uint32_t>(text.view().find("fire"));
  CHECK(text.position(at).line == 4);
  CHECK(text.position(at + 2).column == 3);
}

TEST_CASE("folding gives one form for all the ways a word is written") {
  CHECK(folded("ÅRSMØTE") == "årsmøte");
  CHECK(folded("a\xCC\x8Arsmøte") == "årsmøte");
  CHECK(folded("sam\xC2\xADhandling") == "samhandling");
  CHECK(folded("ŠIBBOLÁŊ") == "šibboláŋ");
  CHECK(folded("3×4") == "3×4");
}

TEST_CASE("folding treats a letter alike wherever it stands in a word, however long that is") {
  for (char32_t c = 0; c < 0x250; ++c) {
    std::string letter;
    append_utf8(letter, c);
    const auto small = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    std::string expected;
    if (c != 0xAD) append_utf8(expected, small);
    for (std::size_t before = 0; before < 34; ++before) {
      for (const std::size_t behind : {0, 1, 15, 16}) {
        const std::string word = std::string(before, 'A') + letter + std::string(behind, 'Z');
        CAPTURE(word);
        CHECK(folded(word) == std::string(before, 'a') + expected + std::string(behind, 'z'));
      }
    }
  }
  CHECK(folded("ÅÅÅÅÅÅÅÅÅÅ") == "åååååååååå");  // a letter's two bytes never parted
  CHECK(folded("xÅÅÅÅÅÅÅÅÅÅ") == "xåååååååååå");
}

TEST_CASE("decoding finds the encodings of Norwegian archives") {
  struct Case {
    const char* bytes;
    const char* text;
    const char* encoding;
  };
  const Case cases[] = {
      {"Møte på øya", "Møte på øya", "UTF-8"},
      {"\xEF\xBB\xBFMøte", "Møte", "UTF-8"},
      {"M\xF8te p\xE5 \xF8ya", "Møte på øya", "ISO-8859-1"},
      {"M\xF8te \x96 p\xE5 \xF8ya", "Møte – på øya", "windows-1252"},
      {"M\x9Bte p\x86 \x9Bya", "Møte på øya", "IBM865"},
      {"Vi l\x91rte \x86 se, \x86 vente og \x86 spele", "Vi lærte å se, å vente og å spele",
       "IBM865"},
      {"M\xBFte p\x8C \xBFya", "Møte på øya", "macintosh"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Decoded decoded = decode(c.bytes);
    CHECK(decoded.text.view() == c.text);
    CHECK(decoded.encoding == c.encoding);
    CHECK(decoded.replaced == 0);
  }
}

TEST_CASE("UTF-16 is read with and without a byte order mark") {
  const std::string with_mark("\xFF\xFEM\0\xF8\0t\0e\0", 10);
  CHECK(decode(with_mark).text.view() == "Møte");
  CHECK(decode(with_mark.substr(2)).text.view() == "Møte");
}

TEST_CASE("damage in UTF-8 is told from another encoding by how much of each there is") {
  const std::pair<const char*, const char*> cases[] = {
      {"Mål og møte: \xFF slutt", "UTF-8"},  // one stray byte in a short report
      {"\xFF\xFEM\xFF"
       "ål",
       "UTF-16LE"},           // a mark decides
      {"Mål \xFF", "UTF-8"},  // as many of one as of the other
      {"Mål og m\xF8te p\xE5 \xF8ya", "ISO-8859-1"},
      {"Målet er nådd på øya \xE2\x80", "UTF-8"},  // cut off within a dash
      {"Møte på øya. M\xF8te p\xE5 nytt", "UTF-8"},
      {"«M\xF8te» p\xE5 \xF8ya. \xC5 l\xE6re. V\xE5re m\xE5l", "ISO-8859-1"},  // pasted quotes
      {"\xAB"
       "BL\xC5\xBB m\xE5lt p\xE5 \xF8ya",
       "ISO-8859-1"},  // Å» is well-formed UTF-8
      {"\x93"
       "BL\xC5\x94",
       "windows-1252"},
      {"\xC7\xBFkt tillit\xC8", "macintosh"},  // «ø too
  };
  for (const auto& [bytes, encoding] : cases) {
    CAPTURE(bytes);
    CHECK(decode(bytes).encoding == encoding);
  }
  const Decoded decoded = decode("Mål og møte: \xFF slutt");
  CHECK(decoded.text.view() == "Mål og møte: \uFFFD slutt");
  CHECK(decoded.replaced_at == std::vector<std::uint64_t>{15});
}

TEST_CASE("UTF-16 without a mark is taken for it only where every other byte is NUL") {
  CHECK(decode("\x01\x02\x03\x04\xF1\x7F\x9C\x05").encoding != "UTF-16BE");
  CHECK(decode("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n").encoding.find("UTF-") == std::string::npos);
}

TEST_CASE("invalid bytes in UTF-8 become U+FFFD, counted, with their offsets") {
  std::string bytes;
  for (int i = 0; i < 200; ++i) bytes += "ø";
  const Decoded decoded = decode(bytes + "\xFF" + "slutt");
  CHECK(decoded.replaced == 1);
  REQUIRE(decoded.replaced_at.size() == 1);
  CHECK(decoded.replaced_at[0] == 400);
  CHECK(decoded.text.view().ends_with("\uFFFDslutt"));
}
