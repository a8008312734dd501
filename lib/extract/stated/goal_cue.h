// Sentences that state an aim by an explicit cue.
//
//   "Målet med ordningen er å korte ned køen."   goal.sentence-is
//   "Prosjektet har som hovedmål at …"           goal.sentence-has
//   "… , med mål om raskere svar."               goal.sentence-with
//   "Kommunen tek sikte på å …"                  goal.sentence-sight
//
// The list of cues is closed (see the definition of a goal); a sentence that only mentions a goal
// word ("i tråd med målene", "nå målet") states none, nor does a question.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/stated/cue_words.h"

namespace uttrekk {

struct GoalCue {
  std::uint8_t type = 0;  // index of the choices of `goal-cues`
  TokenRange words;       // from the noun, or the verb before it, to what announces the aim
  std::string_view rule;
};

/// What every sentence with a cue, and every lead-in, holds a word of.
inline constexpr std::uint64_t kGoalCues =
    mark_bit(MarkKind::goal_cue) | mark_bit(MarkKind::goal_phrase);

/// The first cue in the tokens of one sentence.
std::optional<GoalCue> find_goal_cue(const CueWords& words, TokenRange sentence);

/// Whether the tokens of a lead-in ("Formål med teamet var å:") announce a list of aims.
std::optional<GoalCue> find_goal_lead_in(const CueWords& words, TokenRange sentence);

/// The printed name of a goal_type.
std::string_view goal_type_name(std::uint8_t type);

}  // namespace uttrekk
