// Headings of a series: a word and its number.
#include "structure/headings.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::size_t kShortestWord = 3;  // bytes

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_digit(text[at]);
}

/// Known already, as of most lines, so that nobody need look for a number.
bool lacks_digit(const Chunk& chunk) {
  return chunk.worded && !chunk.wording.has_digit;
}

/// "Sesjon A: Rehabilitering", between blank lines: where the word and its letter end; else 0.
std::size_t series_letter_end(std::string_view text) {
  constexpr std::size_t kShortest = 4, kLongest = 20;  // bytes
  const std::size_t blank = text.substr(0, kLongest).find(' ');
  if (blank == std::string_view::npos || blank < kShortest || blank + 3 >= text.size()) return 0;
  const char letter = text[blank + 1];
  return letter >= 'A' && letter <= 'H' && text[blank + 2] == ':' && text[blank + 3] == ' '
             ? blank + 2
             : 0;
}

/// Where the number behind the first word ends: "Pilot 2 …"; 0 where there is none.
std::size_t series_number_end(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_letter(code_point_at(text, at))) at += utf8_length(text[at]);
  if (at < kShortestWord || at + 1 >= text.size() || !is_blank(code_point_at(text, at))) return 0;
  at += utf8_length(text[at]);
  std::size_t end = at;
  while (digit_at(text, end)) ++end;
  if (end == at || end > at + 2) return 0;
  if (end < text.size() && (text[end] == '.' || text[end] == ' ') && digit_at(text, end + 1))
    return 0;  // "Lønn 400 000"
  const std::size_t behind = end < text.size() && text[end] == '.' ? end + 1 : end;
  if (behind < text.size() && character_class(code_point_at(text, behind)) == CharacterClass::dash)
    return 0;  // "Barn 6–16 år", "Lia 4.–5. mai"
  return end == text.size() || !is_word(code_point_at(text, end)) ? end : 0;
}

/// " – Opplæring": a dash between blanks, with text behind it.
bool parts_by_dash(std::string_view rest) {
  if (rest.size() < 2 || rest[0] != ' ') return false;
  if (character_class(code_point_at(rest, 1)) != CharacterClass::dash) return false;
  const std::size_t blank = 1 + utf8_length(rest[1]);
  return blank + 1 < rest.size() && rest[blank] == ' ';
}

std::uint32_t series_number(std::string_view text, std::size_t blank) {
  std::uint32_t number = 0;
  for (std::size_t at = blank + 1; at < blank + 3 && digit_at(text, at); ++at) {
    number = number * 10 + static_cast<std::uint32_t>(text[at] - '0');
  }
  return number;
}

/// "Fase 1 …", "Fase 2 …"
bool counts_on(const HeadingView& view, std::uint32_t first, std::uint32_t second) {
  const std::string_view one = view.text(first);
  const std::string_view two = view.text(second);
  const std::size_t blank = one.find(' ');
  if (blank == std::string_view::npos || two.substr(0, blank + 1) != one.substr(0, blank + 1))
    return false;
  return series_number(two, blank) == series_number(one, blank) + 1;
}

/// One right above the other.
bool follows(const HeadingView& view, std::uint32_t above, std::uint32_t below) {
  return view.at(below).blanks == 0 && view.at(above).short_text && view.at(below).short_text &&
         is_series(view, above) && is_series(view, below) && counts_on(view, above, below);
}

/// "Fase 1", "Innsikt", "Fase 2", "Utprøving": `first` and the next of the series have no more than
/// a name between them.
bool has_only_name(const HeadingView& view, std::uint32_t first) {
  const std::uint32_t second = first + 2;
  if (second >= view.size() || !is_digit(view.at(first).last) || !is_digit(view.at(second).last))
    return false;
  if (view.at(first + 1).blanks > 0 || view.at(second).blanks > 0) return false;
  const Chunk& name = view.at(first + 1);
  if (!view.at(first).short_text || !view.at(second).short_text || !name.short_text) return false;
  return view.wording(first).words == 2 && is_series(view, first) && is_series(view, second) &&
         counts_on(view, first, second) && name.is(BlockKind::paragraph) && is_letter(name.last);
}

