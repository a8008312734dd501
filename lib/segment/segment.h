// Tokens and sentences, to the conventions of the UD Norwegian treebanks.
#pragma once

#include "dictionary/lexicon.h"
#include "document/document.h"

namespace uttrekk {

/// Fills in document.tokens and document.sentences, and each block's ranges of them. Tokens and
/// sentences never cross blocks; furniture has tokens too (each block one sentence).
/// Stops past `most_tokens`; what follows then has neither.
void segment(Document& document, const Lexicon& lexicon, std::uint32_t most_tokens = kNone);

}  // namespace uttrekk
