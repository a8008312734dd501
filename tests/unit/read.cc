#include "read/read.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

namespace {

/// Level and text of each heading that Markdown's marks make.
std::string headings(const std::string& text) {
  Document document;
  document.format = Format::markdown;
  document.text = Text(text);
  read_lines(document);
  std::string out;
  for (const Line& line : document.lines) {
    if (line.heading == 0) continue;
    if (!out.empty()) out += " | ";
    out += std::to_string(line.heading) + ' ' + std::string(document.view(line.content));
  }
  return out;
}

}  // namespace

TEST_CASE("number signs make headings; a hashtag is none") {
  const struct {
    const char* text;
    const char* expected;
  } cases[] = {
      {"# Mål\nTekst.\n## Kva no?\n", "1 Mål | 2 Kva no?"},
      {"##Mål", "2 Mål"},
      {"#HelseIFjorden", ""},
      {"# Mål #\n## Tiltak ##\n### C# ###", "1 Mål | 2 Tiltak | 3 C#"},
      {"###### Sist", "6 Sist"},
      {"####### For mange", ""},
      {"#", ""},
      {"#\tTabulator", "1 Tabulator"},
      {"Sak # 4", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(headings(c.text) == c.expected);
  }
}
