#include "extract/time/surroundings.h"

#include <algorithm>

#include "extract/time/time_words.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kLongestHead = 5;  // tokens of the head of a column or row

/// A column with one of these says what its dates are, whatever the row's head says.
constexpr Cues kRoleCues = {TimeCue::start, TimeCue::starts,   TimeCue::end,
                            TimeCue::ends,  TimeCue::deadline, TimeCue::span};

}  // namespace

/// The cues in a span, which stands at the start of the block, or nearly so.
Cues Surroundings::cues_in(Span span, const Block& block) const {
  const bool inside = span.begin >= block.span.begin && span.begin < block.span.end;
  if (!inside) return uttrekk::cues_in(document_, lexicon_, span);
  std::uint32_t first = block.first_token;
  while (first < block.end_token && document_.tokens.span(first).end <= span.begin) ++first;
  return uttrekk::cues_in(document_, lexicon_, span, first);
}

/// "Periode:" and the heading "Periode" tell of the project, "Periode for søknad" does not, nor
/// does "Periode" in a report that comes every month.
Cues Surroundings::title_cues(Span title, const Block& block) const {
  Cues cues = cues_in(title, block);
  if (!cues.has(TimeCue::term)) return cues;
  const bool word = document_.view(title).find_first_of(" \t\n") == std::string_view::npos;
  const bool interim =
      cues_in(document_.blocks[0].content, document_.blocks[0]).has(TimeCue::interim);
  if (word && !interim) cues.add(TimeCue::span);
  return cues;
}

Cues Surroundings::heading_cues(const Section& section) const {
  const std::uint32_t block = section.block == kNone ? 0 : section.block;
  return title_cues(section.title, document_.blocks[block]);
}

const BlockContext& Surroundings::enter(const Block& block) {
  if (block.section != section_) {
    section_ = block.section;
    context_.heading = section_ == kNone ? Cues{} : heading_cues(document_.sections[section_]);
  }
  context_.label = block.label.empty() ? Cues{} : title_cues(block.label, block);
  if (block.kind == BlockKind::heading) context_.heading = {}, section_ = kNone;
  pass(block);
  return context_;
}

void Surroundings::pass(const Block& block) {
  if (block.kind == BlockKind::cell) {
    enter_cell(block);
  } else if (block.kind != BlockKind::furniture) {  // the rule below the head; a page's number
    columns_.clear();
  }
}

/// "Start", "Ferdig", "Fra": what a column or row holds.
Cues Surroundings::head_cues(const Block& cell) const {
  if (cell.end_token - cell.first_token > kLongestHead) return {};
  Cues cues = cues_in(cell.content, cell);
  const Entry& word = lexicon_.entry(document_.tokens.entry(cell.first_token));
  if (cell.end_token != cell.first_token + 1 || !word.has(MarkKind::period_word)) return cues;
  const auto value = static_cast<PeriodWord>(*lexicon_.value(word, MarkKind::period_word));
  if (value == PeriodWord::from) cues.add(TimeCue::start);
  if (value == PeriodWord::to) cues.add(TimeCue::end);
  return cues;
}

/// The first row heads the columns, the first cell its row. A table right behind another one goes
/// on with it: a page break parted them.
void Surroundings::enter_cell(const Block& block) {
  const Cues column = block.column < columns_.size() ? columns_[block.column] : Cues{};
  context_.label.add(column);
  const bool first_of_row = block.table != table_ || block.row != row_;
  const Cues cues = block.row == 0 || first_of_row ? head_cues(block) : Cues{};
  if (first_of_row) {
    table_ = block.table;
    row_ = block.row;
    row_head_ = block.column == 0 ? cues : Cues{};
  } else if (!column.has_any(kRoleCues)) {
    context_.label.add(row_head_);
  }
  if (block.row != 0) return;
  columns_.resize(std::max<std::size_t>(columns_.size(), block.column + 1u));
  if (cues.bits != 0) columns_[block.column] = cues;
}

}  // namespace uttrekk
