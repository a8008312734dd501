#include "structure/joining.h"

#include <algorithm>

#include "dictionary/choice.h"
#include "structure/wording.h"
#include "text/capitalised.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kColumn = 30;       // bytes; of the columns of a printed page
constexpr std::uint32_t kColumnWraps = 10;  // lines of such a column that start in lower case
constexpr std::uint32_t kResumable = 60;    // bytes; shorter texts are no broken paragraphs
constexpr std::uint32_t kFewestFilled = 3;  // lines in a row
constexpr std::uint32_t kFilledWidth = 60;  // bytes, of the widest of them
constexpr std::uint32_t kShortLine = 80;    // bytes
constexpr std::int32_t kLink = choice(MarkKind::clause_word, "link");

bool is_quote(char32_t c) {
  return c == '"' || c == '(' || c == '*' || c == 0xAB || c == 0x201C || c == 0x2018 || c == '\'';
}
bool ends_sentence(char32_t c) {
  return c == '.' || c == '?' || c == '!' || c == 0x2026;
}

/// "**Trygg heim** (Rud kommune)"
bool is_bold_lead(std::string_view text) {
  return text.starts_with("**") && text.ends_with(')') && text.size() < kLooked &&
         text.find("** (") != std::string_view::npos;
}

bool has_letters(std::string_view text, std::size_t least) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size() && letters < least; at += utf8_length(text[at])) {
    letters += is_letter(code_point_at(text, at));
  }
  return letters >= least;
}

std::uint32_t code_points(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

Joining::Joining(const Document& document, const Lexicon& lexicon, Vocabulary& vocabulary)
    : document_(document), lexicon_(lexicon), vocabulary_(vocabulary) {
  measure();
}

const Joining::Shape& Joining::shape(std::uint32_t i) const {
  if (shaped_[i % 2] != i) {
    shapes_[i % 2] = shape_of(i);
    shaped_[i % 2] = i;
  }
  return shapes_[i % 2];
}

bool Joining::has_address(std::uint32_t i) const {
  const std::string_view text = document_.view(document_.lines[i].content);
  return text.substr(0, kLooked).find('@') != std::string_view::npos;
}

/// The first character beyond blanks, quotes and brackets.
char32_t Joining::first_of(std::uint32_t i) const {
  const std::string_view text = document_.view(document_.lines[i].content).substr(0, kLooked);
  if (starts_capitalised(text)) return static_cast<char32_t>(text[0]);
  for (std::size_t at = 0; at < text.size(); at += utf8_length(text[at])) {
    const char32_t c = code_point_at(text, at);
    if (!is_blank(c) && !is_quote(c)) return c;
  }
  return 0;
}

Joining::Shape Joining::shape_of(std::uint32_t i) const {
  const std::string_view text = document_.view(document_.lines[i].content);
  Shape s;
  const bool plain = starts_capitalised(text);
  s.first = plain ? static_cast<char32_t>(text[0]) : first_of(i);
  std::size_t end = text.size();
  while (end > 0) {
    s.last = code_point_before(text, end);
    if (s.last != '"' && s.last != 0xBB && s.last != 0x201D && s.last != ')' && s.last != '*')
      break;
    end = previous_boundary(text, end);
  }
  s.capitals = !plain && text.size() < kLooked && in_capitals(text) && has_letters(text, 2);
  s.bare_number = text.size() < 6 && has_digit(text) && !has_letters(text, 1);
  return s;
}

/// A line that starts in lower case continues the one above; how often that happens, and what
/// stands at the end of the line above then, tells how the text was broken.
void Joining::measure() {
  const std::vector<Line>& lines = document_.lines;
  width_.assign(lines.size(), 0);
  std::uint32_t pairs = 0, wraps = 0, open = 0;
  for (std::uint32_t start = 0; start < lines.size();) {
    std::uint32_t end = start;
    std::uint32_t width = 0;
    while (end < lines.size() && !lines[end].blank()) {
      width = std::max(width, std::min<std::uint32_t>(lines[end].span.size(), 0xFFFF));
      if (end > start && !lines[end].list_item && !lines[end].table_row &&
          !lines[end - 1].table_row) {
        ++pairs;
        if (is_lower(first_of(end))) {
          ++wraps;
          open += lines[end - 1].open_end;
        }
      }
      ++end;
    }
    for (std::uint32_t i = start; i < end; ++i) width_[i] = static_cast<std::uint16_t>(width);
    if (end - start >= kFewestFilled && width >= kFilledWidth && width <= kWidest)
      count_filled(start, end);
    start = end + 1;
  }
  const bool filled = filled_.full >= 2 && filled_.full * 5 >= filled_.pairs * 4;
  wrapped_ = filled || (wraps * 3 >= pairs && wraps > 0);
  open_ends_ = wrapped_ && open * 2 >= wraps;
  narrow_ = wraps >= kColumnWraps && wraps * 2 >= pairs;
}

/// Names and headings start in upper case, wherever the lines of them are broken: there the lengths
/// of the lines tell.
void Joining::count_filled(std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t i = first + 1; i < end; ++i) {
    if (document_.lines[i].list_item || document_.lines[i].table_row) continue;
    ++filled_.pairs;
    filled_.full += full(i - 1, i);
  }
}

