#include "extract/people/organisation.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMaxLead = 3;   // words before the head of an organisation in a sentence
constexpr std::uint32_t kMaxTrail = 2;  // words in lower case after "og", "for", "i"

constexpr std::uint32_t kHeads = trait::org_head | trait::org_word;

/// "Helse | Fjord": not "Helse og omsorg".
bool fronts_name(std::span<const Item> items, std::uint32_t i, std::uint32_t end) {
  return is_word(items[i]) && items[i].is(trait::org_front) && i + 1 < end &&
         is_word(items[i + 1]) && items[i + 1].is(trait::capital);
}

/// Words in lower case at the end are its own only after "og", "for" and the like, or after a
/// head that comes first: "avdeling psykisk helse".
bool ends_as_organisation(std::span<const Item> items, ItemRange range) {
  if (items[range.first].is(kHeads)) return true;
  std::uint32_t trail = 0;
  for (std::uint32_t i = range.end; i-- > range.first;) {
    const Item& item = items[i];
    if (!is_word(item)) return item.kind != ItemKind::both || trail <= kMaxTrail;
    if (item.is(trait::preposition)) return trail <= kMaxTrail;
    if (item.is(trait::capital | kHeads | trait::digits)) {
      const bool own = !item.is(trait::org_head | trait::org_name | trait::acronym);
      return trail == 0 || (own && trail <= kMaxTrail);
    }
    ++trail;
  }
  return true;
}

/// "UiT Noregs | arktiske universitet": an adjective between a genitive and its head.
bool is_inner_adjective(std::span<const Item> items, std::uint32_t i) {
  constexpr std::uint32_t kOther = trait::capital | trait::preposition | trait::copula |
                                   trait::role | trait::digits | trait::org_head;
  if (i == 0 || i + 1 >= items.size() || !is_word(items[i]) || items[i].is(kOther)) return false;
  return is_word(items[i + 1]) && items[i + 1].is(trait::org_head) &&
         !items[i + 1].is(trait::capital) && is_word(items[i - 1]) &&
         items[i - 1].is(trait::name_shape) && !items[i - 1].is(trait::given | trait::org_head);
}

/// "Fjordheim kommune fortalde": a word in lower case right after the name proper, no head itself,
/// is a verb. After a head that comes first it is none: "avdeling psykisk helse".
bool runs_on(std::span<const Item> items, ItemRange range) {
  bool named = false;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    const Item& item = items[i];
    if (!is_word(item)) continue;
    const bool joins = item.is(kHeads | trait::preposition | trait::capital | trait::digits) ||
                       (i + 1 < range.end && is_inner_adjective(items, i));
    if (named && !joins && is_word(items[i - 1]) && !items[i - 1].is(trait::preposition) &&
        (items[i - 1].is(trait::capital | kHeads)) && i - 1 > range.first) {
      return true;
    }
    named = named || is_organisation_word(item) || item.is(trait::org_word | trait::org_front);
  }
  return false;
}

/// "Senter | for eldre og helse,": where the field that the head is for ends, if a separator
/// stands behind it; `i` itself where none does.
std::uint32_t field_end(std::span<const Item> items, std::uint32_t i) {
  constexpr std::uint32_t kMostWords = 5;
  if (i + 1 >= items.size() || !items[i].is(trait::field_preposition)) return i;
  std::uint32_t end = i + 1;
  while (end < items.size() && end - i <= kMostWords &&
         (is_word(items[end]) || items[end].kind == ItemKind::both)) {
    if (items[end].is(trait::copula | trait::role)) return i;
    ++end;
  }
  if (end - i > kMostWords || items[end - 1].kind == ItemKind::both) return i;
  const bool apart = end == items.size() || items[end].kind == ItemKind::comma ||
                     items[end].kind == ItemKind::close || items[end].kind == ItemKind::stop ||
                     items[end].kind == ItemKind::open;
  return apart ? end : i;
}

/// "Høgskulen i Sogn | og Fjordane,": a second place, and then a separator.
bool joins_place(std::span<const Item> items, std::uint32_t i) {
  if (i + 1 >= items.size() || items[i].kind != ItemKind::both) return false;
  constexpr std::uint32_t kOther = trait::given | trait::role | trait::org_head | trait::calendar;
  const Item& place = items[i + 1];
  if (!is_word(place) || !place.is(trait::capital) || place.is(kOther)) return false;
  return i + 2 >= items.size() || (!is_word(items[i + 2]) && items[i + 2].kind != ItemKind::both);
}

