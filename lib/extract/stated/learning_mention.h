// Sentences below a heading about what was learnt that tell nothing of it: "Erfaringene er samlet i
// et vedlegg.", "For å hente inn erfaringar vitja vi tre skular.", "På forhånd regnet vi med …"
#pragma once

#include "extract/stated/cue_words.h"

namespace uttrekk {

/// Whether a sentence tells of something learnt: not where that stands, what it will be used for or
/// how it was gathered, nor what was expected beforehand.
bool tells_of_learning(const CueWords& words, TokenRange sentence);

}  // namespace uttrekk
