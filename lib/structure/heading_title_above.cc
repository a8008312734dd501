// Titles that what stands right below tells, without a blank line between.
#include "structure/headings.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

/// "Kystanalyse" right above the first chapter, with a subtitle and maybe a name in between; no
/// "Lia kommune", whose report it is.
bool above_chapters(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kFewest = 3;  // words of the subtitle
  const Wording& w = view.wording(i);
  if (w.verb || w.has_digit || w.inner_colon || names_owner(view, i)) return false;
  if (view.wording(i + 1).words < kFewest || names_owner(view, i + 1)) return false;
  const bool signed_below = view.person(i + 2) || is_role_line(view.draft(), view.at(i + 2));
  const std::uint32_t n = i + 2 + (signed_below ? 1 : 0);
  return n < view.size() && view.at(n).blanks > 0 &&
         (view.at(n).style == HeadingStyle::chapter || view.at(n).style == HeadingStyle::numbered);
}

/// "Trygg heim i Lia" above "Statusrapport våren 2025" and a blank line.
bool above_subtitle(const HeadingView& view, std::uint32_t i) {
  if (i + 2 >= view.size() || view.at(i + 2).blanks == 0) return false;
  if (names_report(view, i + 1)) return !view.person(i);
  const Chunk& below = view.at(i + 1);
  const Wording& w = view.wording(i + 1);
  const bool report = w.type == SectionType::report && w.type_first;
  if (view.wording(i).words < (report ? 2 : 3) && !above_chapters(view, i)) return false;
  const bool line = below.is(BlockKind::paragraph) && below.short_text && w.words >= 2 &&
                    w.words <= kPlainWords && is_upper(w.first);
  if (!line || w.verb || w.pronoun || w.sentences || w.address || w.clock || w.inner_colon)
    return false;
  if (w.last == '.' || w.last == ':' || w.last == ',' || closes_or_dates(w)) return false;
  return !view.person(i) && !view.person(i + 1) && !is_role_line(view.draft(), below);
}

/// "Kortare kø i Lia" above "18. juli 2025" and a blank line.
bool above_date(const HeadingView& view, std::uint32_t i) {
  return i + 2 < view.size() && view.at(i + 2).blanks > 0 && view.wording(i).words >= 3 &&
         view.at(i + 1).is(BlockKind::paragraph) && view.at(i + 1).short_text &&
         (names_place_and_day(view, i + 1) || closes_or_dates(view.wording(i + 1))) &&
         !view.person(i);
}

/// "Båt til alle" above "av Hanne Vik" and a blank line.
bool above_byline(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 8;
  if (i + 2 >= view.size() || view.at(i + 2).blanks == 0 || view.wording(i).words < 3) return false;
  const Chunk& below = view.at(i + 1);
  return below.is(BlockKind::paragraph) && below.short_text && is_lower(below.first) &&
         view.wording(i + 1).words <= kWords && view.wording(i + 1).capitals > 0 &&
         !view.wording(i + 1).verb && is_letter(below.last) && !view.person(i);
}

/// A title right above the first heading, in a text without blank lines.
bool above_heading(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  return view.heading(i + 1) && view.wording(i).words >= 2 && c.end_line - c.first_line == 1 &&
         !view.wording(i).inner_colon && !view.person(i);
}

/// "Prosjektet Trygg heim" above "(Frå idé til drift)" and a blank line.
bool above_bracket(const HeadingView& view, std::uint32_t i) {
  if (i + 2 >= view.size() || view.at(i + 2).blanks == 0 || view.wording(i).words < 2) return false;
  const Chunk& c = view.at(i + 1);
  return c.is(BlockKind::paragraph) && c.short_text && c.first == '(' && c.last == ')' &&
         !view.person(i);
}

