// Slides as text: short pages, parted by form feeds, "Slide 3" or several blank lines, each with
// its title on top.
#include <algorithm>
#include <vector>

#include "structure/draft.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kSlideGap = 3;       // blank lines between slides, at least
constexpr std::uint32_t kSmallGap = 2;       // and where no line is long
constexpr std::uint32_t kNoGap = 0xFFFF;     // blank lines part no slides
constexpr std::uint32_t kSlideLine = 64;     // bytes; the lines of such a deck
constexpr std::uint32_t kSentence = 24;      // bytes
constexpr std::uint32_t kSlides = 4;         // fewer are no slide deck
constexpr std::uint32_t kContents = 4;       // lines with the numbers of pages: a printed report
constexpr std::uint32_t kWideLine = 120;     // bytes
constexpr std::uint32_t kLinesOnSlide = 22;  // on average
constexpr std::uint32_t kCapitalLines = 6;   // a title's lines at most, in capitals
constexpr std::uint32_t kTitleLines = 3;     // and else
constexpr std::uint16_t kTitleWords = 14;
constexpr std::uint16_t kQuestionWords = 20;
constexpr std::uint16_t kLongTitle = 100;  // code points
constexpr std::uint16_t kInnerWords = 7;
constexpr std::uint16_t kSubtitleCharacters = 70;

bool opens_slide(const Draft& draft, const Chunk& c, std::uint32_t gap) {
  if (c.page_start || c.blanks >= gap) return true;
  if (!c.may_open(MarkKind::furniture)) return false;
  const Wording& w = draft.wording(c);
  return w.furniture == FurnitureWord::slide && w.has_digit && w.words <= 4;
}

