// Phrases of the dictionaries ("om lag", "i løpet av") over a document's tokens.
#pragma once

#include "dictionary/lexicon.h"
#include "document/document.h"

namespace uttrekk {

struct PhraseMatch {
  EntryId entry = Lexicon::kUnknown;  // its marks; kUnknown: no phrase starts here
  std::uint32_t end_token = 0;        // one past its last token
};

/// The longest phrase, or else the single word, of some dictionary that starts at token `first`
/// and ends before `end`; with `kinds` (a bit set over MarkKind), only those with such a mark.
PhraseMatch longest_phrase(const Tokens& tokens, const Lexicon& lexicon, std::uint32_t first,
                           std::uint32_t end, std::uint64_t kinds = ~std::uint64_t{0});

}  // namespace uttrekk
