#include "segment/unmarked_ends.h"

#include <string_view>

#include "dictionary/choice.h"
#include "segment/heading.h"
#include "segment/subject.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kHeadingTokens = 10;
constexpr std::uint32_t kSpeechHeadingTokens = 7;
constexpr std::int32_t kFront = choice(MarkKind::organisation, "front");  // "Vest", "Nord"

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
  return !is_function_word(view, i - 1) &&          // "også EU-leiar Nes"
         !view.name_lead(i - 1, NameLead::person);  // "artisten Libby Sand"
}

/// "Alle fekk plass | Solberg meiner …", "Full fart i Lia | Skianlegget opnar …": a clause or
/// heading is complete, and another starts.
bool starts_clause(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (!heading_so_far(state, i, kHeadingTokens)) return false;
  if (state.has_verb && is_subordinate(view, state, i)) return false;  // but "Fakta om saka"
  if (view.all_capitals(i) || !verb_follows(view, i)) return false;
  if (is_title_of_work(view, state, i)) return false;
  const bool front = view.value(i, MarkKind::organisation) == kFront;
  if (front && view.lower(i + 1)) return false;  // "Senter for omsorg Vest har"
  if (view.sign(i - 1) == Sign::close && !state.has_verb) return false;  // "Heimehjelp (HH) Lia er"
  if (may_hold_relative(view, state, i)) return false;
  if (nominal_heading(view, state, i) || ends_in_object(view, state, i)) return true;
  if (view.lower(i + 1) && is_definite_noun(view, i)) return complete_before_noun(view, state, i);
  if (leads_to_name(view, i - 1)) return false;
  if (state.has_verb || is_chapter_number(view, state.start)) return true;
  return !view.name_lead(i - 1, NameLead::apposition) && has_weak_verb(view, state, i);
}

/// "Ny bru i Lia | Lia får …": a place that is named again.
bool repeats_place(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  return view.text(i) == view.text(i - 1) && is_place(view, i - 1) &&
         heading_so_far(state, i, kHeadingTokens) && is_verb(view, i + 1);
}

/// What the ending says of a word with a capital that no dictionary has: "Nattevandringene varer".
std::optional<SentenceOpener> opener_by_ending(const SentenceView& view, std::uint32_t i) {
  if (is_name(view, i) || view.marked(i, MarkKind::organisation)) return std::nullopt;
  if (!view.lower(i + 1)) return std::nullopt;
  if (leads_to_name(view, i - 1) && !is_place(view, i - 1)) return std::nullopt;
  if (is_compound(view, i)) return std::nullopt;
  const auto kind = view.value_by_ending(i, MarkKind::sentence_opener);
  if (!kind) return std::nullopt;
  return static_cast<SentenceOpener>(*kind);
}

/// "Bussen er tilbake | Sjåførar på kurs".
bool by_ending(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (!opener_by_ending(view, i)) return false;
  return nominal_heading(view, state, i);
}

/// "Foto Per Olav Nes | Kari Dal har …": the credit's name is complete.
bool starts_after_credit(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (!view.marked(state.start, MarkKind::credit) || !view.capital(i - 1)) return false;
  if (i - state.start < 3) return false;
  if (is_definite_noun(view, i)) return view.lower(i + 1);
  return verb_follows(view, i) && view.marked(i, MarkKind::given_name) &&
         view.marked(i - 1, MarkKind::surname);
}

/// "Fjordvik Diakonale Sykehus", "Arbeidsgruppen Felles journal": a common noun in a name.
bool goes_on_in_name(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (i - 1 == state.start && view.name_lead(i - 1, NameLead::name)) return true;
  return view.capital(i - 1) && view.marked(i, MarkKind::organisation) &&
         !is_definite_noun(view, i);
}

/// "Nytt album | I februar kjem …", "Ny leiar | Får alle med": behind a heading even words that
/// may be part of a name, and verbs.
bool starts_weakly(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (view.sign(i + 1) != Sign::word || view.capital(i + 1)) return false;
  if (view.marked(i - 1, MarkKind::finite_verb)) return false;
  if (view.marked(i - 1, MarkKind::given_name) && is_name(view, i)) return false;  // "Jo Lid"
  if (!heading_so_far(state, i, kHeadingTokens) || is_title_of_work(view, state, i)) return false;
  if (view.opener(i) == SentenceOpener::noun && goes_on_in_name(view, state, i)) return false;
  return view.opener(i) || view.marked(i, MarkKind::finite_verb) || by_ending(view, state, i);
}

