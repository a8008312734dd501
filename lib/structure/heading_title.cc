// The title of a report.
#include <algorithm>

#include "structure/headings.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kTitleGap = 2;  // blank lines above a title within a file

/// "Sluttrapport for forprosjekt" below a first line that is no heading, and above a blank line.
bool is_second(const HeadingView& view, std::uint32_t i) {
  const std::uint32_t first = view.draft().next_text(0);
  return i == first + 1 && !view.heading(first) && view.at(first).short_text &&
         view.at(i).blanks > 0 && i + 1 < view.size() && view.at(i + 1).blanks > 0;
}

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

/// A title right above the first heading, in a text without blank lines.
bool above_heading(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  return view.heading(i + 1) && view.wording(i).words >= 2 && c.end_line - c.first_line == 1 &&
         !view.wording(i).inner_colon && !view.person(i);
}

/// A title right above a long text, in a text without blank lines that has headings further down.
bool above_text_and_headings(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  const bool line = c.style == HeadingStyle::label || c.style == HeadingStyle::plain;
  if (!line || c.last == ':' || view.wording(i).words < 3) return false;
  if (view.at(i + 1).block.content.size() < kLongText) return false;
  std::uint32_t next = i + 1;
  while (next < view.size() && !view.heading(next)) ++next;
  return next < view.size() && view.at(next).blanks == 0 && parts_paragraphs(view, next);
}

/// "Hva gjør piloter så vanskelige?" above headings that ask nothing; no question of a template.
bool is_only_question(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 6;  // of one that a template may ask as well
  constexpr std::uint32_t kMany = 3;
  if (view.wording(i).whole_type) return false;
  const bool asked = view.wording(i).type != SectionType::none;
  std::uint32_t others = 0;
  for (std::uint32_t n = i + 1; n < view.size(); ++n) {
    if (view.at(n).style == HeadingStyle::question) return false;
    others += view.heading(n);
  }
  return asked ? others >= kMany && view.wording(i).words >= kWords : others > 0;
}

/// "Prosjekterfaring frå Lia kommune", "Notat til styret": a line that says of what kind a text is,
/// and no answer.
bool is_tagline(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 6;
  if (i + 1 >= view.size()) return false;
  const Chunk& c = view.at(i);
  if (!c.is(BlockKind::paragraph) || !c.short_text || c.end_line - c.first_line > 1) return false;
  if (!is_upper(c.first) || !is_letter(c.last) || view.at(i + 1).blanks == 0) return false;
  const Wording& w = view.wording(i);
  return w.words >= 2 && w.words <= kWords && !w.verb && !w.pronoun && !w.sentences &&
         !w.inner_colon && !w.open_end && !w.has_digit;
}

/// "Kan to kommuner dele på en jordmor?" right above the first chapter, or such a line and a text:
/// what stands below is no answer, as to the question of a template.
bool asks_for_all(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kFewest = 4;
  const Wording& w = view.wording(i);
  if (w.last != '?' || w.whole_type || w.words < kFewest || i + 2 >= view.size()) return false;
  if (view.at(i + 1).blanks == 0) return false;
  const HeadingStyle below = view.at(i + 1).style;
  if (below == HeadingStyle::chapter || below == HeadingStyle::plain)
    return !is_goal(w.type) || !is_goal(view.wording(i + 1).type);
  if (below != HeadingStyle::none || !is_tagline(view, i + 1)) return false;
  std::uint32_t next = i + 2;
  while (next < view.size() && !view.heading(next)) ++next;
  return next < view.size();
}

/// "Prosjektet Trygg heim" above "(Frå idé til drift)" and a blank line.
bool above_bracket(const HeadingView& view, std::uint32_t i) {
  if (i + 2 >= view.size() || view.at(i + 2).blanks == 0 || view.wording(i).words < 2) return false;
  const Chunk& c = view.at(i + 1);
  return c.is(BlockKind::paragraph) && c.short_text && c.first == '(' && c.last == ')' &&
         !view.person(i);
}

/// "Prosjektplan" right above the project's name, with a version, a date or the first chapter
/// below: what kind of document it is.
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

/// "Søknadsskjema for frivillige." above "1. Hvem søker?"
bool is_stopped_title(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 6;
  const Wording& w = view.wording(i);
  return w.words >= 2 && w.words <= kWords && !w.verb && !w.pronoun && !w.has_digit &&
         view.at(i + 1).blanks > 0 && view.at(i + 1).style == HeadingStyle::numbered &&
         leading_number(view, i + 1) == 1;
}

/// "Sluttrapport for prosjektet:" right above the project's name and a blank line.
bool is_report_label(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 4;
  const Wording& w = view.wording(i);
  if (w.last != ':' || w.type != SectionType::report || !w.type_first || w.words > kWords)
    return false;
  if (i + 2 >= view.size() || view.at(i + 1).blanks > 0 || view.at(i + 2).blanks == 0) return false;
  const Chunk& name = view.at(i + 1);
  return name.is(BlockKind::paragraph) && name.short_text && is_upper(name.first) &&
         name.last != '.' && !view.wording(i + 1).verb && !view.person(i + 1);
}

