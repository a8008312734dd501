#include "pipeline/input_list.h"

#include <doctest/doctest.h>

using namespace uttrekk;

TEST_CASE("inputs come back as they were added") {
  const Input added[] = {
      {"-", "-"},
      {"a.txt", "a.txt"},
      {"r/a.txt", "base/r/a.txt"},
      {"r/b.txt", "base/r/b.txt"},
      {"r/sub/c.txt", "base/r/sub/c.txt"},
      {"r/d.txt", "base/r/d.txt"},
      {"name", "another"},
      {"/abs/e.txt", "/abs/e.txt"},
      {"", ""},
  };
  InputList list;
  CHECK(list.empty());
  for (const Input& input : added) list.add(input.name, input.path);
  REQUIRE(list.size() == std::size(added));
  for (std::size_t i = 0; i < list.size(); ++i) {
    CHECK(list[i].name == added[i].name);
    CHECK(list[i].path == added[i].path);
  }
}

TEST_CASE("names are UTF-8, paths any bytes") {
  InputList list;
  list.add("r/\xe6.txt", "r/\xe6.txt");
  CHECK(list[0].name == "r/\ufffd.txt");
  CHECK(list[0].path == "r/\xe6.txt");
}
