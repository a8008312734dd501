#include "extract/people/people_sentence_gate.h"

#include <algorithm>

namespace uttrekk {
namespace {

constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

/// Moves `at` past what `is_before`; where the next one begins.
template <typename Found, typename IsBefore, typename Begin>
std::uint32_t advance(const std::vector<Found>& found, std::size_t& at, IsBefore is_before,
                      Begin begin) {
  while (at < found.size() && is_before(found[at])) ++at;
  return at < found.size() ? begin(found[at]) : kNowhere;
}

}  // namespace

/// Moves to what may stand in the sentence.
void SentenceGate::pass(const Sentence& sentence) {
  const std::uint32_t first = sentence.first_token;
  const auto ends = [&](const auto& found) { return found.span.end <= sentence.span.begin; };
  const auto begin = [](const auto& found) { return found.span.begin; };
  next_reach_ = std::min(advance(reach_.emails, email_, ends, begin),
                         advance(reach_.phones, phone_, ends, begin));
  next_second_ = advance(
      runs_.seconds(), second_, [&](NameRuns::Second second) { return second.token <= first; },
      [](NameRuns::Second second) { return second.token; });
  next_name_ = advance(
      runs_.names(), name_, [&](std::uint32_t token) { return token < first; },
      [](std::uint32_t token) { return token; });
}

/// An address; or two words of a name, one of them known; or a role, and two words of a name's
/// shape or a contact cue, behind which one word will do: "ta kontakt med rådgiver Kari".
bool SentenceGate::look(const Sentence& sentence) {
  pass(sentence);
  if (next_reach_ < sentence.span.end) return true;
  return concerns(sentence) && names(sentence) && (holds_known(sentence) || has_role(sentence));
}

bool SentenceGate::holds_known(const Sentence& sentence) const {
  const auto& seconds = runs_.seconds();
  for (std::size_t i = second_; i < seconds.size() && seconds[i].token < sentence.end_token; ++i) {
    if (seconds[i].known) return true;
  }
  return false;
}

bool SentenceGate::has_role(const Sentence& sentence) const {
  for (std::uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
    if ((maker_.word(t).name_parts() & name_part::role) != 0) return true;
  }
  return false;
}

bool SentenceGate::names(const Sentence& sentence) const {
  std::uint32_t capitals = 0;
  bool name = false;
  std::uint32_t behind_role = 0;  // capitalised words right behind a role
  for (std::uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
    if (!document_.tokens.capital(t)) {
      behind_role = 0;
      continue;
    }
    const bool role = t > sentence.first_token && (maker_.traits(t - 1) & trait::role) != 0;
    behind_role = role ? 1 : behind_role + (behind_role != 0);
    if (behind_role > 1) return true;
    ++capitals;
    name = name || (maker_.word(t).openings() & opening::name) != 0;
    if (name && (capitals > 1 || t > sentence.first_token)) return true;
  }
  return false;
}

}  // namespace uttrekk
