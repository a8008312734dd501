// First lines that are titles by what they say: headlines, questions, what a whole page is about.
#include <algorithm>

#include "structure/headings.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

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

/// "Seks prosjekter får støtte i år."
bool is_sentence(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint32_t kShortest = 40;  // bytes
  return view.at(i).is(BlockKind::paragraph) && view.at(i).block.content.size() >= kShortest &&
         view.text(i).ends_with('.');
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

}  // namespace

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

bool opens_with_amount(const HeadingView& view, std::uint32_t i) {
  const Wording& w = view.wording(i);
  const std::string_view text = view.text(i);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789,"), text.size());
  return is_digit(w.first) && digits + 1 < text.size() && text[digits] == ' ' &&
         is_lower(code_point_at(text, digits + 1)) && w.words >= 4 && !w.inner_colon &&
         (is_letter(w.last) || is_digit(w.last)) && is_sentence(view, i + 1);
}

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

}  // namespace uttrekk
