// What the pages of a report repeat: running headers and footers, numbered or not.
#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "structure/draft.h"
#include "text/blanks.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kRepeats = 3;        // a running header stands on so many pages
constexpr std::uint32_t kHeaderShare = 5;    // a slide's header stands on two of so many slides
constexpr std::size_t kLongestHeader = 100;  // bytes

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

/// A short line that stands first or last on a page, but for what is furniture already.
struct EdgeLine {
  std::string text;  // with single spaces: the width of columns changes from page to page
  std::uint32_t page = 0;
  std::uint32_t chunk = 0;
};

/// In the order of their texts, then of the pages. The first lines of slides are titles.
std::vector<EdgeLine> lines_at_edges(const Draft& draft) {
  std::vector<EdgeLine> lines;
  const auto add = [&](std::uint32_t page, std::uint32_t i) {
    const Chunk& c = draft.chunks[i];
    if (!c.is(BlockKind::paragraph) || c.block.content.size() > 2 * kLongestHeader) return;
    std::string text = on_one_line(draft.view(c.block.content));
    if (text.size() <= kLongestHeader) lines.push_back({std::move(text), page, i});
  };
  std::uint32_t page = 0;
  for (std::uint32_t i = 0; i < draft.size(); ++page) {
    std::uint32_t first = kNone, last = kNone;
    do {
      if (!draft.chunks[i].is(BlockKind::furniture)) {
        if (first == kNone) first = i;
        last = i;
      }
      ++i;
    } while (i < draft.size() && !draft.chunks[i].page_start);
    if (first == kNone) continue;
    if (!draft.deck) add(page, first);
    if ((last != first || draft.deck) && i < draft.size()) add(page, last);
  }
  std::sort(lines.begin(), lines.end(), [](const EdgeLine& a, const EdgeLine& b) {
    return std::tie(a.text, a.page) < std::tie(b.text, b.page);
  });
  return lines;
}

