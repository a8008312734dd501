// Signatures inside a text whose lines are lost: "Vik, mai 2031 Kari Nes Prosjektleder".
#include <string_view>

#include "extract/people/line_phrase.h"
#include "extract/people/organisation.h"
#include "extract/people/people_label.h"
#include "extract/people/role.h"
#include "extract/people/sentence_reader.h"

namespace uttrekk {

/// "Vik 9. oktober 2031 | Kari Nes Ola Moe": who signs, in a text whose lines are lost.
bool SentenceReader::is_behind_dateline(std::uint32_t i) const {
  constexpr std::uint32_t kYear = 4;  // digits
  if (i < 3 || !items_[i - 1].is(trait::digits) || items_[i - 1].span.size() != kYear) return false;
  if (!items_[i - 2].is(trait::calendar)) return false;
  std::uint32_t place = i - 2;
  if (items_[place - 1].is(trait::digits)) --place;
  if (place > 0 && items_[place - 1].says(SmallWord::day)) {
    --place;
  }
  if (place > 0 && items_[place - 1].kind == ItemKind::comma) --place;
  if (place == 0 || !is_word(items_[place - 1])) return false;
  constexpr std::uint32_t kOther = trait::calendar | trait::digits | trait::role;
  const Item& town = items_[place - 1];
  return town.is(trait::capital) && !town.is(kOther) &&
         (place == 1 || !items_[place - 2].is(trait::preposition));
}

/// "Kari Nes | (s) Leder i Vik": takes the role behind the mark of a signature.
std::uint32_t SentenceReader::signed_role(std::uint32_t i) {
  const bool mark = i + 3 < items_.size() && items_[i].kind == ItemKind::open &&
                    items_[i + 2].kind == ItemKind::close && is_word(items_[i + 1]) &&
                    tells_attendance(maker_, items_[i + 1].index);
  const auto head = mark ? match_role_head(items_, i + 3) : std::nullopt;
  return head && drafts_.back().roles.empty() ? apposition(*head) : i;
}

/// "… som Kari Nes | leder": a verb behind its subject.
bool SentenceReader::tells_deed(ItemRange head) const {
  std::uint32_t name = head.first;
  while (name > 0 && items_[name - 1].span.begin >= drafts_.back().name.begin) --name;
  const bool runs = name > 0 && is_word(items_[name - 1]) && !items_[name - 1].is(trait::capital) &&
                    !items_[name - 1].is(trait::digits);
  const std::uint64_t marks = maker_.document().tokens.marks(items_[head.first].index);
  return runs && !items_[head.first].is(trait::capital) &&
         (marks & mark_bit(MarkKind::verb_ending)) != 0;
}

/// "Med vennlig hilsen | Kari Nes": the last name is that of who signs.
bool SentenceReader::is_behind_greeting() const {
  constexpr std::uint32_t kMostWords = 4;
  std::uint32_t name = 0;
  while (items_[name].span.begin < drafts_.back().name.begin) ++name;
  for (std::uint32_t i = name; i > 0 && name - i < kMostWords;) {
    --i;
    if (!is_word(items_[i])) return false;
    if (!items_[i].is(trait::capital) || !items_[i].opens(opening::cue)) continue;
    std::uint32_t end = 0;
    return phrase_value(maker_, items_, MarkKind::person_cue, i, end) >= 0 && end == name;
  }
  return false;
}

/// "Vik, mai 2031 Kari Nes | Prosjektleder": a signature in a text whose lines are lost.
bool SentenceReader::signs(ItemRange head) const {
  const PersonDraft& draft = drafts_.back();
  if (!draft.roles.empty() || draft.strength < NameStrength::given) return false;
  if (items_[head.end - 1].is(trait::plural)) return false;
  // "Navn Rolle Telefon Kari Nes | Prosjektleder 71 …": a row of a table whose lines are lost
  if (head.end < items_.size() && is_reach(items_[head.end])) {
    return items_[head.first].is(trait::capital);
  }
  if (head.end >= items_.size() || items_[head.end].kind == ItemKind::stop) {
    return !tells_deed(head);
  }
  if (items_[head.end].kind == ItemKind::open && head.end + 1 < items_.size() &&
      is_word(items_[head.end + 1]) && tells_attendance(maker_, items_[head.end + 1].index)) {
    return true;  // "Kari Nes leder (sign)"
  }
  // "Kari Nes styreleder sign Kopi: …", "Kari Nes direktør Telefon: …"
  const Item& behind = items_[head.end];
  if (is_word(behind) &&
      (tells_attendance(maker_, behind.index) || behind.is(trait::reach_label))) {
    return !tells_deed(head);
  }
  if (is_behind_greeting()) return true;
  // "Vik, mai 2031 Kari Nes leder | Ola Vik sekretær"
  if (const auto next = pieces_.name_at(head.end, false)) {
    // "Kari Nes Leder | Ola Vik Sekretær": roles stand behind their names
    if (!items_[head.first].is(trait::capital)) return true;
    const auto second = match_role_head(items_, next->end);
    return second && !pieces_.name_at(pieces_.phrase_end(second->end), false);
  }
  const bool other = is_word(items_[head.end]) && items_[head.end].is(trait::capital) &&
                     !items_[head.end].is(trait::calendar) &&
                     organisation_in_sentence(items_, head.end).empty();
  return items_[head.first].is(trait::capital) && !other && !is_reach(items_[head.end]) &&
         items_[head.end].kind != ItemKind::colon;
}

std::uint32_t SentenceReader::sign(ItemRange role) {
  drafts_.back().roles.push_back(span_of(role));
  drafts_.back().stretch(span_of(role));
  // "Kari Nes Rådgiver | Vik kommune"
  // "Kari Nes Leder | av Senter for helse"
  const bool of = role.end < items_.size() && items_[role.end].is(trait::preposition);
  const ItemRange range = organisation_in_sentence(items_, role.end + of);
  if (range.empty() || !items_[range.first].is(trait::capital)) return role.end;
  drafts_.back().organisations.push_back(span_of(range));
  drafts_.back().stretch(span_of(range));
  return range.end;
}

}  // namespace uttrekk