struct Slide {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

/// By its ends alone, which spare most text a closer look.
bool may_be_title(const Draft& draft, const Chunk& c) {
  if (!c.text() || !c.short_text || c.markup > 0) return false;
  if (c.last == ',' || c.last == ';' || c.first == '(' || is_lower(c.first)) return false;
  return c.last != '.' || in_capitals(draft.view(c.block.content));
}

bool title_like(const Draft& draft, const Chunk& c) {
  if (!may_be_title(draft, c)) return false;
  const Wording& w = draft.wording(c);
  if (w.words == 0 || w.digits_only || w.clock || w.address || w.sentences) return false;
  const std::uint32_t lines = c.end_line - c.first_line;
  if (w.instruction && w.last != '!') return false;  // "Velg to kort fra bordet"
  if (w.all_capitals) return lines <= kCapitalLines;
  if (w.last == '?' && w.question_start) return lines <= kCapitalLines && w.words <= kQuestionWords;
  const bool few = lines <= kTitleLines || (lines == kTitleLines + 1 && w.characters <= kLongTitle);
  return few && w.words <= kTitleWords && !(w.last == ':' && (w.verb || w.open_end));
}

/// «…» or "…" as the first thing on a slide is a quotation.
bool is_quotation(const Draft& draft, const Chunk& c) {
  const char32_t first = code_point_at(draft.view(c.block.content), 0);
  return first == 0xAB || first == '"' || first == 0x201C || first == 0x201D || first == 0x2013;
}

/// "12.03.2024", "Fjordvik, 3. mai 2025": above or below a title, no title.
bool is_date_line(const Draft& draft, const Chunk& c) {
  const Wording& w = draft.wording(c);
  if (!c.text() || !c.short_text || !w.has_digit || w.words > 7) return false;
  if (w.digits_only || draft.view(c.block.content).find(", ") != std::string_view::npos)
    return true;
  return is_digit(c.last) && ends_in_day(draft, draft.view(c.block.content));
}

std::uint32_t next_of(const Draft& draft, std::uint32_t i, std::uint32_t end) {
  while (i < end && draft.chunks[i].is(BlockKind::furniture)) ++i;
  return i;
}

bool is_tile(const Wording& w) {
  if (w.words > 6) return false;
  return w.last == '!' || (!w.verb && !w.instruction && w.words <= 4);
}

/// "Vårt mål", "Neste steg": what stands below is what the title announces.
bool names_content(const Wording& w) {
  return w.whole_type || is_goal(w.type) || is_learning(w.type);
}

/// A tile's number and its title: "2", "Diskuter og dokumenter!"
void find_tiles(Draft& draft, const Slide& slide) {
  for (std::uint32_t i = slide.first + 1; i < slide.end; ++i) {
    Chunk& c = draft.chunks[i];
    const Chunk& number = draft.chunks[i - 1];
    if (!number.is(BlockKind::furniture) || !draft.wording(number).digits_only || c.blanks > 0)
      continue;
    const bool text_below = i + 1 < slide.end && draft.chunks[i + 1].text();
    if (text_below && title_like(draft, c) && is_tile(draft.wording(c)) &&
        c.style == HeadingStyle::none) {
      c.style = HeadingStyle::subtitle;
    }
  }
}

/// Headings further down on a slide: "Tiltak:", a known heading, or a short line right above a
/// list.
void find_inner_headings(Draft& draft, const Slide& slide) {
  for (std::uint32_t i = slide.first + 1; i + 1 < slide.end; ++i) {
    Chunk& c = draft.chunks[i];
    const Chunk& next = draft.chunks[i + 1];
    if (c.style != HeadingStyle::none || !c.is(BlockKind::paragraph) || c.blanks == 0) continue;
    const bool right_above = next.is(BlockKind::list_item) && next.blanks == 0;
    if (c.last != ':' && !right_above && !c.may_open(MarkKind::heading)) continue;
    if (!title_like(draft, c)) continue;
    const Wording& w = draft.wording(c);
    if (w.verb || w.open_end || w.pronoun || w.inner_colon || w.words > kInnerWords) continue;
    if (is_person(draft, c) || is_quotation(draft, c)) continue;
    const bool above_list = right_above && !w.has_digit;
    const bool known = w.whole_type && (next.text() || next.is(BlockKind::list_item));
    if (w.last == ':' || above_list || known) c.style = HeadingStyle::label;
  }
}

void find_title(Draft& draft, const Slide& slide, bool& titled) {
  std::uint32_t i = next_of(draft, slide.first, slide.end);
  bool placeholder = false;
  for (std::uint32_t f = slide.first; f < i; ++f) {
    const Chunk& c = draft.chunks[f];
    placeholder = placeholder || (c.may_open(MarkKind::furniture) &&
                                  draft.wording(c).furniture == FurnitureWord::placeholder);
  }
  while (i + 1 < slide.end && is_date_line(draft, draft.chunks[i]))
    i = next_of(draft, i + 1, slide.end);
  find_tiles(draft, slide);
  find_inner_headings(draft, {i, slide.end});
  if (i >= slide.end) return;
  Chunk& c = draft.chunks[i];
  const std::uint32_t next = next_of(draft, i + 1, slide.end);
  if (!title_like(draft, c) || is_quotation(draft, c) || is_person(draft, c) ||
      is_role_line(draft, c))
    return;
  c.style = HeadingStyle::slide;
  if (placeholder && !titled) {
    c.style = HeadingStyle::title;
    titled = true;
  }
  if (next >= slide.end) return;
  Chunk& below = draft.chunks[next];
  const bool name = slide.first == 0 && title_like(draft, below) &&
                    !draft.wording(c).all_capitals &&
                    draft.wording(below).all_capitals;  // "Heimetenesta", "SAMAN OM DEI ELDSTE"
  if (name) below.style = HeadingStyle::subtitle;
  if (name || names_content(draft.wording(c)) || next_of(draft, next + 1, slide.end) < slide.end)
    return;
  // title and one short line: a subtitle
  const bool line =
      below.end_line - below.first_line == 1 && below.text() && title_like(draft, below);
  if (line && !is_date_line(draft, below) && !is_digit(draft.wording(below).first) &&
      draft.wording(below).characters <= kSubtitleCharacters && draft.wording(below).last != ':' &&
      !is_quotation(draft, below) && !is_person(draft, below)) {
    below.style = HeadingStyle::subtitle;
  }
}

/// What tells slides from running text.
struct Measures {
  std::uint32_t lines = 0;
  std::uint32_t wide = 0;  // chunks of wide lines
  std::uint32_t long_lines = 0;
  std::uint32_t markup = 0;
  std::uint32_t prose = 0;
  std::uint64_t bytes = 0;
  std::uint64_t prose_bytes = 0;
  std::uint32_t sentences = 0;
  std::uint32_t pages = 0;      // by form feeds
  std::uint32_t contents = 0;   // lines of a table of contents, and rules
  std::uint32_t tight = 0;      // chunks right below another
  std::uint32_t one_blank = 0;  // and with one blank line above
  std::uint32_t two_blanks = 0;

