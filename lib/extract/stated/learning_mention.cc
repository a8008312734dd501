#include "extract/stated/learning_mention.h"

#include <algorithm>

#include "dictionary/choice.h"
#include "extract/stated/learning_cue.h"

namespace uttrekk {
namespace {

using enum CueRole;

constexpr std::uint32_t kBeforeNoun = 4;  // tokens up to the noun: "Alle de viktigste erfaringene"
constexpr std::uint32_t kVerb = 10;       // … and from there to the verb
constexpr std::uint32_t kPurposeTokens = 10;  // of "for å hente inn verdifulle erfaringer"

bool is_use(const CueWords& words, std::uint32_t t) {
  return words.value(t, MarkKind::learning_verb) == choice(MarkKind::learning_verb, "use");
}

std::uint32_t noun_in(const CueWords& words, std::uint32_t from, std::uint32_t end) {
  for (std::uint32_t t = from; t < end; ++t) {
    if (names_learning(words, t)) return t;
  }
  return kNone;
}

/// "Erfaringene skal deles …", "Erfaringer fra piloten er samlet i …".
bool tells_of_subject(const CueWords& words, TokenRange sentence) {
  const std::uint32_t noun =
      noun_in(words, sentence.begin, std::min(sentence.end, sentence.begin + kBeforeNoun));
  if (noun == kNone) return false;
  const std::uint32_t end = std::min(sentence.end, noun + kVerb);
  for (std::uint32_t t = noun + 1; t < end; ++t) {
    if (words.is(t, roles(that, infinitive, as))) return false;
    if (is_use(words, t)) return true;
    if (words.is(t, roles(be, become))) return t + 2 < end && words.is(t + 2, role_bit(inside));
  }
  return false;
}

/// "For å hente inn erfaringer …".
bool tells_of_gathering(const CueWords& words, TokenRange sentence) {
  std::uint32_t t = sentence.begin;
  if (t + 2 >= sentence.end || !words.is(t, role_bit(preposition))) return false;
  if (!words.is(t + 1, role_bit(infinitive)) || !is_use(words, t + 2)) return false;
  return noun_in(words, t + 3, std::min(sentence.end, t + kPurposeTokens)) != kNone;
}

/// "Vi vil dele erfaringane våre med andre."
bool tells_of_plan(const CueWords& words, TokenRange sentence) {
  constexpr std::uint32_t kModal = 4;  // tokens from the start
  const std::uint32_t end = std::min(sentence.end, sentence.begin + kModal);
  for (std::uint32_t t = sentence.begin; t < end; ++t) {
    if (!words.is(t, roles(shall, modal))) continue;
    for (std::uint32_t v = t + 1; v < std::min(sentence.end, t + kModal); ++v) {
      if (is_use(words, v))
        return noun_in(words, v + 1, std::min(sentence.end, v + kPurposeTokens)) != kNone;
    }
  }
  return false;
}

/// "bedre enn forventet", "mer enn vi hadde ventet"
bool compares(const CueWords& words, TokenRange sentence, std::uint32_t t) {
  constexpr std::uint32_t kClause = 3;  // tokens of "vi hadde ventet" but the last
  if (t > sentence.begin && words.is(t - 1, roles(preposition, as))) return true;
  for (std::uint32_t n = 0; n < kClause && t > sentence.begin; ++n) {
    if (words.is(--t, role_bit(as))) return true;
  }
  return false;
}

/// "På forhånd regnet vi med flere gevinster", not "bedre enn forventet".
bool expects(const CueWords& words, TokenRange sentence) {
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (!words.has(t, MarkKind::expectation)) continue;
    if (!compares(words, sentence, t)) return true;
  }
  return false;
}

}  // namespace

bool tells_of_learning(const CueWords& words, TokenRange sentence) {
  return !tells_of_subject(words, sentence) && !tells_of_gathering(words, sentence) &&
         !tells_of_plan(words, sentence) && !expects(words, sentence);
}

}  // namespace uttrekk
