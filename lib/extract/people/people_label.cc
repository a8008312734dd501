#include "extract/people/people_label.h"

#include <algorithm>

#include "extract/people/line_phrase.h"
#include "extract/people/name.h"
#include "extract/people/organisation.h"
#include "extract/people/people_words.h"
#include "extract/people/role.h"
#include "extract/phrase.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMaxLabelItems = 14;  // before the colon
constexpr std::uint32_t kMaxCreditWords = 3;  // "Tekst og foto"
constexpr std::uint32_t kMaxLabelWords = 4;   // after the cue, where there is no colon

class LabelReader {
 public:
  LabelReader(const ItemMaker& maker, std::span<const Item> items)
      : maker_(maker), items_(items), size_(static_cast<std::uint32_t>(items.size())) {}

  PeopleLabel read();

 private:
  std::uint32_t find_colon() const;
  bool name_at(std::uint32_t i) const;
  bool name_between(std::uint32_t first, std::uint32_t end) const;
  bool only_label_left(std::uint32_t i) const;
  std::uint32_t contact_end(std::uint32_t i) const;
  bool contact();
  bool byline();
  bool cue();
  bool caption_inside();
  bool credit();
  bool before_colon();
  bool tells_term(std::uint32_t first) const;
  std::uint32_t new_words() const;
  bool is_party() const;
  bool is_form() const;
  bool body_before_colon();
  ItemRange organisation_before_by() const;
  bool contact_behind_text();
  void find_organisation(std::uint32_t first);
  void set(LabelKind kind, std::uint32_t end, std::uint32_t next);

  const ItemMaker& maker_;
  std::span<const Item> items_;
  const std::uint32_t size_;
  std::uint32_t colon_ = 0;
  PeopleLabel label_;
};

/// The colon that may end a label; none in "Ta kontakt med Kari Nes, tlf.: 71 …", whose colon is
/// that of the number.
std::uint32_t LabelReader::find_colon() const {
  const std::uint32_t limit = std::min(size_, kMaxLabelItems);
  for (std::uint32_t i = 0; i < limit; ++i) {
    if (items_[i].kind == ItemKind::colon) {
      const bool of_number = i + 1 < size_ && i > 2 && is_reach(items_[i + 1]) &&
                             items_[i - 1].is(trait::reach_label) &&
                             (name_between(0, i) || items_[i - 2].kind == ItemKind::stop);
      return of_number ? size_ : i;
    }
    if (is_reach(items_[i]) || items_[i].kind == ItemKind::cell) break;
  }
  return size_;
}

bool LabelReader::name_at(std::uint32_t i) const {
  const auto match = match_name(items_, i, true);
  return match && match->strength > NameStrength::common;
}

bool LabelReader::name_between(std::uint32_t first, std::uint32_t end) const {
  for (std::uint32_t i = first; i < end; ++i) {
    if (name_at(i)) return true;
  }
  return false;
}

/// Whether what is left of a line without a colon can be the rest of a label: a few words, no
/// verb "to be", no list.
bool LabelReader::only_label_left(std::uint32_t i) const {
  std::uint32_t words = 0;
  for (; i < size_; ++i) {
    if (is_reach(items_[i]) || items_[i].kind == ItemKind::comma) return false;
    if (is_word(items_[i]) && (items_[i].is(trait::copula) || ++words > kMaxLabelWords))
      return false;
  }
  return true;
}

/// After "Kontaktperson", past "(er)", "& e-post", "for prosjektet", "til", up to the colon or to
/// a role or name.
std::uint32_t LabelReader::contact_end(std::uint32_t i) const {
  while (i < colon_ && !is_reach(items_[i])) {
    const bool behind = i > 0 && items_[i - 1].is(trait::preposition);  // "… ved Per Quell"
    if (is_word(items_[i]) && (items_[i].is(trait::role) || name_at(i))) break;
    const auto match = behind ? match_name(items_, i, true) : std::nullopt;
    if (match && match->strength >= NameStrength::common) break;
    ++i;
  }
  return i;
}

/// "Kontaktperson i Vik kommune": the organisation of those who follow.
void LabelReader::find_organisation(std::uint32_t first) {
  const std::uint32_t end = std::min(label_.next, colon_);
  for (std::uint32_t i = first; i + 1 < end; ++i) {
    if (!items_[i].is(trait::at_preposition)) continue;  // not "medlemmer i gruppe til utvalget"
    const ItemRange found = organisation_in_sentence(items_.first(end), i + 1);
    if (!found.empty()) {
      label_.organisation = span_of(items_, found);
      return;
    }
  }
}

