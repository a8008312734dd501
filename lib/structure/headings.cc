// Which chunks are headings. Evidence that stands in the line itself comes first ("1. MÅL",
// "Hva var målene?", "Effektmål:"); lines that only their place makes a heading (a noun phrase
// between blank lines, above text) are found last, from the end, so that what follows is known.
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "structure/draft.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint16_t kHeadingWords = 16;
constexpr std::uint16_t kQuestionWords = 28;
constexpr std::uint16_t kPlainWords = 12;
constexpr std::uint16_t kPlainCharacters = 100;
constexpr std::uint32_t kLongText = 90;  // bytes; a text of this length is no fragment
constexpr std::uint32_t kTitleGap = 2;   // blank lines above a title within a file

class HeadingFinder {
 public:
  explicit HeadingFinder(Draft& draft) : draft_(draft) {}

  void find() {
    drop_contents();
    find_bare_numbers();
    for (std::uint32_t i = 0; i < draft_.size(); ++i) {
      if (!may_be_heading(i)) continue;
      at(i).style = by_wording(i);
      if (heading(i)) note_heading(i);
      if (at(i).style == HeadingStyle::numbered) chapter_ = leading_number(i);
    }
    for (std::uint32_t i = draft_.size(); i-- > 0;) {
      if (at(i).style == HeadingStyle::none && may_be_heading(i)) at(i).style = by_place(i);
    }
    find_first_title();
    drop_titles_of_points();
  }

 private:
  Chunk& at(std::uint32_t i) const { return draft_.chunks[i]; }
  bool heading(std::uint32_t i) const {
    return i < draft_.size() && at(i).style != HeadingStyle::none;
  }
  bool last(std::uint32_t i) const { return i + 1 >= draft_.size(); }

  bool may_be_heading(std::uint32_t i) const {
    const Chunk& c = at(i);
    const Wording& w = c.wording;
    if (!c.short_text || w.words == 0 || w.address || w.clock || w.digits_only) return false;
    if (c.markup > 0) return true;
    if (closes_or_dates(w)) return false;
    if (!c.is(BlockKind::paragraph) && !c.is(BlockKind::list_item)) return false;
    return w.last != ',' && w.last != ';';
  }

  /// "Vennlig hilsen", "God lesing!", "Publisert 12. mars 2025"
  static bool closes_or_dates(const Wording& w) {
    return (w.furniture == FurnitureWord::closing && w.whole_furniture) ||
           (w.furniture == FurnitureWord::stamp && w.has_digit);
  }

  /// Blank lines, a heading or the start of the text stand above.
  bool set_off(std::uint32_t i) const {
    return i == 0 || at(i).blanks > 0 || heading(i - 1) || at(i).page_start;
  }
  /// "Solvær kommune:", "Resultatmål" between the items of one list and those of the next.
  bool parts_lists(std::uint32_t i) const {
    if (i == 0 || last(i) || !at(i).is(BlockKind::paragraph)) return false;
    if (!at(i - 1).is(BlockKind::list_item) || !at(i + 1).is(BlockKind::list_item)) return false;
    const Wording& w = at(i).wording;
    return w.last == ':' || (w.whole_type && at(i).indent <= at(i - 1).indent);
  }
  /// "Gjennomføring" alone on its line, right below a complete sentence or a list and right above
  /// text.
  bool ends_text(std::uint32_t i) const {
    if (i == 0 || last(i) || !at(i).is(BlockKind::paragraph) || !at(i).wording.whole_type)
      return false;
    const Chunk& above = at(i - 1);
    if (above.page_start || at(i).indent > above.indent || at(i).indent > 0) return false;
    const std::string_view text = draft_.view(above.block.content);
    const bool complete = above.is(BlockKind::paragraph) && text.ends_with('.');
    if (!complete && !above.is(BlockKind::list_item)) return false;
    return at(i + 1).blanks == 0 && !at(i + 1).is(BlockKind::cell) && is_content(i + 1);
  }
  /// "Delmål:" right below the text of another label: all of the line is a heading's phrase.
  bool known_label(std::uint32_t i) const {
    const Wording& w = at(i).wording;
    return w.last == ':' && w.whole_type && at(i).is(BlockKind::paragraph) && !last(i) &&
           !at(i + 1).is(BlockKind::furniture);
  }
  /// Text follows right below, without a blank line.
  bool runs_in(std::uint32_t i) const {
    return !last(i) && at(i + 1).blanks == 0 && (at(i + 1).text() || at(i + 1).is(BlockKind::cell));
  }

