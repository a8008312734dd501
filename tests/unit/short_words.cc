#include "structure/short_words.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

namespace {

struct Reading {
  Words words;
  Wording wording;
};

Reading read(std::string_view text, Vocabulary& vocabulary) {
  Reading found;
  read_words(text, Lexicon::builtin(), vocabulary, found.words, found.wording);
  return found;
}

}  // namespace

TEST_CASE("words are the same whether they are read sixteen bytes or one character at a time") {
  const char* const texts[] = {"Hva lærte vi?",
                               "Kva gjorde vi – og kven gjorde det?",
                               "MÅL FOR ÅRET",
                               "ÅRSMØTE 19. SEPTEMBER",
                               "Å, så fint",
                               "«Ein god dag», sa ho",
                               "St. Hans i A4-format (2 sider), 3D og B12",
                               "straße, ÿ, x×y, 7÷2",
                               "Čálliid Lágádus og sámi giella",
                               "kari.moe@example.no",
                               "Sjå www.example.no",
                               "Sjå http://example.no/rapport",
                               "interkommunalt samarbeidsprosjektdeltakarmøte",
                               "abcdefghijklmnop",
                               "abcdefghijklmno",
                               "**Trygg heim** (Lia kommune)",
                               "Tiltak: meir tid, færre møte",
                               "10:20 Kaffi",
                               "2024",
                               "e\u0301n",
                               "   ",
                               ""};
  for (const std::string_view text : texts) {
    CAPTURE(text);
    Vocabulary vocabulary;
    const Reading quickly = read(text, vocabulary);
    const Reading slowly = read(std::string(text) + std::string(kShortText, ' '), vocabulary);
    REQUIRE(quickly.words.count == slowly.words.count);
    for (std::uint32_t i = 0; i < quickly.words.count; ++i) {
      const Word& a = quickly.words.at[i];
      const Word& b = slowly.words.at[i];
      CHECK(a.begin == b.begin);
      CHECK(a.end == b.end);
      CHECK(a.id == b.id);
      CHECK(a.upper == b.upper);
      CHECK(a.after_comma == b.after_comma);
    }
    CHECK(quickly.wording.first == slowly.wording.first);
    CHECK(quickly.wording.last == slowly.wording.last);
    CHECK(quickly.wording.all_capitals == slowly.wording.all_capitals);
    CHECK(quickly.wording.has_digit == slowly.wording.has_digit);
    CHECK(quickly.wording.digits_only == slowly.wording.digits_only);
    CHECK(quickly.wording.address == slowly.wording.address);
    CHECK(quickly.wording.sentences == slowly.wording.sentences);
    CHECK(quickly.wording.inner_colon == slowly.wording.inner_colon);
  }
}

TEST_CASE("what the characters of a short text tell") {
  Vocabulary vocabulary;
  CHECK(read("MÅL FOR ÅRET", vocabulary).wording.all_capitals);
  CHECK_FALSE(read("MÅL FOR året", vocabulary).wording.all_capitals);
  CHECK(read("Sjå www.example.no", vocabulary).wording.address);
  CHECK_FALSE(read("Sjå neste www", vocabulary).wording.address);
  CHECK(read("12 – 14", vocabulary).wording.digits_only);
  CHECK(read("Åse Å", vocabulary).wording.last == U'Å');
  CHECK(read("Åse Å", vocabulary).wording.characters == 5);
  CHECK(read("Møtet er slutt. Alle går", vocabulary).wording.sentences);
  const Reading list = read("Kaffi, te og vatn", vocabulary);
  REQUIRE(list.words.count == 4);
  CHECK(list.words.at[1].after_comma);
  CHECK_FALSE(list.words.at[2].after_comma);
  CHECK(list.words.at[0].upper);
}
