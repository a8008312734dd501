#include "text/blanks.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace uttrekk;

TEST_CASE("a text stands on one line where its white space is single spaces inside") {
  for (const std::string_view text : {"", "Mål", "Mål og meining", "a – b", "«Kva no?»"}) {
    CAPTURE(text);
    CHECK(stands_on_one_line(text));
  }
}

TEST_CASE("other white space, and such at the ends, has to be changed") {
  for (const std::string_view text :
       {" ", " Mål", "Mål ", "Mål  og meining", "Mål\nog meining", "Mål\tog", "\u00a0Mål",
        "Mål\u00a0og", "Mål\u2028og", "Mål\u3000og", "\ufeffMål", "a\u200bb", "Mål\u0085"}) {
    CAPTURE(text);
    CHECK_FALSE(stands_on_one_line(text));
  }
}

TEST_CASE("on one line every run of white space is one space, and none is left at the ends") {
  CHECK(on_one_line("\u00a0 Mål\n\tog \u2028 meining\ufeff") == "Mål og meining");
  CHECK(on_one_line(" \n") == "");
  std::string out = "a";
  append_on_one_line(out, " b  c ");
  CHECK(out == "ab c");
  CHECK(holds_blank("Mål\u00a0og"));
  CHECK_FALSE(holds_blank("Måløyve–ê"));
}
