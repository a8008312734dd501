// Labels that end in a colon and are neither a contact's nor a list's: "Prosjektleder:", "Vik
// kommune:", "Stilling:".
#include <algorithm>

#include "extract/people/label_reader.h"
#include "extract/people/line_phrase.h"
#include "extract/people/name.h"
#include "extract/people/organisation.h"
#include "extract/people/people_words.h"
#include "extract/people/role.h"
#include "text/characters.h"

namespace uttrekk {

/// "Spørsmål kan rettes til | Vik kommune | ved:"; empty where the label is another.
ItemRange LabelReader::organisation_before_by() const {
  constexpr std::uint32_t kParts = trait::capital | trait::org_head | trait::org_word;
  if (colon_ < 4 || colon_ + 1 != size_ || !items_[colon_ - 1].is(trait::at_preposition)) return {};
  const std::uint32_t end = colon_ - 1;
  std::uint32_t first = end;
  while (first > 1 && is_word(items_[first - 1]) && items_[first - 1].is(kParts)) --first;
  const ItemRange range{first, end};
  return first < end && is_organisation(items_, range) ? range : ItemRange{};
}

/// "Vik kommune:", "Frå administrasjonen:": who those belong to that follow; or any other label.
bool LabelReader::body_before_colon() {
  // "Frå administrasjonen: Kari Nes og Ola Vik"
  const bool whence = items_[0].is(trait::at_preposition) && colon_ > 1 && colon_ < 5 &&
                      colon_ + 1 < size_ && name_at(colon_ + 1);
  if (whence && !is_organisation(items_, {0, colon_})) {
    set(LabelKind::list, colon_, colon_);
    return true;
  }
  const bool from = items_[0].is(trait::preposition) && colon_ > 1;  // "Frå Vik kommune:"
  // "Det kom fram avvik under besøket:" is a sentence
  const bool organisation =
      is_organisation(items_, {0, colon_}) && !has_verb(maker_, items_, {0, colon_});
  if (const ItemRange asked = organisation_before_by(); !asked.empty()) {
    set(LabelKind::organisation, colon_, colon_);
    label_.span = span_of(items_, asked);
    return true;
  }
  const bool unnamed = from && colon_ == 2 && !items_[1].is(trait::capital);
  if (unnamed) {  // "Frå sekretariatet: Kari Nes"
    set(LabelKind::list, colon_, colon_);
    return true;
  }
  set(organisation ? LabelKind::organisation : LabelKind::other, colon_, colon_);
  if (organisation && from) label_.span.begin = items_[1].span.begin;
  return true;
}

/// "Takk for brevet. | Prosjektleder: Kari Nes", "… | Kontaktperson i Vik: Kari Nes"
bool LabelReader::contact_behind_text() {
  constexpr std::uint32_t kMostWords = 4;
  for (std::uint32_t i = colon_; i-- > 2 && colon_ - i <= kMostWords;) {
    if (items_[i - 1].kind != ItemKind::stop) continue;
    std::uint32_t end = 0;
    const std::int32_t value = phrase_value(maker_, items_, MarkKind::contact_label, i, end);
    const bool role = value == contact_label::kRole && i + 1 == colon_;
    if (!role && value != contact_label::kLabel) return false;
    label_.contact_role = role;
    if (role) label_.role = items_[i].span;
    set(role ? LabelKind::role : LabelKind::contact, colon_, colon_);
    return true;
  }
  return false;
}

/// "Leder, ett år:", "Leiar for to år:": ends with how long somebody is chosen for.
bool LabelReader::tells_term(std::uint32_t first) const {
  if (first >= colon_ || !is_word(items_[colon_ - 1])) return false;
  const std::uint64_t marks = maker_.document().tokens.marks(items_[colon_ - 1].index);
  return (marks & mark_bit(MarkKind::unit)) != 0;
}

/// "Ny leder:": the words before the role that are no part of it.
std::uint32_t LabelReader::new_words() const {
  if (colon_ > 1 && items_[0].says(SmallWord::fresh)) return 1;
  // "Navn på | prosjektleder:"
  std::uint32_t end = 0;
  const bool name = colon_ > 2 && !items_[0].is(trait::role) &&
                    !items_[0].opens(opening::contact) && items_[1].is(trait::at_preposition) &&
                    phrase_value(maker_, items_, MarkKind::person_column, 0, end) ==
                        static_cast<std::int32_t>(FormField::name);
  return name && end == 1 ? 2 : 0;
}

/// "H: Kari Nes og Ola Vik": the letter of a party that is no word.
bool LabelReader::is_party() const {
  if (colon_ != 1 || colon_ + 1 >= size_ || !items_[0].is(trait::initial)) return false;
  return items_[0].says(SmallWord::party) && name_at(colon_ + 1);
}

/// "1A: Kari Nes", "10B: Kari Nes", "3. klasse: Kari Nes": the form that somebody is chosen by.
bool LabelReader::is_form() const {
  if (colon_ + 1 >= size_ || !items_[0].is(trait::digits)) return false;
  const auto name = match_name(items_, colon_ + 1, true);
  if (!name || (colon_ > 1 && name->strength <= NameStrength::common)) return false;
  if (name->end < size_ && is_word(items_[name->end])) return false;
  const std::string_view form = maker_.document().view(items_[0].span);
  const auto digits = static_cast<std::size_t>(
      std::find_if(form.begin(), form.end(), [](char c) { return !is_digit(c); }) - form.begin());
  if (digits == 0 || digits > 2) return false;
  if (colon_ == 1) return digits + 1 == form.size() && form[digits] != '.';
  return colon_ <= 3 && items_[colon_ - 1].says(SmallWord::grade);
}

/// "WP1: Kari Nes", "AP 2: Kari Nes": a part of a project, and no organisation.
bool LabelReader::is_work_package() const {
  if (colon_ > 2 || colon_ + 1 >= size_ || !name_at(colon_ + 1)) return false;
  const bool counted = items_[colon_ - 1].is(trait::digits);
  return counted && items_[0].is(trait::all_capitals);
}

/// "Til: Kari Nes", "Frå: Ola Vik"
bool LabelReader::is_memo_line() const {
  const bool word = items_[0].says(SmallWord::from) || items_[0].says(SmallWord::to);
  return colon_ == 1 && word && items_[0].is(trait::capital) && colon_ + 1 < size_ &&
         name_at(colon_ + 1);
}

/// "Prosjektleder i Vik kommune:", "Leder, ett år:", whose role and organisation are told.
bool LabelReader::role_before_colon(ItemRange head) {
  if (name_between(head.end, colon_)) return false;  // "Prosjektleder Kari Nes: kari@…"
  const bool term = tells_term(head.end);
  std::uint32_t end = head.end;  // "Prosjektleder (50 %)": the bracket is no part of it
  while (end < colon_ && items_[end].kind != ItemKind::open &&
         !(term &&
           (items_[end].kind == ItemKind::comma || items_[end].is(trait::field_preposition)))) {
    ++end;
  }
  while (end > head.end && items_[end - 1].is(trait::copula)) --end;  // "Leder for gruppa er:"
  const RoleMatch match = part_role(items_, head, end);
  label_.role = span_of(items_, match.role);
  if (!match.organisation.empty()) label_.organisation = span_of(items_, match.organisation);
  set(LabelKind::role, colon_, colon_);
  return true;
}

/// "Ansvarlig:", and a role that ends a label of more words.
bool LabelReader::ends_with_role() const {
  const Item& last = items_[colon_ - 1];
  if (colon_ == 1) return last.is(trait::role_before_for) && !last.is(trait::org_name);
  if (!is_word(last)) return false;
  const Item& before = items_[colon_ - 2];
  // "Delprosjekt 2 – ansvarlig: Kari Nes"
  const bool named_part = colon_ > 2 && !items_[0].is(trait::preposition) &&
                          last.is(trait::role_before_for | trait::role) &&
                          before.kind == ItemKind::dash;
  // "Vik kommune Saksbehandler: Kari Nes", in a text whose lines are lost
  const bool behind_title = last.is(trait::role) && last.is(trait::capital) &&
                            !last.is(trait::all_capitals) && is_word(before) &&
                            !before.is(trait::preposition);
  return named_part || behind_title;
}

/// "Stilling:"
bool LabelReader::names_field() {
  std::uint32_t end = 0;
  const std::int32_t field = phrase_value(maker_, items_, MarkKind::person_column, 0, end);
  if (field < 0 || end != colon_) return false;
  label_.field = static_cast<FormField>(field);
  set(LabelKind::field, colon_, colon_);
  return true;
}

bool LabelReader::before_colon() {
  if (colon_ == size_ || name_at(0)) return false;
  // "Oppdragsgiver: Vik kommune" is nobody's organisation
  const bool party = names_party(maker_, items_[0]);
  if (!party && is_party()) {
    set(LabelKind::organisation, colon_, colon_);
    return true;
  }
  if (party || is_form() || is_work_package() || is_memo_line()) {
    set(LabelKind::list, colon_, colon_);
    return true;
  }
  if (const auto head = match_role_head(items_, new_words())) return role_before_colon(*head);
  if (contact_behind_text()) return true;
  if (ends_with_role()) {
    label_.role = items_[colon_ - 1].span;
    set(LabelKind::role, colon_, colon_);
    return true;
  }
  return names_field() || (!items_[0].is(trait::reach_label) && body_before_colon());
}

}  // namespace uttrekk
