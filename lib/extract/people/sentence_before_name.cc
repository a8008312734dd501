// What a sentence says before a name: its role, its organisation.
#include "extract/people/line_phrase.h"
#include "extract/people/role.h"
#include "extract/people/sentence_reader.h"

namespace uttrekk {

void SentenceReader::wait(ItemRange role, ItemRange organisation, std::uint32_t from) {
  waiting_.emplace();
  waiting_->roles.push_back(span_of(role));
  waiting_->stretch(waiting_->roles[0]);
  if (!organisation.empty()) {
    waiting_->organisations.push_back(span_of(organisation));
    waiting_->stretch(waiting_->organisations[0]);
  }
  waiting_until_ = from;
}

/// Another role of the one who is waited for, with its organisation.
void SentenceReader::wait_too(std::uint32_t first, std::uint32_t end) {
  const auto head = match_role_head(items_, first);
  if (!head) return;
  const RoleMatch match = part_role(items_, *head, end);
  waiting_->roles.push_back(span_of(match.role));
  if (!match.organisation.empty()) waiting_->organisations.push_back(span_of(match.organisation));
}

/// "Leder av forprosjektet har vært | Kari Nes": where the name starts; 0 where none does.
std::uint32_t SentenceReader::role_before_copula(ItemRange head) {
  const std::uint32_t copula = pieces_.copula_before_name(head.end);
  if (copula == 0 || pieces_.is_group(head.end - 1)) return 0;  // "Medlemmer er …"
  std::uint32_t end = copula;  // "har vært", "har vore": the words before it
  const Item& before = items_[end - 1];
  if (before.says(SmallWord::have) || before.is(trait::copula)) --end;
  if (end < head.end) return 0;
  const RoleMatch match = part_role(items_, head, end);
  wait(match.role, match.organisation, copula + 1);
  shared_ = items_[head.end - 1].is(trait::plural);
  return copula + 1;
}

/// "leder for opplæringen, | Kari Nes, sier": an apposition, and no list of names.
bool SentenceReader::sets_off_name(std::uint32_t i) const {
  const auto match = pieces_.name_at(i, false);
  if (!match || match->strength < NameStrength::given) return false;
  if (match->end + 1 >= items_.size()) return true;
  const Item& next = items_[match->end + 1];
  return items_[match->end].kind == ItemKind::comma && is_word(next) && !next.is(trait::capital);
}

/// "professor ph.d. | Kari Nes": the name right behind a role; 0 where none stands there.
std::uint32_t SentenceReader::role_right_before_name(std::uint32_t i, ItemRange head) {
  std::uint32_t behind = head.end;
  while (behind < items_.size() && items_[behind].is(trait::title_before | trait::title_after)) {
    ++behind;
  }
  const bool cue = cue_until_ == i;
  if (behind >= items_.size() || !pieces_.name_at(behind, cue)) return 0;
  const bool by = by_until_ == i && !by_organisation_.empty();
  wait(head, by ? by_organisation_ : ItemRange{}, behind);
  if (members_from_ == i) members_from_ = behind;  // "Til stede: President | Kari Nes, Ola Vik"
  if (told_from_ == i) told_from_ = behind;        // "skrevet av forsker | Kari Nes"
  shared_ = items_[head.end - 1].is(trait::plural);
  if (cue) cue_until_ = behind;
  return behind;
}

/// Past what looks like a role and is none of somebody named behind it; 0 where it is one.
std::uint32_t SentenceReader::past_no_role(std::uint32_t i, ItemRange head) const {
  // "Maten må vara | til Kari Nes kjem": a verb
  const bool verb = head.end == head.first + 1 && head.end < items_.size() &&
                    items_[head.end].is(trait::preposition) && !items_[i].is(trait::capital) &&
                    (i == 0 || is_word(items_[i - 1])) &&
                    tells_attendance(maker_, items_[head.first].index);
  if (verb) return head.end;
  // "Kari Nes (vara for | Ola Vik)": whom somebody stands in for
  const bool instead =
      head.end + 1 < items_.size() && items_[head.end].is(trait::field_preposition);
  const auto replaced = instead ? match_name(items_, head.end + 1, false) : std::nullopt;
  return replaced && replaced->strength > NameStrength::shape ? replaced->end : 0;
}

/// "har prosjektleder | (Kari Nes)": where the name in the brackets starts; 0 where none does.
std::uint32_t SentenceReader::role_before_brackets(ItemRange head) {
  const std::uint32_t first = head.end + 1;
  if (first >= items_.size() || items_[head.end].kind != ItemKind::open) return 0;
  const auto inside = pieces_.name_at(first, false);
  if (!inside || inside->end >= items_.size()) return 0;
  if (items_[inside->end].kind != ItemKind::close) return 0;
  wait(head, {}, first);
  return first;
}

/// "ordførar i Vik | Kari Nes": the name right behind the phrase that ends at item `end`; 0 where
/// none stands there.
std::uint32_t SentenceReader::phrase_before_name(ItemRange head, std::uint32_t end) {
  const bool behind =
      end > head.end && end < items_.size() && is_word(items_[end]) && pieces_.name_at(end, false);
  if (!behind) return 0;
  const RoleMatch match = part_role(items_, head, end);
  const bool field = items_[head.end].is(trait::preposition) && pieces_.is_verbless(head.end, end);
  if (match.organisation.empty() && !field) return 0;
  wait(match.role, match.organisation, end);
  return end;
}

/// "Prosjektleder i Vik kommune, | Kari Nes, …", "ordfører i Vik og leder av rådet, | Kari Nes":
/// the name behind the comma at item `end`; 0 where none stands there.
std::uint32_t SentenceReader::phrase_before_comma(std::uint32_t i, ItemRange head,
                                                  std::uint32_t end) {
  // "Knut som nestleder, | Ola Vik som kasserer"
  const bool as = i > 1 && is_word(items_[i - 1]) &&
                  items_[i - 2].is(trait::given | trait::surname) &&
                  items_[i - 1].says(SmallWord::as);
  const bool comma = end + 1 < items_.size() && items_[end].kind == ItemKind::comma &&
                     end - head.end <= kMaxRoleWords && pieces_.name_at(end + 1, false);
  if (as || !comma) return 0;
  const std::uint32_t first_end = next_role(items_, head.end, end);
  const RoleMatch match = part_role(items_, head, first_end);
  // "Kommunalsjef for helse og omsorg, Kari Nes, …"
  const bool opens = (i == 0 || !is_word(items_[i - 1]) || by_until_ == i ||
                      (items_[head.end].is(trait::preposition) && sets_off_name(end + 1))) &&
                     !items_[head.end - 1].is(trait::plural) && pieces_.is_verbless(head.end, end);
  if (match.organisation.empty() && end > head.end && !opens) return 0;
  wait(match.role, match.organisation, end + 1);
  if (first_end < end) wait_too(first_end + 1, end);
  return end + 1;
}

std::uint32_t SentenceReader::role(std::uint32_t i, ItemRange head) {
  if (head.end < items_.size() && !body_of_members(head.end).empty()) return head.end;
  if (const std::uint32_t next = role_right_before_name(i, head); next != 0) return next;
  if (const std::uint32_t next = past_no_role(i, head); next != 0) return next;
  if (const std::uint32_t next = label(i, head); next != 0) return next;
  if (const std::uint32_t next = role_before_brackets(head); next != 0) return next;
  if (!items_[head.end - 1].is(trait::plural)) {
    if (const auto subject = pieces_.subject_at(head.end)) {
      wait(head, {}, head.end);
      return name(head.end, *subject);
    }
  }
  if (const std::uint32_t next = role_before_copula(head); next != 0) return next;
  const std::uint32_t end = pieces_.phrase_end(head.end);
  if (const std::uint32_t next = phrase_before_name(head, end); next != 0) return next;
  const std::uint32_t next = phrase_before_comma(i, head, end);
  return next != 0 ? next : head.end;
}

}  // namespace uttrekk
