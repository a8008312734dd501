// Sentences that end with no closing mark (headings, bylines, captions run into a paragraph):
// found by what follows, since a capitalised function word in mid-sentence is no name.
#pragma once

#include <cstdint>

#include "segment/sentence_view.h"

namespace uttrekk {

/// What the sentence has shown so far.
struct SentenceState {
  std::uint32_t start = 0;
  bool has_word = false;     // of letters: a chapter number alone is no heading
  bool plain = true;         // no comma, colon or dash inside, as in most headings
  bool has_verb = false;     // a finite one
  bool subordinate = false;  // "som", "at", …
  bool unmarked = false;     // no closing mark stands before it
  bool in_quote = false;     // one that was opened in this sentence

  /// Takes in token i.
  void add(const SentenceView& view, std::uint32_t i, Sign sign);
};

/// A new sentence starts with token i, a word with a capital and no closing mark before it.
bool starts_unmarked(const SentenceView& view, const SentenceState& state, std::uint32_t i);

/// A new sentence starts with the dash `dash`, which opens a speech: "Klasseskilnad - Kva er det?"
bool starts_with_dash(const SentenceView& view, const SentenceState& state, std::uint32_t dash);

}  // namespace uttrekk
