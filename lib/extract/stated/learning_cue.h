// Sentences that state something learnt by an explicit cue.
//
//   "Vi har erfart at …", "Deltakarane lærte om …"         learning.sentence-learnt
//   "… fekk god innsikt i …", "hentet erfaringer om …"      learning.sentence-insight
//   "Erfaringene fra piloten viser at …"                    learning.sentence-experience
//   "En av de viktigste læringene er …", "Lærdommen er …"   learning.sentence-lesson
//
// The list of cues is closed (see the definition of a learning point): "opplevde", "ser at" and
// "evalueringen viste" are none, nor are plans ("erfaringene skal deles") and infinitives ("for å
// lære om").
#pragma once

#include <optional>
#include <string_view>

#include "extract/stated/cue_words.h"

namespace uttrekk {

struct LearningCue {
  TokenRange words;
  std::string_view rule;
};

/// What every sentence with a cue, and every lead-in, holds a word of.
inline constexpr std::uint64_t kLearningCues =
    mark_bit(MarkKind::learning_verb) | mark_bit(MarkKind::learning_cue);

/// Whether the token is a noun of what was learnt: point, learning, experience or lesson.
bool names_learning(const CueWords& words, std::uint32_t token);

/// The first cue in the tokens of one sentence.
std::optional<LearningCue> find_learning_cue(const CueWords& words, TokenRange sentence);

/// Whether the tokens of a lead-in ("Viktige læringspunkter har vært:", "Vi har erfart at:")
/// announce a list of things learnt.
std::optional<LearningCue> find_learning_lead_in(const CueWords& words, TokenRange sentence);

}  // namespace uttrekk
