#include "extract/stated/learning_sentences.h"

#include "extract/stated/inner_label.h"
#include "extract/stated/learning_cue.h"
#include "extract/stated/stated_item.h"

namespace uttrekk {

std::optional<LearningStatement> read_learning_sentence(const CueWords& words, const Block& block,
                                                        std::uint32_t s, bool leads) {
  const Sentence& sentence = words.document().sentences[s];
  const TokenRange all = tokens_of(sentence);
  if (block.kind != BlockKind::field && names_learning(words, all.begin)) {
    if (const auto label = read_inner_label(words, block, s, MarkKind::learning_cue)) {
      return LearningStatement{label->value, "paragraph", "learning.label"};
    }
  }
  const auto cue = find_learning_cue(words, all);
  if (!cue || words.ends_in(all, ':')) return std::nullopt;
  if (leads && !words.ends_in(all, '.')) return std::nullopt;  // "Det vi har lært er" above a list
  return LearningStatement{sentence.span, "sentence", cue->rule};
}

}  // namespace uttrekk
