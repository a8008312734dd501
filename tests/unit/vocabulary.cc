#include "document/vocabulary.h"

#include <doctest/doctest.h>

#include <string>

#include "pipeline/analyze.h"
#include "text/hash.h"

using namespace uttrekk;

TEST_CASE("a spelling keeps its id, and is looked up once") {
  Vocabulary vocabulary;
  int asked = 0;
  const auto entry_of = [&](std::string_view s) {
    ++asked;
    return Vocabulary::Known{0, 0, static_cast<EntryId>(s.size())};
  };
  const WordId week = vocabulary.word("veke", entry_of);
  CHECK(vocabulary.word("Veke", entry_of) != week);
  CHECK(vocabulary.word("veke", entry_of) == week);
  CHECK(asked == 2);
  CHECK(vocabulary.spelling(week) == "veke");
  CHECK(vocabulary.entry(week) == 4);
}

TEST_CASE("spellings of every length stay apart, up to their last byte") {
  Vocabulary vocabulary;
  const auto none = [](std::string_view) { return Vocabulary::Known{}; };
  for (std::size_t size = 1; size <= 40; ++size) {
    for (std::size_t i = 0; i < size; ++i) {
      std::string spelling(size, 'x');
      spelling[i] = 'y';
      const WordId word = vocabulary.word(spelling, none);
      CHECK(word + 1 == vocabulary.size());
      CHECK(vocabulary.word(spelling, none) == word);
      CHECK(vocabulary.spelling(word) == spelling);
    }
  }
}

TEST_CASE("words stay apart when there are many") {
  Vocabulary vocabulary;
  const auto entry_of = [](std::string_view s) {
    return Vocabulary::Known{0, 0, static_cast<EntryId>(s.size())};
  };
  constexpr WordId kWords = 20000;
  for (WordId i = 0; i < kWords; ++i) CHECK(vocabulary.word(std::to_string(i), entry_of) == i);
  for (WordId i = 0; i < kWords; ++i) CHECK(vocabulary.spelling(i) == std::to_string(i));
}

TEST_CASE("a column is filled in for new words alone") {
  Vocabulary vocabulary;
  const auto none = [](std::string_view) { return Vocabulary::Known{}; };
  std::string filled;
  const auto of = [&](std::string_view s, EntryId) {
    filled += s;
    return static_cast<std::uint32_t>(s.size());
  };
  vocabulary.word("ei", none);
  vocabulary.column(vocabulary.people, of);
  vocabulary.word("ei", none);
  vocabulary.word("uke", none);
  CHECK(vocabulary.column(vocabulary.people, of).size() == 2);
  CHECK(filled == "eiuke");
  CHECK(vocabulary.people[1] == 3);
}

TEST_CASE("another lexicon forgets the words, the same one keeps them") {
  Vocabulary vocabulary;
  const auto none = [](std::string_view) { return Vocabulary::Known{}; };
  vocabulary.begin(1);
  vocabulary.word("mål", none);
  vocabulary.begin(1);
  CHECK(vocabulary.size() == 1);
  vocabulary.begin(2);
  CHECK(vocabulary.size() == 0);
}

TEST_CASE("a document of many words is followed by one that starts afresh") {
  Document document;
  std::string many;
  for (int i = 0; i < 100000; ++i) many += "ord" + std::to_string(i) + ' ';
  analyze(document, "many.txt", many, Lexicon::builtin());
  CHECK(document.tokens.vocabulary().size() >= 100000);
  analyze(document, "few.txt", "Tre veker.", Lexicon::builtin());
  CHECK(document.tokens.vocabulary().size() < 20);
  CHECK(document.tokens.size() == 3);
}

TEST_CASE("hash: every byte and the length count") {
  for (std::size_t size = 1; size <= 40; ++size) {
    const std::string text(size, 'x');
    for (std::size_t i = 0; i < size; ++i) {
      std::string other = text;
      other[i] = 'y';
      CHECK(hash_bytes(other) != hash_bytes(text));
    }
    CHECK(hash_bytes(text + 'x') != hash_bytes(text));
    CHECK(hash_bytes(text, 1) != hash_bytes(text, 2));
  }
}