/// "Vik regionråd | Kari Nes": behind a head in lower case a given name starts somebody's.
bool starts_name(std::span<const Item> items, std::uint32_t i) {
  if (i == 0 || i + 1 >= items.size() || !items[i].is(trait::given)) return false;
  if (items[i].is(trait::given_word | trait::surname) || !is_word(items[i + 1])) return false;
  return items[i + 1].is(trait::name_shape) && items[i - 1].is(trait::org_head) &&
         !items[i - 1].is(trait::capital);
}

/// "Sosial- | og helsedirektoratet"
bool hangs_before_head(std::span<const Item> items, std::uint32_t i) {
  return items[i].is(trait::role_modifier) && items[i].is(trait::capital) && i + 2 < items.size() &&
         items[i + 1].kind == ItemKind::both && is_word(items[i + 2]) &&
         items[i + 2].is(trait::org_head);
}

}  // namespace

bool is_organisation_word(const Item& item) {
  constexpr std::uint32_t kStrong =
      trait::org_head | trait::org_form | trait::org_name | trait::acronym;
  return is_word(item) && item.is(kStrong) && !item.is(trait::role);
}

bool is_organisation(std::span<const Item> items, ItemRange range) {
  bool capital = false, weak = false;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (!is_word(items[i])) continue;
    if (is_organisation_word(items[i]) || fronts_name(items, i, range.end)) return true;
    weak = weak || items[i].is(trait::org_word);
    capital = capital || items[i].is(trait::capital);
  }
  return weak && capital;
}

bool reads_as_organisation(std::span<const Item> items, ItemRange range) {
  // "Etablering av sekretariat" tells what is done
  const bool deed = range.end - range.first > 2 && items[range.first + 1].is(trait::preposition) &&
                    !items[range.first + 1].is(trait::at_preposition) &&
                    !items[range.first].is(kHeads | trait::org_name | trait::acronym);
  if (deed) return false;
  // "Sak 2 - Status for styret": what is counted is no organisation, but "Avdeling 3" is one
  const bool counted = range.end - range.first > 1 && items[range.first + 1].is(trait::digits) &&
                       !items[range.first].is(kHeads | trait::org_name | trait::acronym);
  if (counted) return false;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (items[i].is(trait::copula)) return false;
    const bool object = i > range.first && items[i - 1].is(trait::preposition);
    if (items[i].is(trait::role) && !items[i].is(trait::capital) && !object) return false;
  }
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    const Item& item = items[i];
    if (is_word(item) && item.is(trait::capital | kHeads)) {
      const bool starts = i == range.first || (item.is(kHeads) && !item.is(trait::capital));
      return starts && ends_as_organisation(items, range) && !runs_on(items, range);
    }
    if (item.is(trait::preposition)) return false;
  }
  return true;
}

ItemRange organisation_in_sentence(std::span<const Item> items, std::uint32_t first) {
  std::uint32_t last = first;  // one past the last word that belongs to it
  bool found = false, capital = false, placed = false;
  for (std::uint32_t i = first; i < items.size() && is_word(items[i]); ++i) {
    const Item& item = items[i];
    if (item.is(trait::preposition | trait::copula)) {
      if (found && last == i && items[i - 1].is(kHeads)) {
        if (const std::uint32_t end = field_end(items, i); end > i) return {first, end};
      }
      const bool named = found && i + 1 < items.size() && items[i + 1].is(trait::capital) &&
                         item.is(trait::preposition);
      if (!named || placed) break;  // "senteret i Vik | i Stortinget"
      placed = true;
      continue;
    }
    capital = capital || item.is(trait::capital);
    if (hangs_before_head(items, i)) {
      found = true;
      i += 2;
      last = i + 1;
      continue;
    }
    const bool weak = item.is(trait::org_word) && capital;
    const auto size = static_cast<std::uint32_t>(items.size());
    if (is_organisation_word(item) || weak || fronts_name(items, i, size)) {
      if (found && !item.is(trait::capital)) break;
      found = true;
      last = i + 1;
    } else if (item.is(trait::capital) && !item.is(trait::role)) {
      if (found && starts_name(items, i)) break;
      // "NTNU | RAPPORT": the next label of a text whose lines are lost
      const bool shouted = item.is(trait::all_capitals) && !item.is(trait::acronym);
      if (found && shouted && items[i - 1].is(trait::acronym)) break;
      if (found) last = i + 1;
    } else if (found && is_inner_adjective(items, i)) {
      last = ++i + 1;
    } else if (found || i - first >= kMaxLead) {
      break;
    }
  }
  if (placed && last > first && joins_place(items, last)) last += 2;
  return found ? ItemRange{first, last} : ItemRange{first, first};
}

}  // namespace uttrekk
