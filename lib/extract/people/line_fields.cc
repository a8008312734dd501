// The fields of a line about people: roles, organisations, addresses, and whose they are.
#include <algorithm>

#include "extract/people/line_parser.h"
#include "extract/people/line_phrase.h"
#include "extract/people/organisation.h"
#include "extract/people/role.h"
#include "text/characters.h"

namespace uttrekk {
void LineParser::add_role(Span span, bool inside) {
  PersonDraft& draft = current();
  if (!draft.label_role) draft.roles.push_back(span);
  if (inside) draft.stretch(span);
}

/// "Kari Nes (KN)": short for the name.
bool LineParser::are_initials(ItemRange range) {
  if (range.end != range.first + 1 || !current().has_name()) return false;
  std::string_view rest = maker_.document().view(items_[range.first].span);
  if (rest.size() < 2) return false;  // "Kari Hansen (H)"
  const std::string_view name = maker_.document().view(current().name);
  bool starts = true;
  for (std::size_t i = 0; i < name.size() && !rest.empty(); i += utf8_length(name[i])) {
    const std::string_view letter = name.substr(i, utf8_length(name[i]));
    if (starts && rest.starts_with(letter)) rest.remove_prefix(letter.size());
    starts = letter == " " || letter == "-";
  }
  return rest.empty();
}

void LineParser::add_organisation(ItemRange range, bool weak) {
  const bool in_brackets = !range.empty() && items_[range.first].kind == ItemKind::open &&
                           items_[range.end - 1].kind == ItemKind::close;
  if (in_brackets) ++range.first, --range.end;  // "brukerrepresentant (LHL)"
  if (range.empty() || are_initials(range)) return;
  PersonDraft& draft = current();
  if (draft.group_organisation) draft.organisations.clear();
  draft.group_organisation = false;
  draft.organisations.push_back(span_of(range));
  draft.weak_organisation = weak;
  draft.stretch(span_of(range));
}

std::uint32_t LineParser::reach(std::uint32_t i) {
  if (out_.people.empty() && !waiting_roles_.empty()) {
    for (const Span role : waiting_roles_) add_role(role, true);
    waiting_roles_.clear();
  }
  if (out_.people.empty() && out_.label.kind == LabelKind::organisation) {
    current().organisations.push_back(out_.label.span);  // "Vik kommune: post@eksempel.no"
    current().stretch(out_.label.span);
  }
  // Each mailbox is a contact of its own.
  const Item& item = items_[i];
  const bool email = item.kind == ItemKind::email;
  const bool another = !current().has_name() && !current().emails.empty();
  // "Ring 48 …, eller 91 …. Tlf. 71 …": a sentence of its own
  const bool next_number = stopped_ && !email && !current().has_name() && current().has_reach();
  // "Kari Nes, tlf. …, eller post@…"
  const bool office =
      i > 0 && items_[i - 1].kind == ItemKind::both && current().has_reach() && email &&
      is_office_mailbox(maker_.reach().emails[item.index].address, maker_.lexicon());
  // "kari@… (Kari Nes) eller ola@… (Ola Vik)"
  const bool anothers = email && current().has_name() && !current().emails.empty() &&
                        i + 2 < items_.size() && items_[i + 1].kind == ItemKind::open &&
                        pieces_.name_at(i + 2).has_value();
  if (next_number || (email && (another || office || anothers))) out_.people.emplace_back();
  stopped_ = false;
  PersonDraft& draft = current();
  (item.kind == ItemKind::email ? draft.emails : draft.phones).push_back(item.index);
  draft.stretch(item.span);
  return i + 1;
}

/// "overlege dr. | Kari Nes": where the name begins that the role stands before; `i` where none
/// does.
std::uint32_t LineParser::role_before_name(std::uint32_t i, ItemRange head) {
  std::uint32_t name = head.end;
  while (name < items_.size() && items_[name].is(trait::title_before)) ++name;
  if (name >= items_.size() || !is_word(items_[name]) || !pieces_.name_at(name)) return i;
  // "Kari Nes, | ordfører Ola Vik, rådmann": roles stand behind their names, commas lost
  const bool behind = i > 0 && items_[i - 1].kind == ItemKind::comma &&
                      !items_[i].is(trait::capital) && !out_.people.empty() &&
                      out_.people.back().has_name() && out_.people.back().bare() &&
                      is_word(items_.back()) && items_.back().is(trait::role);
  // "Kari Nes - | leder Ola Vik - nestleder"
  const bool behind_dash = i > 1 && items_[i - 1].kind == ItemKind::dash &&
                           !items_[i].is(trait::capital) && !out_.people.empty() &&
                           out_.people.back().bare() &&
                           items_[i - 2].span.end == out_.people.back().name.end;
  if (behind || behind_dash) return i;
  const bool announced = i > 0 && items_[i - 1].kind == ItemKind::by &&
                         !waiting_organisations_.empty();  // "Helse Fjord v/rådgiver Kari Nes"
  waiting_roles_ = {span_of(head)};
  plural_role_.reset();
  if (items_[head.end - 1].is(trait::plural)) plural_role_ = waiting_roles_[0];
  if (!announced) {
    waiting_organisations_.clear();
    waiting_from_ = items_[i].span.begin;
  }
  if (!out_.people.empty()) label_role_.reset();  // the label is for the first one
  return name;
}

/// "Kari Nes (Vik sjukehus) | leder gruppen.": what somebody does, in a sentence.
bool LineParser::is_deed(ItemRange head) const {
  const std::uint32_t i = head.first;
  const bool behind = i > 0 && (is_word(items_[i - 1]) || items_[i - 1].kind == ItemKind::close);
  if (!behind || head.end != i + 1 || head.end + 1 >= items_.size()) return false;
  const Item& object = items_[head.end];
  constexpr std::uint32_t kOther = trait::capital | trait::preposition | trait::copula;
  return is_word(object) && !object.is(kOther) && items_.back().kind == ItemKind::stop &&
         (maker_.document().tokens.marks(items_[i].index) & mark_bit(MarkKind::verb_ending)) != 0;
}

/// "Leder av prosjektet har vært …", "Minister Nes deltar": a sentence, not a role and its field.
bool LineParser::runs_on(ItemRange head, std::uint32_t end) const {
  if (is_deed(head)) return true;
  const bool copula = std::any_of(items_.begin() + head.end, items_.begin() + end,
                                  [](const Item& item) { return item.is(trait::copula); });
  return copula || (end > head.end && has_verb(maker_, items_, {head.end - 1, end}));
}

bool LineParser::name_follows(std::uint32_t i) const {
  return i < items_.size() && is_word(items_[i]) && pieces_.name_at(i).has_value();
}

/// Whether the role of nobody but the one before it, as it stands: in brackets behind a number, for
/// somebody else. Where to go on; 0 where more may belong to it.
std::uint32_t LineParser::bare_role(std::uint32_t i, ItemRange head, std::uint32_t end) {
  // "Kari Nes, tlf. 71 00 12 34 | (rådgiver) og Ola Vik, …"
  const bool behind_reach = i > 1 && items_[i - 1].kind == ItemKind::open &&
                            is_reach(items_[i - 2]) && current_has_name() && !current_has_role() &&
                            end < items_.size() && items_[end].kind == ItemKind::close;
  if (behind_reach) {
    add_role(span_of({head.first, end}), true);
    return end;
  }
  if (runs_on(head, end)) {
    dirty_ = true;
    return end;
  }
  // "Kari Nes, vara | for Ola"
  const bool instead = head.end < end && items_[head.end].is(trait::field_preposition) &&
                       tells_attendance(maker_, items_, head);
  if (!instead || !current_has_name()) return 0;
  add_role(span_of(head), true);
  return end;
}

/// "Godkjenning Vik kommune | Saksbehandler: Kari Nes": the role is a label inside the line.
void LineParser::open_role_label(ItemRange role) {
  const bool nobody =
      !out_.people.empty() && !out_.people.back().has_name() && !out_.people.back().has_reach();
  if (nobody) out_.people.pop_back();
  inner_group_.reset();
  inner_contact_ = inner_other_ = false;
  label_role_ = span_of(role);
}

/// Whether a role that ends before item `end` is that of somebody who comes.
bool LineParser::is_of_next(std::uint32_t i, ItemRange head, std::uint32_t end) const {
  // "Direktør Kari Nes, leder for barnevernet | Ola Vik"
  const bool of_next = end > head.end && end < items_.size() && is_word(items_[end]) &&
                       pieces_.name_at(end) && i > 0 && !is_word(items_[i - 1]) &&
                       items_[i - 1].kind != ItemKind::close;
  return out_.people.empty() || parted_ || of_next || out_.people.back().has_reach() ||
         !out_.people.back().has_name();
}

/// Where the phrase ends that a role opens, with its field and its organisation.
std::uint32_t LineParser::role_end(ItemRange head) const {
  const bool another = head.end < items_.size() && pieces_.starts_holder(head.end);
  if (another || name_follows(head.end)) return head.end;  // "…, leder | Ordfører Ola Vik"
  return next_role(items_, head.end, pieces_.piece_end(head.end));
}

std::uint32_t LineParser::role(std::uint32_t i, ItemRange head) {
  // "Kari Nes, rådgiver, innleder til saken": what somebody does in the meeting
  const bool item = head.end + 1 < items_.size() && !items_[head.end + 1].is(trait::digits) &&
                    !items_[head.end + 1].is(trait::capital) && !items_[i].is(trait::capital);
  if (item && items_[head.end].says(SmallWord::to) && current_has_role()) {
    return pieces_.piece_end(head.end);
  }
  if (const std::uint32_t name = role_before_name(i, head); name > i) return name;
  // "Kari Nes (vara for | Ola Vik)": whom somebody stands in for
  const auto replaced = current_has_name() && head.end + 1 < items_.size() &&
                                items_[head.end].is(trait::field_preposition)
                            ? pieces_.name_at(head.end + 1)
                            : std::nullopt;
  if (replaced) {
    add_role(span_of(head), true);
    return replaced->end;
  }
  std::uint32_t end = role_end(head);
  const bool of_number = i > 1 && items_[i - 1].kind == ItemKind::open &&
                         items_[i - 2].kind == ItemKind::phone && !current().has_name();
  if (of_number) return end;  // "tlf. 71 00 12 34 (sekretær)"
  const bool label = end < items_.size() && items_[end].kind == ItemKind::colon;
  if (const std::uint32_t next = bare_role(i, head, end); next != 0) return next;
  const bool charged = head.end < end && items_[head.end].is(trait::field_preposition);
  if (charged) end = pieces_.organisation_end(head.end, end);  // "leder for pleie, omsorg og helse"
  while (end > head.end && tells_attendance(maker_, items_, {end - 1, end}))
    --end;  // "leder sign."
  if (label && end + 1 < items_.size() && !is_reach(items_[end + 1])) {
    open_role_label({head.first, end});
    return end;
  }
  return give_role(i, head, end);
}

/// The role to the one before it, or to somebody who comes.
std::uint32_t LineParser::give_role(std::uint32_t i, ItemRange head, std::uint32_t end) {
  const RoleMatch match = part_role(items_, head, end);
  if (is_of_next(i, head, end)) {
    if (waiting_roles_.empty()) waiting_from_ = items_[i].span.begin;
    waiting_roles_.push_back(span_of(match.role));
    if (!match.organisation.empty()) waiting_organisations_.push_back(span_of(match.organisation));
    return end;
  }
  // "Kari Nes og Ola Vik (leder)": the last one's alone
  const std::size_t count = out_.people.size();
  const bool in_brackets = i > 0 && items_[i - 1].kind == ItemKind::open;
  if (in_brackets && count > 1 && !items_[head.end - 1].is(trait::plural)) {
    out_.people[count - 2].joined = false;
  }
  add_role(span_of(match.role), true);
  add_organisation(
      {match.organisation.first, pieces_.organisation_end(match.organisation.first, end)}, false);
  return match.organisation.empty() ? end : pieces_.organisation_end(match.organisation.first, end);
}

/// "Kari Nes, | 8. klasse, Vik skole": past the form that a pupil is in; `i` where none stands
/// there.
std::uint32_t LineParser::past_grade(std::uint32_t i) const {
  if (!items_[i].is(trait::digits)) return i;
  const std::uint32_t word =
      i + 1 + (i + 1 < items_.size() && items_[i + 1].kind == ItemKind::stop);
  if (word >= items_.size() || !is_word(items_[word])) return i;
  return items_[word].says(SmallWord::grade) ? word + 1 : i;
}

}  // namespace uttrekk
