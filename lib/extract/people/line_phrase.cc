#include "extract/people/line_phrase.h"

#include "extract/people/people_label.h"
#include "extract/people/people_words.h"

namespace uttrekk {
namespace {

// Choices of the dictionary `membership`.

bool is_finite_verb(const ItemMaker& maker, const Item& item) {
  return (maker.document().tokens.marks(item.index) & mark_bit(MarkKind::finite_verb)) != 0;
}

}  // namespace

bool has_verb(const ItemMaker& maker, std::span<const Item> items, ItemRange range) {
  for (std::uint32_t i = range.first + 1; i < range.end; ++i) {
    const bool lower = is_word(items[i]) && !items[i].is(trait::capital | trait::role);
    if (lower && is_finite_verb(maker, items[i])) return true;
  }
  return false;
}

bool tells_unit(const ItemMaker& maker, std::span<const Item> items, ItemRange range) {
  constexpr std::uint32_t kMostUnitWords = 6;
  if (range.end - range.first > kMostUnitWords) return false;
  if (items[range.first - 1].kind != ItemKind::comma) return false;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (items[i].kind == ItemKind::both) continue;
    if (!is_word(items[i]) || items[i].is(trait::copula | trait::digits | trait::calendar))
      return false;
    if (is_finite_verb(maker, items[i])) return false;
  }
  return true;
}

bool names_party(const ItemMaker& maker, const Item& item) {
  if (!is_word(item)) return false;
  const Entry& entry = maker.lexicon().entry(maker.document().tokens.entry(item.index));
  return maker.lexicon().value(entry, MarkKind::membership) == membership::kParty;
}

bool tells_attendance(const ItemMaker& maker, std::uint32_t token) {
  const Entry& entry = maker.lexicon().entry(maker.document().tokens.entry(token));
  return maker.lexicon().value(entry, MarkKind::membership) == membership::kAttendance;
}

bool tells_attendance(const ItemMaker& maker, std::span<const Item> items, ItemRange range) {
  bool found = false;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (!is_word(items[i])) return false;
    std::uint32_t end = 0;  // "ikke på valg"
    const bool tells =
        phrase_value(maker, items, MarkKind::membership, i, end) == membership::kAttendance &&
        end <= range.end;
    if (tells) i = end - 1;
    if (!tells && !items[i].is(trait::preposition)) return false;
    found = found || tells;
  }
  return found;
}

}  // namespace uttrekk
