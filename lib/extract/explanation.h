// Why a record is one, in a line for people: which heading, label or lead-in it stands under, and
// the words that told. Kept out of the records: it is worked out again when somebody asks.
//
//   Explainer explainer(document, lexicon);
//   explainer.explain(record);  // heading "Effektmål" (effect-goals)
//                               // lead-in "Formål med teamet var å:", cue "Formål"
//                               // cue "har som mål å"
#pragma once

#include <string>

#include "extract/stated/cue_words.h"
#include "extract/stated/stated_item.h"

namespace uttrekk {

/// Refers to the document and the lexicon; explaining all its records costs linear time.
class Explainer {
 public:
  Explainer(const Document& document, const Lexicon& lexicon);

  /// Empty for kinds other than goals and learning points: their rule says it all.
  std::string explain(const Record& record);

 private:
  std::string cue_of(const Record& record, std::uint32_t block) const;
  std::string opener_of(const Opener& opener) const;
  std::string quoted(TokenRange tokens) const;

  CueWords words_;
  Openers goals_;
  Openers learning_;
};

}  // namespace uttrekk
