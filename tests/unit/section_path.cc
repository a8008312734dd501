#include "write/section_path.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "dictionary/lexicon.h"
#include "pipeline/analyze.h"

using namespace uttrekk;

TEST_CASE("paths are the same in any order, whatever path was printed before") {
  Document document;
  analyze(document, "rapport.md", "# A\n\n## B\n\nb\n\n### C\n\nc\n\n## D\n\nd\n\n# E\n\ne\n",
          Lexicon::builtin());
  REQUIRE(document.sections.size() == 5);
  const std::array<std::string_view, 5> paths = {"A", "A/B", "A/B/C", "A/D", "E"};
  PrintedPath path;
  const auto printed = [&](std::uint32_t section) {
    return path.of(document, section, "/",
                   [](std::string& out, std::string_view title) { out += title; });
  };
  for (std::uint32_t one = 0; one < paths.size(); ++one) {
    for (std::uint32_t other = 0; other < paths.size(); ++other) {
      CHECK(printed(one) == paths[one]);
      CHECK(printed(other) == paths[other]);
      CHECK(printed(kNone).empty());
    }
  }
}
