// The sentences of running text that state an aim: by a cue, or by a label inside a paragraph
// ("… i to år. Formål: oppdage svikt tidlig.").
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/stated/cue_words.h"
#include "extract/stated/goal_cue.h"

namespace uttrekk {

struct GoalStatement {
  Span span;  // empty where the sentence has a cue and only leads into a list
  std::uint8_t type = 0;
  std::string_view rule;
};

class GoalSentences {
 public:
  explicit GoalSentences(const CueWords& words) : words_(words) {}

  /// What the sentence `s` of `block` states; nothing where it has no cue. The sentence that leads
  /// into a list (`leads`) only counts where it is complete without it.
  std::optional<GoalStatement> at(const Block& block, std::uint32_t s, bool leads) const;

  /// Whether a lead-in is a complete statement that its list spells out: "… styrker tilbudet
  /// gjennom:", not "Prosjektet skal:".
  bool elaborates(TokenRange sentence) const;
  /// "Vi ville også …", behind a sentence that states an aim.
  bool goes_on_with_aim(std::uint32_t s) const;

 private:
  std::optional<GoalCue> cue_of(const Block& block, std::uint32_t s) const;
  bool ends_with(const Sentence& sentence, const GoalCue& cue) const;
  bool quotes(std::uint32_t s, const Block& block) const;
  bool goes_on(TokenRange sentence, const GoalCue& cue) const;
  const Sentence& sentence(std::uint32_t s) const { return words_.document().sentences[s]; }

  const CueWords& words_;
};

}  // namespace uttrekk
