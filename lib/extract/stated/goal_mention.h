// Paragraphs about the aims that state none: "Målene er beskrevet i planen.", "Prosjektet har tre
// delmål."
#pragma once

#include "extract/stated/cue_words.h"

namespace uttrekk {

/// Whether a paragraph, below a heading that names aims, only mentions them: its first sentence
/// speaks of the aims themselves, and nothing in it says what shall be.
bool only_mentions_goals(const CueWords& words, TokenRange paragraph, TokenRange first_sentence);

}  // namespace uttrekk