void LabelReader::set(LabelKind kind, std::uint32_t end, std::uint32_t next) {
  label_.kind = kind;
  label_.span = {items_[0].span.begin, items_[std::max(end, 1u) - 1].span.end};
  while (next < size_ &&
         (items_[next].kind == ItemKind::colon || items_[next].kind == ItemKind::stop)) {
    ++next;
  }
  label_.next = next;
  label_.alone = next >= size_;
}

bool LabelReader::contact() {
  if (!items_[0].opens(opening::contact)) return false;
  std::uint32_t end = 0;
  const std::int32_t value = phrase_value(maker_, items_, MarkKind::contact_label, 0, end);
  // "Påmelding til Kari Nes innen fredag: kari@…"
  const bool named = value == contact_label::kCue && colon_ + 1 < size_ &&
                     is_reach(items_[colon_ + 1]) && end < colon_ && name_at(end);
  if (named) {
    set(LabelKind::contact, end, end);
    return true;
  }
  if (value < 0 || (value == contact_label::kCue && end != colon_)) return false;
  if (value == contact_label::kCue) {  // "Kontaktpersoner er:"
    set(LabelKind::contact, end, end);
    return true;
  }
  if (value != contact_label::kLabel) {
    label_.contact_role = value == contact_label::kRole && (colon_ < size_ || end == size_);
    return false;
  }
  const std::uint32_t rest = contact_end(end);
  const bool field_follows = rest < size_ && !only_label_left(rest);
  if (colon_ == size_ && !field_follows && !only_label_left(end)) return false;
  set(LabelKind::contact, std::min(rest, colon_), rest);
  find_organisation(end);
  return true;
}

/// "Av Kari Nes", "Av Kari Nes og Ola Vik, 12. mars": who wrote what stands below or above.
bool LabelReader::byline() {
  if (colon_ != size_ || !items_[0].is(trait::capital) || !items_[0].says(SmallWord::author)) {
    return false;
  }
  const auto match = match_name(items_, 1, true);
  if (!match || match->strength < NameStrength::given) return false;
  if (match->end < size_ && is_word(items_[match->end])) return false;
  set(LabelKind::list, 1, 1);
  return true;
}

bool LabelReader::cue() {
  if (!items_[0].opens(opening::cue)) return false;
  std::uint32_t end = 0;
  const std::int32_t value = phrase_value(maker_, items_, MarkKind::person_cue, 0, end);
  if (value < 0) return false;
  if (value == person_cue::kCaption) {
    set(LabelKind::caption, end, colon_ < size_ ? colon_ : end);
    return true;
  }
  if (colon_ == size_ && end < size_ && name_at(end)) {       // "Mvh Kari Nes"
    if (end == 1 && items_[0].is(trait::role)) return false;  // "Forfatter Kari Nes"
    set(LabelKind::list, end, end);
    return true;
  }
  // "Til stede; Kari Nes, Ola Vik", "Forfall – Siri Dal"
  const bool parted =
      colon_ == size_ && end + 1 < size_ && name_at(end + 1) &&
      (items_[end].kind == ItemKind::semicolon || items_[end].kind == ItemKind::dash);
  if (parted) {
    set(LabelKind::list, end, end + 1);
    return true;
  }
  if (colon_ == size_ && !only_label_left(end)) return false;
  for (std::uint32_t i = end; colon_ < size_ && i + 1 < colon_; ++i) {
    // "Deltakerne. | Foto: Kari Nes": another sentence's
    if (items_[i].kind == ItemKind::stop && items_[i + 1].is(trait::capital)) return false;
  }
  set(LabelKind::list, colon_, colon_);
  find_organisation(end);
  return true;
}

/// "Fra samlingen i mai. Fra venstre: Kari Nes …", "Prosjektgruppen (f.v.): …": what stands before
/// the cue is about the picture.
bool LabelReader::caption_inside() {
  for (std::uint32_t i = 1; i < size_; ++i) {
    if (!is_word(items_[i]) || !items_[i].opens(opening::cue)) continue;
    std::uint32_t end = 0;
    if (phrase_value(maker_, items_, MarkKind::person_cue, i, end) != person_cue::kCaption)
      continue;
    if (end < size_ && items_[end].kind == ItemKind::close) ++end;
    const bool colon = end < size_ && items_[end].kind == ItemKind::colon;
    const bool set_off = !is_word(items_[i - 1]);
    if (!colon && !(set_off && end < size_ && name_at(end))) continue;
    set(LabelKind::caption, end, end);
    return true;
  }
  return false;
}

