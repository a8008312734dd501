#include "pipeline/limits.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <string>

using namespace uttrekk;

TEST_CASE("limits are set by name, within what the program can bear") {
  Limits limits;
  CHECK(limits[LimitId::tokens] == kMaxTokens);
  REQUIRE(limits.set("tokens=7"));
  CHECK(limits[LimitId::tokens] == 7);
  struct {
    const char* given;
    const char* message;
  } const wrong[] = {
      {"tokens", "a limit is NAME=NUMBER, not 'tokens'"},
      {"tokens=", "a limit is NAME=NUMBER, not 'tokens='"},
      {"tokens=1k", "a limit is NAME=NUMBER, not 'tokens=1k'"},
      {"tokens=-1", "a limit is NAME=NUMBER, not 'tokens=-1'"},
      {"tokens=0", "the limit tokens is from 1 to 4294967294"},
      {"nesting=201", "the limit nesting is from 1 to 200"},
      {"file-size=1073741825", "the limit file-size is from 1 to 1073741824"},
      {"words=1",
       "unknown limit 'words' (there are: file-size, line-length, lines, tokens, records, nesting, "
       "dictionary-size, requirements-size)"},
  };
  for (const auto& row : wrong) {
    CAPTURE(row.given);
    const auto set = limits.set(row.given);
    REQUIRE_FALSE(set);
    CHECK(set.error().message == row.message);
  }
  CHECK(limits[LimitId::tokens] == 7);
}

TEST_CASE("the README has a row for each limit") {
  std::ifstream in(UTTREKK_SOURCE_DIR "/README.md");
  const std::string readme{std::istreambuf_iterator<char>(in), {}};
  for (const LimitInfo& limit : limit_table()) {
    const std::string row =
        fmt::format("| `{}` | {} | {} {} |", limit.name, limit.standard, limit.unit, limit.about);
    CAPTURE(row);
    CHECK(readme.find(row) != std::string::npos);
  }
}
