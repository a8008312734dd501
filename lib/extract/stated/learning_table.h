// What was learnt, in a table: the cells below a column head such as "Erfaring" or "Hva gikk bra",
// or beside such a label.
//
//   | Erfaring              | Tiltak        |
//   | Møtene ble for lange  | Faste tider   |   ← the first is a learning point
#pragma once

#include <cstdint>
#include <vector>

#include "extract/stated/cue_words.h"

namespace uttrekk {

/// Reads the tables of a document in their order: linear in the number of blocks.
class LearningTable {
 public:
  explicit LearningTable(const CueWords& words) : words_(words) {}

  /// Whether the cell `block` stands in a column of what was learnt. Calls must come in the order
  /// of the blocks.
  bool point_in(std::uint32_t block);
  /// "Læringspunkt | Små grep verkar." in a row of two.
  bool beside_label(std::uint32_t block) const;

 private:
  void read_head(std::uint32_t block);
  bool names_topic(const Block& cell) const;
  bool states(const Block& cell) const;

  const CueWords& words_;
  std::uint32_t table_ = kNone;
  std::uint32_t head_end_ = 0;  // past the blocks of the first row
  std::vector<std::uint16_t> columns_;
};

}  // namespace uttrekk