/// "Erfaringer fra" cannot stand alone: a preposition or conjunction ends the line.
bool Joining::ends_open(const Line& line) const {
  const std::string_view text = document_.view(line.content);
  if (text.size() > kShortLine) return false;
  std::size_t begin = text.size();
  while (begin > 0 && is_letter(code_point_before(text, begin)))
    begin = previous_boundary(text, begin);
  if (begin == 0) return false;  // one word: "For"
  const Entry& word = entry_of(text.substr(begin), lexicon_, vocabulary_);
  return lexicon_.value(word, MarkKind::clause_word) == kLink && !may_end_clause(word);
}

/// "det" of "Slik gjorde vi det", which may be an article too, "opp" of "Følg opp".
bool Joining::may_end_clause(const Entry& word) const {
  constexpr std::int32_t kSubject = choice(MarkKind::clause_word, "subject");
  constexpr std::int32_t kParticle = choice(MarkKind::cue_grammar, "particle");
  for (auto mark = lexicon_.begin(word); mark != lexicon_.end(word); ++mark) {
    if (mark->kind == MarkKind::clause_word && mark->value == kSubject) return true;
    if (mark->kind == MarkKind::cue_grammar && mark->value == kParticle) return true;
  }
  return false;
}

/// "mob." above "+47 …", "1.3." above "-30.6.2024": the number goes on with the line above.
bool Joining::goes_on_in_number(std::uint32_t i) const {
  const std::string_view text = document_.view(document_.lines[i].content);
  const std::size_t sign = text.starts_with("\u2013") ? 3 : 1;
  const auto digit = [](char c) { return is_digit(c); };
  if (text.size() <= sign || !digit(text[sign])) return false;
  const std::string_view above = document_.view(document_.lines[i - 1].content);
  if (!above.ends_with('.') || above.size() < 3) return false;
  if (text[0] == '-' || sign == 3) return digit(above[above.size() - 2]);
  if (text[0] != '+') return false;
  const std::string_view word = above.substr(0, above.size() - 1);
  std::size_t begin = word.size();
  while (begin > 0 && is_letter(code_point_before(word, begin)))
    begin = previous_boundary(word, begin);
  return entry_of(word.substr(begin), lexicon_, vocabulary_).has(MarkKind::reach_label);
}

