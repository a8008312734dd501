// Sentences that end with no closing mark (headings, bylines, captions run into a paragraph):
// found by what follows, since a capitalised function word in mid-sentence is no name.
#pragma once

#include <cstdint>

#include "segment/heading.h"
#include "segment/sentence_view.h"

namespace uttrekk {

/// A new sentence starts with token i, a word with a capital and no closing mark before it.
bool starts_unmarked(const SentenceView& view, const SentenceState& state, std::uint32_t i);

/// A new sentence starts with the dash `dash`, which opens a speech: "Klasseskilnad - Kva er det?"
bool starts_with_dash(const SentenceView& view, const SentenceState& state, std::uint32_t dash);

/// A new sentence starts with the quote `open`, which opens the title of a work that something is
/// said of: "Hard kamp om prisen «Natta kom» vann".
bool starts_with_quoted_title(const SentenceView& view, const SentenceState& state,
                              std::uint32_t open);

}  // namespace uttrekk
