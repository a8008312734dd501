// The organisation that a sentence sets behind a name.
#include <string_view>

#include "extract/people/organisation.h"
#include "extract/people/role.h"
#include "extract/people/sentence_reader.h"

namespace uttrekk {
namespace {

/// "…, begge Vik kommune"

}  // namespace

/// "Ordfører Kari Nes, Vik kommune | Ordfører Ola Moe": the next one of a list without separators.
bool SentenceReader::starts_next(std::uint32_t i) const {
  if (!items_[i].is(trait::capital)) return false;
  const auto head = match_role_head(items_, i);
  return head && head->end < items_.size() && pieces_.name_at(head->end, false).has_value();
}

/// "…, sier Kari Nes | , Fjord Forskning og Utvikling": a name behind a verb, at the end of what is
/// said.
bool SentenceReader::is_said_by(std::uint32_t i) const {
  const PersonDraft& draft = drafts_.back();
  if (items_[i].kind != ItemKind::comma || draft.strength < NameStrength::given) return false;
  std::uint32_t name = i;
  while (name > 0 && items_[name - 1].span.begin >= draft.name.begin) --name;
  if (name < 2 || !is_word(items_[name - 1]) || items_[name - 1].is(trait::capital)) return false;
  const std::uint64_t marks = maker_.document().tokens.marks(items_[name - 1].index);
  return items_[name - 2].kind == ItemKind::comma && (marks & mark_bit(MarkKind::finite_verb)) != 0;
}

/// Two capitalised words and more, up to a comma or the end: "Fjord Forskning og Utvikling,".
ItemRange SentenceReader::proper_in_sentence(std::uint32_t first) const {
  constexpr std::uint32_t kMostWords = 6;
  constexpr std::uint32_t kOther = trait::given | trait::digits | trait::calendar | trait::role;
  std::uint32_t end = first;
  for (; end < items_.size() && end - first <= kMostWords; ++end) {
    const bool own =
        is_word(items_[end]) && items_[end].is(trait::capital) && !items_[end].is(kOther);
    if (!own && !(end > first && items_[end].kind == ItemKind::both)) break;
  }
  const bool closed = end >= items_.size() || items_[end].kind == ItemKind::comma ||
                      items_[end].kind == ItemKind::stop;
  const bool proper = end > first + 1 && is_word(items_[end - 1]);
  return closed && proper ? ItemRange{first, end} : ItemRange{first, first};
}

std::uint32_t SentenceReader::organisation_after(std::uint32_t i) {
  if (i + 1 >= items_.size()) return i;
  // "seier Kari Nes til Vik Avis": whom somebody speaks to is no organisation of theirs
  const bool preposition = is_word(items_[i]) && items_[i].is(trait::at_preposition);
  const bool bracket = items_[i].kind == ItemKind::open || items_[i].kind == ItemKind::comma;
  if (!preposition && !bracket) return i;
  std::uint32_t first = i + 1;
  const bool both = bracket && items_[first].says(SmallWord::all);
  if (both) ++first;
  // "…, Kari Nes, Siri Haukeland Vik": the next one, named as a hospital is
  const auto next =
      items_[i].kind == ItemKind::comma ? pieces_.name_at(first, false) : std::nullopt;
  if (next && next->strength == NameStrength::full) return i;
  ItemRange range = organisation_in_sentence(items_, first);
  if (range.empty() && is_party(i)) range.end = i + 2;
  if (bracket && items_[i].kind == ItemKind::open && is_name_in_brackets(i)) {
    range = {i + 1, i + 2};
    while (items_[range.end].kind != ItemKind::close) ++range.end;
  }
  if (range.empty() && is_said_by(i)) range = proper_in_sentence(i + 1);
  if (range.empty() && preposition) range = body_behind_teller(i);
  if (range.empty()) return i;
  const bool shouted = range.end < items_.size() && items_[range.end].is(trait::all_capitals);
  if (bracket && range.end < items_.size() && is_word(items_[range.end]) && !shouted &&
      !starts_next(range.end)) {
    return i;
  }
  PersonDraft& draft = drafts_.back();
  if (draft.group_organisation) draft.organisations.clear();
  draft.group_organisation = false;
  draft.organisations.push_back(span_of(range));
  draft.stretch(draft.organisations.back());
  if (both) share_both(span_of(range));
  return range.end;
}

/// "Kari Nes og Ola Vik | (begge Vik kommune)": that of the first as well.
void SentenceReader::share_both(Span organisation) {
  if (drafts_.size() < 2) return;
  PersonDraft& first = drafts_[drafts_.size() - 2];
  const std::uint32_t end = ends_[drafts_.size() - 2];
  const bool joined = items_[end].kind == ItemKind::both &&
                      items_[end + 1].span.begin == drafts_.back().extent.begin;
  if (joined && first.organisations.empty()) first.organisations.push_back(organisation);
}

/// "ledet av Kari Nes | ved Fjordheim": where somebody who did something works, of a name that no
/// dictionary has; empty where none stands there.
ItemRange SentenceReader::body_behind_teller(std::uint32_t i) const {
  constexpr std::uint32_t kMostWords = 3;
  constexpr std::uint32_t kOther = trait::given | trait::role | trait::digits | trait::calendar;
  const bool told = told_from_ < i && drafts_.back().announced && items_[i].says(SmallWord::by);
  std::uint32_t end = i + 1;
  while (told && end < items_.size() && end - i <= kMostWords && is_word(items_[end]) &&
         items_[end].is(trait::capital) && !items_[end].is(kOther)) {
    ++end;
  }
  return {i + 1, end};
}

/// "Kari Nes | (V)": the letter of a party in the brackets that open at item `i`.
bool SentenceReader::is_party(std::uint32_t i) const {
  return items_[i].kind == ItemKind::open && i + 2 < items_.size() &&
         items_[i + 2].kind == ItemKind::close && items_[i + 1].is(trait::initial) &&
         items_[i + 1].says(SmallWord::party);
}

/// "minister Kari Nes (Kristelig Folkeparti)": capitalised words behind somebody with a role.
bool SentenceReader::is_name_in_brackets(std::uint32_t i) const {
  constexpr std::uint32_t kMostWords = 3;
  constexpr std::uint32_t kOther = trait::given | trait::digits | trait::calendar | trait::role;
  if (items_[i].kind != ItemKind::open || drafts_.back().roles.empty()) return false;
  const bool letter = i + 2 < items_.size() && items_[i + 1].is(trait::initial) &&
                      items_[i + 2].kind == ItemKind::close;
  if (letter) return is_party(i);  // not "(N)"
  std::uint32_t end = i + 1;
  while (end < items_.size() && end - i <= kMostWords + 1 && is_word(items_[end]) &&
         items_[end].is(trait::capital) && !items_[end].is(kOther)) {
    ++end;
  }
  return end > i + 1 && end - i <= kMostWords + 1 && end < items_.size() &&
         items_[end].kind == ItemKind::close;
}

/// "Kari Nes (Vik kommune)": an organisation and nothing else in the brackets that open at `i`.
bool SentenceReader::in_brackets(std::uint32_t i) const {
  if (items_[i].kind != ItemKind::open || drafts_.back().strength < NameStrength::given)
    return false;
  if (is_party(i) || is_name_in_brackets(i)) return true;
  const ItemRange range = organisation_in_sentence(items_, i + 1);
  return !range.empty() && range.end < items_.size() && items_[range.end].kind == ItemKind::close;
}

}  // namespace uttrekk
