// Labels inside a line, as text has them whose lines are lost: "Prosjektleder: Kari Nes |
// Styringsgruppe: Ola Vik | Vik kommune: Siri Dal".
#include "extract/people/line_parser.h"
#include "extract/people/line_phrase.h"
#include "extract/people/organisation.h"
#include "extract/people/people_words.h"
#include "extract/people/role.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMostWords = 5;  // of a label

}  // namespace

/// The colon of the label that starts at item `i`, behind what another one announced; `i` where
/// none does, or it is one of a role, which names its people by itself.
std::uint32_t LineParser::inner_label_end(std::uint32_t i) const {
  // "Styringsgruppe: | Vik kommune: Kari Nes": a label right behind that of the line
  const bool second = i == out_.label.next && i > 0 && out_.label.kind == LabelKind::list;
  const bool behind = i > out_.label.next && !out_.people.empty() &&
                      items_[i - 1].kind != ItemKind::comma &&
                      items_[i - 1].kind != ItemKind::colon &&
                      items_[i - 1].kind != ItemKind::open && !items_[i - 1].is(trait::preposition);
  if ((!second && !behind) || items_[i].is(trait::reach_label)) return i;
  std::uint32_t colon = i + 1;
  while (colon < items_.size() && colon - i <= kMostWords &&
         (is_word(items_[colon]) || items_[colon].kind == ItemKind::both)) {
    ++colon;
  }
  if (colon + 1 >= items_.size() || items_[colon].kind != ItemKind::colon) return i;
  if (is_reach(items_[colon + 1]) || items_[colon - 1].is(trait::reach_label)) return i;
  if (match_role_head(items_, i) || pieces_.name_at(i)) return i;
  // "Søker: Vik kommune | Kontaktperson: Kari Nes"; "Vik kommune | Post: …" is one organisation's
  const bool named = second || out_.people.back().has_name();
  if (!named && !items_[i].is(trait::cue)) return i;
  return has_verb(maker_, items_, {i, colon}) ? i : colon;
}

/// Takes up what the label from item `first` to its colon says of those behind it.
void LineParser::open_inner_label(std::uint32_t first, std::uint32_t colon) {
  std::uint32_t end = 0;
  const bool nobody =
      !out_.people.empty() && !out_.people.back().has_name() && !out_.people.back().has_reach();
  if (nobody) out_.people.pop_back();
  inner_label_ = true;
  inner_contact_ =
      phrase_value(maker_, items_, MarkKind::contact_label, first, end) == contact_label::kLabel;
  const bool listed = phrase_value(maker_, items_, MarkKind::person_cue, first, end) >= 0;
  label_role_.reset();
  inner_group_.reset();
  waiting_roles_.clear();
  waiting_organisations_.clear();
  const bool from = items_[first].is(trait::preposition);  // "Fra Vik kommune:"
  const ItemRange body{first + from, colon};
  if (!body.empty() && is_organisation(items_, body)) inner_group_ = span_of(body);
  inner_other_ = !inner_contact_ && !listed && !from && !inner_group_;
}

}  // namespace uttrekk
