#include "extract/stated/goal_table.h"

#include <algorithm>

#include "dictionary/choice.h"
#include "extract/stated/item_code.h"
#include "extract/stated/table_head.h"
#include "extract/stated/topic.h"
#include "extract/stated/unstated.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint8_t kAnyAim = choice(MarkKind::goal_cue, "goal");
constexpr std::uint8_t kPurpose =
    choice(MarkKind::goal_cue, "purpose");  // heads what money is for, too

}  // namespace

std::optional<std::uint8_t> GoalTable::aim_in(std::uint32_t b) {
  const auto& blocks = words_.document().blocks;
  if (blocks[b].table != table_) read_head(b);
  if (columns_.empty()) return beside(b);
  if (b < head_end_) return std::nullopt;
  const auto column = std::find_if(columns_.begin(), columns_.end(),
                                   [&](const Column& c) { return c.column == blocks[b].column; });
  if (column == columns_.end() || !states(b) || (measured_ && !changes(b))) return std::nullopt;
  if (b >= row_end_) read_row(b);
  return column->type != kAnyAim ? column->type : row_type_;
}

std::optional<ItemCode> GoalTable::coded_row(std::uint32_t b) const {
  const Block& block = words_.document().blocks[b];
  if (!coded_ || !ends_pair(b)) return std::nullopt;
  if (words_.is(block.first_token, role_bit(CueRole::attain))) return std::nullopt;
  const Block& name = words_.document().blocks[b - 1];
  return read_code_alone(words_, {name.first_token, name.end_token});
}

bool GoalTable::ends_pair(std::uint32_t b) const {
  const auto& blocks = words_.document().blocks;
  const auto in_row = [&](std::uint32_t i) {
    return i < blocks.size() && blocks[i].table == table_ && blocks[i].row == blocks[b].row;
  };
  return blocks[b].column == 1 && b > 0 && in_row(b - 1) && !in_row(b + 1) && states(b);
}

/// "Mål | Færre fall" among rows of a label with its value.
std::optional<std::uint8_t> GoalTable::beside(std::uint32_t b) const {
  const auto& blocks = words_.document().blocks;
  if (!ends_pair(b)) return std::nullopt;
  // The first row may name columns: then what stands below the label is more than a label.
  if (b < head_end_ && (b + 1 >= blocks.size() || blocks[b + 1].table != table_ ||
                        !is_cell(blocks[b + 1]) || states(b + 1))) {
    return std::nullopt;
  }
  return type_in(b - 1);
}

/// The goal_type that a cell names and does no more than name.
std::optional<std::uint8_t> GoalTable::type_in(std::uint32_t b) const {
  const Block& block = words_.document().blocks[b];
  if (block.end_token - block.first_token > kHeadTokens) return std::nullopt;
  const TokenRange all{block.first_token, block.end_token};
  if (words_.ends_in(all, '.')) return std::nullopt;
  return k_goal_topic.heading(words_, SectionType::none, block.content);
}

void GoalTable::read_head(std::uint32_t b) {
  const auto& blocks = words_.document().blocks;
  table_ = blocks[b].table;
  columns_.clear();
  row_end_ = 0;
  head_end_ = row_end(words_.document(), b);
  coded_ = read_code_alone(words_, {blocks[b].first_token, blocks[b].end_token}).has_value();
  if (!is_table_head(words_, b, head_end_) || heads_people(words_, b, head_end_)) return;
  for (std::uint32_t i = b; i < head_end_; ++i) {
    const auto type = type_in(i);
    if (type && *type != kPurpose && columns_.size() < kMostColumns) {
      columns_.push_back({blocks[i].column, *type});
    }
  }
  measured_ = columns_.size() > 1 && holds_measures();
}

/// "Effektmål | Mål | Resultat" above "Ventetid | 10 dager | 12 dager": the first may name no more
/// than what is measured, the second how much of it was the aim.
bool GoalTable::holds_measures() const {
  const auto& blocks = words_.document().blocks;
  std::uint32_t b = head_end_;
  while (b < blocks.size() && blocks[b].table == table_ && !is_cell(blocks[b])) ++b;
  for (const std::uint32_t first = b;
       b < blocks.size() && blocks[b].table == table_ && blocks[b].row == blocks[first].row; ++b) {
    const bool aims = std::any_of(columns_.begin(), columns_.end(),
                                  [&](const Column& c) { return c.column == blocks[b].column; });
    if (aims && !states(b) && !type_in(b)) return true;
  }
  return false;
}

void GoalTable::read_row(std::uint32_t b) {
  const auto& blocks = words_.document().blocks;
  std::uint32_t first = b;
  while (first > head_end_ && blocks[first - 1].row == blocks[b].row) --first;
  row_type_ = kAnyAim;
  row_end_ = row_end(words_.document(), first);
  for (std::uint32_t i = first; i < row_end_; ++i) {
    const Block& cell = blocks[i];
    if (cell.end_token - cell.first_token != 1) continue;
    row_type_ = static_cast<std::uint8_t>(
        words_.value(cell.first_token, MarkKind::goal_cue).value_or(row_type_));
  }
}

/// "Færre fall", not "Antall fall".
bool GoalTable::changes(std::uint32_t b) const {
  const Block& block = words_.document().blocks[b];
  for (std::uint32_t t = block.first_token; t < block.end_token; ++t) {
    if (words_.has(t, MarkKind::target_verb) || words_.is(t, role_bit(CueRole::amount)))
      return true;
  }
  return false;
}

/// Whether a cell says more than a number, a date, a unit or the name of a column.
bool GoalTable::states(std::uint32_t b) const {
  const Block& block = words_.document().blocks[b];
  const TokenRange all{block.first_token, block.end_token};
  if (!is_cell(block) || (!read_item_code(words_, all) && type_in(b))) return false;
  constexpr std::uint32_t kShortest = 3;  // bytes of a word that may be an aim
  constexpr std::uint64_t kMeasure = mark_bit(MarkKind::target_unit) | mark_bit(MarkKind::unit) |
                                     mark_bit(MarkKind::month) | mark_bit(MarkKind::season) |
                                     mark_bit(MarkKind::weekday) | mark_bit(MarkKind::number) |
                                     mark_bit(MarkKind::target_verb);
  std::uint32_t said = 0;
  std::uint32_t count = 0;
  for (std::uint32_t t = block.first_token; t < block.end_token; ++t) {
    if (words_.tokens().kind(t) != TokenClass::word) continue;
    ++count;
    const bool measure = (words_.tokens().marks(t) & kMeasure) != 0 || words_.roles_of(t) != 0;
    if (!measure && words_.tokens().span(t).size() >= kShortest) ++said;
  }
  return said > 0 && count > 1 && !words_.ends_in(all, '?') && !is_placeholder(words_, all);
}

}  // namespace uttrekk