/// Lines at the edges of three pages or more, some of them near each other ("Veien videre" may be
/// the title of three chapters), or of both pages behind a cover. Headers and footers may have two
/// lines.
void mark_lines_at_edges(Draft& draft) {
  constexpr int kDeepest = 2;
  constexpr std::uint32_t kNear = 2;  // pages: those on the left may have a header of their own
  const auto pages = static_cast<std::size_t>(std::count_if(
      draft.chunks.begin(), draft.chunks.end(), [](const Chunk& c) { return c.page_start; }));
  if (pages < 2) return;
  for (int depth = 0; depth < kDeepest; ++depth) {
    const std::vector<EdgeLine> lines = lines_at_edges(draft);
    for (std::size_t i = 0, end = 0; i < lines.size(); i = end) {
      bool near = false;
      for (end = i + 1; end < lines.size() && lines[end].text == lines[i].text; ++end) {
        near = near || lines[end].page <= lines[end - 1].page + kNear;
      }
      const bool all_but_cover = end > i + 1 && end - i + 1 >= pages;
      if (!all_but_cover && (end - i < kRepeats || !near)) continue;
      for (std::size_t k = i; k < end; ++k)
        draft.chunks[lines[k].chunk].block.kind = BlockKind::furniture;
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

bool is_page_word(const Draft& draft, std::string_view text) {
  constexpr std::size_t kShortest = 4, kLongest = 12;  // bytes: "side"; "s. 4" may be a reference
  const std::string_view word = text.substr(text.rfind(' ') + 1);
  if (word.size() < kShortest || word.size() > kLongest || word.size() == text.size()) return false;
  const Entry& entry = entry_of(word, draft.lexicon, draft.vocabulary());
  return draft.lexicon.value(entry, MarkKind::furniture) ==
         static_cast<std::int32_t>(FurnitureWord::page);
}

std::string_view without_number(std::string_view text) {
  while (!text.empty() && is_digit(text.back())) text.remove_suffix(1);
  return trim(text);
}

/// "Side 4 av": what stands between the number of a page and that of all.
bool ends_in_connective(const Draft& draft, std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  return blank != std::string_view::npos &&
         entry_of(text.substr(blank + 1), draft.lexicon, draft.vocabulary())
             .has(MarkKind::connective);
}

/// What may be a running header, and the chunk that holds it.
using Header = std::pair<std::string_view, Chunk*>;

/// Those that stand there twice or more, alike.
void mark_repeated(const std::vector<Header>& headers) {
  if (headers.size() < 2) return;
  Counts count;
  for (const auto& [header, chunk] : headers) count.add(header);
  count.sort();
  for (const auto& [header, chunk] : headers) {
    if (count.of(header) > 1) chunk->block.kind = BlockKind::furniture;
  }
}

/// "Plan for kysten" of "Plan for kysten Side 4 av 12"; empty where no page is numbered.
std::string_view numbered_header(const Draft& draft, const Chunk& c) {
  if (!is_digit(c.last) || !c.is(BlockKind::paragraph)) return {};
  if (c.block.content.size() > kLongestHeader) return {};
  std::string_view text = without_number(draft.view(c.block.content));
  if (!is_page_word(draft, text) && ends_in_connective(draft, text))
    text = without_number(trim(text.substr(0, text.rfind(' '))));
  return is_page_word(draft, text) ? trim(text.substr(0, text.rfind(' '))) : std::string_view();
}

/// "Plan for kysten Side 4 av 12": how many pages there are tells a header even where it stands
/// once.
bool counts_all_pages(const Draft& draft, const Chunk& c) {
  const std::string_view text = without_number(draft.view(c.block.content));
  return !is_page_word(draft, text) && ends_in_connective(draft, text);
}

/// Lines that end in "Side 4", alike but for that number.
void mark_numbered_headers(Draft& draft) {
  std::vector<Header> headers;
  for (Chunk& c : draft.chunks) {
    if (!is_digit(c.last)) continue;
    const std::string_view header = numbered_header(draft, c);
    if (header.empty()) continue;
    headers.emplace_back(header, &c);
    if (counts_all_pages(draft, c)) c.block.kind = BlockKind::furniture;
  }
  mark_repeated(headers);
}

/// "Rapport frå prosjektet Trygg heim 4"
struct CountedLine {
  std::string_view text;  // without its number
  std::uint32_t number = 0;
  std::uint32_t chunk = 0;
};

/// None where the text is empty.
CountedLine counted_line(const Draft& draft, std::uint32_t i) {
  constexpr std::uint16_t kFewest = 4;       // words; "Samling for leiarar 2" may be a heading
  constexpr std::size_t kShortest = 28;      // bytes
  constexpr std::size_t kLongestNumber = 3;  // digits
  const Chunk& c = draft.chunks[i];
  if (!is_digit(c.last) || !c.is(BlockKind::paragraph) || c.block.content.size() > kLongestHeader)
    return {};
  const std::string_view text = draft.view(c.block.content);
  const std::string_view header = without_number(text);
  const std::string_view number = text.substr(text.find_last_not_of("0123456789") + 1);
  if (header.size() < kShortest || number.size() > kLongestNumber ||
      !is_letter(code_point_before(header, header.size())) || draft.wording(c).words < kFewest)
    return {};
  CountedLine line{header, 0, i};
  for (const char digit : number)
    line.number = line.number * 10 + static_cast<std::uint32_t>(digit - '0');
  return line;
}

/// Such lines, alike but for their numbers, which count up from page to page.
void mark_counted_headers(Draft& draft) {
  constexpr std::uint32_t kPage = 3;  // chunks on a page, at least
  std::vector<CountedLine> lines;
  for (std::uint32_t i = 0; i < draft.size(); ++i) {
    if (CountedLine line = counted_line(draft, i); !line.text.empty()) lines.push_back(line);
  }
  if (lines.size() < 2) return;
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return a.text < b.text; });
  for (std::size_t k = 1; k < lines.size(); ++k) {
    const CountedLine& above = lines[k - 1];
    const CountedLine& below = lines[k];
    if (above.text != below.text || below.number <= above.number ||
        below.number > above.number + kPage || below.chunk < above.chunk + kPage)
      continue;
    draft.chunks[above.chunk].block.kind = BlockKind::furniture;
    draft.chunks[below.chunk].block.kind = BlockKind::furniture;
  }
}

/// "Side 4 av 12" on a line of its own.
bool is_page_line(const Draft& draft, const Chunk& c) {
  if (!c.is(BlockKind::furniture) || !c.may_open(MarkKind::furniture)) return false;
  const Wording& w = draft.wording(c);
  return w.furniture == FurnitureWord::page && w.has_digit;
}

/// Lines that stand right above or below such a line twice or more, alike.
void mark_headers_beside_pages(Draft& draft) {
  std::vector<Header> headers;
  const auto add = [&](Chunk& c, std::uint32_t blanks) {
    const bool line = c.is(BlockKind::paragraph) && c.short_text && blanks == 0 &&
                      c.block.content.size() <= kLongestHeader && c.last != '.';
    if (line) headers.emplace_back(draft.view(c.block.content), &c);
  };
  for (std::uint32_t i = 0; i < draft.size(); ++i) {
    if (!is_page_line(draft, draft.chunks[i])) continue;
    if (i > 0) add(draft.chunks[i - 1], draft.chunks[i].blanks);
    if (i + 1 < draft.size()) add(draft.chunks[i + 1], draft.chunks[i + 1].blanks);
  }
  mark_repeated(headers);
}

}  // namespace

void mark_running_headers(Draft& draft) {
  mark_numbered_headers(draft);
  mark_headers_beside_pages(draft);
  if (!draft.deck) mark_counted_headers(draft);
  mark_lines_at_edges(draft);
  if (draft.deck) mark_slide_headers(draft);
}

}  // namespace uttrekk