  HeadingStyle by_wording(std::uint32_t i) const {
    const Chunk& c = at(i);
    const Wording& w = c.wording;
    if (c.markup > 0) return HeadingStyle::markup;
    if (c.is(BlockKind::list_item)) return by_marker(i);
    if (states_goal(i) || is_listed(i)) return HeadingStyle::none;
    if (c.block.marker_kind == MarkerKind::number) return HeadingStyle::numbered;  // in bold
    if (is_title(i)) return HeadingStyle::title;
    if (!(set_off(i) || parts_lists(i) || known_label(i) || next_of_series(i) || ends_text(i)) ||
        w.first == '(' || is_lower(w.first)) {
      return HeadingStyle::none;
    }
    if (is_question(i)) return HeadingStyle::question;
    if (w.sentences && !is_series(i)) return HeadingStyle::none;
    if (w.last == ':') return is_label(i) ? HeadingStyle::label : HeadingStyle::none;
    if (w.last == '.' || last(i)) return HeadingStyle::none;
    if (w.type == SectionType::appendix && w.type_first && !w.verb) return HeadingStyle::chapter;
    if (is_series(i)) return HeadingStyle::series;
    if (w.all_capitals && w.characters >= 4) return HeadingStyle::chapter;
    if ((c.bold || c.bold_lead) && w.words <= kHeadingWords && !is_person(draft_, c))
      return HeadingStyle::chapter;
    if (w.whole_furniture && w.furniture == FurnitureWord::contents && !runs_in(i))
      return HeadingStyle::chapter;
    if (!w.whole_type || w.words > kHeadingWords) return HeadingStyle::none;
    return runs_in(i) ? HeadingStyle::label : HeadingStyle::chapter;
  }

