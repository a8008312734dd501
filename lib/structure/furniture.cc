// What is no part of the running text.
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "dictionary/choice.h"
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

/// "(12)" on a line of its own.
bool is_bracketed_page(const Draft& draft, const Chunk& c) {
  constexpr std::uint32_t kLongest = 5;  // bytes
  const std::uint32_t size = c.block.content.size();
  if (c.first != '(' || c.last != ')' || size > kLongest || size < 3) return false;
  const std::string_view text = draft.view(c.block.content);
  return text.substr(1, size - 2).find_first_not_of("0123456789") == std::string_view::npos;
}

void mark_one(Draft& draft, std::uint32_t i, bool paged) {
  Chunk& c = draft.chunks[i];
  if (!c.is(BlockKind::paragraph)) return;
  const bool below_image = i > 0 && c.blanks == 0 && draft.chunks[i - 1].is(BlockKind::furniture) &&
                           is_image(draft.wording(draft.chunks[i - 1]));
  if (below_image) c.block.kind = BlockKind::caption;
  if (is_bracketed_page(draft, c)) c.block.kind = BlockKind::furniture;
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

/// Short lines that stand first or last on three pages or more, or on both pages behind a cover; the
/// first of slides are titles.
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
    const std::size_t times = count.of(draft.view(draft.chunks[i].block.content));
    const bool all_but_cover = times > 1 && times + 1 >= static_cast<std::size_t>(pages);
    if (times >= kRepeats || all_but_cover) draft.chunks[i].block.kind = BlockKind::furniture;
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

/// "Plan for kysten" of "Plan for kysten Side 4 av 12"; empty where no page is numbered.
std::string_view numbered_header(const Draft& draft, const Chunk& c) {
  if (!is_digit(c.last) || !c.is(BlockKind::paragraph)) return {};
  if (c.block.content.size() > kLongestHeader) return {};
  std::string_view text = without_number(draft.view(c.block.content));
  if (!is_page_word(draft, text) && ends_in_connective(draft, text))
    text = without_number(trim(text.substr(0, text.rfind(' '))));
  return is_page_word(draft, text) ? trim(text.substr(0, text.rfind(' '))) : std::string_view();
}

/// Lines that end in "Side 4", alike but for that number.
void mark_numbered_headers(Draft& draft) {
  std::vector<std::pair<std::string_view, Chunk*>> headers;
  for (Chunk& c : draft.chunks) {
    if (!is_digit(c.last)) continue;
    const std::string_view header = numbered_header(draft, c);
    if (!header.empty()) headers.emplace_back(header, &c);
  }
  if (headers.size() < 2) return;
  Counts count;
  for (const auto& [header, chunk] : headers) count.add(header);
  count.sort();
  for (const auto& [header, chunk] : headers) {
    if (count.of(header) > 1) chunk->block.kind = BlockKind::furniture;
  }
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
  std::vector<std::pair<std::string_view, Chunk*>> headers;
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
  if (headers.size() < 2) return;
  Counts count;
  for (const auto& [header, chunk] : headers) count.add(header);
  count.sort();
  for (const auto& [header, chunk] : headers) {
    if (count.of(header) > 1) chunk->block.kind = BlockKind::furniture;
  }
}

/// Short lines right below a page's name for itself: "Framside", "Om oss", "Kontakt".
void mark_navigation(Draft& draft) {
  constexpr std::uint32_t kLines = 12;
  constexpr std::uint16_t kWords = 3;
  bool inside = false;
  for (std::uint32_t i = 0; i < std::min(draft.size(), kLines); ++i) {
    Chunk& c = draft.chunks[i];
    const bool web = c.is(BlockKind::furniture) && c.may_open(MarkKind::furniture) &&
                     draft.wording(c).furniture == FurnitureWord::web;
    const bool next = inside && c.blanks == 0 && c.is(BlockKind::paragraph) && c.short_text &&
                      is_letter(c.last) && draft.wording(c).words <= kWords;
    if (next) c.block.kind = BlockKind::furniture;
    inside = web || next;
  }
}

/// "Kapittel": what a number may stand behind.
bool is_part_word(const Draft& draft, std::string_view word) {
  constexpr std::int32_t kDeterminer = choice(MarkKind::connective, "determiner");
  const Entry& entry = entry_of(word, draft.lexicon, draft.vocabulary());
  return draft.lexicon.value(entry, MarkKind::connective) == kDeterminer;
}

/// "Kapittel", "2" or "Kapittel 2." above a heading's text: its number, on lines of its own.
void mark_part_number(Draft& draft, std::uint32_t i) {
  constexpr std::size_t kLongest = 16;  // bytes: "Kapittel 12."
  Chunk& c = draft.chunks[i];
  if (!c.may_open(MarkKind::connective) || !c.is(BlockKind::paragraph) || !is_upper(c.first))
    return;
  const std::string_view text = draft.view(c.block.content);
  if (text.size() > kLongest || i + 2 >= draft.size()) return;
  const std::size_t blank = first_word(text).size();
  if (!is_part_word(draft, text.substr(0, blank))) return;
  std::uint32_t name = i + 1;
  if (blank == text.size() && draft.chunks[name].block.marker_kind == MarkerKind::number) {
    c.block.kind = BlockKind::furniture;  // above "4. Eksempler"
    return;
  }
  if (blank == text.size()) {
    Chunk& number = draft.chunks[name++];
    if (number.blanks > 0 || !number.short_text || !draft.wording(number).digits_only) return;
    if (name < draft.size()) number.block.kind = BlockKind::furniture;
  } else if (text.find_first_not_of("0123456789.", blank + 1) != std::string_view::npos ||
             !draft.wording(c).has_digit) {
    return;
  }
  if (name + 1 >= draft.size()) return;
  Chunk& heading = draft.chunks[name];
  const bool line = heading.is(BlockKind::paragraph) && heading.short_text &&
                    is_upper(heading.first) && heading.last != '.' && heading.last != ':' &&
                    !is_part_word(draft, first_word(draft.view(heading.block.content)));
  if (!line) return;
  c.block.kind = BlockKind::furniture;
  heading.blanks = std::max(heading.blanks, std::max<std::uint32_t>(c.blanks, 1));
}

}  // namespace

void mark_furniture(Draft& draft) {
  for (std::uint32_t i = 0; i < draft.size(); ++i) {
    const bool paged = draft.deck || draft.chunks[i].page_start ||
                       (i + 1 < draft.size() && draft.chunks[i + 1].page_start);
    mark_one(draft, i, paged);
    mark_part_number(draft, i);
  }
  mark_numbered_headers(draft);
  mark_headers_beside_pages(draft);
  if (!draft.deck) mark_counted_headers(draft);
  if (!draft.deck) mark_navigation(draft);
  mark_running_headers(draft);
  if (draft.deck) mark_slide_headers(draft);
}

}  // namespace uttrekk
