// Sentences about what was learnt that tell nothing of it: "Erfaringene er samlet i et vedlegg.",
// "For å hente inn erfaringar vitja vi tre skular."
#pragma once

#include "extract/stated/cue_words.h"

namespace uttrekk {

/// Whether a sentence, below a heading about what was learnt, only says where that stands, what it
/// will be used for or how it was gathered.
bool only_mentions_learning(const CueWords& words, TokenRange sentence);

}  // namespace uttrekk
