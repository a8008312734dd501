#include "segment/unmarked_ends.h"

#include <algorithm>
#include <string_view>

#include "segment/subject.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kHeadingTokens = 10;
constexpr std::uint32_t kSpeechHeadingTokens = 7;
// In the dictionary `connectives`.
constexpr std::int32_t kPreposition = 1;
constexpr std::int32_t kSubjunction = 2;

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

/// The word that the sentence opens with may be a heading by itself: a common noun.
bool opens_heading(const SentenceView& view, const SentenceState& state) {
  return !state.unmarked && !is_name(view, state.start) &&
         view.value_by_ending(state.start, MarkKind::name_lead).has_value();
}

/// Tokens before i are a heading that has no verb, and none that a name could belong to: "Ny
/// rekord | Kari Nes sprang", but "Norsk skodespelar Kari Nes sprang", "Byen Nes har".
bool nominal_heading(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  const auto lead = view.value_by_ending(i - 1, MarkKind::name_lead);
  const bool free = lead == static_cast<std::int32_t>(NameLead::free);
  if (i - 1 == state.start) return free && opens_heading(view, state);
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
  if (!is_person(view, i) || !view.capital(i + 1) || view.all_capitals(i)) return false;
  if (!view.lower(i - 1) || view.marked(i - 1, MarkKind::finite_verb)) return false;
  const bool compound = view.text(i).find('-') != std::string_view::npos;  // "EU-leiar Nes"
  return !compound || !leads_to_name(view, i - 1);
}

/// What a relative clause without its "som" may hang on: "Det er mannen Ola kjenner".
bool may_hold_relative(const SentenceView& view, const SentenceState& state) {
  if (view.opener(state.start) != OpenerKind::strong) return false;
  return !view.marked(state.start, MarkKind::finite_verb) &&
         view.value(state.start, MarkKind::connective) != kPreposition;
}

/// "Røykvarslarane redda liv": a verb by its ending, and no adjective ("Den kjende forfattaren").
bool has_weak_verb(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  for (std::uint32_t at = state.start + 1; at + 1 < i; ++at) {
    if (is_verb(view, at) && !is_function_word(view, at - 1)) return true;
  }
  return false;
}

/// What stands before a common noun is complete: "Full fart i Lia | Skianlegget opnar", "Kaos i
/// trafikken | Vegvesenet rår", "Resultat | Ventetida gjekk ned", but "avisa Morgonposten skriv".
bool before_noun(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (is_place(view, i - 1)) return true;
  if (i - 1 == state.start) return opens_heading(view, state) && !is_person(view, i - 1);
  return !leads_to_name(view, i - 1);
}

/// "Alle fekk konsesjon | Krokstad meiner …", "Full fart i Lia | Skianlegget opnar …": a clause or
/// heading is complete, and another starts.
bool starts_clause(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (!heading_so_far(state, i, kHeadingTokens) || state.subordinate) return false;
  if (view.all_capitals(i) || !verb_follows(view, i)) return false;
  if (may_hold_relative(view, state)) return false;
  if (nominal_heading(view, state, i)) return true;
  if (view.lower(i + 1) && is_definite_noun(view, i)) return before_noun(view, state, i);
  if (leads_to_name(view, i - 1)) return false;
  if (state.has_verb || is_chapter_number(view, state.start)) return true;
  return !view.name_lead(i - 1, NameLead::apposition) && has_weak_verb(view, state, i);
}

/// "Ho las boka Den lange vegen", "Romanen Ingen å spørje", "Nes sitt program Alle med": the name
/// of a work, but not behind a heading ("Den nye boka | Det er …").
bool is_title_of_work(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (!view.name_lead(i - 1, NameLead::work)) return false;
  return state.has_verb || i - 1 == state.start || view.text(i - 2).ends_with('s');
}

/// What the ending says of a word with a capital that no dictionary has: "Nattevandringene varer".
std::optional<OpenerKind> opener_by_ending(const SentenceView& view, std::uint32_t i) {
  if (is_name(view, i) || view.marked(i, MarkKind::organisation)) return std::nullopt;
  if (!view.lower(i + 1)) return std::nullopt;
  if (leads_to_name(view, i - 1) && !is_place(view, i - 1)) return std::nullopt;
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
  if (!view.capital(i) && view.kind(i) != TokenClass::number) return false;  // most tokens
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
      if (!view.capital(i + 1)) return !is_title_of_work(view, state, i);
      break;
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