  /// How many blank lines more than one stand between paragraphs as a rule.
  std::uint32_t extra_blanks() const { return two_blanks > one_blank + tight ? 1 : 0; }
};

Measures measure(const Draft& draft) {
  Measures m;
  for (const Chunk& c : draft.chunks) {
    const std::uint32_t count = c.end_line - c.first_line;
    m.lines += count;
    m.wide += c.block.span.size() > kWideLine * count;
    m.long_lines += c.block.span.size() > kSlideLine * count;
    m.markup += c.markup > 0;
    m.prose += c.last == '.' && c.block.span.size() > kSlideLine;
    m.bytes += c.block.span.size();
    if (c.block.span.size() > kSlideLine && draft.view(c.block.content).ends_with('.'))
      m.prose_bytes += c.block.span.size();
    m.sentences += c.last == '.' && c.block.span.size() > kSentence;
    m.pages += c.page_start;
    m.contents += c.is(BlockKind::furniture);
    m.tight += c.blanks == 0;
    m.one_blank += c.blanks == 1;
    m.two_blanks += c.blanks == 2;
  }
  return m;
}

/// "2 MÅL", "3. Gjennomføring", "2.1 Delmål", "C. Mål"
bool opens_with_number(const Draft& draft, const Chunk& c) {
  if (c.is(BlockKind::list_item)) return c.block.marker_kind == MarkerKind::number && !c.bulleted;
  const std::string_view text = draft.view(c.block.content);
  if (is_upper(c.first) && text.substr(1).starts_with(". ")) return true;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits > 0 && digits < 3 && digits + 1 < text.size() && text[digits] == ' ' &&
         is_upper(code_point_at(text, digits + 1));
}

/// The number of "2. MÅL" and "3 GJENNOMFØRING", in capitals; 0: none.
std::uint32_t number_in_capitals(const Draft& draft, const Chunk& c) {
  if (!opens_with_number(draft, c) || !in_capitals(draft.view(c.block.content))) return 0;
  std::uint32_t number = 0;
  for (const char digit : draft.view(c.block.span).substr(0, 2)) {
    if (is_digit(digit)) number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return number;
}

/// Most pages open with a chapter's number, as those of a report do, or some with numbers that
/// count up, in capitals.
bool starts_chapters(const Draft& draft, std::uint32_t gap) {
  constexpr std::uint32_t kChapters = 4;
  std::uint32_t pages = 0, chapters = 0, last = 0;
  for (const Chunk& c : draft.chunks) {
    if (!opens_slide(draft, c, gap)) continue;
    ++pages;
    chapters += opens_with_number(draft, c);
    if (number_in_capitals(draft, c) == last + 1) ++last;
  }
  return chapters * 2 > pages || last >= kChapters;
}

/// Many short pages of short lines.
bool is_deck(const Draft& draft, const Measures& m, std::uint32_t gap, bool small) {
  if (m.prose_bytes * 25 > m.bytes * 9) return false;  // a report whose parts stand wide apart
  if (m.markup > 1 || (m.pages > 1 && m.sentences * 4 > draft.size())) return false;
  if (m.pages > 1 && m.contents >= kContents) return false;
  std::uint32_t slides = 0;
  for (const Chunk& c : draft.chunks) slides += opens_slide(draft, c, gap);
  if (slides < kSlides || m.lines > slides * kLinesOnSlide) return false;
  const bool many = slides >= 2 * kSlides;
  // No running text, as a page of the web has it; few pages of such may have less.
  const bool notes = m.prose * (many ? 8 : 10) <= draft.size();
  if (!small) return m.wide * 8 <= draft.size() && (many || notes);
  return many && m.long_lines * 12 <= draft.size() && notes;
}

/// "3", on a line of its own right above a text: the number of a slide.
bool numbers_slide(const Draft& draft, std::uint32_t i) {
  constexpr std::size_t kDigits = 2;
  const Chunk& c = draft.chunks[i];
  if (!is_digit(c.first) || c.page_start || c.blanks == 0 || !c.is(BlockKind::paragraph))
    return false;
  const std::string_view text = draft.view(c.block.content);
  return text.size() <= kDigits && text.find_first_not_of("0123456789") == text.npos &&
         i + 1 < draft.size() && draft.chunks[i + 1].blanks == 0;
}

/// Slides that numbers on lines of their own tell: each starts where they count on.
void find_numbered_slides(Draft& draft, const Measures& measures) {
  std::vector<std::uint32_t> numbers;
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < draft.size(); ++i) {
    if (!numbers_slide(draft, i)) continue;
    std::uint32_t number = 0;
    for (const char c : draft.view(draft.chunks[i].block.content))
      number = number * 10 + static_cast<std::uint32_t>(c - '0');
    if (!numbers.empty() && number != last + 1) return;
    last = number;
    numbers.push_back(i);
  }
  if (numbers.size() + 1 < kSlides) return;
  const auto start = [&](bool page) {
    for (const std::uint32_t i : numbers) draft.chunks[i].page_start = page;
  };
  start(true);
  draft.deck = is_deck(draft, measures, kNoGap, false);
  if (!draft.deck) start(false);
}

}  // namespace

void find_slides(Draft& draft) {
  const Measures measures = measure(draft);
  for (const std::uint32_t blanks : {kSlideGap, kSmallGap}) {
    // Where form feeds part the pages, blank lines part none.
    const std::uint32_t gap = measures.pages >= kSlides ? kNoGap : blanks + measures.extra_blanks();
    draft.deck = is_deck(draft, measures, gap, blanks == kSmallGap) && !starts_chapters(draft, gap);
    if (!draft.deck) continue;
    for (Chunk& c : draft.chunks) c.page_start = opens_slide(draft, c, gap);
    return;
  }
  find_numbered_slides(draft, measures);
}

void find_slide_titles(Draft& draft) {
  if (!draft.deck) return;
  bool titled = false;
  Slide slide;
  for (std::uint32_t i = 0; i < draft.size(); i = slide.end) {
    slide = {i, i + 1};
    while (slide.end < draft.size() && !draft.chunks[slide.end].page_start) ++slide.end;
    find_title(draft, slide, titled);
  }
  if (titled) return;
  for (Chunk& c : draft.chunks) {  // the first slide's title is that of the deck, unless it says
    if (c.style == HeadingStyle::none) continue;  // what the slide is about
    if (!draft.wording(c).whole_type && c.style == HeadingStyle::slide)
      c.style = HeadingStyle::title;
    break;
  }
}

}  // namespace uttrekk
