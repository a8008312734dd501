#include "dictionary/lexicon.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "text/fold.h"

using namespace uttrekk;

namespace {

Lexicon lexicon_of(std::vector<DictionaryFile> files) {
  auto lexicon = Lexicon::from_files(std::move(files));
  REQUIRE(lexicon.has_value());
  return std::move(*lexicon);
}

std::string error_of(std::vector<DictionaryFile> files) {
  const auto lexicon = Lexicon::from_files(std::move(files));
  REQUIRE_FALSE(lexicon.has_value());
  return to_string(lexicon.error());
}

/// A folder that is removed at the end of the test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    path_ = std::filesystem::temp_directory_path() /
            ("uttrekk-lexicon-" + std::to_string(std::random_device{}()));
    std::filesystem::create_directories(path_ / "nn");
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  void write(const char* name, const char* content) const {
    std::ofstream(path_ / name) << content;
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("one entry holds what every dictionary says of a word") {
  const Lexicon lexicon = lexicon_of({{"common/months.tsv", "mars\t3\nmai\t5\n"},
                                      {"nn/months.tsv", "mai\t5\n"},
                                      {"nb/abbreviations.tsv", "mai\tcapital\n"}});
  const Entry& entry = lexicon.find("mai");
  CHECK(entry.has(MarkKind::month));
  CHECK(entry.has(MarkKind::abbreviation));
  CHECK_FALSE(entry.has(MarkKind::weekday));
  CHECK(lexicon.value(entry, MarkKind::month) == 5);
  CHECK(lexicon.value(entry, MarkKind::abbreviation) == 1);  // inside, capital, end
  CHECK(lexicon.value(entry, MarkKind::weekday) == std::nullopt);
  CHECK(entry.mark_count == 3);
  CHECK(lexicon.mark(entry, MarkKind::abbreviation)->variety == Variety::bokmal);
}

TEST_CASE("a word that no dictionary has is unknown") {
  const Lexicon lexicon = lexicon_of({{"months.tsv", "mai\t5\n"}});
  CHECK(lexicon.find_id("juni") == Lexicon::kUnknown);
  CHECK(lexicon.find_id("") == Lexicon::kUnknown);
  CHECK(lexicon.find("juni").kinds == 0);
}

TEST_CASE("keys are folded as words are") {
  const Lexicon lexicon = lexicon_of({{"months.tsv", "MÅNAD\t1\n"}});
  CHECK(lexicon.find(folded("Månad")).has(MarkKind::month));
}

TEST_CASE("phrases are found word by word, the shorter inside the longer") {
  const Lexicon lexicon = lexicon_of({{"numbers.tsv", "to\t2\nto og en halv\t2.5\n"}});
  std::uint32_t state = 0;
  for (const char* word : {"to", "og", "en"}) {
    CHECK(lexicon.find(word).in_phrase);
    state = lexicon.next_state(state, lexicon.find_id(word));
    CHECK(state != 0);
    CHECK(lexicon.phrase_at(state) == Lexicon::kUnknown);
  }
  CHECK(lexicon.next_state(state, lexicon.find_id("to")) == 0);
  state = lexicon.next_state(state, lexicon.find_id("halv"));
  const Entry& phrase = lexicon.entry(lexicon.phrase_at(state));
  CHECK(lexicon.value(phrase, MarkKind::number) == 2500);
  CHECK(lexicon.value(lexicon.find("to"), MarkKind::number) == 2000);
  CHECK(lexicon.find("og").kinds == 0);
}

TEST_CASE("a value may weigh several choices") {
  const Lexicon lexicon =
      lexicon_of({{"nn/language-words.tsv", "ikkje\tnn:9\nog\tnb:3 nn:15 da:2\n"}});
  const auto weight = [&](std::string_view word, std::uint32_t choice) {
    return weight_of(*lexicon.value(lexicon.find(word), MarkKind::language_word), choice);
  };
  CHECK(weight("ikkje", 0) == 0);
  CHECK(weight("ikkje", 1) == 9);
  CHECK(weight("og", 0) == 3);
  CHECK(weight("og", 1) == 15);
  CHECK(weight("og", 2) == 2);
  for (const std::string wrong : {"nn", "nn:0", "nn:16", "xx:3", "nn:9 nn:8", "nn:9,da:2", ""}) {
    CAPTURE(wrong);
    CHECK(error_of({{"language-words.tsv", "ikkje\t" + wrong}})
              .starts_with("language-words.tsv:1: the second column must hold weights such as"));
  }
}

TEST_CASE("keys with hyphens are parts of words, and the longest that fits is found") {
  const Lexicon lexicon =
      lexicon_of({{"language-affixes.tsv", "-ar\tnn:5\n-svar\tnn:1\nkv-\tnn:4\n-øy-\tnn:2\n"},
                  {"months.tsv", "-kastar\t5\n"}});
  const auto part = [&](Affix affix, std::string_view word) {
    return lexicon.key(lexicon.longest_affix(affix, word, MarkKind::language_affix));
  };
  CHECK(part(Affix::ending, "kastar") == "-ar");
  CHECK(part(Affix::ending, "ansvar") == "-svar");
  CHECK(part(Affix::ending, "ar") == "");  // nothing of the word would be left
  CHECK(part(Affix::ending, "kaster") == "");
  CHECK(part(Affix::beginning, "kvile") == "kv-");
  CHECK(part(Affix::beginning, "hvile") == "");
  CHECK(part(Affix::infix, "øy") == "-øy-");
  CHECK(part(Affix::infix, "høy") == "");  // an infix is looked for at the start
  CHECK(part(Affix::ending, "") == "");
  CHECK(lexicon.opens_infix("ø"[0]));
  CHECK_FALSE(lexicon.opens_infix('a'));
}

TEST_CASE("the table grows past its first size and still finds every word") {
  std::string rows;
  for (int i = 0; i < 9000; ++i)
    rows += "ord" + std::to_string(i) + "\t" + std::to_string(i) + "\n";
  const Lexicon lexicon = lexicon_of({{"months.tsv", rows}});
  for (int i = 0; i < 9000; ++i) {
    REQUIRE(lexicon.value(lexicon.find("ord" + std::to_string(i)), MarkKind::month) == i);
  }
}

TEST_CASE("errors name the file, the line and what was expected") {
  CHECK(error_of({{"nb/months.tsv", "# months\nmai\tfem\n"}}) ==
        "nb/months.tsv:2: the second column must hold a number");
  CHECK(error_of({{"nb/abbreviations.tsv", "\nbl.a.\tnever\n"}}) ==
        "nb/abbreviations.tsv:2: the second column must hold one of: inside capital end word");
  CHECK(error_of({{"months.tsv", "\t5\n"}}) == "months.tsv:1:1: the first column is empty");
  CHECK(error_of({{"months.tsv", " mai\t5\n"}}) == "months.tsv:1:1: white space around the key");
  CHECK(error_of({{"nb/monhts.tsv", "mai\t5\n"}})
            .starts_with("nb/monhts.tsv: there is no dictionary"));
}

TEST_CASE("a directory adds to the dictionaries, or replaces one") {
  const TemporaryFolder folder;
  folder.write("nn/months.tsv", "tredjemånad\t3\n");
  auto added = Lexicon::with_directory(folder.path());
  REQUIRE(added.has_value());
  CHECK(added->value(added->find("tredjemånad"), MarkKind::month) == 3);
  CHECK(added->find("torsdag").has(MarkKind::weekday));
  folder.write("weekdays.tsv", "# replace\nfredag\t5\n");
  auto replaced = Lexicon::with_directory(folder.path());
  REQUIRE(replaced.has_value());
  CHECK(replaced->find("fredag").has(MarkKind::weekday));
  CHECK_FALSE(replaced->find("torsdag").has(MarkKind::weekday));
}

TEST_CASE("a directory without dictionaries is an error") {
  const TemporaryFolder folder;
  CHECK_FALSE(Lexicon::with_directory(folder.path()).has_value());
  CHECK_FALSE(Lexicon::with_directory(folder.path() + "/none").has_value());
}

TEST_CASE("the built-in dictionaries hold no fault, and every file has its head") {
  const auto files = builtin_dictionaries();
  const auto lexicon = Lexicon::from_files({files.begin(), files.end()});
  REQUIRE_MESSAGE(lexicon.has_value(), to_string(lexicon.error()));
  for (const DictionaryFile& file : files) {
    CAPTURE(file.path);
    std::ifstream in(std::string(UTTREKK_SOURCE_DIR "/dictionaries/") + std::string(file.path));
    std::string head;
    for (std::string line; std::getline(in, line) && line.starts_with("#");) head += line + "\n";
    for (const char* part : {"# columns:", "# source:", "# licence:", "# known errors:"}) {
      CHECK_MESSAGE(head.find(part) != std::string::npos, part);
    }
  }
}

TEST_CASE("the choices of a dictionary are numbered from 0") {
  CHECK(choice_index("inside capital end word", "inside") == 0);
  CHECK(choice_index("inside capital end word", "end") == 2);
  CHECK(choice_index("inside capital end word", "en") == std::nullopt);
  CHECK(choice_name("inside capital end word", 1) == "capital");
  CHECK(choice_name("inside capital end word", 4) == "");
}

TEST_CASE("a word that is an abbreviation with a full stop behind it") {
  const Lexicon& lexicon = Lexicon::builtin();
  for (const char* const word : {"kl", "Kl", "bl.a", "osv", "dvs", "m.m"}) {
    CAPTURE(word);
    CHECK(lexicon.abbreviates(word));
  }
  for (const char* const word : {"hus", "Ikkje", "kl.", ""}) {
    CAPTURE(word);
    CHECK_FALSE(lexicon.abbreviates(word));
  }
}
