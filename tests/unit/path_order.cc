#include "pipeline/path_order.h"

#include <doctest/doctest.h>

using namespace uttrekk;

TEST_CASE("paths come in the order of a walk") {
  const char* walk[] = {"",        "a/b/c.txt", "a/b.txt", "a.txt", "a.txt/x",
                        "ab/.txt", "b.txt",     "z",       "æ/a",   "æ.txt"};
  for (const auto& first : walk) {
    for (const auto& second : walk) {
      CAPTURE(first);
      CAPTURE(second);
      if (first == second) CHECK_FALSE(path_before(first, second));
      if (&first < &second) {
        CHECK(path_before(first, second));
        CHECK_FALSE(path_before(second, first));
      }
    }
  }
}
