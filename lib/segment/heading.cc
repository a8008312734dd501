#include "segment/heading.h"

#include <algorithm>
#include <string_view>

#include "dictionary/choice.h"
#include "segment/subject.h"

namespace uttrekk {
namespace {

// In the dictionary `connectives`.
constexpr std::int32_t kSubjunction = choice(MarkKind::connective, "subjunction");

/// The first word of what may be a heading: "3.1 Bakgrunn".
std::uint32_t first_word(const SentenceView& view, const SentenceState& state) {
  const TokenClass kind = view.kind(state.start);
  const bool number = kind == TokenClass::number || kind == TokenClass::ordinal;
  return number && view.capital(state.start + 1) ? state.start + 1 : state.start;
}

}  // namespace

void SentenceState::add_mark(std::uint32_t i, Sign sign) {
  switch (sign) {
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

bool heading_so_far(const SentenceState& state, std::uint32_t i, std::uint32_t longest) {
  return state.plain && state.has_word && i - state.start <= longest;
}

bool is_subordinate(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  for (std::uint32_t at = state.start; at < i; ++at) {
    if (view.value(at, MarkKind::connective) == kSubjunction) return true;
  }
  return false;
}

bool is_chapter_number(const SentenceView& view, std::uint32_t i) {
  if (view.sign(i) != Sign::word || view.kind(i) != TokenClass::number) return false;
  const std::string_view text = view.text(i);
  return std::count(text.begin(), text.end(), '.') >= 2;
}

bool opens_heading(const SentenceView& view, const SentenceState& state) {
  const std::uint32_t first = first_word(view, state);
  if (first != state.start) return true;
  return !state.unmarked && !is_name(view, first) &&
         !view.marked(first, MarkKind::organisation) &&  // "Helse Fjordvik har"
         view.value_by_ending(first, MarkKind::name_lead).has_value();
}

namespace {

/// "Metode", "3 Resultat" at the start of a text: one word that is a heading's.
bool is_known_heading(const SentenceView& view, const SentenceState& state) {
  const std::uint32_t first = first_word(view, state);
  return !state.unmarked && view.value(first, MarkKind::heading).has_value() &&
         !view.marked(first, MarkKind::role) && !view.marked(first, MarkKind::organisation) &&
         !is_definite_noun(view, first);  // "Programmet Trygg natt"
}

}  // namespace

bool nominal_heading(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  const auto lead = view.value_by_ending(i - 1, MarkKind::name_lead);
  const bool free = lead == static_cast<std::int32_t>(NameLead::free);
  if (i - 1 == first_word(view, state)) {
    return (free && opens_heading(view, state)) ||
           (is_known_heading(view, state) && !is_name(view, i));
  }
  return (free || !lead) && !leads_to_name(view, i - 1);
}

bool may_hold_relative(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  const auto kind = view.opener(state.start);
  if (kind != SentenceOpener::strong && kind != SentenceOpener::determiner) return false;
  const bool bare = i - state.start > 2 && view.marked(i - 2, MarkKind::finite_verb) &&
                    !view.name_lead(i - 1, NameLead::apposition);
  if (bare) return false;
  return !view.marked(state.start, MarkKind::finite_verb) &&
         view.value(state.start, MarkKind::connective) !=
             choice(MarkKind::connective, "preposition");
}

bool has_weak_verb(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  for (std::uint32_t at = state.start + 1; at + 1 < i; ++at) {
    if (is_verb(view, at) && !is_function_word(view, at - 1)) return true;
  }
  return false;
}

bool complete_before_noun(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (is_place(view, i - 1)) return true;
  if (i - 1 == first_word(view, state)) {
    return opens_heading(view, state) && !is_person(view, i - 1);
  }
  return !leads_to_name(view, i - 1);
}

bool ends_in_object(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  const std::uint32_t object = i - 1;
  return object == state.start + 1 && view.marked(state.start, MarkKind::finite_verb) &&
         view.lower(object) && !is_function_word(view, object) &&
         !view.marked(object, MarkKind::role) && !is_person(view, object);
}

bool is_title_of_work(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  if (!view.name_lead(i - 1, NameLead::work)) return false;
  return state.has_verb || i - 1 == state.start || view.text(i - 2).ends_with('s');
}

}  // namespace uttrekk
