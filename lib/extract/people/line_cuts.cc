#include "extract/people/line_cuts.h"

#include <algorithm>

#include "extract/people/name.h"
#include "extract/people/organisation.h"
#include "extract/people/role.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

/// "11.15 Det vi lærte – | professor Kari Nes, Universitetet i Vik", "11.30 Oppsummering. | Kari
/// Nes og Ola Vik, Vik kommune."
ItemRange speaker_behind_topic(std::span<const Item> items, std::uint32_t first) {
  const auto size = static_cast<std::uint32_t>(items.size());
  for (std::uint32_t i = size; i-- > first + 1;) {
    const bool topic_ends = items[i - 1].kind == ItemKind::dash ||
                            (items[i - 1].kind == ItemKind::stop && !items[i].glued);
    if (!topic_ends || !is_word(items[i])) continue;
    const auto head = match_role_head(items, i);
    const auto name = match_name(items, head ? head->end : i, true);
    const bool known = name && name->strength >= NameStrength::given;
    return known ? ItemRange{i, size} : ItemRange{};
  }
  return {};
}

/// "11.15 Det vi lærte i piloten | Kari Nes, Vik kommune": the last name of the row, with nothing
/// but an organisation behind it.
ItemRange speaker_at_end(std::span<const Item> items, std::uint32_t first) {
  constexpr std::uint32_t kMostWords = 6;  // of the organisation
  constexpr std::uint32_t kMostNames = 4;
  const auto size = static_cast<std::uint32_t>(items.size());
  std::uint32_t comma = size;
  while (comma > first && size - comma <= kMostWords && is_word(items[comma - 1])) --comma;
  if (comma <= first + 2 || comma == size || items[comma - 1].kind != ItemKind::comma) return {};
  if (!is_organisation(items, {comma, size})) return {};
  for (std::uint32_t i = comma - 1; i-- > first + 1 && comma - 1 - i <= kMostNames;) {
    if (!is_word(items[i]) || !items[i].is(trait::given)) continue;
    const auto name = match_name(items, i, false);
    const bool ends = name && name->end == comma - 1 && name->strength >= NameStrength::given;
    // behind a word in lower case: not the second given name of somebody
    if (ends && is_word(items[i - 1]) && !items[i - 1].is(trait::capital)) return {i, size};
  }
  return {};
}

/// "11:15", "11.15"
bool is_clock(const ItemMaker& maker, const Item& item) {
  constexpr std::size_t kShortest = 4;
  const std::string_view text = maker.document().view(item.span);
  return text.size() >= kShortest && text.find_first_of(".:") < text.size() - 2;
}

bool is_quote(const ItemMaker& maker, const Item& item) {
  if (item.kind != ItemKind::other) return false;
  const char32_t sign = code_point_at(maker.document().view(item.span), 0);
  return sign == U'«' || sign == U'»' || sign == U'“' || sign == U'”' || sign == U'„' ||
         sign == U'"';
}

/// "Kari Nes, lege | : «Det vi lærte»"
ItemRange speaker_before_title(const ItemMaker& maker, std::span<const Item> items,
                               std::uint32_t first) {
  constexpr std::uint32_t kFarthestTitle = 20;
  if (first >= items.size() || !items[first].is(trait::given)) return {};
  const auto name = match_name(items, first, true);
  if (!name || name->strength < NameStrength::given) return {};
  const auto limit = std::min(static_cast<std::uint32_t>(items.size()), first + kFarthestTitle);
  for (std::uint32_t i = name->end; i + 1 < limit; ++i) {
    if (items[i].kind != ItemKind::colon) continue;
    return is_quote(maker, items[i + 1]) ? ItemRange{first, i} : ItemRange{};
  }
  return {};
}

}  // namespace

std::uint32_t credit_start(const ItemMaker& maker, std::span<const Item> items,
                           std::uint32_t next) {
  const Tokens& tokens = maker.document().tokens;
  for (std::uint32_t i = std::max(next, 1u); i + 1 < items.size(); ++i) {
    if (items[i + 1].kind != ItemKind::colon || !is_word(items[i])) continue;
    const Entry& entry = maker.lexicon().entry(tokens.entry(items[i].index));
    if (entry.has(MarkKind::credit)) return i;
  }
  return static_cast<std::uint32_t>(items.size());
}