/// A short line that is no sentence, below the end of one and above a capital: no paragraph ends
/// there.
bool Joining::stands_between(std::uint32_t i) const {
  const std::vector<Line>& lines = document_.lines;
  if (i + 1 >= lines.size() || lines[i + 1].blank() || lines[i + 1].list_item) return false;
  if (!ends_sentence(shape(i - 1).last) || lines[i].content.size() * 3 > width_[i] * 2u)
    return false;
  const char32_t last = shape_of(i).last;
  return (is_letter(last) || is_digit(last) || last == ':') && is_upper(first_of(i + 1));
}

/// "Hvor lenge varte prosjektet?" fills its line, and line `i` is its answer; or line `i` is
/// "Gjennomføring" below a line that is full: nothing goes on there.
bool Joining::heads_text(const Chunk& chunk, std::uint32_t i) const {
  if (is_known_heading(document_.lines[i].content) || stands_between(i)) return true;
  if (chunk.first_line + 1 != i || chunk.is(BlockKind::list_item)) return false;
  const Span above = document_.lines[i - 1].content;
  if (is_known_heading(above)) return true;
  if (shape(i - 1).last != '?') return false;
  const Wording w = wording_of(document_.view(above), lexicon_, vocabulary_);
  return w.question_start && !w.conditional && !w.sentences;
}

/// "Gjelder for", the first line of its chunk, above a sentence.
bool Joining::stands_above(const Chunk& chunk, std::uint32_t i) const {
  constexpr std::uint32_t kName = 24, kSentence = 60;  // bytes
  const Line& above = document_.lines[i - 1];
  const Line& line = document_.lines[i];
  return !wrapped_ && chunk.first_line + 1 == i && chunk.blanks > 0 &&
         above.content.size() <= kName && line.content.size() >= kSentence &&
         document_.view(line.content).ends_with('.');
}

/// "(maks 500 tegn)" right below "Kommentarer": a line in brackets below a short one.
bool Joining::is_remark(std::uint32_t i) const {
  const std::string_view text = document_.view(document_.lines[i].content);
  if (!text.starts_with('(') || !text.ends_with(')')) return false;
  const Line& above = document_.lines[i - 1];
  return above.content.size() < kNarrowest && !ends_open(above) &&
         is_letter(code_point_before(document_.view(above.content), above.content.size()));
}

/// "… for elevar på" above "8. og 9. trinn": an ordinal, no item's number.
bool Joining::goes_on_with_ordinal(std::uint32_t i) const {
  const Line& line = document_.lines[i];
  if (line.marker_kind != MarkerKind::number || line.bulleted) return false;
  const std::string_view text = document_.view(line.content);
  return is_lower(code_point_at(text, 0)) && ends_open(document_.lines[i - 1]);
}

bool Joining::full(std::uint32_t above, std::uint32_t below, std::uint32_t narrowest) const {
  if (width_[above] < narrowest) return false;
  const std::string_view b = document_.view(document_.lines[below].content);
  const std::uint32_t size = code_points(document_.view(document_.lines[above].span));
  return size + 1 + code_points(b.substr(0, b.find(' '))) > room_around(above);
}

/// The width of the widest line around `line`, in code points: no blank line parts the two, and
/// rows of tables and long paragraphs are not looked at.
std::uint32_t Joining::room_around(std::uint32_t line) const {
  constexpr std::uint32_t kAround = 20;  // lines to either side
  const std::vector<Line>& lines = document_.lines;
  if (line < run_.first || line >= run_.end) {
    run_ = {line, line};
    while (run_.first > 0 && !lines[run_.first - 1].blank()) --run_.first;
    while (run_.end < lines.size() && !lines[run_.end].blank()) ++run_.end;
    measure_run();
  }
  const std::uint32_t first = std::max(run_.first + kAround, line) - kAround;
  const std::uint32_t end = std::min(run_.end, line + kAround + 1);
  std::uint16_t width = 0;
  for (std::uint32_t i = first; i < end; ++i) width = std::max(width, columns_[i - run_.first]);
  return width;
}

