// From scores to a language.
#pragma once

#include "language/evidence.h"
#include "language/identify.h"

namespace uttrekk {

/// What the text around says. A language here speaks with a fixed small weight, so that it decides
/// where the text itself is silent or in two minds, and no more.
LanguageGuess decide_language(LanguageScores scores, Language around = Language::unknown);

}  // namespace uttrekk
