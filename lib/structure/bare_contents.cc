// Tables of contents without pages.
#include <string>
#include <unordered_map>

#include "structure/headings.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

/// A quick look at its size and its first word.
bool may_open_contents(const Chunk& c) {
  constexpr std::uint32_t kLongest = 60;  // bytes
  return c.block.content.size() <= kLongest &&
         (c.may_open(MarkKind::furniture) || c.may_open(MarkKind::heading));
}

/// "Innhald", "Agenda" alone on its line.
bool opens_contents(const HeadingView& view, std::uint32_t i) {
  const Wording& w = view.wording(i);
  if (w.whole_type && w.type == SectionType::agenda) return true;
  return w.whole_furniture && w.furniture == FurnitureWord::contents;
}

/// "Agenda" above the names of parts alone: "Bakgrunn", "Mål", "Læring".
bool lists_parts(const HeadingView& view, std::uint32_t first, std::uint32_t end) {
  constexpr std::uint32_t kFewest = 3;
  if (end < first + kFewest) return false;
  for (std::uint32_t i = first; i < end; ++i) {
    if (!view.wording(i).whole_type) return false;
  }
  return true;
}

bool may_be_entry(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  return (c.is(BlockKind::paragraph) || c.is(BlockKind::list_item)) && c.short_text &&
         c.last != '.';
}

/// Where the lines that may be entries end, of which `first` is the first.
std::uint32_t end_of_entries(const HeadingView& view, std::uint32_t first) {
  std::uint32_t end = first;
  while (end < view.size() && may_be_entry(view, end) && (end == first || view.at(end).blanks == 0))
    ++end;
  return end;
}

/// Two lines below chunk `i` may be entries: told without a look at any word, and seldom so.
bool has_entries(const HeadingView& view, std::uint32_t i) {
  return i + 2 < view.size() && may_be_entry(view, i + 1) && may_be_entry(view, i + 2) &&
         view.at(i + 2).blanks == 0;
}

/// How many of chunks [first, end) stand again below: "BAKGRUNN" is "Bakgrunn" again.
std::uint32_t count_again(const HeadingView& view, std::uint32_t first, std::uint32_t end) {
  std::unordered_map<std::string, std::uint32_t> entries;  // how many are alike
  for (std::uint32_t i = first; i < end; ++i) ++entries[folded(view.text(i))];
  std::uint32_t again = 0;
  std::string below;
  for (std::uint32_t i = end; i < view.size() && !entries.empty(); ++i) {
    if (!view.at(i).short_text) continue;
    below.clear();
    append_folded(below, view.text(i));
    const auto entry = entries.find(below);
    if (entry == entries.end()) continue;
    again += entry->second;
    entries.erase(entry);
  }
  return again;
}

/// Whether the lines below the heading before chunk `first` were entries.
bool drop_entries(const HeadingView& view, std::uint32_t first) {
  const std::uint32_t end = end_of_entries(view, first);
  const std::uint32_t again = count_again(view, first, end);
  if ((again < 2 || again * 2 < end - first) && !lists_parts(view, first, end)) return false;
  for (std::uint32_t i = first; i < end; ++i) view.at(i).block.kind = BlockKind::furniture;
  return true;
}

}  // namespace

void drop_bare_contents(const HeadingView& view) {
  constexpr std::uint32_t kTried = 4;  // headings: each is looked for in all of the text
  std::uint32_t tried = 0;
  for (std::uint32_t i = 0; i < view.size() && tried < kTried; ++i) {
    if (!may_open_contents(view.at(i)) || !has_entries(view, i) || !opens_contents(view, i))
      continue;
    if (drop_entries(view, i + 1)) return;
    ++tried;
  }
}

}  // namespace uttrekk
