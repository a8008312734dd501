// The title of a report.
#include <algorithm>

#include "structure/headings.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

/// "Sluttrapport for forprosjekt" below a first line that is no heading, and above a blank line.
bool is_second(const HeadingView& view, std::uint32_t i) {
  const std::uint32_t first = view.draft().next_text(0);
  return i == first + 1 && !view.heading(first) && view.at(first).short_text &&
         view.at(i).blanks > 0 && i + 1 < view.size() && view.at(i + 1).blanks > 0;
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
  if (view.at(i + 1).blanks == 0 && !is_title_by_next(view, i)) return false;
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
