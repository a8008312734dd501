// Headings that count in a way that the reader takes for no list: "1 Bakgrunn", "A. Bakgrunn",
// "I. Bakgrunn".
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "structure/headings.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kBareDigits = 2;  // of a number without a full stop

/// A number in front of a title.
struct Count {
  std::uint32_t number = 0;
  std::uint32_t length = 0;  // bytes, the full stop included; 0: none
  std::uint32_t digits = 0;
};

/// Past the blanks at byte `at`.
std::size_t past_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(code_point_at(text, at))) at += utf8_length(text[at]);
  return at;
}

/// Past the dash of " – Mål" at byte `at`; `at` itself: none.
std::uint32_t past_dash(std::string_view text, std::uint32_t at) {
  const std::size_t dash = past_blanks(text, at);
  const char32_t sign = dash < text.size() ? code_point_at(text, dash) : U' ';
  if (sign != U'-' && sign != U'–') return at;
  const std::size_t end = dash + utf8_length(text[dash]);
  return past_blanks(text, end) > end ? static_cast<std::uint32_t>(end) : at;
}

/// "2 Mål", "2: Mål", "2 – Mål"
Count bare_number(std::string_view text) {
  Count bare;
  while (bare.length < kBareDigits && bare.length < text.size() && is_digit(text[bare.length])) {
    bare.number = bare.number * 10 + static_cast<std::uint32_t>(text[bare.length++] - '0');
  }
  if (bare.length == 0 || bare.length + 1 >= text.size()) return {};
  bare.digits = bare.length;
  if (text[bare.length] == ':') ++bare.length;
  if (!is_blank(code_point_at(text, bare.length))) return {};
  bare.length = past_dash(text, bare.length);
  const std::size_t word = past_blanks(text, bare.length);
  return word < text.size() && is_upper(code_point_at(text, word)) ? bare : Count{};
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

/// A quick look: "A.", "I " and "II", as few texts start.
bool may_open_with_capitals(std::string_view text) {
  return is_capital(text[0]) && text.size() > 1 &&
         (is_capital(text[1]) || text[1] == '.' || text[1] == ' ');
}

/// "A" is 1, as a letter, "II" 2, as a Roman number; 0: neither.
std::uint32_t letter_value(std::string_view letters) {
  return letters.size() == 1 ? static_cast<std::uint32_t>(letters[0] - 'A' + 1) : 0;
}
std::uint32_t roman_value(std::string_view letters) {
  constexpr std::array<std::string_view, 12> kRoman = {"I",   "II",   "III", "IV", "V",  "VI",
                                                       "VII", "VIII", "IX",  "X",  "XI", "XII"};
  const auto* const found = std::find(kRoman.begin(), kRoman.end(), letters);
  return found == kRoman.end() ? 0 : static_cast<std::uint32_t>(found - kRoman.begin() + 1);
}

/// The capitals of "A. Mål" and "IV. Mål"; empty where a text opens with none.
std::string_view capitals_of(std::string_view text) {
  constexpr std::size_t kLongest = 4;  // "VIII"
  std::size_t end = 0;
  while (end < text.size() && end <= kLongest && is_capital(text[end])) ++end;
  const bool counts = end > 0 && end <= kLongest && end + 2 < text.size() && text[end] == '.' &&
                      is_blank(code_point_at(text, end + 1));
  if (!counts) return {};
  const std::size_t word = past_blanks(text, end + 1);
  return word < text.size() && is_upper(code_point_at(text, word)) ? text.substr(0, end)
                                                                   : std::string_view();
}

/// The number of "IV Mål", without a full stop; empty where a text opens with none.
std::string_view bare_roman(std::string_view text) {
  const auto is_roman = [](char c) { return c == 'I' || c == 'V' || c == 'X'; };
  std::size_t end = 0;
  while (end < text.size() && is_roman(text[end])) ++end;
  if (end == 0 || end + 1 >= text.size() || text[end] != ' ') return {};
  const bool counts = roman_value(text.substr(0, end)) > 0;
  return counts && is_upper(code_point_at(text, end + 1)) ? text.substr(0, end)
                                                          : std::string_view();
}

/// How long the number of "B.1 Resultatmål" is; 0 where a text opens with none.
std::uint32_t lettered_part(std::string_view text) {
  constexpr std::size_t kLongest = 5;  // "B.12."
  if (text.size() < 3 || !is_capital(text[0]) || text[1] != '.' || !is_digit(text[2])) return 0;
  std::size_t end = 2;
  while (end < text.size() && end < kLongest && (is_digit(text[end]) || text[end] == '.')) ++end;
  const bool title = end + 1 < text.size() && is_blank(code_point_at(text, end)) &&
                     is_upper(code_point_at(text, end + utf8_length(text[end])));
  return title ? static_cast<std::uint32_t>(end) : 0;
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

/// "2 Mål" in a text without blank lines: below the end of a sentence or list, where it is no known
/// heading, and above a text.
bool parts_text(const HeadingView& view, std::uint32_t i, const Wording& title) {
  if (i == 0 || view.at(i).indent > 0) return false;
  const Chunk& above = view.at(i - 1);
  const bool ended = above.is(BlockKind::list_item) || above.is(BlockKind::furniture) ||
                     view.text(i - 1).ends_with('.') || is_part(view.draft(), above);
  if (!ended && !title.whole_type) return false;
  const Chunk& below = view.at(i + 1);
  if (below.is(BlockKind::list_item)) {
    const bool known = below.block.marker_kind == MarkerKind::bullet && title.type_first;
    return below.block.marker_kind == MarkerKind::number || known;
  }
  return below.is(BlockKind::paragraph) && bare_number(view.text(i + 1)).length == 0;
}

/// What stands behind a number.
Wording title_behind(const HeadingView& view, std::uint32_t i, std::uint32_t length) {
  const Draft& draft = view.draft();
  return wording_of(view.text(i).substr(length), draft.lexicon, draft.vocabulary());
}

/// "1 – Ja" above "2 – Nei": answers.
bool is_answer(const HeadingView& view, std::uint32_t i, std::uint32_t length) {
  const bool dash = !is_digit(view.text(i)[length - 1]) && view.text(i)[length - 1] != ':';
  return dash && bare_number(view.text(i + 1)).length > 0;
}

/// `whole`: "7.1" stands below. "2 Hvem søker? Navn og adresse" asks and explains.
bool may_have_bare_number(const HeadingView& view, std::uint32_t i, std::uint32_t digits,
                          bool whole) {
  if (view.last(i) || is_answer(view, i, digits)) return false;
  const Wording& w = view.wording(i);
  if (w.sentences && view.set_off(i) && view.text(i).find("? ") != std::string_view::npos)
    return w.words <= kQuestionWords && title_behind(view, i, digits).question_start;
  if (w.words > (whole ? kQuestionWords : kPlainWords) || w.last == '.' || w.sentences)
    return false;
  if (view.set_off(i)) return !w.verb || w.last == '?';
  const Wording title = title_behind(view, i, digits);
  return parts_text(view, i, title) && (!w.verb || title.whole_type || title.question_start);
}

/// "A. Berg" above "B. Dal" is none of this kind, and "A. Ja" above "B. Nei".
bool may_have_capital(const HeadingView& view, std::uint32_t i, std::uint32_t length) {
  const Chunk& c = view.at(i);
  if (view.last(i)) return false;
  constexpr std::uint16_t kStoppedWords = 6;  // of "II. Mål for arbeidet."
  const Wording title = title_behind(view, i, length);
  const bool line =
      view.set_off(i) || parts_paragraphs(view, i) || (title.whole_type && view.content(i + 1));
  if (c.last == ',' || !(line || view.text(i - 1).ends_with('.'))) return false;
  const bool whole = lettered_part(view.text(i + 1)) > 0 && view.text(i + 1)[0] == view.text(i)[0];
  if (!whole && (!view.content(i + 1) || !capitals_of(view.text(i + 1)).empty())) return false;
  if ((c.last == '.' || !line) && (title.words > kStoppedWords || title.verb)) return false;
  return title.words <= kPlainWords && !title.sentences && (!title.verb || title.question_start);
}

/// Headings that count up, in order: the chunk of each and how long its number is.
class Series {
 public:
  /// The number that goes on with the series.
  std::uint32_t next() const { return static_cast<std::uint32_t>(found_.size()) + 1; }
  void add(std::uint32_t chunk, std::uint32_t length) { found_.emplace_back(chunk, length); }
  std::size_t size() const { return found_.size(); }

  /// The numbers become markers.
  void mark(const HeadingView& view) const {
    for (const auto& [i, length] : found_) {
      Chunk& c = view.at(i);
      c.block.marker = {c.block.content.begin, c.block.content.begin + length};
      c.block.marker_kind = MarkerKind::number;
      const Draft& draft = view.draft();
      c.block.content = draft.document.text.trimmed({c.block.marker.end, c.block.content.end});
      draft.look_at(c);
    }
  }

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found_;
};

class Counter {
 public:
  explicit Counter(const HeadingView& view) : view_(view) {}

  void count() {
    for (std::uint32_t i = 0; i < view_.size(); ++i) {
      if (!view_.at(i).short_text || !view_.at(i).is(BlockKind::paragraph)) continue;
      const std::string_view text = view_.text(i);
      if (text.empty()) continue;
      if (is_digit(text[0])) count_bare(i);
      if (may_open_with_capitals(text)) count_capital(i);
    }
    if (bare_.size() >= 2 || sure_) bare_.mark(view_);
    if (letters_.size() >= 2) {
      letters_.mark(view_);
      parts_.mark(view_);
    }
    if (roman_.size() >= 2) roman_.mark(view_);
  }

 private:
  void count_bare(std::uint32_t i) {
    const Count bare = bare_number(view_.text(i));
    if (bare.length == 0) return;
    const bool whole = numbers_next(view_, i, view_.text(i).substr(0, bare.digits));
    const bool next = bare.number == bare_.next() || (sure_ && bare.number == last_ + 1) ||
                      goes_on(i, bare.number) || opens_extract(i, bare.length);
    if ((!whole && !next) || !may_have_bare_number(view_, i, bare.length, whole)) return;
    last_ = bare.number;
    bare_.add(i, bare.length);
    sure_ = sure_ || whole || heads_chapter(i);
  }
  /// "4 Økonomi" far below "2 Mål", whose next chapter is told otherwise, or left out.
  bool goes_on(std::uint32_t i, std::uint32_t number) const {
    constexpr std::uint32_t kLeftOut = 2;
    return bare_.size() >= 2 && number > last_ && number <= last_ + kLeftOut && view_.set_off(i);
  }
  /// "1 Hovedtrekk" above all, right above a long text: a chapter by itself.
  bool heads_chapter(std::uint32_t i) const {
    return i == view_.draft().next_text(0) && !view_.last(i) &&
           view_.at(i + 1).is(BlockKind::paragraph) &&
           view_.at(i + 1).block.content.size() >= kLongText;
  }
  /// "4 Gjennomføring" above all: the text is a part of a report.
  bool opens_extract(std::uint32_t i, std::uint32_t length) const {
    return bare_.size() == 0 && heads_chapter(i) && title_behind(view_, i, length).whole_type;
  }
  void count_capital(std::uint32_t i) {
    const std::string_view text = view_.text(i);
    const std::string_view letters = capitals_of(text);
    if (letters.empty()) {
      const std::uint32_t part = lettered_part(text);
      const bool inside = part > 0 && letter_value(text.substr(0, 1)) + 1 == letters_.next();
      if (inside && may_head_part(i)) parts_.add(i, part);
      if (part == 0) count_bare_roman(i, bare_roman(text));
      return;
    }
    Series* series = nullptr;
    if (letter_value(letters) == letters_.next()) {
      series = &letters_;
    } else if (roman_value(letters) == roman_.next()) {
      series = &roman_;
    }
    const auto length = static_cast<std::uint32_t>(letters.size() + 1);
    if (series != nullptr && may_have_capital(view_, i, length)) series->add(i, length);
  }

  /// "I Lia" may stand far above "I Innledning".
  void count_bare_roman(std::uint32_t i, std::string_view letters) {
    if (letters.empty()) return;
    const std::uint32_t value = roman_value(letters);
    if (value != roman_.next() && value != 1) return;
    const auto length = static_cast<std::uint32_t>(letters.size());
    if (!view_.set_off(i) && !title_behind(view_, i, length).whole_type) return;
    if (!may_have_capital(view_, i, length) || (value == 1 && roman_.size() > 1)) return;
    if (value == 1) roman_ = {};
    roman_.add(i, length);
  }

  bool may_head_part(std::uint32_t i) const {
    const Chunk& c = view_.at(i);
    return !view_.last(i) && c.last != '.' && c.last != ',' &&
           view_.wording(i).words <= kPlainWords;
  }

  const HeadingView& view_;
  Series bare_;
  Series parts_;  // "B.1" below "B."
  Series letters_;
  Series roman_;
  bool sure_ = false;       // "7 Tall" stands above "7.1 …"
  std::uint32_t last_ = 0;  // bare number
};

}  // namespace

void find_counted_headings(const HeadingView& view) {
  Counter(view).count();
}

}  // namespace uttrekk