/// A function word or common noun with a capital: no name, unless it stands where one may and is
/// part of one ("Det norske Teatret" behind "seier", "meiner Utvalet").
bool opens_surely(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  const auto kind = view.opener(i);
  if (!kind || *kind == SentenceOpener::weak || is_title_of_work(view, state, i)) return false;
  const bool heading = heading_so_far(state, i, kHeadingTokens);
  const bool behind_verb = view.lower(i - 1) && view.marked(i - 1, MarkKind::finite_verb);
  switch (*kind) {
    case SentenceOpener::strong:  // but "fylkeslege Hans Petter Lid"
      if (view.marked(i, MarkKind::given_name) && view.capital(i + 1)) return false;
      return heading || !behind_verb;
    case SentenceOpener::determiner:
      if (view.capital(i + 1)) return false;
      return !behind_verb || (heading && is_verb(view, i + 1));
    default:
      if (view.capital(i + 1) || behind_verb || goes_on_in_name(view, state, i)) return false;
      return heading || !is_function_word(view, i - 1);
  }
}

}  // namespace

bool starts_unmarked(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (!state.has_word || view.glued(i)) return false;
  const Sign before = view.sign(i - 1);
  const bool symbol = view.kind(i - 1) == TokenClass::symbol;  // "20 % | Det er", "så fint :) | Eg"
  if (before != Sign::word && before != Sign::close && !symbol) return false;
  if (before == Sign::word && view.marked(i - 1, MarkKind::connective)) return false;
  if (is_chapter_number(view, i)) {
    return view.capital(i + 1) && view.kind(i - 1) == TokenClass::word;
  }
  if (!view.capital(i) || (view.all_capitals(i) && !view.lower(i + 1))) return false;
  if (view.kind(i) == TokenClass::abbreviation) return false;  // "la fram Meld. St. 12"
  if (view.marked(i, MarkKind::credit)) return true;
  // "Det Felles prosjektet": a determiner alone is no heading.
  const bool determiner = view.opener(i - 1) == SentenceOpener::determiner;
  if (determiner && i - 1 == state.start) return false;
  if (opens_surely(view, state, i)) return true;
  if (!state.in_quote && opener_by_ending(view, i) == SentenceOpener::noun &&
      !is_title_of_work(view, state, i))
    return true;
  return repeats_place(view, state, i) || starts_weakly(view, state, i) ||
         starts_clause(view, state, i) || starts_label(view, i) || starts_with_title(view, i) ||
         starts_after_credit(view, state, i);
}

bool starts_with_quoted_title(const SentenceView& view, const SentenceState& state,
                              std::uint32_t open) {
  constexpr std::uint32_t kTitleTokens = 8;
  if (view.glued(open) || !view.glued(open + 1) || !view.capital(open + 1)) return false;
  if (view.sign(open - 1) != Sign::word || view.text(open).starts_with('(')) return false;
  const auto opener = view.opener(state.start);
  const bool article = opener == SentenceOpener::strong || opener == SentenceOpener::determiner;
  if (state.has_verb || open < state.start + 2 || article) return false;
  if (!heading_so_far(state, open, kHeadingTokens) || !nominal_heading(view, state, open))
    return false;
  if (view.name_lead(open - 1, NameLead::work) || view.name_lead(open - 1, NameLead::apposition))
    return false;
  std::uint32_t close = open + 1;
  while (close < open + kTitleTokens && close < view.end() && view.sign(close) == Sign::word)
    ++close;
  return view.sign(close) == Sign::close && view.glued(close) && is_verb(view, close + 1);
}

bool starts_with_dash(const SentenceView& view, const SentenceState& state, std::uint32_t dash) {
  const std::uint32_t next = dash + 1;
  if (view.glued(dash) || view.glued(next) || !view.capital(next)) return false;
  const Sign before = view.sign(dash - 1);
  if (before != Sign::word && before != Sign::close) return false;
  if (view.opener(next)) return true;
  const bool credit = view.marked(state.start, MarkKind::credit);
  if (!credit && !heading_so_far(state, dash, kSpeechHeadingTokens)) return false;
  if (view.marked(next, MarkKind::finite_verb)) return true;
  const bool one_word = dash - 1 == state.start && opens_heading(view, state);
  if (view.capital(dash - 1) && !credit && !one_word) return false;  // "Reisen Oslo - Bergen tar …"
  return verb_follows(view, next);
}

}  // namespace uttrekk
