#include "dictionary/tsv.h"

#include <doctest/doctest.h>

using namespace uttrekk;

TEST_CASE("rows are read in order with their lines; comments and empty lines are skipped") {
  TsvReader reader("x.tsv", "# head\n\nen\t1\tone\r\nto\n");
  const TsvRow first = reader.next().value();
  CHECK(first.key == "en");
  CHECK(first.rest == "1\tone");
  CHECK(first.line == 3);
  const TsvRow second = reader.next().value();
  CHECK(second.key == "to");
  CHECK(second.rest.empty());
  CHECK(reader.next().value().key.empty());
  CHECK_FALSE(reader.replaces());
}

TEST_CASE("a line '# replace' is noticed") {
  TsvReader reader("x.tsv", "# replace\nen\t1\n");
  CHECK(reader.next().value().key == "en");
  CHECK(reader.replaces());
}
