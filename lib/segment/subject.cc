#include "segment/subject.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "dictionary/choice.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kNameTokens = 4;  // of a name that is a clause's subject
// In the dictionaries `verb-endings`, `connectives` and `roles`.
constexpr std::int32_t kFinite = choice(MarkKind::verb_ending, "finite");
constexpr std::int32_t kUnit =
    choice(MarkKind::role, "unit");  // from here on the roles are no persons

}  // namespace

bool is_function_word(const SentenceView& view, std::uint32_t i) {
  const auto kind = view.value(i, MarkKind::sentence_opener);
  return kind && static_cast<SentenceOpener>(*kind) != SentenceOpener::noun;
}

bool is_compound(const SentenceView& view, std::uint32_t i) {
  const std::string_view word = view.text(i);
  const std::size_t hyphen = word.rfind('-');
  return hyphen != std::string_view::npos && hyphen + 1 < word.size() &&
         is_lower(code_point_at(word, hyphen + 1));
}

bool leads_to_name(const SentenceView& view, std::uint32_t i) {
  if (view.kind(i) == TokenClass::abbreviation) return true;
  if (view.capital(i) && !is_compound(view, i)) return true;
  if (view.value(i, MarkKind::name_lead) == static_cast<std::int32_t>(NameLead::free)) return false;
  return view.marked(i, MarkKind::connective) || view.marked(i, MarkKind::finite_verb) ||
         view.marked(i, MarkKind::role) || view.marked(i, MarkKind::title) ||
         view.marked(i, MarkKind::name_particle) || is_function_word(view, i) ||
         view.name_lead(i, NameLead::name) || view.name_lead(i, NameLead::person);
}

bool is_name(const SentenceView& view, std::uint32_t i) {
  return view.marked(i, MarkKind::given_name) || view.marked(i, MarkKind::surname);
}

bool is_person(const SentenceView& view, std::uint32_t i) {
  const auto role = view.value(i, MarkKind::role);
  return role ? *role < kUnit : view.name_lead(i, NameLead::person) && !is_name(view, i);
}

bool is_verb(const SentenceView& view, std::uint32_t i) {
  if (!view.lower(i)) return false;
  if (view.marked(i, MarkKind::finite_verb)) return true;
  if (const auto word = view.value(i, MarkKind::verb_ending)) return *word == kFinite;
  return !view.marked(i, MarkKind::sentence_opener) && !view.marked(i, MarkKind::connective) &&
         view.value_by_ending(i, MarkKind::verb_ending) == kFinite;
}

bool verb_follows(const SentenceView& view, std::uint32_t i) {
  std::uint32_t at = i + 1;
  while (at < i + kNameTokens && view.capital(at)) ++at;
  if (is_verb(view, at)) return true;
  if (view.value(at, MarkKind::connective) == choice(MarkKind::connective, "preposition") &&
      view.capital(at + 1)) {
    return is_verb(view, at + 2);  // "Dansarane frå Voss vann"
  }
  const bool owned = view.text(at - 1).ends_with('s') || view.marked(at, MarkKind::organisation);
  return view.lower(at) && owned && is_verb(view, at + 1);
}

bool is_place(const SentenceView& view, std::uint32_t i) {
  return view.capital(i) && i > 0 && !view.marked(i, MarkKind::given_name) &&
         view.value(i - 1, MarkKind::connective) == choice(MarkKind::connective, "preposition");
}

bool is_definite_noun(const SentenceView& view, std::uint32_t i) {
  constexpr std::array<std::string_view, 4> kEndings = {"et", "en", "ne", "ane"};
  constexpr std::size_t kShortest = 6;  // bytes
  const std::string_view word = view.text(i);
  if (word.size() < kShortest || word.ends_with("sen") || is_name(view, i)) return false;
  if (is_compound(view, i) || view.name_lead(i, NameLead::place)) return false;  // "Bergen"
  if (word.back() == 'a') return view.value_by_ending(i, MarkKind::sentence_opener).has_value();
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace uttrekk
