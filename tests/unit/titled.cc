#include "extract/stated/titled.h"

#include <doctest/doctest.h>

#include <string>

#include "uttrekk.h"

using namespace uttrekk;

namespace {

struct Titled {
  std::string title;
  bool name = false;
};

Titled first_item(const char* text) {
  Document document;
  analyze(document, "rapport.md", text, Lexicon::builtin());
  const CueWords words(document, Lexicon::builtin());
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::list_item) continue;
    return {std::string(document.view(inner_title(words, block))),
            opens_with_bold_name(words, block)};
  }
  return {};
}

}  // namespace

TEST_CASE("a title stands in bold or on a line of its own") {
  CHECK(first_item("- **Tid.** Det tar tid å bygge tillit.\n").title == "Tid");
  CHECK(first_item("- **Tid**: Det tek tid å byggje tillit.\n").title == "Tid");
  CHECK(first_item("- **Tid:** Det tar tid å bygge tillit.\n").title == "Tid");
  CHECK(first_item("- God plan:\r\n  Det er nyttig at alle veit kva som skjer.\r\n").title ==
        "God plan");
  CHECK(first_item("- Vi har god erfaring\n  med korte møter.\n").title.empty());
  CHECK(first_item("- Det tar tid å bygge tillit.\n").title.empty());
}

TEST_CASE("a name in bold that the sentence goes on from is no title") {
  const Titled item = first_item("- **Lomvik sykehus** besøkte Solvang i mai.\n");
  CHECK(item.title.empty());
  CHECK(item.name);
  CHECK_FALSE(first_item("- **Tid.** Det tar tid å bygge tillit.\n").name);
  CHECK_FALSE(first_item("- Lomvik sykehus besøkte Solvang i mai.\n").name);
}