/// "Funn 2: Alle har fått hjelp" between a blank line, or a heading, and a text.
bool titles(const HeadingView& view, std::uint32_t i) {
  if (view.last(i) || (view.at(i).blanks == 0 && i > 0 && !view.heading(i - 1))) return false;
  return is_letter(view.wording(i).last) && view.at(i + 1).is(BlockKind::paragraph) &&
         view.text(i + 1).ends_with('.');
}

/// "Vik 12. mars 2031": a small letter behind the number and its full stop, which end at `end`.
bool is_ordinal(std::string_view text, std::size_t end) {
  return end + 2 < text.size() && text[end] == '.' && text[end + 1] == ' ' &&
         is_lower(code_point_at(text, end + 2));
}

/// "5068 Storvik": the line below a street and its number.
bool is_postal(std::string_view text) {
  constexpr std::size_t kCode = 4;
  return text.find_first_not_of("0123456789") == kCode && text.size() > kCode + 1 &&
         text[kCode] == ' ' && is_upper(code_point_at(text, kCode + 1));
}

}  // namespace

/// "Sesjon A: …" with no more of a kind than its letter tells, between blank lines.
bool is_lettered_series(const HeadingView& view, std::uint32_t i) {
  if (series_letter_end(view.text(i)) == 0 || view.last(i) || !view.set_off(i)) return false;
  const Wording& w = view.wording(i);
  return view.at(i + 1).blanks > 0 && w.words > 2 && w.words <= kPlainWords && !w.verb &&
         !w.sentences && is_letter(w.last) && w.type == SectionType::none && view.content(i + 1);
}

bool is_series(const HeadingView& view, std::uint32_t i) {
  if (is_lettered_series(view, i)) return true;
  if (lacks_digit(view.at(i))) return false;
  const std::size_t end = series_number_end(view.text(i));
  if (end == 0) return false;
  const Wording& w = view.wording(i);
  if (w.words < 2 || w.words > kHeadingWords) return false;
  if (w.inner_colon && view.at(i).may_open(MarkKind::weekday))
    return false;  // "Mandag 19.: Fagdag"
  if (is_ordinal(view.text(i), end) && !view.at(i).may_open(MarkKind::weekday)) return false;
  if (!view.last(i) && is_postal(view.text(i + 1))) return false;  // "Storgata 12"
  return !w.verb || (end < view.text(i).size() && view.text(i)[end] == ':' && titles(view, i));
}

bool is_listed(const HeadingView& view, std::uint32_t i) {
  if (has_only_name(view, i) || (i > 1 && has_only_name(view, i - 2))) return true;
  return (!view.last(i) && follows(view, i, i + 1)) || (i > 0 && follows(view, i - 1, i));
}

bool next_of_series(const HeadingView& view, std::uint32_t i, std::uint32_t series) {
  if (series == kNone || i == 0 || view.last(i) || !is_series(view, i)) return false;
  return !view.wording(i).sentences && counts_on(view, series, i);
}

bool is_numbered_goal(const HeadingView& view, std::uint32_t i) {
  if (i >= view.size() || !view.at(i).is(BlockKind::paragraph)) return false;
  if (view.at(i).markup > 0 || !view.at(i).short_text || lacks_digit(view.at(i))) return false;
  std::string_view text = view.text(i);
  while (text.starts_with('*')) text.remove_prefix(1);
  const std::size_t end = series_number_end(text);
  if (end == 0 || end >= text.size()) return false;
  const bool colon = text[end] == ':';
  if (!colon && !parts_by_dash(text.substr(end))) return false;
  const Wording& w = view.wording(i);
  return (w.inner_colon || !colon) && w.type_first && is_goal(w.type);
}

bool is_numbered_point(const HeadingView& view, std::uint32_t i) {
  if (!view.at(i).is(BlockKind::paragraph) || !view.at(i).may_open(MarkKind::heading)) return false;
  const Wording& w = view.wording(i);
  return w.type == SectionType::learning_points && w.type_first &&
         series_number_end(view.text(i)) > 0;
}

bool states_goal(const HeadingView& view, std::uint32_t i, SectionType section) {
  if (!is_numbered_goal(view, i)) return false;
  if (i + 1 < view.size() && view.at(i + 1).is(BlockKind::list_item)) return false;
  return is_goal(section) || is_numbered_goal(view, i + 1) ||
         (i > 0 && !view.heading(i - 1) && is_numbered_goal(view, i - 1));
}

}  // namespace uttrekk