std::uint32_t next_label_start(std::span<const Item> items, const PeopleLabel& label) {
  const auto size = static_cast<std::uint32_t>(items.size());
  if (label.kind != LabelKind::role && label.kind != LabelKind::contact) return size;
  if (label.next == 0 || items[label.next - 1].kind != ItemKind::colon) return size;
  constexpr std::uint32_t kOther = trait::reach_label | trait::cue | trait::role | trait::given |
                                   trait::surname | trait::surname_tail;
  for (std::uint32_t i = label.next + 2; i + 1 < size; ++i) {
    const ItemKind before = items[i - 1].kind;  // "Kari Nes. | Frist: …", a tab
    const bool behind_name = is_word(items[i]) && items[i].is(trait::capital) &&
                             (before == ItemKind::cell || before == ItemKind::stop ||
                              (is_word(items[i - 1]) && items[i - 1].is(trait::capital)));
    const bool colon = items[i + 1].kind == ItemKind::colon;
    if (!behind_name || !colon || items[i].is(kOther)) continue;
    if (i + 2 >= size || !is_reach(items[i + 2])) return i;
  }
  return size;
}

ItemRange speaker_in_programme(const ItemMaker& maker, std::span<const Item> items) {
  constexpr std::uint32_t kMostOfClock = 6;
  const auto clock = std::min(static_cast<std::uint32_t>(items.size()), kMostOfClock);
  std::uint32_t first = 0;
  while (first < clock && !items[first].is(trait::capital) &&
         (!is_word(items[first]) || items[first].is(trait::digits))) {
    ++first;
  }
  if (first > 0 && items[0].is(trait::digits)) {
    const ItemRange speaker = speaker_behind_topic(items, first);
    if (!speaker.empty()) return speaker;
    const ItemRange last = is_clock(maker, items[0]) ? speaker_at_end(items, first) : ItemRange{};
    if (!last.empty()) return last;
  }
  return speaker_before_title(maker, items, first);
}

std::uint32_t quoted_title_start(const ItemMaker& maker, std::span<const Item> items,
                                 std::uint32_t next) {
  constexpr std::uint32_t kFewestWords = 3;
  const auto size = static_cast<std::uint32_t>(items.size());
  if (size < next + kFewestWords + 3 || !is_quote(maker, items[size - 1])) return size;
  const bool clock = items[0].is(trait::digits);
  bool comma = false;
  for (std::uint32_t i = next + 1; i + 1 < size; ++i) {
    comma = comma || items[i].kind == ItemKind::comma;
    if (!comma || !is_quote(maker, items[i]) || items[i].glued) continue;
    // "rådgiver i stiftelsen «Trygg heim i Vik»" has the name of the body in them
    constexpr std::uint32_t kBody = trait::org_head | trait::org_word | trait::preposition;
    const bool body = items[i - 1].is(kBody) && !items[i - 1].is(trait::capital);
    const bool title = clock || size - i > kFewestWords + 1;
    return title && !body ? i : size;
  }
  return size;
}

std::uint32_t byline_end(std::span<const Item> items, const PeopleLabel& label) {
  const auto size = static_cast<std::uint32_t>(items.size());
  const std::uint32_t name = label.next;
  if (label.kind != LabelKind::list || name == 0 || name + 2 >= size) return size;
  if (items[name - 1].kind == ItemKind::colon) return size;
  const auto match = match_name(items, name, true);
  if (!match || match->strength < NameStrength::given) return size;
  std::uint32_t end = match->end;  // past ", publisert", "den"
  if (end < size && items[end].kind == ItemKind::comma) ++end;
  if (end < size && is_word(items[end]) && !items[end].is(trait::digits | trait::calendar)) ++end;
  const bool dated = end < size && items[end].is(trait::digits | trait::calendar);
  return dated ? match->end : size;
}

}  // namespace uttrekk