/// "Rapporteringsskjema for tilskudd" right above "Søker: Lia kommune" and another field, in a text
/// with headings further down.
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

/// "Seks prosjekter får støtte i år."
bool is_sentence(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint32_t kShortest = 40;  // bytes
  return view.at(i).is(BlockKind::paragraph) && view.at(i).block.content.size() >= kShortest &&
         view.text(i).ends_with('.');
}

/// "13 millioner til nye prosjekter" above a text.
bool opens_with_amount(const HeadingView& view, std::uint32_t i) {
  const Wording& w = view.wording(i);
  const std::string_view text = view.text(i);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789,"), text.size());
  return is_digit(w.first) && digits + 1 < text.size() && text[digits] == ' ' &&
         is_lower(code_point_at(text, digits + 1)) && w.words >= 4 && !w.inner_colon &&
         (is_letter(w.last) || is_digit(w.last)) && is_sentence(view, i + 1);
}

/// "Tre kommuner får felles legevakt", above a text.
bool is_page_headline(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  const Chunk& next = view.at(i + 1);
  if (view.draft().deck || next.blanks == 0 || c.end_line - c.first_line > 1) return false;
  const bool byline = next.short_text && next.may_open(MarkKind::credit);  // "Tekst: Kari Moe"
  const bool category = is_tagline(view, i + 1) && view.at(i + 2).block.content.size() >= kLongText;
  const bool text = next.block.content.size() >= kLongText || byline || category ||
                    is_sentence(view, i + 1) ||
                    (next.is(BlockKind::paragraph) && view.wording(i + 1).sentences) ||
                    view.wording(i + 1).furniture == FurnitureWord::stamp;
  const Wording& w = view.wording(i);
  const bool field =
      w.inner_colon && (w.has_digit || w.words < 4 ||
                        (w.type != SectionType::none && w.type != SectionType::report));
  return text && (w.verb || !w.open_end) && !field && !w.instruction && w.words <= kPlainWords &&
         (is_letter(w.last) || w.last == '!');
}

/// What a page may be about, and not only a part of it.
bool may_be_matter(SectionType type) {
  switch (type) {
    case SectionType::description:
    case SectionType::success_factors:
    case SectionType::obstacles:
    case SectionType::method:
    case SectionType::evaluation:
    case SectionType::risk:
    case SectionType::dissemination:
    case SectionType::user_involvement:
    case SectionType::target_group:
      return true;
    default:
      return false;
  }
}

/// "Suksessfaktorar" above headings that only their place makes such: the matter of all of them.
/// "Prosjektbeskrivelse" right above "Bakgrunn", with more of its kind below.
bool is_matter_of_all(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint32_t kFewest = 3;
  if (!may_be_matter(view.wording(i).type) || view.at(i).style != HeadingStyle::chapter)
    return false;
  std::uint32_t known = 0, placed = 0;
  for (std::uint32_t n = i + 1; n < view.size(); ++n) {
    if (!view.heading(n)) continue;
    const bool whole = view.wording(n).whole_type;
    known += whole && view.at(n).style == HeadingStyle::chapter;
    placed += !whole && view.at(n).style == HeadingStyle::plain;
    const bool other = view.at(n).style != HeadingStyle::chapter &&
                       view.at(n).style != HeadingStyle::plain &&
                       view.at(n).style != HeadingStyle::label;
    if (other || view.wording(n).all_capitals) return false;
  }
  if (known == 0) return placed > 0 && view.wording(i).words == 1;  // "Om tenesta" is a part
  return known >= kFewest && view.wording(i).type == SectionType::description &&
         view.at(i + 1).style == HeadingStyle::chapter;
}

/// "Tidspunkt: 08.30 - 10.00": no letter behind the colon.
bool has_bare_value(std::string_view text) {
  for (std::size_t at = std::min(text.find(':'), text.size()); at < text.size();
       at += utf8_length(text[at])) {
    if (is_letter(code_point_at(text, at))) return false;
  }
  return true;
}

