// Short titles with the text that explains them, as they follow each other in the blocks.
//
//   • Forankring                      Forankring
//     Ledelsen må være med.           Ledelsen må være med fra første dag.
#pragma once

#include <cstdint>

#include "extract/stated/cue_words.h"

namespace uttrekk {

/// The first block from `block` on that is no furniture; their number where there is none.
std::uint32_t next_text(const Document& document, std::uint32_t block);

/// Whether the paragraph `text` may explain the title `title`.
bool explains(const CueWords& words, std::uint32_t title, std::uint32_t text);

/// Past the blocks that explain the list item `title`; `title` + 1 where none does. It need not be
/// short: paragraphs of its own belong to any item.
std::uint32_t explained_to(const CueWords& words, std::uint32_t title);

}  // namespace uttrekk
