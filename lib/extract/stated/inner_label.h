// A label inside a paragraph, with its value: "… i to år. Formål: oppdage svikt tidlig."
#pragma once

#include <cstdint>
#include <optional>

#include "extract/stated/cue_words.h"

namespace uttrekk {

struct InnerLabel {
  std::int32_t noun = 0;  // the choice of the dictionary that the label is a word of
  Span value;
};

/// The label that opens the sentence `s` of a block, a word with a mark of `kind`; nothing where
/// its value is a question, an amount or a reference. The colon may have ended the sentence: then
/// the next one is the value.
std::optional<InnerLabel> read_inner_label(const CueWords& words, const Block& block,
                                           std::uint32_t s, MarkKind kind);

/// "Mål: Færre fall. | Tiltak: Trening.": the content of a block up to the sentence that opens with
/// another label.
Span before_next_label(const CueWords& words, const Block& block);

}  // namespace uttrekk
