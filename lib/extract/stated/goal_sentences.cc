#include "extract/stated/goal_sentences.h"

#include <algorithm>

#include "extract/phrase.h"
#include "extract/stated/inner_label.h"
#include "extract/stated/stated_item.h"

namespace uttrekk {

std::optional<GoalStatement> GoalSentences::at(const Block& block, std::uint32_t s,
                                               bool leads) const {
  if (const auto label = read_inner_label(words_, block, s, MarkKind::goal_cue)) {
    return GoalStatement{label->value, static_cast<std::uint8_t>(label->noun), "goal.label"};
  }
  const auto cue = cue_of(block, s);
  if (!cue) return std::nullopt;
  const TokenRange all = tokens_of(sentence(s));
  GoalStatement found{sentence(s).span, cue->type, cue->rule};
  if (!leads && !words_.ends_in(all, ':')) return found;
  if (quotes(s, block) || (s + 1 < block.end_sentence && ends_with(sentence(s), *cue))) {
    found.span = cover(found.span, sentence(s + 1).span);
  } else if (!elaborates(all) && !names_list(words_, all) && !goes_on(all, *cue)) {
    found.span = {};
  }
  return found;
}

std::optional<GoalCue> GoalSentences::cue_of(const Block& block, std::uint32_t s) const {
  const TokenRange all = tokens_of(sentence(s));
  auto cue = find_goal_cue(words_, all);
  if (!cue && quotes(s, block) && words_.ends_in(all, ':')) {
    cue = find_goal_lead_in(words_, all);
    if (cue) cue->rule = "goal.sentence-is";
  }
  return cue;
}

/// "Målet er todelt:" goes on in the next sentence of its paragraph.
bool GoalSentences::ends_with(const Sentence& sentence, const GoalCue& cue) const {
  return words_.is_sign(cue.words.end - 1, ':') && cue.words.end >= sentence.end_token;
}

/// "Ambisjonen er at alle skal si: «Her blir jeg sett.»" goes on in the quotation.
bool GoalSentences::quotes(std::uint32_t s, const Block& block) const {
  return s + 1 < block.end_sentence && words_.is_quote(sentence(s + 1).first_token);
}

/// "Målet er å styrke tilbudet i kommunen, og bidra til:" states an aim before the list goes on.
bool GoalSentences::goes_on(TokenRange sentence, const GoalCue& cue) const {
  constexpr std::uint32_t kAim = 4, kRest = 4;  // tokens: at least, at most
  sentence = words_.without_end_punctuation(sentence);
  for (std::uint32_t t = sentence.end; t > cue.words.end + kAim && t + kRest >= sentence.end;) {
    if (words_.is(--t, role_bit(CueRole::conjunction))) return t + 1 < sentence.end;
  }
  return false;
}

bool GoalSentences::goes_on_with_aim(std::uint32_t s) const {
  constexpr std::uint32_t kSubject = 4;  // tokens
  const TokenRange all = tokens_of(sentence(s));
  if (words_.ends_in(all, '?') || words_.ends_in(all, ':')) return false;
  for (std::uint32_t t = all.begin + 1; t + 2 < std::min(all.end, all.begin + kSubject + 3); ++t) {
    if (words_.is(t, role_bit(CueRole::shall))) return words_.is(t + 1, role_bit(CueRole::adverb));
    if (words_.is(t, roles(CueRole::be, CueRole::have, CueRole::become))) return false;
  }
  return false;
}

bool GoalSentences::elaborates(TokenRange sentence) const {
  sentence = words_.without_end_punctuation(sentence);
  constexpr std::uint32_t kLongest = 4, kShortest = 4;  // tokens: of a phrase, of a statement
  if (sentence.size() < kShortest) return false;
  const std::uint32_t from = sentence.end - std::min(kLongest, sentence.size());
  for (std::uint32_t t = from; t < sentence.end; ++t) {
    const PhraseMatch match = longest_phrase(words_.tokens(), words_.lexicon(), t, sentence.end,
                                             mark_bit(MarkKind::elaboration));
    if (match.entry != Lexicon::kUnknown && match.end_token == sentence.end) return true;
  }
  return false;
}

}  // namespace uttrekk
