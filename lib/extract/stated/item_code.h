// The code in front of a stated item that no list marker gives: "E1: Færre fall", "R2. …",
// "Delmål 1 – …", "Læringspunkt 2: …", "1  Start i det små".
#pragma once

#include <cstdint>
#include <optional>

#include "extract/stated/cue_words.h"

namespace uttrekk {

struct ItemCode {
  std::uint32_t statement = 0;      // the first token past the code
  std::optional<std::uint8_t> aim;  // the goal_type of a goal's noun in it: "Delmål 1"
  bool point = false;               // a noun of something learnt stands in it: "Lærdom 2"
  bool parted = false;              // a colon or dash stands behind the code
};

/// The code that the tokens of a block open with; nothing where no words follow it.
std::optional<ItemCode> read_item_code(const CueWords& words, TokenRange block);

/// The code that is all of a cell: "R1", "Delmål 2".
std::optional<ItemCode> read_code_alone(const CueWords& words, TokenRange cell);

}  // namespace uttrekk
