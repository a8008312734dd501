#include "structure/tables.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

TEST_CASE("a line of a table of contents is its title, without number, leader and page") {
  const struct {
    const char* line;
    const char* title;
    bool leader;
  } cases[] = {
      {"Bakgrunn ........ 4", "Bakgrunn", true},
      {"Bakgrunn … 4", "Bakgrunn", true},
      {"Bakgrunn\t4", "Bakgrunn", false},
      {"Bakgrunn s. 4", "Bakgrunn", false},
      {"Bakgrunn og føremål side 12", "Bakgrunn og føremål", false},
      {"Mål Side 112", "Mål", false},
      {"2.1 Mål og meining .... s 3", "Mål og meining", true},
      {"Side 4", "Side", false},
      {"Bakgrunn 2024", "", false},
      {"Bakgrunn4", "", false},
      {"Bakgrunn", "", false},
      {"4", "", false},
  };
  Vocabulary vocabulary;
  const Lexicon& lexicon = Lexicon::builtin();
  vocabulary.begin(lexicon.serial());
  for (const auto& c : cases) {
    CAPTURE(c.line);
    bool leader = false;
    CHECK(std::string(contents_entry(c.line, lexicon, vocabulary, leader)) == c.title);
    if (*c.title != '\0') CHECK(leader == c.leader);
  }
}
