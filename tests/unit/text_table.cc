#include "write/text_table.h"

#include <doctest/doctest.h>

using namespace uttrekk;

TEST_CASE("width is what a terminal shows") {
  CHECK(display_width("Blåbær") == 6);
  CHECK(display_width("a\u030A") == 1);
  CHECK(display_width("\u200B\u00AD") == 0);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("😀") == 2);
}

TEST_CASE("text from a report cannot control a terminal") {
  CHECK(one_line("a\x1b[31m\nb\u202e\t c ") == "a[31m b c");
}

TEST_CASE("long cells wrap at spaces") {
  TextTable table({{"kind"}, {"text", Fit::wrap}});
  table.add({"goal", "Målet er å korte ned ventetida for alle pasientar i heile fylket"});
  table.add({"learning_point", "kort"});
  std::string out;
  table.append(out, {.width = 48}, 2);
  CHECK(out ==
        "  kind            text\n"
        "  goal            Målet er å korte ned ventetida\n"
        "                  for alle pasientar i heile\n"
        "                  fylket\n"
        "  learning_point  kort\n");
}

TEST_CASE("where wrapping is not enough, cells are shortened") {
  TextTable table({{"", Fit::shorten}, {"", Fit::keep}, {"", Fit::wrap}});
  table.add({"prosjektoversikt", "kari@example.no", "to ord"});
  std::string out;
  table.append(out, {.width = 36});
  CHECK(out == "prosjektov…  kari@example.no  to ord\n");
  CHECK(shortened("Blåbærsyltetøy", 7) == "Blåbær…");
}

TEST_CASE("columns without content are left out") {
  TextTable table({{"a"}, {"b"}, {"c"}});
  table.add({"1", "", "3"});
  std::string out;
  table.append(out, {});
  CHECK(out == "a  c\n1  3\n");
}

TEST_CASE("a word wider than its column is broken, also between wide characters") {
  TextTable table({{"", Fit::wrap}});
  table.add({std::string(90, 'x') + "日本"});
  std::string out;
  table.append(out, {.width = 40});
  CHECK(out == std::string(40, 'x') + "\n" + std::string(40, 'x') + "\n" + std::string(10, 'x') +
                   "日本\n");
}
