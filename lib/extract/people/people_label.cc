#include "extract/people/people_label.h"

#include <algorithm>

#include "extract/people/label_reader.h"
#include "extract/people/name.h"
#include "extract/people/organisation.h"
#include "extract/people/people_words.h"
#include "extract/phrase.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMaxLabelItems = 14;  // before the colon
constexpr std::uint32_t kMaxCreditWords = 3;  // "Tekst og foto"
constexpr std::uint32_t kMaxLabelWords = 4;   // after the cue, where there is no colon

}  // namespace

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
  const std::uint32_t first = colon_ < size_ ? new_words() : 0;
  if (!items_[first].opens(opening::contact)) return false;
  std::uint32_t end = 0;
  const std::int32_t value = phrase_value(maker_, items_, MarkKind::contact_label, first, end);
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

PeopleLabel LabelReader::read() {
  if (items_.empty() || !is_word(items_[0])) return label_;
  colon_ = find_colon();
  if (contact() || cue() || byline() || caption_inside() || credit() || before_colon())
    return label_;
  return label_;
}

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
