// Slides as text: short pages, parted by form feeds, "Slide 3" or several blank lines, each with
// its title on top.
#include "structure/draft.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kGap = 3;            // blank lines between slides, at least
constexpr std::uint32_t kSlides = 4;         // fewer are no slide deck
constexpr std::uint32_t kWideLine = 120;     // bytes
constexpr std::uint32_t kLinesOnSlide = 22;  // on average
constexpr std::uint32_t kCapitalLines = 6;   // a title's lines at most, in capitals
constexpr std::uint32_t kTitleLines = 3;     // and else
constexpr std::uint16_t kTitleWords = 14;
constexpr std::uint16_t kSubtitleCharacters = 70;

bool opens_slide(const Chunk& c) {
  return c.page_start || c.blanks >= kGap ||
         (c.short_text && c.wording.furniture == FurnitureWord::slide && c.wording.has_digit &&
          c.wording.words <= 4);
}

struct Slide {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

bool title_like(const Chunk& c) {
  const Wording& w = c.wording;
  if (!c.text() || !c.short_text || c.markup > 0) return false;
  if (w.words == 0 || w.digits_only || w.clock || w.address || w.sentences) return false;
  const std::uint32_t lines = c.end_line - c.first_line;
  if (w.last == ',' || w.last == ';' || (w.last == '.' && !w.all_capitals)) return false;
  if (w.first == '(' || is_lower(w.first)) return false;
  if (w.all_capitals) return lines <= kCapitalLines;
  return lines <= kTitleLines && w.words <= kTitleWords &&
         !(w.last == ':' && (w.verb || w.open_end));
}

/// «…» or "…" as the first thing on a slide is a quotation.
bool is_quotation(const Draft& draft, const Chunk& c) {
  const char32_t first = code_point_at(draft.view(c.block.content), 0);
  return first == 0xAB || first == '"' || first == 0x201C || first == 0x201D || first == 0x2013;
}

/// A name alone above a role or an address: a speaker's card.
bool is_card(const Draft& draft, const Chunk& c, std::uint32_t next, std::uint32_t end) {
  const Wording& w = c.wording;
  if (!w.capitalised || w.words < 2 || w.words > 4 || w.type != SectionType::none || w.has_digit)
    return false;
  return next < end && is_person(draft, c);
}

std::uint32_t next_of(const Draft& draft, std::uint32_t i, std::uint32_t end) {
  while (i < end && draft.chunks[i].is(BlockKind::furniture)) ++i;
  return i;
}

/// A tile's number and its title: "2", "Diskuter og dokumenter!"
void find_tiles(Draft& draft, const Slide& slide) {
  for (std::uint32_t i = slide.first + 1; i < slide.end; ++i) {
    Chunk& c = draft.chunks[i];
    const Chunk& number = draft.chunks[i - 1];
    if (!number.is(BlockKind::furniture) || !number.wording.digits_only || c.blanks > 0) continue;
    const bool text_below = i + 1 < slide.end && draft.chunks[i + 1].text();
    if (text_below && title_like(c) && c.wording.words <= 6 && c.style == HeadingStyle::none) {
      c.style = HeadingStyle::subtitle;
    }
  }
}

void find_title(Draft& draft, const Slide& slide, bool& titled) {
  const std::uint32_t i = next_of(draft, slide.first, slide.end);
  bool placeholder = false;
  for (std::uint32_t f = slide.first; f < i; ++f) {
    const Wording& w = draft.chunks[f].wording;
    placeholder = placeholder || w.furniture == FurnitureWord::placeholder;
  }
  find_tiles(draft, slide);
  if (i >= slide.end) return;
  Chunk& c = draft.chunks[i];
  const std::uint32_t next = next_of(draft, i + 1, slide.end);
  if (!title_like(c) || is_quotation(draft, c) || is_card(draft, c, next, slide.end)) return;
  c.style = HeadingStyle::slide;
  if (placeholder && !titled) {
    c.style = HeadingStyle::title;
    titled = true;
  }
  if (next >= slide.end || next_of(draft, next + 1, slide.end) < slide.end) return;
  Chunk& below = draft.chunks[next];  // title and one short line: a subtitle
  const bool line = below.end_line - below.first_line == 1 && below.text() && title_like(below);
  if (line && below.wording.characters <= kSubtitleCharacters && below.wording.last != ':' &&
      !below.wording.has_digit && !is_quotation(draft, below) && !is_person(draft, below)) {
    below.style = HeadingStyle::subtitle;
  }
}

}  // namespace

void find_slides(Draft& draft) {
  std::uint32_t slides = 0, lines = 0, wide = 0;
  for (Chunk& c : draft.chunks) {
    slides += opens_slide(c);
    lines += c.end_line - c.first_line;
    wide += c.block.span.size() > kWideLine * (c.end_line - c.first_line);
  }
  draft.deck = slides >= kSlides && wide * 12 <= draft.size() && lines <= slides * kLinesOnSlide;
  if (!draft.deck) return;
  for (Chunk& c : draft.chunks) c.page_start = opens_slide(c);
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
    if (!c.wording.whole_type && c.style == HeadingStyle::slide) c.style = HeadingStyle::title;
    break;
  }
}

}  // namespace uttrekk
