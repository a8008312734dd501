// The sentences of running text that state something learnt: by a cue, or by a label inside a
// paragraph ("… i to år. Læringspunkt: Start tidlig.").
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/stated/cue_words.h"

namespace uttrekk {

struct LearningStatement {
  Span span;
  std::string_view source;
  std::string_view rule;
};

/// What the sentence `s` of `block` states; nothing where it has no cue or, with `leads`, does no
/// more than lead into a list.
std::optional<LearningStatement> read_learning_sentence(const CueWords& words, const Block& block,
                                                        std::uint32_t s, bool leads);

}  // namespace uttrekk
