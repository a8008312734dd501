#include "validate/instructions.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMaxOpeningMarks = 3;  // "[«", "<", "**"

bool opens_with_instruction(const Tokens& tokens, const Lexicon& lexicon, std::uint32_t at,
                            std::uint32_t end) {
  for (std::uint32_t n = 0; n < kMaxOpeningMarks && at < end && is_mark(tokens.kind(at)); ++n) ++at;
  if (at == end) return false;
  if (lexicon.entry(tokens.entry(at)).has(MarkKind::instruction)) return true;
  std::uint32_t state = 0;
  for (; at < end; ++at) {
    state = lexicon.next_state(state, tokens.entry(at));
    if (state == 0) return false;
    if (lexicon.entry(lexicon.phrase_at(state)).has(MarkKind::instruction)) return true;
  }
  return false;
}

}  // namespace

std::vector<Span> find_instructions(const Document& document, const Lexicon& lexicon) {
  std::vector<Span> found;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.block != kNone) {
      const BlockKind kind = document.blocks[sentence.block].kind;
      if (kind == BlockKind::heading || kind == BlockKind::furniture) continue;
    }
    if (opens_with_instruction(document.tokens, lexicon, sentence.first_token,
                               sentence.end_token)) {
      found.push_back(sentence.span);
    }
  }
  return found;
}

}  // namespace uttrekk
