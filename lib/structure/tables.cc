#include "structure/tables.h"

#include <algorithm>

#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::size_t kPageDigits = 3;
constexpr std::size_t kLongestTitle = 60;  // bytes; of the table of contents itself

bool is_leader(char32_t c) {
  return c == '.' || c == 0x2026 || c == 0xB7 || c == '_';
}

bool ends_in_digit(std::string_view text) {
  return !text.empty() && is_digit(text.back());
}

/// "Bakgrunn" of "Bakgrunn .... "; notes whether dots stand there.
std::string_view without_leader(std::string_view text, bool& leader) {
  std::size_t dots = 0;
  while (!text.empty()) {
    const char32_t c = code_point_before(text, text.size());
    if (!is_blank(c) && !is_leader(c)) break;
    dots += c == 0x2026 ? 3 : is_leader(c);
    text = text.substr(0, previous_boundary(text, text.size()));
  }
  leader = leader || dots >= 3;
  return text;
}

/// "side", "s": what stands before the number of a page.
bool names_page(std::string_view word, const Lexicon& lexicon, Vocabulary& vocabulary) {
  const Entry& entry = entry_of(word, lexicon, vocabulary);
  return lexicon.value(entry, MarkKind::furniture) == static_cast<int>(FurnitureWord::page);
}

}  // namespace

bool is_rule(std::string_view row) {
  return row.find_first_not_of("|-:=+ \t") == std::string_view::npos &&
         row.find("--") != std::string_view::npos;
}

void TableReader::begin_row(Draft& draft, std::uint32_t i, std::uint32_t blanks) {
  const Line& line = draft.document.lines[i];
  const std::string_view text = draft.view(line.span);
  const bool pipes = draft.view(line.content).starts_with('|');
  const bool near = last_line_ != kNone && i - last_line_ == blanks + 1 && blanks <= 2;
  const bool parted = tight_ && blanks > 0 && opens_as_head(draft, line);
  if (!near || pipes != pipes_ || parted) {
    table_ = draft.tables++;
    row_ = 0;
    tight_ = false;
  } else if (pipes || blanks == 0 || !text.starts_with('\t')) {
    ++row_;
  }
  tight_ = tight_ || (row_ > 0 && blanks == 0);
  pipes_ = pipes;
  last_line_ = i;
}

bool TableReader::opens_as_head(const Draft& draft, const Line& line) const {
  constexpr std::uint32_t kLongest = 40;  // bytes
  constexpr std::uint64_t kHeads = mark_bit(MarkKind::heading) | mark_bit(MarkKind::goal_cue) |
                                   mark_bit(MarkKind::learning_cue) |
                                   mark_bit(MarkKind::person_column);
  std::uint32_t cells = 0, heads = 0;
  for_each_cell(draft.view(line.span), line.span.begin, [&](Span cell, std::uint16_t) {
    const std::string_view text = draft.view(cell);
    ++cells;
    heads += cell.size() <= kLongest && !text.ends_with('.') &&
             (first_word_opens(text, draft.lexicon, draft.vocabulary()) & kHeads) != 0;
  });
  return cells > 1 && heads == cells;
}

void TableReader::place(Block& block, std::uint16_t column) const {
  block.table = table_;
  block.row = static_cast<std::uint16_t>(std::min(row_, 0xFFFFu));
  block.column = column;
}

std::string_view contents_entry(std::string_view line, const Lexicon& lexicon,
                                Vocabulary& vocabulary, bool& leader) {
  leader = false;
  std::string_view text = trim(line);
  if (!ends_in_digit(text)) return {};
  std::size_t digits = 1;
  while (digits < text.size() && is_digit(text[text.size() - 1 - digits])) {
    ++digits;
  }
  if (digits > kPageDigits || text.size() > kLongestEntry) return {};
  text.remove_suffix(digits);
  if (text.empty() || (text.back() != '\t' && text.back() != ' ' &&
                       !is_leader(code_point_before(text, text.size())))) {
    return {};
  }
  text = without_leader(text, leader);
  // "Bakgrunn s. 4", "Bakgrunn ........ side 4"
  const std::size_t blank = std::min(text.rfind(' '), text.size());
  if (names_page(text.substr(std::min(blank + 1, text.size())), lexicon, vocabulary))
    text = without_leader(text.substr(0, blank), leader);
  while (!text.empty() &&
         (is_blank(code_point_at(text, 0)) || is_digit(text[0]) || text[0] == '.')) {
    text.remove_prefix(utf8_length(text[0]));
  }
  return text;
}

bool Contents::takes(std::string_view text, const Line& line, std::string_view below) {
  bool leader = false;
  const bool entry =
      ends_in_digit(text) && !contents_entry(text, lexicon_, vocabulary_, leader).empty();
  if (entry && (leader || open())) return true;
  bool unused = false;
  const bool broken = ends_in_digit(below) && text.size() <= kLongestEntry &&
                      !text.ends_with('.') &&
                      !contents_entry(below, lexicon_, vocabulary_, unused).empty() && open();
  if (broken) return true;
  title_ = text.size() <= kLongestTitle && !line.table_row ? text : std::string_view();
  open_.reset();
  return false;
}

bool Contents::open() {
  if (!open_) {
    const std::uint64_t opens = first_word_opens(title_, lexicon_, vocabulary_);
    open_ = (opens & mark_bit(MarkKind::furniture)) != 0;
    if (*open_) {
      const Wording w = wording_of(title_, lexicon_, vocabulary_);
      open_ = w.furniture == FurnitureWord::contents && w.whole_furniture;
    }
  }
  return *open_;
}

}  // namespace uttrekk
