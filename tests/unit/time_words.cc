#include "extract/time/time_words.h"

#include <doctest/doctest.h>

#include <string>

#include "dictionary/dictionaries.h"
#include "extract/time/time_cue.h"

using namespace uttrekk;

namespace {

void check_choice(std::string_view dictionary, int index, std::string_view word) {
  const DictionarySpec* spec = dictionary_spec(dictionary);
  REQUIRE(spec != nullptr);
  CAPTURE(std::string(word));
  CHECK(choice_name(spec->choices, index) == word);
}

}  // namespace

TEST_CASE("the enumerations have the order of the dictionaries' choices") {
  for (std::size_t i = 0; i < kLengthModifiers.size(); ++i) {
    check_choice("length-modifiers", static_cast<int>(i), kLengthModifiers[i]);
  }
  check_choice("period-words", static_cast<int>(PeriodWord::from), "from");
  check_choice("period-words", static_cast<int>(PeriodWord::until), "until");
  check_choice("period-words", static_cast<int>(PeriodWord::conjunction), "and");
  check_choice("date-modifiers", static_cast<int>(DateModifier::approx), "approx");
  check_choice("time-cues", static_cast<int>(TimeCue::start), "start");
  check_choice("time-cues", static_cast<int>(TimeCue::support), "support");
  check_choice("time-cues", static_cast<int>(TimeCue::birthday), "birthday");
  check_choice("time-cues", static_cast<int>(TimeCue::ago), "ago");
  check_choice("time-cues", static_cast<int>(TimeCue::per), "per");
  check_choice("time-cues", static_cast<int>(TimeCue::is), "is");
}
