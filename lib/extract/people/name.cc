#include "extract/people/name.h"

#include <array>

namespace uttrekk {
namespace {

constexpr std::uint32_t kMaxWords = 6;

constexpr std::uint32_t kNever =
    trait::digits | trait::org_head | trait::org_form | trait::org_name | trait::reach_label;

bool is_known(const Item& item) {
  return item.is(trait::given | trait::surname | trait::surname_tail);
}

/// "Liv Unni Haukeland", "Kari Storebro": a surname that names a hospital or place as well, or that
/// ends like what is named after people, behind given names alone.
bool is_surname_after(std::span<const Item> items, std::uint32_t first, std::uint32_t i) {
  constexpr std::uint32_t kNoName =
      trait::digits | trait::org_head | trait::org_form | trait::acronym | trait::reach_label;
  const Item& item = items[i];
  if (i == first || !item.is(trait::org_name | trait::namesake) || !item.is(trait::name_shape)) {
    return false;
  }
  if (item.is(kNoName) || item.is(trait::org_word)) return false;
  bool clear = false;
  for (std::uint32_t k = first; k < i; ++k) {
    if (!items[k].is(trait::given)) return false;
    clear = clear || !items[k].is(trait::given_word);
  }
  if (!clear) return false;
  return i + 1 >= items.size() || items[i + 1].kind != ItemKind::word ||
         !items[i + 1].is(trait::capital | trait::org_head | trait::org_word);
}

bool is_name_word(const Item& item) {
  return item.kind == ItemKind::word && uttrekk::is_name_word(item.traits);
}

/// The words of a name: indices of items, with the particles and initials among them.
struct Run {
  std::array<std::uint32_t, kMaxWords> at{};
  std::uint32_t size = 0;
  std::uint32_t end = 0;  // one past the last item