bool may_be_first_title(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  if (!c.is(BlockKind::paragraph) || !c.short_text) return false;
  const Wording& w = view.wording(i);
  const bool question = c.style == HeadingStyle::question && (w.question_start || view.last(i)) &&
                        !is_only_question(view, i) && !asks_for_all(view, i);
  if (question || c.style == HeadingStyle::markup) return false;
  if (is_report_label(view, i)) return true;
  if (c.style == HeadingStyle::label && !above_text_and_headings(view, i) && !above_fields(view, i))
    return false;
  if (w.words == 0 || w.words > kHeadingWords || closes_or_dates(w)) return false;
  if (w.last == ':' || w.last == ',' || w.sentences || w.address || w.clock) return false;
  if (w.last == '.' && !is_stopped_title(view, i)) return false;
  if (!is_upper(w.first) && !opens_with_amount(view, i)) return false;
  if (view.at(i + 1).blanks == 0 && !above_subtitle(view, i) && !above_heading(view, i) &&
      !on_title_page(view, i) && !above_lines_and_heading(view, i) && !above_date(view, i) &&
      !above_fields(view, i) && !above_bracket(view, i) && !names_document(view, i) &&
      !above_text_and_headings(view, i))
    return false;
  const bool above_first =
      view.at(i + 1).style == HeadingStyle::numbered && leading_number(view, i + 1) == 1;
  if (w.whole_type && w.type != SectionType::report && !above_first && !is_matter_of_all(view, i) &&
      !names_document(view, i))
    return false;
  if (w.type_first && w.type == SectionType::contact) return false;  // "Kontakt: Kari Moe"
  const bool field =
      w.inner_colon && (w.furniture == FurnitureWord::caption || has_bare_value(view.text(i)) ||
                        is_role_line(view.draft(), c));
  if (field) return false;  // "Kilde: SSB", "Prosjektleder: Kari Moe"
  const bool of_many = c.style == HeadingStyle::series || w.type == SectionType::appendix;
  if (of_many || c.style == HeadingStyle::numbered) return false;
  if (w.furniture == FurnitureWord::closing) return false;
  return !w.verb || c.style != HeadingStyle::none || is_page_headline(view, i);
}

/// "Prosjekterfaring: Felles vakttelefon" right above "Prosjektbeskrivelse".
bool above_known(const HeadingView& view, std::uint32_t i) {
  if (view.last(i) || !view.wording(i).inner_colon || view.at(i).indent > 0) return false;
  const Chunk& next = view.at(i + 1);
  return next.is(BlockKind::paragraph) && next.blanks == 0 && next.short_text &&
         next.may_open(MarkKind::heading) && view.wording(i + 1).whole_type &&
         !view.wording(i + 1).inner_colon;
}

}  // namespace

bool is_title(const HeadingView& view, std::uint32_t i) {
  const Wording& w = view.wording(i);
  if (w.type != SectionType::report || !w.type_first) return false;
  if (!view.set_off(i) && i != view.draft().next_text(0) && !above_known(view, i)) return false;
  if (w.inner_colon && view.last(i)) return false;  // "Rapport: Rapport til fylket"
  if (w.words > 2 * kHeadingWords || w.verb || w.last == '.' || is_lower(w.first)) return false;
  const std::string_view text = view.text(i);
  const std::size_t colon = text.find(':');
  if (colon != std::string_view::npos && colon + 1 < text.size()) {
    return text.substr(0, colon).find(' ') == std::string_view::npos;  // "Sluttrapport: …"
  }
  return w.last != ':' && (w.whole_type || view.at(i).blanks >= kTitleGap ||
                           i <= past_letterhead(view) || is_second(view, i));
}

void find_title_below_owner(const HeadingView& view) {
  const std::uint32_t report = view.draft().next_text(0);
  const std::uint32_t i = report + 2;
  if (i < view.size() && view.at(report).style == HeadingStyle::title &&
      view.at(report + 1).style == HeadingStyle::plain && names_owner(view, report + 1) &&
      view.heading(i)) {
    view.at(report + 1).style = HeadingStyle::none;  // "Lia kommune" above the first part
  }
  if (i + 1 >= view.size() || view.at(report).style != HeadingStyle::title) return;
  if (!names_report(view, report) || !names_owner(view, report + 1) || view.heading(i)) return;
  const Chunk& c = view.at(i);
  if (!c.is(BlockKind::paragraph) || !c.short_text || c.blanks > 0 || !is_upper(c.first)) return;
  const Wording& w = view.wording(i);
  const bool phrase = w.words >= 2 && w.words <= kHeadingWords && !w.verb && !w.inner_colon &&
                      !w.sentences && is_letter(w.last) && !closes_or_dates(w);
  const bool apart = view.at(i + 1).blanks > 0 || view.heading(i + 1);
  if (phrase && apart && !view.person(i) && !is_place_and_date(view, i))
    view.at(i).style = HeadingStyle::plain;
}

void find_first_title(const HeadingView& view) {
  const std::uint32_t i = past_letterhead(view);
  if (i + 1 >= view.size() || !may_be_first_title(view, i)) return;
  view.at(i).style = HeadingStyle::title;
  const std::uint32_t first = view.draft().next_text(0);
  if (first < i && view.at(first).style == HeadingStyle::label)
    view.at(first).style = HeadingStyle::none;  // "Notat" above "Til: …"
  if (view.at(i + 1).blanks == 0 && names_report(view, i + 1)) {
    view.at(i + 1).style = HeadingStyle::title;
  } else if (!view.heading(i + 1) && !closes_or_dates(view.wording(i + 1))) {
    view.at(i + 1).style = heading_by_place(view, i + 1);  // a subtitle
  }
}

}  // namespace uttrekk
