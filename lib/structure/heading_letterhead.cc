// What stands around the title of a report and is none of it.
#include "structure/headings.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

/// "Til: Styringsgruppa", "Frå: Kari Moe".
bool tells_way(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  if (!c.is(BlockKind::paragraph) || !c.short_text || !view.wording(i).inner_colon) return false;
  const std::string_view label = view.text(i).substr(0, view.text(i).find(':'));
  return entry_of(label, view.draft().lexicon, view.draft().vocabulary())
      .has(MarkKind::period_word);
}

/// "Notat" above "Til: Styringsgruppa" and "Frå: Kari Moe", with a title of its own below.
bool opens_memo(const HeadingView& view, std::uint32_t i) {
  return i + 3 < view.size() && view.wording(i).words == 1 && is_letter(view.wording(i).last) &&
         view.at(i + 1).blanks == 0 && view.at(i + 2).blanks == 0 && tells_way(view, i + 1) &&
         tells_way(view, i + 2);
}

/// "Høgskulen i Lia – rapport nr. 7": the first line of a cover.
bool ends_in_number(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 9;
  const Wording& w = view.wording(i);
  if (!is_digit(view.at(i).last) || w.words > kWords || w.verb || w.inner_colon) return false;
  std::string_view text = view.text(i);
  text = trim(text.substr(0, text.find_last_not_of("0123456789") + 1));
  for (const std::string_view ending : {"rapport nr.", "rapport nr", "notat nr.", "notat nr"}) {
    if (text.ends_with(ending)) return true;
  }
  return false;
}

/// Past "Liv Aase, Per Dal og Kari Moe" above a blank line.
std::uint32_t past_authors(const HeadingView& view, std::uint32_t i) {
  if (i + 1 >= view.size() || !view.at(i).short_text || view.at(i + 1).blanks == 0) return i;
  const bool names = view.at(i).is(BlockKind::paragraph) && view.wording(i).capitalised &&
                     view.text(i).find(", ") != std::string_view::npos;
  return names || view.person(i) ? view.draft().next_text(i + 1) : i;
}

/// The first text below what says when a page was published, or where and when a text was written.
std::uint32_t first_text(const HeadingView& view) {
  const std::uint32_t first = view.draft().next_text(0);
  if (first + 1 >= view.size() || !view.at(first).short_text) return first;
  const Wording& w = view.wording(first);
  const bool stamp = w.furniture == FurnitureWord::stamp && w.has_digit;
  const bool dateline =
      !w.inner_colon && w.type == SectionType::none && names_place_and_day(view, first);
  if (numbers_report(view, first) || ends_in_number(view, first))
    return past_authors(view, view.draft().next_text(first + 1));
  return stamp || dateline || opens_memo(view, first) ? view.draft().next_text(first + 1) : first;
}

/// "Fagområde: Oppvekst" above a blank line, a title and another: what a page is filed under.
bool files_page(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 3;
  if (i + 2 >= view.size()) return false;
  const Wording& field = view.wording(i);
  const std::size_t colon = view.text(i).find(':');
  if (!field.inner_colon || field.words > kWords || field.all_capitals ||
      field.type != SectionType::none ||
      view.text(i).substr(0, colon).find(' ') != std::string_view::npos)
    return false;
  const Chunk& title = view.at(i + 1);
  const Wording& w = view.wording(i + 1);
  return title.is(BlockKind::paragraph) && title.short_text && title.blanks > 0 &&
         view.at(i + 2).blanks > 0 && w.words >= kWords && is_letter(w.last) && !w.whole_type;
}

}  // namespace

std::uint32_t past_letterhead(const HeadingView& view) {
  constexpr std::uint32_t kLines = 8;
  const std::uint32_t first = first_text(view);
  std::uint32_t i = first;
  while (i < view.size() && i < first + kLines && view.at(i).is(BlockKind::paragraph) &&
         view.at(i).short_text && view.wording(i).inner_colon && !view.wording(i).verb &&
         view.wording(i).type != SectionType::report) {
    ++i;
  }
  if (i > first + 1 && view.at(first + 1).blanks == 0) return i;
  return i > first && files_page(view, first) ? first + 1 : first;
}

bool names_report(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  if (!c.is(BlockKind::paragraph) || !c.may_open(MarkKind::heading)) return false;
  const Wording& w = view.wording(i);
  return w.whole_type && w.type == SectionType::report && w.last != ':';
}

bool numbers_report(const HeadingView& view, std::uint32_t i) {
  constexpr std::size_t kLongest = 30;  // bytes
  const Chunk& c = view.at(i);
  if (!c.is(BlockKind::paragraph) || !is_digit(c.last) || c.block.content.size() > kLongest)
    return false;
  if (!view.wording(i).type_first || view.wording(i).type != SectionType::report) return false;
  const std::string_view text = view.text(i);
  const std::size_t slash = text.rfind('/');
  if (slash == std::string_view::npos || slash == 0 || !is_digit(text[slash - 1])) return false;
  const std::size_t number = text.substr(0, slash).find_last_not_of("0123456789") + 1;
  const std::string_view word = trim(text.substr(0, number));
  return number > 1 &&
         text.substr(slash + 1).find_first_not_of("0123456789") == std::string_view::npos &&
         word.find(',') == std::string_view::npos;
}

bool names_owner(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 4;
  const Chunk& c = view.at(i);
  if (!c.is(BlockKind::paragraph) || !c.short_text || !is_upper(c.first) || !is_letter(c.last))
    return false;
  const Wording& w = view.wording(i);
  if (w.words > kWords || w.words < 2 || w.verb || w.inner_colon || w.type != SectionType::none)
    return false;
  const std::string_view text = view.text(i);
  const std::string_view word = text.substr(text.rfind(' ') + 1);
  return entry_of(word, view.draft().lexicon, view.draft().vocabulary())
      .has(MarkKind::organisation);
}

}  // namespace uttrekk
