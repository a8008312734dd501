// The first row of a table, where it names the columns: "| Nr | Mål | Ansvarlig |".
#pragma once

#include <cstdint>

#include "extract/stated/cue_words.h"

namespace uttrekk {

inline constexpr std::uint32_t kHeadTokens = 6;  // of a column's head, at most
inline constexpr std::size_t kMostColumns = 8;   // of one kind in a table

inline bool is_cell(const Block& block) {
  return block.kind == BlockKind::cell;
}

/// Past the cells of the row that opens with the block `first`.
std::uint32_t row_end(const Document& document, std::uint32_t first);

/// Whether the row [first, end) names columns: several short cells. In a table of two columns the
/// first may hold labels ("Mål | Færre fall", "Ansvar | Ledelsen"): there a rule must follow the
/// row, or single words stand above a longer cell.
bool is_table_head(const CueWords& words, std::uint32_t first, std::uint32_t end);

/// "Navn | Rolle | Mål": the rows are about people, and what stands there is theirs alone.
bool heads_people(const CueWords& words, std::uint32_t first, std::uint32_t end);

}  // namespace uttrekk
