// Headings by the number or letter in front of them.
#include "structure/headings.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

/// "4." above "4.1"
bool numbers_part(const HeadingView& view, std::uint32_t whole, std::uint32_t part) {
  std::string_view number = view.marker(whole);
  while (number.ends_with('.') || number.ends_with(')')) number.remove_suffix(1);
  const std::string_view below = view.marker(part);
  return !number.empty() && below.size() > number.size() + 1 && below.starts_with(number) &&
         below[number.size()] == '.' && number_depth(view, part) == number_depth(view, whole) + 1;
}

bool stands_alone(const HeadingView& view, std::uint32_t i) {
  return !view.last(i) && view.at(i).blanks > 0 && view.at(i + 1).blanks > 0;
}

/// "1. …", "2. …" and then "5. Anbefalinger", behind chapter 4: the number goes on with the
/// chapters, not with the list.
bool resumes_chapters(const HeadingView& view, std::uint32_t i, std::uint32_t chapter) {
  const std::uint32_t number = leading_number(view, i);
  if (chapter == 0 || number != chapter + 1) return false;
  const bool apart = view.at(i).blanks > 0 && view.at(i - 1).blanks == 0;
  return number != leading_number(view, i - 1) + 1 || (apart && view.wording(i).whole_type);
}

/// "3. Læringspunkter" above "1. …": the next chapter, and the first item of its list.
bool opens_list(const HeadingView& view, std::uint32_t i, std::uint32_t chapter) {
  return leading_number(view, i) == chapter + 1 && leading_number(view, i + 1) == 1 &&
         stands_alone(view, i) && !view.wording(i).verb;
}

/// "1) Bakgrunn", "3. Kort beskrivelse.": all of it is a heading's phrase, and a text or another
/// kind of list follows.
bool is_known_part(const HeadingView& view, std::uint32_t i) {
  if (view.last(i) || view.at(i).indent > 1) return false;
  const Chunk& below = view.at(i + 1);
  const bool list = below.is(BlockKind::list_item) && stands_alone(view, i) &&
                    below.block.marker_kind != MarkerKind::number;
  if (!below.is(BlockKind::paragraph) && !list) return false;
  if (i > 0 && view.item(i - 1, MarkerKind::number)) return false;
  const Wording& w = view.wording(i);
  return w.whole_type || (w.whole_furniture && w.furniture == FurnitureWord::placeholder);
}

/// "2) Vurdering av tilbudet" below a blank line, behind chapter 1: no item of a list.
bool is_bracketed_chapter(const HeadingView& view, std::uint32_t i, std::uint32_t chapter) {
  constexpr std::uint16_t kWords = 8;
  const Chunk& c = view.at(i);
  if (view.last(i) || c.indent > 1 || c.blanks == 0 || c.bulleted) return false;
  const Wording& w = view.wording(i);
  return leading_number(view, i) == chapter + 1 && w.words <= kWords &&
         (!w.verb || w.last == '?') && !w.open_end;
}

/// "… 7. Evaluering" and then "1. Mål", no more indented, above a text: the list was an overview.
bool restarts(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  const Chunk& below = view.at(i + 1);
  const bool above_text =
      c.blanks > 0 && below.is(BlockKind::paragraph) && below.block.content.size() >= kLongText;
  return leading_number(view, i) == 1 && leading_number(view, i - 1) > 1 &&
         (stands_alone(view, i) || above_text) && c.indent <= view.at(i - 1).indent;
}

/// Whether the next number (`step` 1) or the one before (-1) stands behind nothing but what is
/// indented below it, without a blank line.
bool counts_past_children(const HeadingView& view, std::uint32_t i, int step) {
  constexpr std::uint32_t kChildren = 16;
  const Chunk& c = view.at(i);
  std::uint32_t n = i + static_cast<std::uint32_t>(step);
  for (std::uint32_t children = 0; children <= kChildren && n < view.size(); ++children) {
    const Chunk& other = view.at(n);
    const std::uint32_t lower = step > 0 ? n : n + 1;
    if (!other.is(BlockKind::list_item) || view.at(lower).blanks > 0) return false;
    if (other.indent <= c.indent) {
      const std::uint32_t next = leading_number(view, i) + static_cast<std::uint32_t>(step);
      return children > 0 && other.indent == c.indent && view.item(n, MarkerKind::number) &&
             !view.heading(n) && leading_number(view, n) == next;
    }
    n += static_cast<std::uint32_t>(step);
  }
  return false;
}

/// "1. Kurs", two indented items, "2. Møter": a list of two levels.
bool counts_in_list(const HeadingView& view, std::uint32_t i) {
  return !view.wording(i).whole_type &&
         (counts_past_children(view, i, 1) || (i > 0 && counts_past_children(view, i, -1)));
}

