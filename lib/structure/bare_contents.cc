// Tables of contents without pages.
#include <string>
#include <unordered_set>

#include "structure/headings.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

/// "Innhald" alone on its line.
bool opens_contents(const HeadingView& view, std::uint32_t i) {
  if (!view.at(i).may_open(MarkKind::furniture)) return false;
  const Wording& w = view.wording(i);
  return w.whole_furniture && w.furniture == FurnitureWord::contents;
}

bool may_be_entry(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  return c.is(BlockKind::paragraph) && c.short_text && c.last != '.';
}

/// How many of chunks [first, end) stand again below.
std::uint32_t count_again(const HeadingView& view, std::uint32_t first, std::uint32_t end) {
  std::unordered_set<std::string> below;  // "BAKGRUNN" is "Bakgrunn" again
  for (std::uint32_t i = end; i < view.size(); ++i) {
    if (view.at(i).short_text) below.insert(folded(view.text(i)));
  }
  std::uint32_t again = 0;
  for (std::uint32_t i = first; i < end; ++i) again += below.contains(folded(view.text(i)));
  return again;
}

}  // namespace

void drop_bare_contents(const HeadingView& view) {
  std::uint32_t first = 0;
  while (first < view.size() && !opens_contents(view, first)) ++first;
  std::uint32_t end = ++first;
  while (end < view.size() && may_be_entry(view, end) && (end == first || view.at(end).blanks == 0))
    ++end;
  if (end < first + 2) return;
  const std::uint32_t again = count_again(view, first, end);
  if (again < 2 || again * 2 < end - first) return;
  for (std::uint32_t i = first; i < end; ++i) view.at(i).block.kind = BlockKind::furniture;
}

}  // namespace uttrekk
