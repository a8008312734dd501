// Cards: a name and, on the rows below it, what belongs to it.
#include <algorithm>

#include "extract/people/row_reader.h"

namespace uttrekk {
/// Puts the fields of a row without a name to the open card; false where they do not belong to it.
bool RowReader::attach(std::uint32_t i, const PersonDraft& fragment) {
  if (!card_ || rows_[i].blanks > kMaxCardBlanks) return false;
  if (document_.lines[rows_[i].line].list_item) return false;  // an item of its own
  // "ordfører | Kari Nes | rådmann | Ola Vik": each role stands above its name
  if (role_above_ && !fragment.roles.empty() && readings_.is_entry(i + 1)) return false;
  PersonDraft& card = people_[*card_];
  if (only_organisation(fragment)) {
    if (rows_[i].blanks >= kMaxCardBlanks || (rows_[i].blanks > 0 && is_heading(i))) return false;
    if (rows_[i].blanks > 0 && ((!card.organisations.empty() && !card.group_organisation) ||
                                (readings_.is_entry(i + 1) && !card_rows_)))
      return false;
  }
  const bool entry = !fragment.organisations.empty() && !card_rows_;  // "Nord Troms, koordinator"
  // "PROSJEKTLEDER" above the next name; "Kari Nes, Digdir" has all of its fields on its row
  const bool filled = !card.organisations.empty() && !card.group_organisation && !card_rows_;
  if (!fragment.roles.empty() && rows_[i].blanks > 0 && (is_heading(i) || filled)) return false;
  if (!fragment.roles.empty() && !card.roles.empty() && (rows_[i].blanks > 0 || entry))
    return false;
  if (!fragment.emails.empty() && !card.emails.empty()) return false;
  // A number set off from somebody who has one already is the switchboard's, not a second one.
  if (!fragment.phones.empty() && !card.phones.empty() && rows_[i].blanks > 0) return false;
  if (!card.label_role)
    card.roles.insert(card.roles.end(), fragment.roles.begin(), fragment.roles.end());
  if (!fragment.organisations.empty()) {
    if (card.group_organisation) card.organisations.clear();
    card.group_organisation = card.weak_organisation = false;
  }
  card.organisations.insert(card.organisations.end(), fragment.organisations.begin(),
                            fragment.organisations.end());
  card.emails.insert(card.emails.end(), fragment.emails.begin(), fragment.emails.end());
  card.phones.insert(card.phones.end(), fragment.phones.begin(), fragment.phones.end());
  card.stretch(fragment.extent);
  if (card.person == PersonEvidence::none || card.person == PersonEvidence::list) {
    card.person = PersonEvidence::card;
  }
  card_rows_ = true;
  return true;
}

/// A row of roles or organisations, one for each of the cards side by side above it.
bool RowReader::share_out(std::uint32_t i, const LineReading& line) {
  const PersonDraft& fields = line.people[0];
  const bool roles = fields.roles.size() == columns_.size();
  if (columns_.empty() || rows_[i].blanks > 0 || line.people.size() != 1 || fields.has_reach() ||
      line.cells + 1 != columns_.size() ||
      (!roles && fields.organisations.size() != columns_.size())) {
    return false;
  }
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    PersonDraft& card = people_[columns_[k]];
    const Span span = roles ? fields.roles[k] : fields.organisations[k];
    (roles ? card.roles : card.organisations).push_back(span);
    card.stretch(span);
    card.person = PersonEvidence::card;
  }
  return true;
}

/// A role in the plural below several names: "Kari Nes og Ola Vik | revisorar".
bool RowReader::share_role(std::uint32_t i, const LineReading& line) {
  const PersonDraft& fields = line.people[0];
  if (shared_.empty() || rows_[i].blanks > 0 || line.people.size() != 1 || fields.has_reach() ||
      fields.roles.size() != 1 || !readings_.is_plural(i)) {
    return false;
  }
  for (const std::size_t k : shared_) {
    people_[k].roles.push_back(fields.roles[0]);
    if (k == shared_.back()) people_[k].stretch(fields.roles[0]);
    people_[k].person = PersonEvidence::card;
  }
  return true;
}

/// "Vik sjukehus, tlf. 71 …" and right below it "Direktør Kari Nes": one card.
bool RowReader::fill_switchboard(std::uint32_t i, PersonDraft& holder) {
  if (switchboard_row_ + 1 != i || rows_[i].blanks > 0 || people_.empty()) return false;
  PersonDraft& board = people_.back();
  const bool fits = !board.has_name() && board.has_reach() && !board.organisations.empty() &&
                    board.roles.empty() && !holder.roles.empty() && !holder.has_reach() &&
                    holder.organisations.empty() && holder.strength >= NameStrength::given;
  if (!fits || readings_.has_reach(i + 1)) return false;
  board.name = holder.name;
  board.strength = holder.strength;
  board.name_words = holder.name_words;
  board.roles = holder.roles;
  board.stretch(holder.extent);
  return true;
}

}  // namespace uttrekk