/// "2.0 Aktivitet" above a text or "2.1 …"; "1.0 Godkjent" among others is a version.
bool is_whole_number(const HeadingView& view, std::uint32_t i) {
  const auto version = [&](std::uint32_t n) {
    return view.item(n, MarkerKind::number) && view.marker(n).ends_with(".0");
  };
  return !view.last(i) && !version(i + 1) && (i == 0 || !version(i - 1)) &&
         !view.wording(i).has_digit;
}

}  // namespace

std::uint32_t leading_number(const HeadingView& view, std::uint32_t i) {
  std::uint32_t number = 0;
  std::string_view marker = view.marker(i);
  if (marker.starts_with('(')) marker.remove_prefix(1);
  for (const char c : marker) {
    if (!is_digit(c) || number > 99) break;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

std::uint32_t number_depth(const HeadingView& view, std::uint32_t i) {
  std::uint32_t numbers = 0;
  bool inside = false;
  for (const char c : view.marker(i)) {
    numbers += is_digit(c) && !inside && c != '0';  // "2.0" is "2"
    inside = is_digit(c);
  }
  return numbers;
}

/// "5. Hvem er kontaktperson? Navn og e-post." right behind chapter 4: a question, and what it
/// asks for.
bool asks_and_explains(const HeadingView& view, std::uint32_t i, std::uint32_t chapter) {
  const Wording& w = view.wording(i);
  if (!w.sentences || !w.question_start || w.conditional || view.last(i)) return false;
  if (view.at(i).bulleted || view.at(i).blanks == 0) return false;
  const std::size_t question = view.text(i).find("? ");
  return question != std::string_view::npos && leading_number(view, i) == chapter + 1 &&
         view.text(i).find_first_of(".!") > question && !view.item(i + 1, MarkerKind::number);
}

bool is_numbered_heading(const HeadingView& view, std::uint32_t i, std::uint32_t chapter) {
  const Chunk& c = view.at(i);
  const Wording& w = view.wording(i);
  if (asks_and_explains(view, i, chapter)) return w.words <= kQuestionWords;
  if (w.words > (stands_alone(view, i) && !w.verb ? kQuestionWords : kHeadingWords)) return false;
  const std::string_view number = view.marker(i);
  const bool counted = is_upper(code_point_at(number, 0));  // "II. Mål for arbeidet."
  if (w.sentences || is_lower(w.first)) return false;
  if (w.last == '.' && !counted && !is_known_part(view, i)) return false;
  const std::size_t point = number.find('.');
  if (number.ends_with(".0") && !is_whole_number(view, i)) return false;
  if (point != std::string_view::npos && point + 1 < number.size()) return !view.last(i);
  const bool bracketed = number.find(')') != std::string_view::npos;
  if ((bracketed && !is_bracketed_chapter(view, i, chapter)) || view.last(i) || c.indent > 1)
    return w.all_capitals || is_known_part(view, i);
  const bool next_item = view.item(i + 1, MarkerKind::number);
  const bool previous_item = i > 0 && view.item(i - 1, MarkerKind::number) && !view.heading(i - 1);
  if (w.all_capitals && w.characters > 3) return true;
  if (next_item && numbers_part(view, i, i + 1) && !previous_item) return true;
  if (next_item && !c.bulleted && opens_list(view, i, chapter)) return true;
  if (next_item || c.bulleted || counts_in_list(view, i)) return false;
  return !previous_item || resumes_chapters(view, i, chapter) || restarts(view, i);
}

bool is_lettered_heading(const HeadingView& view, std::uint32_t i) {
  const Wording& w = view.wording(i);
  if (w.words > kPlainWords || w.sentences || is_lower(w.first) || w.verb || view.last(i))
    return false;
  const Chunk& next = view.at(i + 1);
  const bool nested = i > 0 && view.at(i).blanks == 0 && view.at(i - 1).is(BlockKind::list_item) &&
                      view.at(i - 1).indent < view.at(i).indent && !view.heading(i - 1);
  if (nested) return false;
  // "c) Evaluering" right below "b) Kurs"
  const bool item = i > 0 && view.at(i).blanks == 0 && view.item(i - 1, MarkerKind::letter) &&
                    !view.heading(i - 1);
  if (item) return false;
  if (next.blanks == 0) return next.is(BlockKind::paragraph) && next.indent <= view.at(i).indent;
  if (w.last == '.' || view.item(i + 1, MarkerKind::letter)) return false;
  return i == 0 || !view.item(i - 1, MarkerKind::letter) || view.heading(i - 1);
}

}  // namespace uttrekk
