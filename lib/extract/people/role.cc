#include "extract/people/role.h"

#include "extract/people/organisation.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMaxModifiers = 4;

/// "Statsforvalteren | Kari Nes": who holds the office.
bool is_office_holder(std::span<const Item> items, std::uint32_t i) {
  if (i + 1 >= items.size() || !is_word(items[i]) || !is_word(items[i + 1])) return false;
  return items[i].is(trait::org_name) && items[i].is(trait::role_before_for) &&
         items[i + 1].is(trait::given) && items[i + 1].is(trait::name_shape);
}

/// One role: modifiers and a head.
std::uint32_t single_role_end(std::span<const Item> items, std::uint32_t first) {
  std::uint32_t i = first;
  const auto modifies = [&](const Item& item) {
    return is_word(item) && item.is(trait::role_modifier | trait::title_before) &&
           !item.is(trait::role);
  };
  // "forsknings- og kvalitetsdirektør", "faglig og administrativ leder"
  const auto joins = [&](std::uint32_t k) {
    return items[k].kind == ItemKind::both && k > first && k + 1 < items.size() &&
           (modifies(items[k + 1]) || items[k + 1].is(trait::role));
  };
  while (i < items.size() && i - first < kMaxModifiers && (modifies(items[i]) || joins(i))) ++i;
  // "ansvarlige for rapporten"
  if (i + 1 < items.size() && is_word(items[i]) && items[i].is(trait::role_before_for) &&
      !items[i].is(trait::org_name) && items[i + 1].is(trait::field_preposition)) {
    return i + 1;
  }
  // "faglig ansvarlig for opplæringen"
  const bool charged = i < items.size() && is_word(items[i]) &&
                       items[i].is(trait::field_preposition) && i > first &&
                       items[i - 1].is(trait::role_before_for);
  // "faglig ansvarlig," at the end of a clause
  const bool alone = i > first + 1 && items[i - 1].is(trait::role_before_for) &&
                     !items[i - 1].is(trait::org_name) && (i == items.size() || !is_word(items[i]));
  if (charged || alone) return i;
  // "fysio- og ergoterapeut": the first half of a joined compound.
  const bool head = i < items.size() && is_word(items[i]) && items[i].is(trait::role);
  return head || is_office_holder(items, i) ? i + 1 : first;
}

bool joins_roles(const Item& item) {
  return item.kind == ItemKind::slash || item.kind == ItemKind::both;
}

bool ends_with_municipality(std::span<const Item> items, ItemRange range) {
  return is_word(items[range.end - 1]) && items[range.end - 1].is(trait::org_head) &&
         !items[range.end - 1].is(trait::capital);
}

/// "Helse og omsorg | Fjordvik kommune": where the capitalised words before the last head start;
/// range.end where the words before them are no others.
std::uint32_t proper_organisation_start(std::span<const Item> items, ItemRange range) {
  std::uint32_t i = range.end - 1;
  while (i > range.first && is_word(items[i - 1]) && items[i - 1].is(trait::capital)) --i;
  return i;
}

/// "ordfører i | Nedre Vik", "styreleder | Fjordvern Vik og Nes": capitalised words and no others.
bool is_place(std::span<const Item> items, ItemRange range) {
  if (range.empty()) return false;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    const bool inside = i > range.first && i + 1 < range.end;
    if (inside && items[i].kind == ItemKind::both) continue;
    const bool own = is_word(items[i]) && items[i].is(trait::capital) &&
                     !items[i].is(trait::role | trait::calendar | trait::digits);
    if (!own) return false;
  }
  return true;
}

/// Where, in what follows a role without a preposition, the organisation starts.
std::uint32_t organisation_start(std::span<const Item> items, ItemRange rest, bool unit) {
  const Item& first = items[rest.first];
  if (!is_organisation(items, rest)) {
    const bool several = rest.end - rest.first > 1;
    if (several && is_place(items, rest)) return rest.first;  // "daglig leder | Fjord Norge"
    return unit && first.is(trait::capital) && (several || first.is(trait::surname_tail))
               ? rest.first
               : rest.end;
  }
  // One head at the very end, of which the name is capitalised, after words of the role.
  const std::uint32_t proper = proper_organisation_start(items, rest);
  const bool lower_before = proper > rest.first && !items[proper - 1].is(trait::capital);
  const bool evidence_before = is_organisation(items, {rest.first, proper});
  if (ends_with_municipality(items, rest) && lower_before && !evidence_before &&
      proper < rest.end - 1) {
    return proper;
  }
  const bool acronym_alone = proper == rest.end - 1 && is_organisation_word(items[proper]) &&
                             items[proper].is(trait::capital) && lower_before;
  if (!first.is(trait::capital) && acronym_alone && !evidence_before) {
    return items[proper - 1].kind == ItemKind::both ? rest.end : proper;  // "leder fag og FoU"
  }
  return rest.first;
}

bool is_break(const Item& item) {
  return is_word(item) && item.is(trait::preposition);
}

