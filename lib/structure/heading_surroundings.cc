// What all headings of a text depend on: where furniture parts it, and whether they look alike.
#include "structure/headings.h"

namespace uttrekk {

bool heads_contents(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  if (!c.short_text || !c.may_open(MarkKind::furniture) || view.last(i)) return false;
  const Wording& w = view.wording(i);
  return w.whole_furniture && w.furniture == FurnitureWord::contents &&
         view.at(i + 1).is(BlockKind::furniture);
}

void find_breaks(const HeadingView& view) {
  const auto parts = [&](std::uint32_t i) {
    return view.at(i).is(BlockKind::furniture) || view.at(i).is(BlockKind::caption);
  };
  bool ended = true;  // the last text above
  for (std::uint32_t i = 0; i < view.size(); ++i) {
    Chunk& c = view.at(i);
    if (parts(i)) continue;
    c.below_break = ended && i > 0 && parts(i - 1);
    if (i + 1 < view.size() && parts(i + 1))
      ended = !c.is(BlockKind::paragraph) || view.text(i).ends_with('.') || heads_contents(view, i);
  }
}

void look_past_alike(const HeadingView& view) {
  constexpr std::uint32_t kKnown = 4;
  std::uint32_t headings = 0, bold = 0, capitals = 0, known = 0;
  for (std::uint32_t i = 0; i < view.size(); ++i) {
    if (!view.heading(i)) continue;
    ++headings;
    bold += view.at(i).bold;
    capitals += view.wording(i).all_capitals;
    known += view.wording(i).whole_type && view.at(i).block.marker.empty();
  }
  const bool alike = (bold * 10 >= headings * 9) != (capitals * 10 >= headings * 9);
  if (!alike || known < kKnown) return;
  for (std::uint32_t i = 0; i < view.size(); ++i) {
    Chunk& c = view.at(i);
    if (c.style != HeadingStyle::chapter || view.wording(i).whole_type) continue;
    if (view.wording(i).type != SectionType::appendix && !is_part(view.draft(), c))
      c.style = HeadingStyle::plain;
  }
}

}  // namespace uttrekk
