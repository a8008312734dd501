// From scores to a language.
#pragma once

#include "language/evidence.h"
#include "language/identify.h"

namespace uttrekk {

/// What the text around is in. It speaks with a fixed small weight, so that it decides where the
/// text itself is silent or in two minds, and no more; with some more weight where it is `sure`:
/// nearly all of it is in that one language.
struct SurroundingLanguage {
  Language language = Language::unknown;
  bool sure = false;

  bool operator==(const SurroundingLanguage&) const = default;
};

LanguageGuess decide_language(const LanguageScores& scores, SurroundingLanguage around = {});
/// The same without its confidence, which costs most of it.
Language language_of(const LanguageScores& scores, SurroundingLanguage around = {});

}  // namespace uttrekk