  void add(std::uint32_t i) {
    at[size++] = i;
    end = i + 1;
  }
};

/// Skips the full stop of an initial that the tokeniser parted from it.
std::uint32_t after_initial(std::span<const Item> items, std::uint32_t i) {
  const std::uint32_t next = i + 1;
  return next < items.size() && items[next].kind == ItemKind::stop && items[next].glued ? next + 1
                                                                                        : next;
}

bool particles_lead_to_name(std::span<const Item> items, std::uint32_t i) {
  std::uint32_t count = 0;
  while (i < items.size() && items[i].is(trait::particle) && !items[i].is(trait::capital) &&
         count < 3) {
    ++i, ++count;
  }
  if (i >= items.size() || !is_name_word(items[i])) return false;
  return !items[i].is(trait::given) || items[i].is(trait::surname);  // "Bilde av | Kari Nes"
}

/// "Kari av Geijer"; "Orientering av Sverre Moe" is a preposition's.
bool may_bear_particle(std::span<const Item> items, const Run& run, const Item& particle) {
  constexpr std::uint32_t kKnown =
      trait::given | trait::surname | trait::surname_tail | trait::initial;
  return !particle.is(trait::preposition) || items[run.at[0]].is(kKnown);
}

/// "Kari Nes | Ola Vik": a given name behind a surname starts another name, where one follows it.
bool starts_another(std::span<const Item> items, const Run& run, std::uint32_t i) {
  if (run.size < 2 || !items[i].is(trait::given)) return false;
  constexpr std::uint32_t kFamily = trait::surname | trait::surname_tail;
  const Item& before = items[run.at[run.size - 1]];
  if (items[i].is(trait::surname)) return false;
  const bool word = items[i].is(trait::given_word);  // "Odd Larsen"
  if (word && (i + 1 >= items.size() || !items[i + 1].is(kFamily))) return false;
  if (before.is(trait::given | trait::initial)) return false;
  const bool complete = before.is(kFamily) || items[run.at[0]].is(trait::given);
  if (!complete) return false;
  return i + 1 < items.size() && is_name_word(items[i + 1]);
}

Run collect(std::span<const Item> items, std::uint32_t first) {
  Run run;
  for (std::uint32_t i = first; i < items.size() && run.size < kMaxWords;) {
    const Item& item = items[i];
    if (item.kind != ItemKind::word) break;
    // "Kari Nordheim PSHT": an acronym ends a name that is not in capitals itself.
    if (i > first && item.is(trait::all_capitals) && !item.is(trait::initial) &&
        !items[first].is(trait::all_capitals)) {
      break;
    }
    if (starts_another(items, run, i)) break;
    // "Kari Nes | Helse Fjord"
    if (run.size > 1 && item.is(trait::org_front) && !item.is(trait::given | trait::surname)) break;
    if (item.is(trait::initial) && item.is(trait::capital)) {
      const std::uint32_t next = after_initial(items, i);
      if (next >= items.size() || items[next].kind != ItemKind::word) break;
      if (!is_name_word(items[next]) && !items[next].is(trait::initial)) break;
      run.add(i);
      i = next;
    } else if (is_name_word(item)) {
      run.add(i);
      ++i;
    } else if (is_surname_after(items, first, i)) {
      run.add(i);
      break;
    } else if (run.size > 0 && item.is(trait::particle) && may_bear_particle(items, run, item) &&
               particles_lead_to_name(items, i)) {
      while (items[i].is(trait::particle) && !is_name_word(items[i])) ++i;
    } else {
      break;
    }
  }
  return run;
}

/// Words after the last known surname that belong to what follows: "Kari Hansen Medisinsk
/// avdeling", "Ola Nes Vang kommune". None does in "Ola Sverre Quell | SV".
void trim_entry(std::span<const Item> items, Run& run) {
  if (run.end >= items.size() || items[run.end].kind != ItemKind::word) return;
  const Item& next = items[run.end];
  if (next.is(trait::preposition | trait::copula | trait::role | trait::role_modifier)) return;
  if (next.is(trait::org_head | trait::org_word | trait::org_form) && run.size > 2) {
    --run.size;  // the place in front of "kommune"
  }
  const bool whole = next.is(trait::org_name);
  while (run.size > 2 && !items[run.at[run.size - 1]].is(trait::surname | trait::surname_tail) &&
         items[run.at[run.size - 2]].is(trait::surname | trait::surname_tail) &&
         !(whole && items[run.at[run.size - 2]].is(trait::given))) {
    --run.size;
  }
  run.end = run.at[run.size - 1] + 1;
}

bool all_capitals_agree(std::span<const Item> items, const Run& run) {
  std::uint32_t capitals = 0, words = 0, known = 0;
  for (std::uint32_t i = 0; i < run.size; ++i) {
    const Item& item = items[run.at[i]];
    if (item.is(trait::initial)) continue;
    ++words;
    if (item.is(trait::all_capitals)) ++capitals;
    if (is_known(item)) ++known;
  }
  if (capitals == 0) return true;
  return capitals == words && known >= 2;
}

/// A capital with its full stop among the words of a name; "I" alone is a preposition.
bool has_initial(std::span<const Item> items, const Run& run) {
  for (std::uint32_t i = 0; i < run.size; ++i) {
    const Item& item = items[run.at[i]];
    if (item.is(trait::initial) && item.span.size() > 1) return true;
  }
  return false;
}

std::optional<NameStrength> strength_of(std::span<const Item> items, const Run& run) {
  const Item& first = items[run.at[0]];
  const Item& last = items[run.at[run.size - 1]];
  if (last.is(trait::initial)) return std::nullopt;
  if (first.is(trait::common_word)) return std::nullopt;  // "Nedre Ulvedal"
  if (first.is(trait::org_front) && !first.is(trait::given)) return std::nullopt;  // "Nord Troms"
  const bool surname = last.is(trait::surname | trait::surname_tail | trait::org_name);
  if (first.is(trait::given) && (surname || !first.is(trait::given_word))) {
    return surname ? NameStrength::full : NameStrength::given;
  }
  if (first.is(trait::surname) && last.is(trait::given) && run.size > 2) {
    return NameStrength::tail;  // family name first: "Nguyen Thi Lan"
  }
  if (first.is(trait::given_word)) {
    const Item& second = items[run.at[1]];  // "Odd Jarle Quell"
    const bool clear = run.size > 2 && second.is(trait::given) && !second.is(trait::given_word);
    return clear ? NameStrength::given : NameStrength::common;
  }
  if (has_initial(items, run)) return NameStrength::tail;  // "Xaro K. Quell", "J. Quell"
  return surname ? NameStrength::tail : NameStrength::shape;
}

/// "Kari Nordmanns gate", "Ola Hansen AS": what bears the name of a person. "Vestre Viken
/// helseforetak": what has no given name in front and a head of an organisation behind.
bool is_namesake(std::span<const Item> items, const Run& run) {
  if (run.end >= items.size() || items[run.end].kind != ItemKind::word) return false;
  const Item& next = items[run.end];
  if (next.is(trait::namesake | trait::org_form)) return true;
  return next.is(trait::org_head) && !items[run.at[0]].is(trait::given);
}

/// What may stand behind "Nordbø, Kari": a separator, but no "og" and no year in brackets.
bool ends_register_name(std::span<const Item> items, std::uint32_t end) {
  if (end >= items.size()) return true;
  const ItemKind kind = items[end].kind;
  if (kind == ItemKind::word || kind == ItemKind::both || kind == ItemKind::stop) return false;
  return kind != ItemKind::open || end + 1 >= items.size() || !items[end + 1].is(trait::digits);
}

}  // namespace

bool is_name_word(std::uint32_t traits) {
  const auto is = [traits](std::uint32_t any_of) { return (traits & any_of) != 0; };
  if (!is(trait::name_shape) || is(kNever)) return false;
  // "Jan", "August" and "Mai" are months as well.
  if (is(trait::calendar) && !is(trait::given)) return false;
  if (is(trait::role | trait::role_modifier | trait::cue | trait::org_word | trait::namesake |
         trait::title_before | trait::title_after)) {
    return is(trait::given | trait::surname) && !is(trait::role | trait::cue);
  }
  return true;
}

std::optional<NameMatch> name_from(std::span<const Item> items, std::uint32_t first, bool in_entry,
                                   bool single) {
  Run run = collect(items, first);
  if (run.size == 0) return std::nullopt;
  if (in_entry) trim_entry(items, run);
  if (is_namesake(items, run) || !all_capitals_agree(items, run)) return std::nullopt;
  if (run.size == 1) {
    const Item& only = items[first];
    if (!single || !only.is(trait::given) || only.is(trait::given_word)) return std::nullopt;
    return NameMatch{run.end, NameStrength::given, 1};
  }
  const auto strength = strength_of(items, run);
  if (!strength) return std::nullopt;
  return NameMatch{run.end, *strength, run.size};
}

std::optional<NameMatch> match_surname_first(std::span<const Item> items, std::uint32_t first,
                                             bool expected) {
  constexpr std::uint32_t kMostGivenNames = 2;
  if (first + 2 >= items.size() || items[first + 1].kind != ItemKind::comma) return std::nullopt;
  const Item& surname = items[first];
  if (!surname.is(trait::surname | trait::surname_tail) || !surname.is(trait::name_shape)) {
    return std::nullopt;
  }
  const std::uint32_t given = first + 2;
  std::uint32_t end = given;
  bool clear = expected;  // "Per" and "Liv" are words too
  while (end < items.size() && end - given < kMostGivenNames && items[end].kind == ItemKind::word &&
         items[end].is(trait::given) && items[end].is(trait::name_shape)) {
    clear = clear || !items[end].is(trait::given_word);
    ++end;
  }
  if (end == given || !clear || !ends_register_name(items, end)) return std::nullopt;
  // "Martin, Ingrid, Sverre": people by their given names alone
  const bool given_names = surname.is(trait::given) && end + 1 < items.size() &&
                           items[end].kind == ItemKind::comma && items[end + 1].is(trait::given);
  if (given_names) return std::nullopt;
  return NameMatch{end, NameStrength::full, end - first - 1};
}

}  // namespace uttrekk
