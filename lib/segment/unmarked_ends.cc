#include "segment/unmarked_ends.h"

#include <algorithm>
#include <string_view>

namespace uttrekk {
namespace {

constexpr std::uint32_t kHeadingTokens = 10;
constexpr std::uint32_t kSpeechHeadingTokens = 7;
constexpr std::uint32_t kNameTokens = 4;  // of a name that is a clause's subject
constexpr std::int32_t kFinite = 0;       // in the dictionary `verb-endings`
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
  if (view.capital(i) || view.kind(i) == TokenClass::abbreviation) return true;
  if (view.value(i, MarkKind::name_lead) == static_cast<std::int32_t>(NameLead::free)) return false;
  return view.marked(i, MarkKind::connective) || view.marked(i, MarkKind::finite_verb) ||
         view.marked(i, MarkKind::role) || view.marked(i, MarkKind::title) ||
         view.marked(i, MarkKind::name_particle) || is_function_word(view, i) ||
         view.name_lead(i, NameLead::name);
}

bool is_name(const SentenceView& view, std::uint32_t i) {
  return view.marked(i, MarkKind::given_name) || view.marked(i, MarkKind::surname) ||
         view.marked(i, MarkKind::organisation);
}

/// A finite verb, by the dictionary or by its ending: where a verb may stand, behind a subject.
bool is_verb(const SentenceView& view, std::uint32_t i) {
  if (!view.lower(i)) return false;
  if (view.marked(i, MarkKind::finite_verb)) return true;
  return !view.marked(i, MarkKind::sentence_opener) && !view.marked(i, MarkKind::connective) &&
         view.value_by_ending(i, MarkKind::verb_ending) == kFinite;
}

/// The subject at token i (a name, or a common noun that its dictionary lacks) has its verb at
/// once: "Robolis slår meg som naiv", "Etnestads inntrykk blir stadfesta".
bool verb_follows(const SentenceView& view, std::uint32_t i) {
  std::uint32_t at = i + 1;
  while (at < i + kNameTokens && view.capital(at)) ++at;
  if (is_verb(view, at)) return true;
  return view.lower(at) && view.text(at - 1).ends_with('s') && is_verb(view, at + 1);
}

/// Tokens before i are a heading that has no verb, and none that a name could belong to: "Ny
/// rekord | Kari Nes sprang", but "Norsk skodespelar Kari Nes sprang", "Byen Nes har".
bool nominal_heading(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  const auto lead = view.value_by_ending(i - 1, MarkKind::name_lead);
  const bool free = lead == static_cast<std::int32_t>(NameLead::free);
  if (i - 1 == state.start) return free && !is_name(view, i - 1);
  return (free || !lead) && !leads_to_name(view, i - 1);
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

/// "Alle fekk konsesjon | Krokstad meiner …": a clause or heading is complete, and another starts.
bool starts_clause(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (!heading_so_far(state, i, kHeadingTokens) || state.subordinate) return false;
  if (view.all_capitals(i) || !verb_follows(view, i)) return false;
  if (view.opener(state.start) == OpenerKind::strong) return false;  // "Det er mannen Ola kjenner"
  const bool clause = state.has_verb || is_chapter_number(view, state.start);
  return clause ? !leads_to_name(view, i - 1) : nominal_heading(view, state, i);
}

/// "Ho las boka Den lange vegen", "Romanen Ingen å spørje": the name of a work.
bool is_title_of_work(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  return (state.has_verb || i - 1 == state.start) && view.name_lead(i - 1, NameLead::work);
}

/// What the ending says of a word with a capital that no dictionary has: "Nattevandringene varer".
std::optional<OpenerKind> opener_by_ending(const SentenceView& view, std::uint32_t i) {
  if (is_name(view, i) || !view.lower(i + 1) || leads_to_name(view, i - 1)) return std::nullopt;
  if (view.text(i).find('-') != std::string_view::npos) return std::nullopt;
  const auto kind = view.value_by_ending(i, MarkKind::sentence_opener);
  if (!kind) return std::nullopt;
  return static_cast<OpenerKind>(*kind);
}

/// "Fangene slippes fri | Journalister som forhandlingskort".
bool by_ending(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (!opener_by_ending(view, i)) return false;
  return nominal_heading(view, state, i);
}

/// "Nytt album | I februar kjem …", "Ny leiar | Får alle med": behind a heading even words that
/// may be part of a name, and verbs.
bool starts_weakly(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (view.sign(i + 1) != Sign::word || view.capital(i + 1)) return false;
  if (view.marked(i - 1, MarkKind::finite_verb)) return false;
  if (!heading_so_far(state, i, kHeadingTokens) || is_title_of_work(view, state, i)) return false;
  return view.opener(i) || view.marked(i, MarkKind::finite_verb) || by_ending(view, state, i);
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
      return !is_title_of_work(view, state, i);
    case OpenerKind::noun:
      return !view.capital(i + 1);
    case OpenerKind::weak:
      break;
  }
  if (!state.in_quote && opener_by_ending(view, i) == OpenerKind::noun) return true;
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
