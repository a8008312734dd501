#include "extract/people/line_pieces.h"

#include "extract/people/organisation.h"
#include "extract/people/role.h"

namespace uttrekk {
std::optional<NameMatch> LinePieces::name_at(std::uint32_t i) const {
  const auto match = match_name(items, i, true, contact);
  // "Mvh Kari Nes": a first word that is no name is none of it.
  if (match && match->strength == NameStrength::tail && i + 2 < match->end &&
      items[i + 1].is(trait::given) && !items[i].is(trait::surname | trait::initial)) {
    return std::nullopt;
  }
  if (!match || expect_people || match->strength > NameStrength::common) return match;
  if (i == 0 && match->strength == NameStrength::shape && names_holder(match->end)) {
    return NameMatch{match->end, NameStrength::tail, match->words};
  }
  // "Per Quell, rådgiver": what may be common words needs a separator behind it.
  const bool ends = match->end >= items.size() || !is_word(items[match->end]);
  return match->strength == NameStrength::common && ends ? match : std::nullopt;
}

/// "Xaro Quell, | professor, Vik universitet": a role between commas, or at the end.
bool LinePieces::names_holder(std::uint32_t i) const {
  if (i + 1 >= items.size() || items[i].kind != ItemKind::comma) return false;
  const auto head = match_role_head(items, i + 1);
  if (!head || items[head->end - 1].is(trait::plural)) return false;
  return head->end >= items.size() || items[head->end].kind == ItemKind::comma;
}

/// A name that is sure whatever stands before it: "prest i Vik | Kari Nordheim".
bool LinePieces::full_name_at(std::uint32_t i) const {
  const auto match = match_name(items, i, true);
  if (!match) return false;
  // "rådgivar i Brukarforeininga | Kari Quell", where people are expected
  const bool behind_organisation = expect_people && i > 0 && is_organisation_word(items[i - 1]) &&
                                   items[i - 1].is(trait::capital);
  const bool behind_place = i > 1 && items[i - 1].is(trait::capital) &&
                            items[i - 2].is(trait::at_preposition);  // "lege i Vik | Kari Quell"
  // "rådgivar i miljøretta helsevern | Kari Quell, tlf. …"
  const bool ends = match->end >= items.size() || !is_word(items[match->end]);
  const bool behind_lower = i > 0 && is_word(items[i - 1]) && ends &&
                            !items[i - 1].is(trait::capital | trait::preposition | trait::copula);
  if (behind_lower && match->strength == NameStrength::given) return true;
  return match->strength == NameStrength::full ||
         ((behind_organisation || behind_place) && match->strength == NameStrength::given);
}

/// "Vik kommune | Ordfører Kari Quell": the next one of a list without separators.
bool LinePieces::starts_holder(std::uint32_t i) const {
  if (!items[i].is(trait::capital)) return false;
  const auto head = match_role_head(items, i);
  if (!head || head->end >= items.size()) return false;
  const auto name = match_name(items, head->end, true);
  return name && name->strength >= NameStrength::given;
}

bool LinePieces::starts_field(std::uint32_t i) const {
  if (i >= items.size()) return false;
  if (is_reach(items[i])) return true;
  if (!is_word(items[i])) return false;
  return items[i].is(trait::reach_label) || match_role_head(items, i) || name_at(i);
}

/// "Barne-, | familie- og inkluderingsdepartementet": the comma at item `i` parts no phrases.
bool LinePieces::hangs_together(std::uint32_t first, std::uint32_t i) const {
  return i > first && i + 1 < items.size() && is_word(items[i + 1]) &&
         items[i - 1].is(trait::role_modifier) && items[i + 1].is(trait::role_modifier);
}

/// "| (NFS)" belongs to the name before it; not "fylkesråd for samferdsel | (Sp)".
bool LinePieces::opens_acronym(std::uint32_t i) const {
  constexpr std::size_t kLongestParty = 2;
  if (i + 2 >= items.size() || items[i + 2].kind != ItemKind::close) return false;
  const Item& inside = items[i + 1];
  const bool party = inside.span.size() <= kLongestParty && !inside.is(trait::all_capitals);
  return is_word(inside) && inside.is(trait::acronym | trait::org_name) && !party;
}

/// "… og | Kari Nes", "… og | rådgiver Kari Nes": somebody else comes behind the "og" at item `i`.
bool LinePieces::joins_somebody(std::uint32_t i) const {
  if (i + 1 < items.size() && name_at(i + 1)) return true;
  const auto role = match_role_head(items, i + 1);
  return role && role->end < items.size() && name_at(role->end);
}

/// Whether the word at item `i` opens another phrase without a separator before it.
bool LinePieces::opens_phrase(std::uint32_t first, std::uint32_t i) const {
  constexpr std::uint32_t kHolder = trait::capital | trait::name_shape | trait::initial;
  const Item& word = items[i];
  if (i > first && word.is(kHolder) && (full_name_at(i) || starts_holder(i))) return true;
  if (i + 1 >= items.size()) return false;
  const bool colon = items[i + 1].kind == ItemKind::colon;
  // "Vik kommune | Kontaktperson:"
  if (i > first && word.is(trait::cue) && word.is(trait::capital) && colon) return true;
  return word.is(trait::reach_label) && (colon || is_reach(items[i + 1]));
}

/// Whether the phrase that starts at `first` ends before item `i`; `depth`: of brackets.
bool LinePieces::ends_before(std::uint32_t first, std::uint32_t i, std::uint32_t depth) const {
  switch (items[i].kind) {
    case ItemKind::comma:
      return !hangs_together(first, i);
    case ItemKind::semicolon:
    case ItemKind::colon:
    case ItemKind::cell:
    case ItemKind::by:
    case ItemKind::email:
    case ItemKind::phone:
      return true;
    case ItemKind::stop:
      return i + 1 == items.size() || !items[i].glued || !items[i + 1].glued;
    case ItemKind::open:
      return !opens_acronym(i);
    case ItemKind::close:
      return depth == 0;
    case ItemKind::dash:
      return i == first || starts_field(i + 1) || !organisation_in_sentence(items, i + 1).empty();
    case ItemKind::both:
      return joins_somebody(i);
    case ItemKind::word:
      return opens_phrase(first, i);
    default:
      return false;
  }
}

std::uint32_t LinePieces::piece_end(std::uint32_t first) const {
  constexpr std::uint32_t kOpeners =
      trait::capital | trait::name_shape | trait::initial | trait::cue | trait::reach_label;
  std::uint32_t depth = 0, i = first;
  for (; i < items.size(); ++i) {
    if (is_word(items[i]) && !items[i].is(kOpeners)) continue;  // as most are
    if (ends_before(first, i, depth)) break;
    if (items[i].kind == ItemKind::open) ++depth;
    if (items[i].kind == ItemKind::close) --depth;
  }
  return i;
}

/// "avdeling for barn, familie og oppvekst": goes on past a comma to the "og" in
/// lower case.
std::uint32_t LinePieces::organisation_end(std::uint32_t i, std::uint32_t end) const {
  if (i >= end) return end;
  bool enumerates = false;
  for (std::uint32_t k = i; k < end; ++k) {
    if (is_word(items[k]) && items[k].is(trait::preposition)) enumerates = true;
    if (items[k].kind == ItemKind::both) return end;
  }
  for (std::uint32_t stop = end;
       enumerates && stop + 1 < items.size() && items[stop].kind == ItemKind::comma;) {
    const Item& next = items[stop + 1];
    constexpr std::uint32_t kOther = trait::capital | trait::role | trait::reach_label;
    const bool modifies = next.is(trait::role_modifier) && stop + 2 < items.size() &&
                          is_word(items[stop + 2]);  // not "ungdoms-" before "og"
    if (!is_word(next) || next.is(kOther) || modifies) break;
    const std::uint32_t from = stop + 1;
    stop = piece_end(from);
    for (std::uint32_t k = from; k < stop; ++k) {
      if (items[k].kind == ItemKind::both) return stop;
    }
  }
  return end;
}

}  // namespace uttrekk