/// "prosjektleder | fra 1. september": a date is no part of a role.
std::uint32_t before_date(std::span<const Item> items, std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t i = first; i < end; ++i) {
    // "leder i | mai"; "rådgiver | Mai Lie"
    const bool month =
        items[i].is(trait::calendar) && !(items[i].is(trait::given) && items[i].is(trait::capital));
    const bool number = items[i].is(trait::digits) && i > first && is_break(items[i - 1]);
    if (!month && !number) continue;
    while (i > first && (is_break(items[i - 1]) || items[i - 1].is(trait::digits))) --i;
    return i;
  }
  return end;
}

/// "prosjektleder | i Vik kommune", "leiar for bygginga av skulen | på Vik": the preposition before
/// the organisation or place; `end` where there is none.
std::uint32_t organisation_preposition(std::span<const Item> items, std::uint32_t first,
                                       std::uint32_t end) {
  bool deeper = false;  // behind another preposition
  for (std::uint32_t i = first; i + 1 < end; ++i) {
    const bool further = deeper;
    deeper = deeper || is_break(items[i]);
    if (!is_word(items[i]) || !items[i].is(trait::at_preposition)) continue;
    std::uint32_t next = i + 1;
    while (next < end && !is_break(items[next])) ++next;
    const bool of_place = i > first && items[i - 1].is(trait::capital);  // "Nes i Storvik"
    const bool place = next == end && !further && !of_place &&
                       !items[i].is(trait::field_preposition) && is_place(items, {i + 1, next});
    if (place || is_organisation(items, {i + 1, next})) return i;
  }
  return end;
}

/// "leder av avdelingen | OUS": where an organisation's short name ends what a preposition opens;
/// `end` where none does.
std::uint32_t short_name_at_end(std::span<const Item> items, std::uint32_t first,
                                std::uint32_t end) {
  const bool behind = end > first + 2 && is_word(items[end - 2]) &&
                      !items[end - 2].is(trait::preposition | trait::capital) &&
                      items[end - 1].is(trait::capital) && items[end - 1].is(trait::acronym);
  return behind ? end - 1 : end;
}

/// "kommuneoverlege | 2 Kari Nes": past the grade of a position before a name; `i` where none
/// stands there.
std::uint32_t past_grade(std::span<const Item> items, std::uint32_t i) {
  const bool digit = i < items.size() && items[i].is(trait::digits) && items[i].span.size() == 1 &&
                     !items[i - 1].is(trait::plural);
  if (!digit) return i;
  return i + 1 < items.size() && items[i + 1].is(trait::given) ? i + 1 : i;
}

}  // namespace

std::optional<ItemRange> role_head_from(std::span<const Item> items, std::uint32_t first) {
  std::uint32_t end = single_role_end(items, first);
  if (end == first) return std::nullopt;
  // "utdanningsansvarlig overlege": two words for one position
  while (end < items.size() && is_word(items[end]) && items[end].is(trait::role) &&
         !items[end].is(trait::capital | trait::plural)) {
    ++end;
  }
  end = past_grade(items, end);
  while (end + 1 < items.size() && joins_roles(items[end])) {
    const std::uint32_t next = single_role_end(items, end + 1);
    if (next == end + 1) break;
    end = next;
  }
  return ItemRange{first, end};
}

std::uint32_t next_role(std::span<const Item> items, std::uint32_t first, std::uint32_t end) {
  bool apart = false;  // "leder for lege- og rådgivertjenesten" has its "og" right behind a word
  for (std::uint32_t i = first; i + 1 < end; ++i) {
    apart = apart || (is_word(items[i]) && items[i].is(trait::at_preposition));
    if (!apart || items[i].kind != ItemKind::both || items[i - 1].is(trait::role_modifier))
      continue;
    const auto head = match_role_head(items, i + 1);
    if (!head || items[i + 1].is(trait::capital) || items[head->end - 1].is(trait::plural))
      continue;
    if (head->end >= end || is_break(items[head->end])) return i;
  }
  return end;
}

RoleMatch part_role(std::span<const Item> items, ItemRange head, std::uint32_t end) {
  // "grunnlegger av laget og | Kari Nes": words that something must follow end no role
  while (end > head.end && (items[end - 1].kind == ItemKind::both ||
                            (is_word(items[end - 1]) && items[end - 1].is(trait::preposition))))
    --end;
  end = before_date(items, head.end, end);
  // "overlege (LAO) | for opplæring": a short form of the role, no organisation
  const bool short_form = head.end + 3 < end && items[head.end].kind == ItemKind::open &&
                          items[head.end + 1].is(trait::acronym) &&
                          items[head.end + 2].kind == ItemKind::close &&
                          items[head.end + 3].is(trait::field_preposition);
  if (short_form) head.end += 3;
  if (head.end >= end) return {{head.first, end}, {end, end}};
  const std::uint32_t at = organisation_preposition(items, head.end, end);
  if (at < end) return {{head.first, at}, {at + 1, end}};
  const bool unit = items[head.end - 1].is(trait::unit_role);
  const std::uint32_t start = is_break(items[head.end])
                                  ? short_name_at_end(items, head.end, end)
                                  : organisation_start(items, {head.end, end}, unit);
  return {{head.first, start}, {start, end}};
}

}  // namespace uttrekk
