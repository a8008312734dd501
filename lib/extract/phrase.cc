#include "extract/phrase.h"

namespace uttrekk {

PhraseMatch longest_phrase(const Tokens& tokens, const Lexicon& lexicon, std::uint32_t first,
                           std::uint32_t end, std::uint64_t kinds) {
  PhraseMatch best;
  if (first >= end) return best;
  const EntryId word = tokens.entry(first);
  const Entry& opener = lexicon.entry(word);
  if ((opener.kinds & kinds) != 0) best = {word, first + 1};
  if ((opener.phrase_kinds & kinds) == 0) return best;
  // A phrase is two words or more: most openers stand before a word that is in none.
  if (first + 1 >= end || !lexicon.entry(tokens.entry(first + 1)).in_phrase) return best;
  std::uint32_t state = 0;
  for (std::uint32_t t = first; t < end; ++t) {
    state = lexicon.next_state(state, tokens.entry(t));
    if (state == 0) break;
    const EntryId phrase = lexicon.phrase_at(state);
    if ((lexicon.entry(phrase).kinds & kinds) != 0) best = {phrase, t + 1};
  }
  return best;
}

}  // namespace uttrekk
