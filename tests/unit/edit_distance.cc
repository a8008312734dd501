#include "validate/edit_distance.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace uttrekk;

TEST_CASE("slips of the pen are counted in code points, up to a limit") {
  CHECK(edit_distance("læring", "læring", 2) == 0);
  CHECK(edit_distance("læring", "lering", 2) == 1);
  CHECK(edit_distance("læringspunkt", "læringspunkter", 3) == 2);
  CHECK(edit_distance("anbefalniger", "anbefalinger", 2) == 1);  // a swap is one slip
  CHECK(edit_distance("mål", "", 3) == 3);
  CHECK(edit_distance("", "mål", 3) == 3);
  CHECK(edit_distance("abc", "xyz", 2) == 3);  // more than the limit
  CHECK(edit_distance("abcdefgh", "bcdefghi", 2) == 2);
  CHECK(edit_distance("kort", "et helt annet ord", 4) == 5);
}

TEST_CASE("edit distance is symmetric and agrees for any limit that is large enough") {
  const std::array<std::string, 6> words = {"måla", "målene", "formål", "føremål", "læring", ""};
  for (const std::string& a : words) {
    for (const std::string& b : words) {
      const std::uint32_t exact = edit_distance(a, b, 20);
      CHECK(edit_distance(b, a, 20) == exact);
      for (std::uint32_t limit = 0; limit < 8; ++limit) {
        CHECK(edit_distance(a, b, limit) == (exact <= limit ? exact : limit + 1));
      }
    }
  }
}

TEST_CASE("the nearest of some words is found, unless all are too far away") {
  const std::array<std::string_view, 3> words = {"names", "names-nn", "min-words"};
  CHECK(nearest("nams", words) == "names");
  CHECK(nearest("min-word", words) == "min-words");
  CHECK(nearest("severity", words).empty());
  CHECK(did_you_mean("nams", words) == " (did you mean 'names'?)");
  CHECK(did_you_mean("NAMES-NN", words) == " (did you mean 'names-nn'?)");
  CHECK(did_you_mean("severity", words).empty());
  CHECK(did_you_mean("nams\xC3", words).empty());  // no UTF-8, as an argument may be
}

TEST_CASE("a word that is cut short is meant where one alone starts so") {
  const std::array<std::string_view, 4> words = {"--output", "--offsets", "--within", "--no-text"};
  CHECK(did_you_mean("--out", words) == " (did you mean '--output'?)");
  CHECK(did_you_mean("--o", words).empty());
  CHECK(did_you_mean("--with", words) == " (did you mean '--within'?)");
  CHECK(did_you_mean("--", words).empty());
  CHECK(unknown_name("option", "--no", words) ==
        "unknown option '--no' (did you mean '--no-text'?) "
        "(there are: --output, --offsets, --within, --no-text)");
}
