#include "extract/stated/goal_mention.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace uttrekk {
namespace {

using enum CueRole;

constexpr std::uint32_t kUpToNoun = 4;  // tokens up to the noun: "Prosjektet sine mål er …"

/// "målene", "hovudmålet", "måla", "visjonen": the aims that the reader knows of.
bool is_definite(const CueWords& words, std::uint32_t t) {
  constexpr std::array<std::string_view, 8> kEndings = {"ålet",  "åla",  "ene",  "ane",
                                                        "ingen", "inga", "onen", "kten"};
  const std::string_view word = words.document().view(words.tokens().span(t));
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

/// "Prosjektet har tre mål.", "… har eit overordna mål og fire delmål."
bool is_counted(const CueWords& words, std::uint32_t t, TokenRange sentence) {
  if (t < sentence.begin + 2 || t + 2 != sentence.end || !words.is_punctuation(t + 1)) return false;
  if (!words.is_number(t - 1) && !words.has(t - 1, MarkKind::number)) return false;
  for (std::uint32_t i = sentence.begin; i < t; ++i) {
    if (words.is(i, role_bit(have))) return true;
  }
  return false;
}

/// "Prosjektet sine mål er delte i …", "Prosjektets mål ble vedtatt …"
bool is_subject(const CueWords& words, std::uint32_t t, TokenRange sentence) {
  return t > sentence.begin && t < sentence.begin + kUpToNoun && t + 1 < sentence.end &&
         words.is(t + 1, roles(be, become));
}

/// "Resultatmålene forteller hva …": what aims do, with a verb of its own.
bool tells_what_goals_do(const CueWords& words, TokenRange sentence) {
  const std::uint32_t noun = sentence.begin;
  if (sentence.size() < 3 || !words.value(noun, MarkKind::goal_cue) || !is_definite(words, noun))
    return false;
  return words.has(noun + 1, MarkKind::finite_verb) && words.roles_of(noun + 1) == 0;
}

bool speaks_of_goals(const CueWords& words, TokenRange sentence) {
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (!words.value(t, MarkKind::goal_cue)) continue;
    if (is_definite(words, t) || is_counted(words, t, sentence) || is_subject(words, t, sentence))
      return true;
  }
  return false;
}

}  // namespace

bool only_mentions_goals(const CueWords& words, TokenRange paragraph, TokenRange first_sentence) {
  if (tells_what_goals_do(words, first_sentence)) return true;
  if (!words.ends_in(paragraph, '.') || !speaks_of_goals(words, first_sentence)) return false;
  for (std::uint32_t t = paragraph.begin; t < paragraph.end; ++t) {
    if (words.is(t, roles(modal, infinitive, that))) return false;
  }
  return true;
}

}  // namespace uttrekk
