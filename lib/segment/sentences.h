// Where sentences end, read from the tokens alone.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dictionary/lexicon.h"
#include "document/token.h"

namespace uttrekk {

/// running: sentences may follow each other without a closing mark (see unmarked_ends.h);
/// label: headings, cells, labels, where a capital in the middle shows nothing.
enum class TextKind : std::uint8_t { running, label };

/// Appends to `ends` the index past the last token of each sentence in tokens [first, end), the
/// last being `end`. `text` is what the tokens' spans point into.
void find_sentence_ends(std::string_view text, const Tokens& tokens, std::uint32_t first,
                        std::uint32_t end, TextKind kind, const Lexicon& lexicon,
                        std::vector<std::uint32_t>& ends);

}  // namespace uttrekk
