#include "extract/stated/learning_table.h"

#include <algorithm>

#include "extract/phrase.h"
#include "extract/stated/table_head.h"
#include "extract/stated/titled.h"
#include "extract/stated/topic.h"
#include "extract/stated/unstated.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kShortestCell = 2;  // tokens of a cell that states something

/// The type that the words of a cell would have as a heading, where a phrase of the dictionary is
/// all of it.
SectionType heading_type(const CueWords& words, TokenRange cell) {
  cell = words.without_end_punctuation(cell);
  const PhraseMatch match = longest_phrase(words.tokens(), words.lexicon(), cell.begin, cell.end,
                                           mark_bit(MarkKind::heading));
  if (match.entry == Lexicon::kUnknown || match.end_token != cell.end) return SectionType::none;
  return static_cast<SectionType>(
      words.lexicon().value(words.lexicon().entry(match.entry), MarkKind::heading).value_or(-1) +
      1);
}

}  // namespace

bool LearningTable::point_in(std::uint32_t b) {
  const Block& cell = words_.document().blocks[b];
  if (cell.table != table_) read_head(b);
  return b >= head_end_ &&
         std::find(columns_.begin(), columns_.end(), cell.column) != columns_.end() && states(cell);
}

void LearningTable::read_head(std::uint32_t b) {
  const auto& blocks = words_.document().blocks;
  table_ = blocks[b].table;
  columns_.clear();
  head_end_ = row_end(words_.document(), b);
  if (heads_people(words_, b, head_end_)) return;
  for (std::uint32_t i = b; i < head_end_ && columns_.size() < kMostColumns; ++i) {
    if (names_topic(blocks[i])) columns_.push_back(blocks[i].column);
  }
  // "Hva gikk bra | Hva kan bli bedre" is no label beside its value.
  const bool all = columns_.size() == head_end_ - b;
  if (!all && !is_table_head(words_, b, head_end_)) columns_.clear();
}

bool LearningTable::beside_label(std::uint32_t b) const {
  const auto& blocks = words_.document().blocks;
  const Block& cell = blocks[b];
  const auto in_row = [&](std::uint32_t i) {
    return i < blocks.size() && blocks[i].table == cell.table && blocks[i].row == cell.row;
  };
  if (cell.column != 1 || b == 0 || !in_row(b - 1) || in_row(b + 1)) return false;
  const TokenRange label{blocks[b - 1].first_token, blocks[b - 1].end_token};
  return (is_running_text(words_, cell) || words_.ends_in(label, ':')) && states(cell) &&
         names_topic(blocks[b - 1]);
}

bool LearningTable::names_topic(const Block& cell) const {
  const TokenRange tokens{cell.first_token, cell.end_token};
  return k_learning_topic.heading(words_, heading_type(words_, tokens), cell.content).has_value();
}

bool LearningTable::states(const Block& cell) const {
  const TokenRange tokens{cell.first_token, cell.end_token};
  return cell.kind == BlockKind::cell && tokens.size() >= kShortestCell && !asks(words_, cell) &&
         !is_placeholder(words_, tokens) && !is_amount_alone(words_, tokens);
}

}  // namespace uttrekk
