#include "segment/unmarked_ends.h"

#include <algorithm>
#include <string_view>

namespace uttrekk {
namespace {

constexpr std::uint32_t kHeadingTokens = 10;
constexpr std::uint32_t kSpeechHeadingTokens = 7;
constexpr std::uint32_t kNameTokens = 4;  // of a name that is a clause's subject
constexpr std::int32_t kSubjunction = 2;  // in the dictionary `connectives`

/// All of it so far may be a heading.
bool heading_so_far(const SentenceState& state, std::uint32_t i, std::uint32_t longest) {
  return state.plain && state.has_word && i - state.start <= longest;
}

/// "3.5.2": two full stops or more.
bool is_chapter_number(const SentenceView& view, std::uint32_t i) {
  if (view.sign(i) != Sign::word || view.kind(i) != TokenClass::number) return false;
  const std::string_view text = view.text(i);
  return std::count(text.begin(), text.end(), '.') >= 2;
}

bool is_function_word(const SentenceView& view, std::uint32_t i) {
  const auto kind = view.value(i, MarkKind::sentence_opener);
  return kind && static_cast<OpenerKind>(*kind) != OpenerKind::noun;
}

/// What a name may stand behind in mid-sentence: "leder Hansen", "sier Ola", "der Kari".
bool leads_to_name(const SentenceView& view, std::uint32_t i) {
  return view.capital(i) || view.marked(i, MarkKind::connective) ||
         view.marked(i, MarkKind::finite_verb) || view.marked(i, MarkKind::role) ||
         view.marked(i, MarkKind::title) || is_function_word(view, i);
}

/// The subject at token i (a name, or a common noun that its dictionary lacks) has its verb at
/// once: "Robolis slår meg som naiv", "Etnestads inntrykk blir stadfesta".
bool verb_follows(const SentenceView& view, std::uint32_t i) {
  std::uint32_t at = i + 1;
  while (at < i + kNameTokens && view.capital(at)) ++at;
  if (view.lower(at) && view.text(at - 1).ends_with('s') &&
      !view.marked(at, MarkKind::finite_verb)) {
    ++at;
  }
  return view.lower(at) && view.marked(at, MarkKind::finite_verb);
}

/// "… og kunstforretninger | Les: Alt om …": a label of one word.
bool starts_label(const SentenceView& view, std::uint32_t i) {
  return view.sign(i + 1) == Sign::colon && view.glued(i + 1) && view.capital(i + 2) &&
         !leads_to_name(view, i - 1) && !view.marked(i, MarkKind::given_name) &&
         !view.marked(i, MarkKind::surname);
}

/// "Har et voldspotensial | Journalist Kari Myhre …": titles have no capital in mid-sentence.
bool starts_with_title(const SentenceView& view, std::uint32_t i) {
  constexpr std::int32_t kUnit = 2;  // from here on the roles are no persons
  const auto role = view.value(i, MarkKind::role);
  return role && *role < kUnit && view.capital(i + 1) && view.lower(i - 1) &&
         !leads_to_name(view, i - 1);
}

/// "Alle fekk konsesjon | Krokstad meiner …": a clause is complete, and another one starts.
bool starts_clause(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (!heading_so_far(state, i, kHeadingTokens) || state.subordinate) return false;
  if (leads_to_name(view, i - 1) || view.all_capitals(i)) return false;
  if (view.opener(state.start) == OpenerKind::strong) return false;  // "Det er mannen Ola kjenner"
  const bool clause = state.has_verb || is_chapter_number(view, state.start);
  return clause && verb_follows(view, i);
}

/// "Nytt album | I februar kjem …", "Ny leiar | Får alle med": behind a heading even words that
/// may be part of a name, and verbs.
bool starts_weakly(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (!view.opener(i) && !view.marked(i, MarkKind::finite_verb)) return false;
  if (view.sign(i + 1) != Sign::word || view.capital(i + 1)) return false;
  return !view.marked(i - 1, MarkKind::finite_verb) && heading_so_far(state, i, kHeadingTokens);
}

}  // namespace

void SentenceState::add(const SentenceView& view, std::uint32_t i, Sign sign) {
  switch (sign) {
    case Sign::word:
      has_word = has_word || view.kind(i) != TokenClass::number;
      has_verb = has_verb || view.marked(i, MarkKind::finite_verb);
      subordinate = subordinate || view.value(i, MarkKind::connective) == kSubjunction;
      break;
    case Sign::open:
      in_quote = true;
      break;
    case Sign::close:
      in_quote = false;
      break;
    case Sign::comma:
    case Sign::colon:
      plain = false;
      break;
    case Sign::dash:
      plain = plain && i == start;
      break;
    default:
      break;
  }
}

bool starts_unmarked(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (!state.has_word || view.glued(i)) return false;
  const Sign before = view.sign(i - 1);
  if (before != Sign::word && before != Sign::close) return false;
  if (before == Sign::word && view.marked(i - 1, MarkKind::connective)) return false;
  if (is_chapter_number(view, i)) {
    return view.capital(i + 1) && view.kind(i - 1) == TokenClass::word;
  }
  if (!view.capital(i) || (view.all_capitals(i) && !view.lower(i + 1))) return false;
  if (view.marked(i, MarkKind::credit)) return true;
  switch (view.opener(i).value_or(OpenerKind::weak)) {
    case OpenerKind::strong:
      return true;
    case OpenerKind::noun:
      return !view.capital(i + 1);
    case OpenerKind::weak:
      break;
  }
  return starts_weakly(view, state, i) || starts_clause(view, state, i) || starts_label(view, i) ||
         starts_with_title(view, i);
}

bool starts_with_dash(const SentenceView& view, const SentenceState& state, std::uint32_t dash) {
  const std::uint32_t next = dash + 1;
  if (view.glued(dash) || view.glued(next) || !view.capital(next)) return false;
  const Sign before = view.sign(dash - 1);
  if (before != Sign::word && before != Sign::close) return false;
  if (view.opener(next)) return true;
  if (!heading_so_far(state, dash, kSpeechHeadingTokens)) return false;
  if (view.marked(next, MarkKind::finite_verb)) return true;
  return view.lower(dash - 1) && verb_follows(view, next);  // but "Reisen Oslo - Bergen tar …"
}

}  // namespace uttrekk
