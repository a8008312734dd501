// What is no part of the running text.
#include <algorithm>
#include <string_view>
#include <vector>

#include "structure/draft.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kRepeats = 3;        // a running header stands on so many pages
constexpr std::uint32_t kHeaderShare = 5;    // a slide's header stands on two of so many slides
constexpr std::size_t kLongestHeader = 100;  // bytes
constexpr std::uint16_t kLongestAlt = 90;    // code points
constexpr std::uint16_t kLogoWords = 8;
constexpr std::uint16_t kPageCharacters = 7;
constexpr std::size_t kLongestPageNumber = 4 * kPageCharacters;  // bytes

bool is_image(const Wording& w) {
  const bool word = w.furniture == FurnitureWord::image || w.furniture == FurnitureWord::caption;
  return word && w.words == 1 && w.last != ':';
}

/// "Figur 2: …", "Illustrasjon nr. 1"
bool is_caption(std::string_view text, const Wording& w) {
  if (w.furniture != FurnitureWord::caption && w.furniture != FurnitureWord::image) return false;
  const std::size_t digit = text.find_first_of("0123456789");
  return digit != std::string_view::npos && digit < 20 && w.words > 1 &&
         text.substr(0, digit).find(',') == std::string_view::npos;
}

/// "12", "Side 3 av 10", "Lysbilde 4", "- 7 -"
bool is_page_number(const Wording& w, bool paged) {
  const bool word = w.furniture == FurnitureWord::page || w.furniture == FurnitureWord::slide;
  if (word && w.has_digit && w.words <= 4 && w.words > w.furniture_words) return true;
  return paged && w.digits_only && w.words <= 2 && w.characters <= kPageCharacters;
}

/// Names of organisations in capitals, alone: the text of a logo.
bool is_logo(const Draft& draft, std::uint32_t i) {
  const Chunk& c = draft.chunks[i];
  const Wording& w = draft.wording(c);
  if (!w.all_capitals || !w.logo || w.words > kLogoWords || w.link || w.verb || w.has_digit)
    return false;
  if (w.type != SectionType::none || c.markup > 0 || !c.block.marker.empty()) return false;
  return i + 1 >= draft.size() || draft.chunks[i + 1].blanks > 0;
}

/// "FRAMSIDE" above what a title page must hold.
bool heads_list(const Draft& draft, std::uint32_t i) {
  return i + 1 < draft.size() && draft.chunks[i + 1].is(BlockKind::list_item);
}

/// "Framside / Tenester / Helse": the way to a page of the web.
bool is_path(std::string_view text) {
  return text.find(" / ") != text.npos || text.find(" > ") != text.npos ||
         text.find(" » ") != text.npos || text.find(" › ") != text.npos;
}

/// A quick look: its first word, its letters or its size must allow it.
bool may_be_furniture(const Draft& draft, const Chunk& c, bool paged) {
  if (c.may_open(MarkKind::furniture)) return true;
  if (paged && c.block.content.size() <= kLongestPageNumber && !is_letter(c.first)) return true;
  return !is_lower(c.first) && in_capitals(draft.view(c.block.content));
}

void mark_one(Draft& draft, std::uint32_t i, bool paged) {
  Chunk& c = draft.chunks[i];
  if (!c.is(BlockKind::paragraph)) return;
  const bool below_image = i > 0 && c.blanks == 0 && draft.chunks[i - 1].is(BlockKind::furniture) &&
                           is_image(draft.wording(draft.chunks[i - 1]));
  if (below_image) c.block.kind = BlockKind::caption;
  if (!c.short_text || !may_be_furniture(draft, c, paged)) return;
  const Wording& w = draft.wording(c);
  const bool alt = w.furniture == FurnitureWord::alt && w.characters <= kLongestAlt;
  const bool web =
      w.furniture == FurnitureWord::web &&
      ((w.whole_furniture && !heads_list(draft, i)) || is_path(draft.view(c.block.content)));
  const bool placeholder = w.furniture == FurnitureWord::placeholder && w.whole_furniture;
  if (is_image(w) || alt || web || placeholder || is_page_number(w, paged) || is_logo(draft, i)) {
    c.block.kind = BlockKind::furniture;
  } else if (is_caption(draft.view(c.block.content), w)) {
    c.block.kind = BlockKind::caption;
  }
}

/// How often each of some texts stands among them.
class Counts {
 public:
  void add(std::string_view text) { texts_.push_back(text); }
  void sort() { std::sort(texts_.begin(), texts_.end()); }
  /// After sort().
  std::size_t of(std::string_view text) const {
    const auto [first, last] = std::equal_range(texts_.begin(), texts_.end(), text);
    return static_cast<std::size_t>(last - first);
  }

 private:
  std::vector<std::string_view> texts_;
};

/// Short lines that stand first or last on three pages or more; the first of slides are titles.
void mark_running_headers(Draft& draft) {
  constexpr std::ptrdiff_t kFewestPages = 2;
  const auto pages = std::count_if(draft.chunks.begin(), draft.chunks.end(),
                                   [](const Chunk& c) { return c.page_start; });
  if (pages < kFewestPages) return;
  Counts count;
  const auto at_edge = [&](std::uint32_t i) {
    const bool last = i + 1 < draft.size() && draft.chunks[i + 1].page_start;
    return (last || (draft.chunks[i].page_start && !draft.deck)) &&
           draft.chunks[i].is(BlockKind::paragraph) &&
           draft.chunks[i].block.content.size() <= kLongestHeader;
  };
  for (std::uint32_t i = 0; i < draft.size(); ++i) {
    if (at_edge(i)) count.add(draft.view(draft.chunks[i].block.content));
  }
  count.sort();
  for (std::uint32_t i = 0; i < draft.size(); ++i) {
    if (!at_edge(i)) continue;
    if (count.of(draft.view(draft.chunks[i].block.content)) >= kRepeats) {
      draft.chunks[i].block.kind = BlockKind::furniture;
    }
  }
}

/// The same, for what stands above the title on two slides of five.
void mark_slide_headers(Draft& draft) {
  Counts count;
  std::size_t slides = 0;
  const auto opens = [](const Chunk& c) {
    return c.page_start && c.is(BlockKind::paragraph) && c.block.content.size() <= kLongestHeader;
  };
  for (const Chunk& c : draft.chunks) {
    slides += c.page_start;
    if (opens(c)) count.add(draft.view(c.block.content));
  }
  count.sort();
  for (Chunk& c : draft.chunks) {
    if (!opens(c)) continue;
    const std::size_t times = count.of(draft.view(c.block.content));
    if (times > kRepeats && times * kHeaderShare >= slides * 2) c.block.kind = BlockKind::furniture;
  }
}

}  // namespace

void mark_furniture(Draft& draft) {
  for (std::uint32_t i = 0; i < draft.size(); ++i) {
    const bool paged = draft.deck || draft.chunks[i].page_start ||
                       (i + 1 < draft.size() && draft.chunks[i + 1].page_start);
    mark_one(draft, i, paged);
  }
  mark_running_headers(draft);
  if (draft.deck) mark_slide_headers(draft);
}

}  // namespace uttrekk