  bool is_title(std::uint32_t i) const {
    const Chunk& c = at(i);
    const Wording& w = c.wording;
    if (w.type != SectionType::report || !w.type_first || !set_off(i)) return false;
    if (w.words > 2 * kHeadingWords || w.verb || (w.last == '.') || is_lower(w.first)) return false;
    const std::string_view text = draft_.view(c.block.content);
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos && colon + 1 < text.size()) {
      return text.substr(0, colon).find(' ') == std::string_view::npos;  // "Sluttrapport: …"
    }
    return w.last != ':' && (w.whole_type || i == 0 || c.blanks >= kTitleGap);
  }

  bool is_question(std::uint32_t i) const {
    const Wording& w = at(i).wording;
    if (w.sentences || w.words > kQuestionWords) return false;
    return w.last == '?';
  }

  /// "Effektmål:", but no clause that leads into a list: "Følgende ble gjort:"
  bool is_label(std::uint32_t i) const {
    const Wording& w = at(i).wording;
    if (w.question_start && !w.open_end && w.words <= kQuestionWords) return true;
    if (w.verb || w.open_end || w.words > kHeadingWords || last(i)) return false;
    if (w.pronoun && !w.whole_type) return false;
    return !only_picture_below(i) || w.whole_type || is_series(i);
  }

  /// "Pilot 2", "Tiltakspakke 1. …", "Fase 3 – Utprøving"
  bool is_series(std::uint32_t i) const {
    const Chunk& c = at(i);
    if (c.wording.words < 2 || c.wording.words > kHeadingWords || c.wording.verb) return false;
    return series_number_end(draft_.view(c.block.content)) > 0;
  }

  void note_heading(std::uint32_t i) {
    if (!is_numbered_goal(i)) section_ = at(i).wording.type;
    if (is_series(i)) series_ = i;
  }

  /// "Vedlegg 1: Budsjett" right above "Vedlegg 2: Kart": a list.
  bool is_listed(std::uint32_t i) const {
    const auto follows = [&](std::uint32_t above, std::uint32_t below) {
      return at(below).blanks == 0 && at(above).short_text && at(below).short_text &&
             is_series(above) && is_series(below) && counts_on(above, below);
    };
    return (!last(i) && follows(i, i + 1)) || (i > 0 && follows(i - 1, i));
  }

  /// "Fase 2 – Utprøving" right below the text of "Fase 1 – Planlegging".
  bool next_of_series(std::uint32_t i) const {
    if (series_ == kNone || i == 0 || last(i) || !is_series(i) || at(i).wording.sentences)
      return false;
    return counts_on(series_, i);
  }
  /// "Fase 1 …", "Fase 2 …"
  bool counts_on(std::uint32_t first, std::uint32_t second) const {
    const std::string_view one = draft_.view(at(first).block.content);
    const std::string_view two = draft_.view(at(second).block.content);
    const std::size_t blank = one.find(' ');
    if (blank == std::string_view::npos || two.substr(0, blank + 1) != one.substr(0, blank + 1))
      return false;
    return series_number(two, blank) == series_number(one, blank) + 1;
  }
  static std::uint32_t series_number(std::string_view text, std::size_t blank) {
    std::uint32_t number = 0;
    for (const char c : text.substr(blank + 1, 2)) {
      if (!is_digit(static_cast<unsigned char>(c))) break;
      number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return number;
  }

  /// "Mål 1: Færre fall": a goal and its number, among others or below a heading about goals. The
  /// line states the goal itself; above a list it is a heading of what belongs to the goal.
  bool states_goal(std::uint32_t i) const {
    if (!is_numbered_goal(i)) return false;
    if (i + 1 < draft_.size() && at(i + 1).is(BlockKind::list_item)) return false;
    return is_goal(section_) || is_numbered_goal(i + 1) ||
           (i > 0 && !heading(i - 1) && is_numbered_goal(i - 1));
  }
  bool is_numbered_goal(std::uint32_t i) const {
    if (i >= draft_.size() || !at(i).is(BlockKind::paragraph) || at(i).markup > 0) return false;
    const Wording& w = at(i).wording;
    if (!at(i).short_text || !w.inner_colon || !w.type_first || !is_goal(w.type)) return false;
    std::string_view text = draft_.view(at(i).block.content);
    while (text.starts_with('*')) text.remove_prefix(1);
    const std::size_t end = series_number_end(text);
    return end > 0 && end < text.size() && text[end] == ':';
  }

  /// Where the number behind the first word ends: "Pilot 2 …"; 0 where there is none.
  static std::size_t series_number_end(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && is_letter(code_point_at(text, at))) at += utf8_length(text[at]);
    if (at < 3 || at + 1 >= text.size() || !is_blank(code_point_at(text, at))) return 0;
    at += utf8_length(text[at]);
    std::size_t digits = 0;
    while (at + digits < text.size() &&
           is_digit(static_cast<char32_t>(static_cast<unsigned char>(text[at + digits]))))
      ++digits;
    if (digits == 0 || digits > 2) return 0;
    const std::size_t end = at + digits;
    if (end + 1 < text.size() && text[end] == '.' &&
        is_digit(static_cast<char32_t>(static_cast<unsigned char>(text[end + 1]))))
      return 0;
    return end == text.size() || !is_word(code_point_at(text, end)) ? end : 0;
  }

  /// The lines right below "Innhald" that stand again further down are a table of contents without
  /// pages.
  void drop_contents() {
    const auto opens = [&](std::uint32_t i) {
      const Wording& w = at(i).wording;
      return at(i).short_text && w.whole_furniture && w.furniture == FurnitureWord::contents;
    };
    std::uint32_t first = 0;
    while (first < draft_.size() && !opens(first)) ++first;
    std::uint32_t end = ++first;
    while (end < draft_.size() && at(end).is(BlockKind::paragraph) && at(end).short_text &&
           at(end).wording.last != '.' && (end == first || at(end).blanks == 0))
      ++end;
    if (end < first + 2) return;
    std::unordered_set<std::string_view> below;
    for (std::uint32_t i = end; i < draft_.size(); ++i) {
      if (at(i).short_text) below.insert(draft_.view(at(i).block.content));
    }
    std::uint32_t again = 0;
    for (std::uint32_t i = first; i < end; ++i) {
      again += below.contains(draft_.view(at(i).block.content));
    }
    if (again < 2 || again * 2 < end - first) return;
    for (std::uint32_t i = first; i < end; ++i) at(i).block.kind = BlockKind::furniture;
  }

  /// "1 Bakgrunn", "2 Mål", …: numbers without a full stop are a heading's where they count up
  /// from 1.
  void find_bare_numbers() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;  // chunk, length of its number
    for (std::uint32_t i = 0; i < draft_.size(); ++i) {
      const Chunk& c = at(i);
      if (!c.short_text || !c.is(BlockKind::paragraph) || !set_off(i) || last(i)) continue;
      if (c.wording.words > kPlainWords || c.wording.last == '.' || c.wording.sentences) continue;
      if (c.wording.verb && c.wording.last != '?') continue;
      const std::string_view text = draft_.view(c.block.content);
      std::uint32_t number = 0, digits = 0;
      while (digits < 2 && digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
        number = number * 10 + static_cast<std::uint32_t>(text[digits++] - '0');
      }
      if (digits == 0 || digits + 1 >= text.size() || (text[digits] != ' ' && text[digits] != '\t'))
        continue;
      std::size_t word = digits;
      while (word < text.size() && is_blank(code_point_at(text, word)))
        word += utf8_length(text[word]);
      if (!is_upper(code_point_at(text, word)) || number != found.size() + 1) continue;
      found.emplace_back(i, digits);
    }
    if (found.size() < 2) return;
    for (const auto& [i, digits] : found) {
      Block& block = at(i).block;
      block.marker = {block.content.begin, block.content.begin + digits};
      block.marker_kind = MarkerKind::number;
      block.content = draft_.document.text.trimmed({block.marker.end, block.content.end});
      at(i).wording = wording_of(draft_.view(block.content), draft_.lexicon, draft_.vocabulary());
    }
  }

  HeadingStyle by_marker(std::uint32_t i) const {
    const Chunk& c = at(i);
    if (c.wording.last == ':' && (c.wording.verb || c.wording.open_end)) return HeadingStyle::none;
    if (c.block.marker_kind == MarkerKind::number && !c.bulleted) {
      return is_numbered_heading(i) ? HeadingStyle::numbered : HeadingStyle::none;
    }
    if (c.block.marker_kind == MarkerKind::letter && is_lettered_heading(i))
      return HeadingStyle::lettered;
    return HeadingStyle::none;
  }

  bool item_at(std::uint32_t i, MarkerKind kind) const {
    return i < draft_.size() && at(i).is(BlockKind::list_item) && at(i).block.marker_kind == kind;
  }

  /// A number of parts, or one whose neighbours are no items of the same list.
  bool is_numbered_heading(std::uint32_t i) const {
    const Chunk& c = at(i);
    const Wording& w = c.wording;
    if (w.words > kHeadingWords || w.last == '.' || w.sentences || is_lower(w.first)) return false;
    const std::string_view number = draft_.view(c.block.marker);
    const bool parts =
        number.find('.') + 1 < number.size() && number.find('.') != std::string_view::npos;
    if (parts) return !last(i);
    if (number.find(')') != std::string_view::npos || last(i) || c.indent > 1)
      return w.all_capitals;
    const bool next_item = item_at(i + 1, MarkerKind::number);
    const bool previous_item =
        i > 0 && item_at(i - 1, MarkerKind::number) && at(i - 1).style == HeadingStyle::none;
    if (w.all_capitals && w.characters > 3) return true;
    if (next_item && numbers_part(i, i + 1) && !previous_item) return true;
    return !next_item && (!previous_item || resumes_chapters(i)) && !c.bulleted;
  }

  /// "4." above "4.1"
  bool numbers_part(std::uint32_t whole, std::uint32_t part) const {
    std::string_view number = draft_.view(at(whole).block.marker);
    while (number.ends_with('.')) number.remove_suffix(1);
    const std::string_view below = draft_.view(at(part).block.marker);
    return !number.empty() && below.size() > number.size() + 1 && below.starts_with(number) &&
           below[number.size()] == '.' && depth(part) == depth(whole) + 1;
  }

  /// The first number of a chunk's marker; 0 where it has none, or more than three digits.
  std::uint32_t leading_number(std::uint32_t i) const {
    std::uint32_t number = 0;
    for (const char c : draft_.view(at(i).block.marker)) {
      if (!is_digit(static_cast<unsigned char>(c)) || number > 99) break;
      number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return number;
  }

  /// "1. …", "2. …" and then "5. Anbefalinger", behind chapter 4: the number goes on with the
  /// chapters, not with the list.
  bool resumes_chapters(std::uint32_t i) const {
    const std::uint32_t number = leading_number(i);
    return chapter_ > 0 && number == chapter_ + 1 && number != leading_number(i - 1) + 1;
  }

  /// "a) Elektroniske meldinger" right above its text, or alone.
  bool is_lettered_heading(std::uint32_t i) const {
    const Wording& w = at(i).wording;
    if (w.words > kPlainWords || w.sentences || is_lower(w.first) || w.verb || last(i))
      return false;
    const Chunk& next = at(i + 1);
    if (next.blanks == 0) return next.is(BlockKind::paragraph) && next.indent <= at(i).indent;
    if (w.last == '.' || item_at(i + 1, MarkerKind::letter)) return false;
    return i == 0 || !item_at(i - 1, MarkerKind::letter) || heading(i - 1);
  }

  bool only_picture_below(std::uint32_t i) const {
    return !last(i) && at(i + 1).is(BlockKind::furniture) && at(i + 1).wording.words == 1;
  }

  /// A text that stands for itself: no fragment, name or table cell.
  bool is_content(std::uint32_t i) const {
    if (i >= draft_.size()) return false;
    const Chunk& c = at(i);
    if (c.is(BlockKind::list_item) || c.is(BlockKind::cell)) return true;
    if (!c.is(BlockKind::paragraph)) return false;
    if (c.block.content.size() >= kLongText || !c.short_text) return true;
    const Wording& w = c.wording;
    return w.last == '.' || w.last == ':' || w.last == '!' || w.verb || w.inner_colon;
  }

  HeadingStyle by_place(std::uint32_t i) const {
    const Chunk& c = at(i);
    const Wording& w = c.wording;
    if (!c.is(BlockKind::paragraph) || !set_off(i) || last(i)) return HeadingStyle::none;
    if (w.words > kPlainWords || w.characters > kPlainCharacters || w.verb || w.sentences)
      return HeadingStyle::none;
    if (w.last == '.' || w.last == ':' || w.open_end || w.pronoun) return HeadingStyle::none;
    if (w.furniture == FurnitureWord::closing) return HeadingStyle::none;
    if (w.inner_colon || w.instruction || is_place_and_date(i)) return HeadingStyle::none;
    if (!is_upper(w.first) || is_person(draft_, c) ||
        (is_role_line(draft_, c) && !heads_roles(i)) || c.end_line - c.first_line > 2)
      return HeadingStyle::none;
    if (is_text_of_label(i)) return HeadingStyle::none;
    const Chunk& next = at(i + 1);
    if (next.is(BlockKind::furniture) || next.is(BlockKind::caption)) return HeadingStyle::none;
    if (next.blanks == 0) {
      if (heads_roles(i)) return HeadingStyle::label;
      const bool above_text = next.is(BlockKind::paragraph) && is_content(i + 1) && !heading(i + 1);
      return above_text || next.is(BlockKind::list_item) ? HeadingStyle::label : HeadingStyle::none;
    }
    if (heading(i + 1)) return follows_fragment(i) ? HeadingStyle::none : HeadingStyle::plain;
    const bool subtitle =
        i > 0 && at(i - 1).style == HeadingStyle::title && w.words >= 3 && !w.has_digit;
    return is_content(i + 1) || heads_group(i) || subtitle ? HeadingStyle::plain
                                                           : HeadingStyle::none;
  }

  /// Right below "Hovedmål:".
  bool is_text_of_label(std::uint32_t i) const {
    return i > 0 && at(i).blanks == 0 && heading(i - 1) && at(i - 1).wording.last == ':';
  }

  /// "Gruppeledere" above two names or more.
  bool heads_roles(std::uint32_t i) const {
    return at(i).wording.words == 1 && i + 2 < draft_.size() && is_person(draft_, at(i + 1)) &&
           is_person(draft_, at(i + 2));
  }

  /// The name of a unit above the people in it: "Fjordvik sykehus", "Kari Moe, overlege".
  bool heads_group(std::uint32_t i) const {
    return at(i).wording.words <= 4 && !at(i).wording.has_digit && is_person(draft_, at(i + 1));
  }

  /// "Fjordvik, 3. mai 2025"
  bool is_place_and_date(std::uint32_t i) const {
    const bool comma = draft_.view(at(i).block.content).find(',') != std::string_view::npos;
    return comma && at(i).wording.has_digit;
  }

  /// A short line and its explanation, below "Læringspunkter": the title of a learning point.
  bool titles_point(std::uint32_t i) const {
    const Chunk& c = at(i);
    const bool kind = c.style == HeadingStyle::label || c.style == HeadingStyle::plain ||
                      c.style == HeadingStyle::numbered ||
                      (c.style == HeadingStyle::chapter && c.bold);
    const bool known = c.wording.type_first && c.wording.type != SectionType::none;
    if (!kind || known || c.wording.all_capitals || last(i)) return false;
    if (c.style == HeadingStyle::label && is_series(i)) return false;
    const Chunk& next = at(i + 1);
    return next.is(BlockKind::paragraph) && next.style == HeadingStyle::none;
  }
  /// How many numbers a chunk's marker has: "4.2" two.
  std::uint32_t depth(std::uint32_t i) const {
    std::uint32_t numbers = 0;
    bool digit = false;
    for (const char c : draft_.view(at(i).block.marker)) {
      const bool is = is_digit(static_cast<unsigned char>(c));
      numbers += is && !digit;
      digit = is;
    }
    return numbers;
  }
  bool alike(std::uint32_t a, std::uint32_t b) const {
    const HeadingStyle style = at(a).style;
    if (style == HeadingStyle::numbered && at(b).style == style) return depth(a) == depth(b);
    return style == at(b).style && at(a).bold == at(b).bold &&
           (style == HeadingStyle::label || at(a).bold);
  }
  /// The heading after the one paragraph below chunk `i`; kNone where more stands there.
  std::uint32_t after_paragraph(std::uint32_t i) const {
    return i + 2 < draft_.size() && heading(i + 2) ? i + 2 : kNone;
  }

  void drop_titles_of_points() {
    SectionType section = SectionType::none;
    std::uint32_t opened = 0;  // the chunk of that section's heading
    bool dropped = false;      // the last title was one of a point
    std::uint32_t number = 0;  // of the last numbered chapter
    for (std::uint32_t i = 0; i < draft_.size(); ++i) {
      Chunk& c = at(i);
      if (c.style == HeadingStyle::none) continue;
      const std::uint32_t own = number_of(c);
      const bool chapter = c.style == HeadingStyle::numbered && own == number + 1 && number > 0;
      if (is_learning(section) && !chapter && !alike(opened, i) && titles_point(i)) {
        const std::uint32_t next = after_paragraph(i);
        const bool pair = next != kNone && at(next).style == c.style && titles_point(next);
        if (at(i + 1).blanks == 0 || pair || dropped) {
          c.style = HeadingStyle::none;
          dropped = true;
          continue;
        }
      }
      dropped = false;
      section = c.wording.type;
      opened = i;
      if (c.style == HeadingStyle::numbered) number = own;
    }
  }

  /// The first part of a printed number; 0: none.
  std::uint32_t number_of(const Chunk& c) const {
    std::uint32_t number = 0;
    for (const char digit : draft_.view(c.block.marker)) {
      if (digit < '0' || digit > '9') break;
      number = number * 10 + static_cast<std::uint32_t>(digit - '0');
    }
    return number;
  }

  /// The chunk above is a heading that this text belongs to, or a fragment like this one.
  bool follows_fragment(std::uint32_t i) const {
    if (i == 0) return false;
    const Chunk& c = at(i - 1);
    if (c.style == HeadingStyle::label || c.style == HeadingStyle::question) return true;
    return c.style == HeadingStyle::none && c.text() && !is_content(i - 1);
  }

  /// "Sluttrapport" alone on its line.
  bool names_report(std::uint32_t i) const {
    const Chunk& c = at(i);
    return c.is(BlockKind::paragraph) && c.short_text && c.wording.whole_type &&
           c.wording.type == SectionType::report && c.wording.last != ':';
  }

  /// "Trygg heim i Lia" above "Statusrapport våren 2025" and a blank line.
  bool above_subtitle(std::uint32_t i) const {
    if (i + 2 >= draft_.size() || at(i + 2).blanks == 0) return false;
    if (names_report(i + 1)) return !is_person(draft_, at(i));
    if (at(i).wording.words < 3) return false;
    const Chunk& below = at(i + 1);
    const Wording& w = below.wording;
    const bool line = below.is(BlockKind::paragraph) && below.short_text && w.words >= 2 &&
                      w.words <= kPlainWords && is_upper(w.first);
    if (!line || w.verb || w.pronoun || w.sentences || w.address || w.clock || w.inner_colon)
      return false;
    if (w.last == '.' || w.last == ':' || w.last == ',' || closes_or_dates(w)) return false;
    return !is_person(draft_, at(i)) && !is_person(draft_, below) && !is_role_line(draft_, below);
  }

  void find_first_title() {
    const std::uint32_t i = draft_.next_text(0);
    if (i + 1 >= draft_.size()) return;
    Chunk& c = at(i);
    const Wording& w = c.wording;
    if (!c.is(BlockKind::paragraph) || !c.short_text || w.words == 0 || w.words > kHeadingWords)
      return;
    if (c.style == HeadingStyle::question || c.style == HeadingStyle::label ||
        c.style == HeadingStyle::markup)
      return;
    if (w.last == '.' || w.last == ':' || w.last == ',' || w.sentences || w.address || w.clock)
      return;
    if (closes_or_dates(w)) return;
    if (!is_upper(w.first) || (at(i + 1).blanks == 0 && !above_subtitle(i))) return;
    if (w.whole_type && w.type != SectionType::report) return;
    if (w.type_first && w.type == SectionType::contact) return;  // "Kontakt: Kari Moe"
    const bool of_many = c.style == HeadingStyle::series || w.type == SectionType::appendix;
    if (of_many || c.style == HeadingStyle::numbered) return;
    if (w.verb && c.style == HeadingStyle::none) return;
    c.style = HeadingStyle::title;
    if (at(i + 1).blanks == 0 && names_report(i + 1)) at(i + 1).style = HeadingStyle::title;
  }

  Draft& draft_;
  std::uint32_t chapter_ = 0;                // the first number of the last numbered heading
  std::uint32_t series_ = kNone;             // the last heading of a series
  SectionType section_ = SectionType::none;  // of the last heading found by its wording
};

}  // namespace

void find_headings(Draft& draft) {
  HeadingFinder(draft).find();
}

}  // namespace uttrekk