void Joining::measure_run() const {
  columns_.clear();
  columns_.reserve(run_.end - run_.first);
  for (std::uint32_t i = run_.first; i < run_.end; ++i) {
    const Line& line = document_.lines[i];
    const bool text = !line.table_row && line.span.size() <= 2 * kWidest;
    columns_.push_back(
        static_cast<std::uint16_t>(text ? code_points(document_.view(line.span)) : 0));
  }
}

bool Joining::continues(const Chunk& chunk, std::uint32_t i) const {
  const Line& line = document_.lines[i];
  const Line& above = document_.lines[i - 1];
  if (above.heading > 0 || line.heading > 0 || line.page_break) return false;
  if (line.list_item && !is_date(line)) return goes_on_with_ordinal(i);
  if (line.list_item && is_date_alone(line) && stands_above_date(i - 1)) return false;
  if (above.bold == line.bold && goes_on_in_number(i)) return true;
  if (chunk.first_line + 1 == i && is_remark(i)) return false;
  const Shape a = shape(i - 1);
  const Shape b = shape(i);
  if (a.bare_number || b.bare_number || (above.span.size() < kNarrowest && has_address(i)))
    return false;
  const bool item = chunk.is(BlockKind::list_item);
  const bool indented = line.indent > chunk.indent;
  if (a.last == ':') return item && indented;
  if (above.bold != line.bold || is_bold_lead(document_.view(above.content))) return false;
  if (line.bold)  // each line has its own marks
    return is_lower(b.first) || (ends_open(above) && !names_speaker(above)) ||
           (wrapped_ && full(i - 1, i) && !heads_text(chunk, i));
  if (document_.view(chunk.block.content).starts_with("**") && !is_lower(b.first)) {
    // a bold text that is not closed yet
    const std::string_view sofar = document_.view({chunk.block.content.begin, above.content.end});
    if (sofar.size() < kLooked && sofar.find("**", 2) == std::string_view::npos) return true;
  }
  if (a.capitals != b.capitals && (a.capitals || line.span.size() > 12))
    return is_lower(b.first) && !a.capitals;
  if (a.capitals && b.capitals)
    return !ends_sentence(a.last) && !counts_up(i) && !heads_contents(i) &&
           !(chunk.first_line + 1 == i && names_report(i - 1) && !opens_with_link(line)) &&
           !(is_known_heading(chunk.block.content) && is_known_heading(line.content));
  if (is_lower(b.first)) return !is_byline(chunk, i);
  if (above.span.size() > kWidest) return false;
  if (a.last == ',') return true;
  if (!item && ends_open(above) && !opens_with_label(line) && !stands_above(chunk, i) &&
      !(is_digit(b.last) && opens_furniture(line)))
    return true;
  const bool end = ends_sentence(a.last);
  if (open_ends_ && above.open_end && !end && above.content.size() * 2 >= width_[i - 1])
    return true;
  if (wrapped_ && full(i - 1, i)) return !heads_text(chunk, i);
  if (narrow_ && !end && is_letter(a.last) && full(i - 1, i, kColumn)) return true;
  return item && indented && wrapped_ && !end && above.content.size() * 3 >= width_[i - 1] * 2u;
}

bool Joining::resumes(const Chunk& chunk, std::uint32_t i, std::uint32_t blanks) const {
  const Line& line = document_.lines[i];
  if (blanks > 2 || line.list_item || line.heading > 0 || chunk.markup > 0) return false;
  if (chunk.block.content.size() < kResumable) return false;
  const Line& above = document_.lines[chunk.end_line - 1];
  if (above.content.size() < kNarrowest || !is_lower(first_of(i)) || opens_with_name(line))
    return false;
  if (has_address(chunk.end_line - 1) || opens_furniture(line)) return false;
  const Shape a = shape(chunk.end_line - 1);
  return is_letter(a.last) || a.last == ',' || a.last == '-';
}

}  // namespace uttrekk