/// The lines of a title page, with gaps below: who made it and when stand under the title.
bool on_title_page(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint32_t kLines = 5;
  constexpr std::uint32_t kLongest = 70;  // bytes
  bool signed_or_dated = false;
  std::uint32_t end = i + 1;
  while (end < view.size() && view.at(end).blanks == 0 && !view.at(end).is(BlockKind::furniture)) {
    const Chunk& c = view.at(end);
    if (!c.is(BlockKind::paragraph) || c.block.content.size() > kLongest || c.last == '.' ||
        c.last == ':' || view.wording(end).verb || end > i + kLines)
      return false;
    signed_or_dated = signed_or_dated || view.person(end) || view.wording(end).has_digit;
    ++end;
  }
  if (end == i + 1 || end >= view.size() || !signed_or_dated) return false;
  const Chunk& below = view.at(end);
  const bool furniture = below.is(BlockKind::furniture) || below.is(BlockKind::caption);
  return (below.blanks >= kTitleGap || view.heading(end) || furniture) &&
         view.wording(i).words >= 2 && !view.wording(i).inner_colon && !view.person(i);
}

/// "Trygg heim i Lia" above a line or a few that are no text ("Fagdag 12. mai") and the first
/// heading, in a text without blank lines.
bool above_lines_and_heading(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint32_t kLines = 4;
  constexpr std::uint32_t kLongest = 70;  // bytes
  const Wording& w = view.wording(i);
  if (w.words < 2 || w.verb || w.inner_colon || !is_letter(w.last) || view.draft().deck)
    return false;
  if (view.person(i) || names_owner(view, i)) return false;
  for (std::uint32_t n = i + 1; n < view.size() && n <= i + 1 + kLines; ++n) {
    const Chunk& c = view.at(n);
    if (c.blanks > 0) return false;
    if (view.heading(n)) return n > i + 1 && !view.last(n) && view.at(n + 1).blanks == 0;
    if (!c.is(BlockKind::paragraph) || c.block.content.size() > kLongest || c.last == '.' ||
        c.last == ':' || view.wording(n).verb)
      return false;
  }
  return false;
}

}  // namespace

bool above_text_and_headings(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  const bool line = c.style == HeadingStyle::label || c.style == HeadingStyle::plain;
  if (!line || c.last == ':' || view.wording(i).words < 3) return false;
  if (view.at(i + 1).block.content.size() < kLongText) return false;
  std::uint32_t next = i + 1;
  while (next < view.size() && !view.heading(next)) ++next;
  return next < view.size() && view.at(next).blanks == 0 && parts_paragraphs(view, next);
}

bool names_document(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kFewest = 2;
  const Wording& w = view.wording(i);
  if (w.words != 1 || !is_letter(w.last) || i + 2 >= view.size()) return false;
  if (w.type != SectionType::none && w.type != SectionType::implementation &&
      w.type != SectionType::description)
    return false;
  const Chunk& name = view.at(i + 1);
  const Chunk& below = view.at(i + 2);
  if (name.blanks > 0 || below.blanks == 0 || !name.is(BlockKind::paragraph) || !name.short_text)
    return false;
  const Wording& n = view.wording(i + 1);
  if (n.words < kFewest || n.verb || n.sentences || n.inner_colon || !is_letter(n.last))
    return false;
  const bool first = below.style == HeadingStyle::numbered && leading_number(view, i + 2) == 1;
  return first || (below.short_text && closes_or_dates(view.wording(i + 2)));
}

bool above_fields(const HeadingView& view, std::uint32_t i) {
  if (view.wording(i).words < 2 || view.wording(i).inner_colon || view.person(i)) return false;
  for (const std::uint32_t n : {i + 1, i + 2}) {
    if (n >= view.size() || view.at(n).blanks > 0 || !view.at(n).short_text) return false;
    if (!view.at(n).is(BlockKind::paragraph) || !view.wording(n).inner_colon) return false;
  }
  std::uint32_t next = i + 3;
  while (next < view.size() && !view.heading(next)) ++next;
  return next < view.size();
}

bool is_title_by_next(const HeadingView& view, std::uint32_t i) {
  return above_subtitle(view, i) || above_heading(view, i) || on_title_page(view, i) ||
         above_lines_and_heading(view, i) || above_date(view, i) || above_byline(view, i) ||
         above_fields(view, i) || above_bracket(view, i) || names_document(view, i) ||
         above_text_and_headings(view, i);
}

}  // namespace uttrekk
