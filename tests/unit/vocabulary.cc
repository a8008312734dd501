#include "document/vocabulary.h"

#include <doctest/doctest.h>

#include <string>

#include "pipeline/analyze.h"
#include "text/hash.h"

using namespace uttrekk;

namespace {

/// A dictionary that has every word, with its size for an entry.
struct Sizes {
  mutable int asked = 0;
  template <typename Known>
  Known known(std::string_view spelling) const {
    ++asked;
    return {0, 0, static_cast<EntryId>(spelling.size())};
  }
};

}  // namespace

TEST_CASE("a spelling keeps its id, and is looked up once") {
  Vocabulary vocabulary;
  const Sizes sizes;
  const WordId week = vocabulary.word("veke", sizes);
  CHECK(vocabulary.word("Veke", sizes) != week);
  CHECK(vocabulary.word("veke", sizes) == week);
  CHECK(sizes.asked == 2);
  CHECK(vocabulary.spelling(week) == "veke");
  CHECK(vocabulary.entry(week) == 4);
}

TEST_CASE("whether a spelling is there is told without adding it") {
  Vocabulary vocabulary;
  CHECK(!vocabulary.holds("veke"));
  for (const std::string_view spelling : {"veke", "ventetidsreduksjon"}) {
    CHECK(!vocabulary.holds(spelling));
    vocabulary.word(spelling, Sizes{});
    CHECK(vocabulary.holds(spelling));
  }
  CHECK(!vocabulary.holds("veker"));
  CHECK(!vocabulary.holds("ventetidsreduksjonar"));
  CHECK(vocabulary.size() == 2);
}

TEST_CASE("spellings of every length stay apart, up to their last byte") {
  Vocabulary vocabulary;
  for (std::size_t size = 1; size <= 40; ++size) {
    for (std::size_t i = 0; i < size; ++i) {
      std::string spelling(size, 'x');
      spelling[i] = 'y';
      const WordId word = vocabulary.word(spelling, Sizes{});
      CHECK(word + 1 == vocabulary.size());
      CHECK(vocabulary.word(spelling, Sizes{}) == word);
      CHECK(vocabulary.spelling(word) == spelling);
    }
  }
}

TEST_CASE("words stay apart when there are many") {
  Vocabulary vocabulary;
  constexpr WordId kWords = 20000;
  for (WordId i = 0; i < kWords; ++i) CHECK(vocabulary.word(std::to_string(i), Sizes{}) == i);
  for (WordId i = 0; i < kWords; ++i) CHECK(vocabulary.spelling(i) == std::to_string(i));
}

TEST_CASE("a column is filled in for new words alone") {
  Vocabulary vocabulary;
  std::string filled;
  const auto of = [&](std::string_view s, EntryId) {
    filled += s;
    return static_cast<std::uint32_t>(s.size());
  };
  vocabulary.word("ei", Sizes{});
  vocabulary.column(vocabulary.people, of);
  vocabulary.word("ei", Sizes{});
  vocabulary.word("uke", Sizes{});
  CHECK(vocabulary.column(vocabulary.people, of).size() == 2);
  CHECK(filled == "eiuke");
  CHECK(vocabulary.people[1] == 3);
}

TEST_CASE("another lexicon forgets the words, the same one keeps them") {
  Vocabulary vocabulary;
  vocabulary.begin(1);
  vocabulary.word("mål", Sizes{});
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