/// "Foto: Kari Nes, Vik kommune": who made it is nobody of the report's.
bool LabelReader::credit() {
  if (colon_ == size_ || colon_ == 0) return false;
  // "Alle var med. | Foto: Kari Nes"
  const bool behind_text = colon_ > kMaxCreditWords;
  if (behind_text && (items_[colon_ - 2].kind != ItemKind::stop || name_between(0, colon_)))
    return false;
  for (std::uint32_t i = behind_text ? colon_ - 1 : 0; i < colon_; ++i) {
    const Entry& entry = maker_.lexicon().entry(maker_.document().tokens.entry(items_[i].index));
    const Mark* mark = maker_.lexicon().mark(entry, MarkKind::credit);
    if (mark == nullptr || !maker_.lexicon().row(*mark).ends_with("maker")) continue;
    set(LabelKind::credit, colon_, size_);
    return true;
  }
  return false;
}

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
  return colon_ > 1 && items_[0].says(SmallWord::fresh) ? 1 : 0;
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

bool LabelReader::before_colon() {
  if (colon_ == size_ || name_at(0)) return false;
  if (names_party(maker_, items_[0])) {  // "Oppdragsgiver: Vik kommune" is nobody's organisation
    set(LabelKind::list, colon_, colon_);
    return true;
  }
  if (is_party()) {
    set(LabelKind::organisation, colon_, colon_);
    return true;
  }
  if (is_form()) {
    set(LabelKind::list, colon_, colon_);
    return true;
  }
  if (const auto head = match_role_head(items_, new_words())) {
    if (name_between(head->end, colon_)) return false;  // "Prosjektleder Kari Nes: kari@…"
    std::uint32_t end = head->end;  // "Prosjektleder (50 %)": the bracket is no part of it
    const bool term = tells_term(head->end);
    while (end < colon_ && items_[end].kind != ItemKind::open &&
           !(term &&
             (items_[end].kind == ItemKind::comma || items_[end].is(trait::field_preposition)))) {
      ++end;
    }
    while (end > head->end && items_[end - 1].is(trait::copula)) --end;  // "Leder for gruppa er:"
    const RoleMatch match = part_role(items_, *head, end);
    label_.role = span_of(items_, match.role);
    if (!match.organisation.empty()) label_.organisation = span_of(items_, match.organisation);
    set(LabelKind::role, colon_, colon_);
    return true;
  }
  if (colon_ == 1 && items_[0].is(trait::role_before_for) &&
      !items_[0].is(trait::org_name)) {  // "Ansvarlig: Kari Nes"
    label_.role = items_[0].span;
    set(LabelKind::role, colon_, colon_);
    return true;
  }
  // "Delprosjekt 2 – ansvarlig: Kari Nes"
  const Item& last = items_[colon_ - 1];
  const bool named_part = colon_ > 2 && is_word(last) && !items_[0].is(trait::preposition) &&
                          last.is(trait::role_before_for | trait::role) &&
                          items_[colon_ - 2].kind == ItemKind::dash;
  if (contact_behind_text()) return true;
  // "Vik kommune Saksbehandler: Kari Nes", in a text whose lines are lost
  const bool behind_title = colon_ > 1 && is_word(last) && last.is(trait::role) &&
                            last.is(trait::capital) && !last.is(trait::all_capitals) &&
                            is_word(items_[colon_ - 2]) &&
                            !items_[colon_ - 2].is(trait::preposition);
  if (named_part || behind_title) {
    label_.role = last.span;
    set(LabelKind::role, colon_, colon_);
    return true;
  }
  std::uint32_t end = 0;
  const std::int32_t field = phrase_value(maker_, items_, MarkKind::person_column, 0, end);
  if (field >= 0 && end == colon_) {
    label_.field = static_cast<FormField>(field);
    set(LabelKind::field, colon_, colon_);
    return true;
  }
  return !items_[0].is(trait::reach_label) && body_before_colon();
}

PeopleLabel LabelReader::read() {
  if (items_.empty() || !is_word(items_[0])) return label_;
  colon_ = find_colon();
  if (contact() || cue() || byline() || caption_inside() || credit() || before_colon())
    return label_;
  return label_;
}

}  // namespace

PeopleLabel read_label(const ItemMaker& maker, std::span<const Item> items) {
  return LabelReader(maker, items).read();
}

std::int32_t phrase_value(const ItemMaker& maker, std::span<const Item> items, MarkKind kind,
                          std::uint32_t first, std::uint32_t& end) {
  const Tokens& tokens = maker.document().tokens;
  if (is_reach(items[first])) return -1;
  if (!maker.lexicon().entry(tokens.entry(items[first].index)).opens(kind)) return -1;
  const std::uint32_t stop = is_reach(items.back()) ? tokens.size() : items.back().index + 1;
  const PhraseMatch match =
      longest_phrase(tokens, maker.lexicon(), items[first].index, stop, mark_bit(kind));
  if (match.entry == Lexicon::kUnknown) return -1;
  end = first;
  while (end < items.size() && !is_reach(items[end]) && items[end].index < match.end_token) ++end;
  return maker.lexicon().value(maker.lexicon().entry(match.entry), kind).value_or(-1);
}

}  // namespace uttrekk
