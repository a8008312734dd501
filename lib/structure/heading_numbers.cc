// Headings by the number or letter in front of them.
#include <algorithm>
#include <utility>
#include <vector>

#include "structure/headings.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kBareDigits = 2;  // of a number without a full stop

bool digit(char c) {
  return is_digit(static_cast<unsigned char>(c));
}

/// "4." above "4.1"
bool numbers_part(const HeadingView& view, std::uint32_t whole, std::uint32_t part) {
  std::string_view number = view.marker(whole);
  while (number.ends_with('.')) number.remove_suffix(1);
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

/// "… 7. Evaluering" and then "1. Mål", no more indented, above a text: the list was an overview.
bool restarts(const HeadingView& view, std::uint32_t i) {
  return leading_number(view, i) == 1 && leading_number(view, i - 1) > 1 && stands_alone(view, i) &&
         view.at(i).indent <= view.at(i - 1).indent;
}

/// "7 Evaluering" and, a few paragraphs below, "7.1 Svarene".
bool numbers_next(const HeadingView& view, std::uint32_t i, std::string_view number) {
  constexpr std::uint32_t kParagraphs = 8;
  const std::uint32_t end = std::min(view.size(), i + 1 + kParagraphs);
  for (std::uint32_t n = i + 1; n < end; ++n) {
    if (!view.at(n).is(BlockKind::list_item)) continue;
    const std::string_view below = view.marker(n);
    return below.starts_with(number) && below.substr(number.size()).starts_with(".1");
  }
  return false;
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

struct BareNumber {
  std::uint32_t number = 0;
  std::uint32_t digits = 0;  // 0: none
};

/// "2 Mål"
BareNumber bare_number(std::string_view text) {
  BareNumber bare;
  while (bare.digits < kBareDigits && bare.digits < text.size() && digit(text[bare.digits])) {
    bare.number = bare.number * 10 + static_cast<std::uint32_t>(text[bare.digits++] - '0');
  }
  if (bare.digits == 0 || bare.digits + 1 >= text.size()) return {};
  if (text[bare.digits] != ' ' && text[bare.digits] != '\t') return {};
  std::size_t word = bare.digits;
  while (word < text.size() && is_blank(code_point_at(text, word))) word += utf8_length(text[word]);
  return is_upper(code_point_at(text, word)) ? bare : BareNumber{};
}

/// "2 Mål" in a text without blank lines: below the end of a sentence or list, where it is no known
/// heading, and above a text.
bool parts_text(const HeadingView& view, std::uint32_t i, const Wording& title) {
  if (i == 0 || view.at(i).indent > 0) return false;
  const Chunk& above = view.at(i - 1);
  const bool ended = above.is(BlockKind::list_item) || above.is(BlockKind::furniture) ||
                     view.text(i - 1).ends_with('.');
  if (!ended && !title.whole_type) return false;
  const Chunk& below = view.at(i + 1);
  if (below.is(BlockKind::list_item)) return below.block.marker_kind == MarkerKind::number;
  return below.is(BlockKind::paragraph) && bare_number(view.text(i + 1)).digits == 0;
}

bool may_have_bare_number(const HeadingView& view, std::uint32_t i, std::uint32_t digits) {
  const Chunk& c = view.at(i);
  if (!c.short_text || !c.is(BlockKind::paragraph) || view.last(i)) return false;
  const Wording& w = view.wording(i);
  if (w.words > kPlainWords || w.last == '.' || w.sentences) return false;
  if (view.set_off(i)) return !w.verb || w.last == '?';
  const Draft& draft = view.draft();
  const Wording title = wording_of(view.text(i).substr(digits), draft.lexicon, draft.vocabulary());
  return parts_text(view, i, title) && (!w.verb || title.whole_type || title.question_start);
}

}  // namespace

void find_bare_numbers(const HeadingView& view) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;  // chunk, length of its number
  bool sure = false;                                           // "7 Tall" stands above "7.1 …"
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < view.size(); ++i) {
    const BareNumber bare = bare_number(view.text(i));
    if (bare.digits == 0) continue;
    const bool whole = numbers_next(view, i, view.text(i).substr(0, bare.digits));
    const bool next = bare.number == found.size() + 1 || (sure && bare.number == last + 1);
    if ((!whole && !next) || !may_have_bare_number(view, i, bare.digits)) continue;
    last = bare.number;
    found.emplace_back(i, bare.digits);
    sure = sure || whole;
  }
  if (found.size() < 2 && !sure) return;
  for (const auto& [i, digits] : found) {
    Chunk& c = view.at(i);
    c.block.marker = {c.block.content.begin, c.block.content.begin + digits};
    c.block.marker_kind = MarkerKind::number;
    const Draft& draft = view.draft();
    c.block.content = draft.document.text.trimmed({c.block.marker.end, c.block.content.end});
    draft.look_at(c);
  }
}

std::uint32_t leading_number(const HeadingView& view, std::uint32_t i) {
  std::uint32_t number = 0;
  for (const char c : view.marker(i)) {
    if (!digit(c) || number > 99) break;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

std::uint32_t number_depth(const HeadingView& view, std::uint32_t i) {
  std::uint32_t numbers = 0;
  bool inside = false;
  for (const char c : view.marker(i)) {
    numbers += digit(c) && !inside && c != '0';  // "2.0" is "2"
    inside = digit(c);
  }
  return numbers;
}

bool is_numbered_heading(const HeadingView& view, std::uint32_t i, std::uint32_t chapter) {
  const Chunk& c = view.at(i);
  const Wording& w = view.wording(i);
  if (w.words > (stands_alone(view, i) && !w.verb ? kQuestionWords : kHeadingWords)) return false;
  if (w.sentences || is_lower(w.first) || (w.last == '.' && !is_known_part(view, i))) return false;
  const std::string_view number = view.marker(i);
  const std::size_t point = number.find('.');
  if (number.ends_with(".0") && !is_whole_number(view, i)) return false;
  if (point != std::string_view::npos && point + 1 < number.size()) return !view.last(i);
  if (number.find(')') != std::string_view::npos || view.last(i) || c.indent > 1)
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
  if (next.blanks == 0) return next.is(BlockKind::paragraph) && next.indent <= view.at(i).indent;
  if (w.last == '.' || view.item(i + 1, MarkerKind::letter)) return false;
  return i == 0 || !view.item(i - 1, MarkerKind::letter) || view.heading(i - 1);
}

}  // namespace uttrekk
