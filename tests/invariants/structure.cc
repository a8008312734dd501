// What holds of blocks and sections on any text.
#include "structure/structure.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "invariants/text_generator.h"
#include "text/characters.h"
#include "uttrekk.h"

using namespace uttrekk;

namespace {

constexpr int kTexts = 300;

/// Every character that is no blank lies in some block, but for list markers on their own.
std::uint32_t lost_characters(const Document& d) {
  std::uint32_t lost = 0;
  std::size_t b = 0;
  const std::string_view text = d.text.view();
  for (std::uint32_t at = 0; at < text.size(); at += utf8_length(text[at])) {
    while (b < d.blocks.size() && d.blocks[b].span.end <= at) ++b;
    const bool inside = b < d.blocks.size() && d.blocks[b].span.contains(at);
    const CharacterClass c = character_class(code_point_at(text, at));
    lost += !inside && (is_letter(c) || c == CharacterClass::digit);
  }
  return lost;
}

std::string broken_blocks(const Document& d) {
  for (std::size_t i = 0; i < d.blocks.size(); ++i) {
    const Block& b = d.blocks[i];
    if (b.content.empty()) return fmt::format("block {}: no content", i);
    if (!b.label.empty() && b.label.end > b.content.begin)
      return fmt::format("block {}: a label inside its content", i);
    if (b.kind == BlockKind::field && b.label.empty()) return fmt::format("block {}: no label", i);
    if ((b.kind == BlockKind::cell) != (b.table != kNone) && b.kind != BlockKind::furniture)
      return fmt::format("block {}: a cell of no table", i);
    if (b.parent != kNone && d.blocks[b.parent].kind != BlockKind::list_item)
      return fmt::format("block {}: its parent is no item", i);
    if (b.lead_in != kNone && b.kind != BlockKind::list_item)
      return fmt::format("block {}: a lead-in to no item", i);
    if (b.kind == BlockKind::list_item && b.parent != kNone && b.level == 0)
      return fmt::format("block {}: a nested item at depth 0", i);
  }
  return {};
}

std::string broken_sections(const Document& d) {
  std::size_t headings = 0;
  for (const Block& b : d.blocks) headings += b.kind == BlockKind::heading;
  if (headings != d.sections.size()) return "headings and sections differ in number";
  for (std::size_t i = 0; i < d.sections.size(); ++i) {
    const Section& s = d.sections[i];
    const Block& b = d.blocks[s.block];
    if (b.kind != BlockKind::heading || b.section != i) return fmt::format("section {}: block", i);
    if (b.content != s.title || b.level != s.level) return fmt::format("section {}: title", i);
    if (s.style == HeadingStyle::none) return fmt::format("section {}: no style", i);
    if (s.parent != kNone && !d.sections[s.parent].extent.contains(s.extent))
      return fmt::format("section {}: reaches out of its parent", i);
  }
  const auto top = [](const Section& a, const Section& b) { return a.level < b.level; };
  const auto highest = std::min_element(d.sections.begin(), d.sections.end(), top);
  if (highest != d.sections.end() && highest->level != 1) return "no section of level 1";
  return {};
}

}  // namespace

TEST_CASE("blocks and sections hold together on any text") {
  Document document;
  for (int seed = 0; seed < kTexts; ++seed) {
    TextGenerator generator(static_cast<std::uint64_t>(seed) + 7000);
    const std::string text = generator.report(60);
    for (const std::string& variant : {text, generator.mutated(text)}) {
      INFO("seed ", seed);
      analyze(document, "any.txt", variant, Lexicon::builtin());
      REQUIRE(broken_blocks(document) == "");
      REQUIRE(broken_sections(document) == "");
      REQUIRE(lost_characters(document) == 0);
    }
  }
}
