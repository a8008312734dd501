#include "document/block_cursor.h"

#include <doctest/doctest.h>

#include "dictionary/lexicon.h"
#include "pipeline/analyze.h"

using namespace uttrekk;

TEST_CASE("a cursor finds the blocks that a search finds, forwards and backwards") {
  Document document;
  analyze(document, "rapport.txt",
          "\n# Mål\n\nVi skal øve.\n\n- ein\n- to\n\n## Vegen vidare\n\nMeir.\n",
          Lexicon::builtin());
  REQUIRE(document.blocks.size() > 4);
  BlockCursor forwards(document);
  for (std::uint32_t at = 0; at <= document.text.size(); ++at) {
    CHECK(forwards.block_at(at) == document.block_at(at));
    const std::uint32_t block = document.block_at(at);
    CHECK(forwards.section_at(at) == (block == kNone ? kNone : document.blocks[block].section));
    CHECK(forwards.language_at(at) == document.language_at(at));
  }
  BlockCursor backwards(document);
  for (std::uint32_t at = document.text.size() + 1; at-- > 0;) {
    CHECK(backwards.block_at(at) == document.block_at(at));
  }
}
