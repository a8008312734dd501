// Lists that belong to a template's prompt: "Hva gikk bra? Hva savnet dere?" above "• Arbeidsform",
// "• Samarbeid".
#pragma once

#include <cstdint>

#include "extract/stated/cue_words.h"

namespace uttrekk {

/// Reads the lists of a document in their order; looks at each item once.
class PromptedLists {
 public:
  explicit PromptedLists(const CueWords& words) : words_(words) {}

  /// Whether the list that the item `block` stands in holds the topics of a prompt: it follows
  /// several questions, and no item is a sentence. Calls must come in the order of the blocks.
  bool holds(std::uint32_t block);

 private:
  const CueWords& words_;
  std::uint32_t end_ = 0;  // past the list that prompted_ is about
  bool prompted_ = false;
};

}  // namespace uttrekk
