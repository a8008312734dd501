// Aims in a table: the cells below a column head such as "Delmål", or beside such a label.
//
//   | Nr | Mål         | Type       |
//   | 1  | Færre fall  | Effektmål  |   ← a goal of type effect
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/stated/cue_words.h"
#include "extract/stated/item_code.h"

namespace uttrekk {

/// Reads the tables of a document in their order: linear in the number of blocks.
class GoalTable {
 public:
  explicit GoalTable(const CueWords& words) : words_(words) {}

  /// The goal_type of the aim in the cell `block`; nothing where it holds none. Calls must come
  /// in the order of the blocks.
  std::optional<std::uint8_t> aim_in(std::uint32_t block);

  /// The code beside the cell `block` in a row of two, in a table whose first row has one as well:
  /// "R1 | Rutinen er innført". To be called after aim_in() of the same cell.
  std::optional<ItemCode> coded_row(std::uint32_t block) const;

 private:
  struct Column {
    std::uint16_t column;
    std::uint8_t type;
  };

  bool ends_pair(std::uint32_t block) const;
  std::optional<std::uint8_t> beside(std::uint32_t block) const;
  void read_head(std::uint32_t block);
  void read_row(std::uint32_t block);
  bool holds_measures() const;
  std::optional<std::uint8_t> type_in(std::uint32_t block) const;
  bool changes(std::uint32_t block) const;
  bool states(std::uint32_t block) const;

  const CueWords& words_;
  std::uint32_t table_ = kNone;
  std::uint32_t head_end_ = 0;   // past the blocks of the first row
  std::uint32_t row_end_ = 0;    // past those of the row that row_type_ is about
  std::uint8_t row_type_ = 0;    // the type that a cell of the row names
  bool coded_ = false;           // the first cell holds a code
  bool measured_ = false;        // one of the columns holds amounts
  std::vector<Column> columns_;  // those of aims
};

}  // namespace uttrekk
