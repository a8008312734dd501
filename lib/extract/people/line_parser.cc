#include "extract/people/line_parser.h"

#include <algorithm>

#include "extract/people/line_cuts.h"
#include "extract/people/people_words.h"
#include "extract/people/role.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

/// "A & B, rådgiver": A shares what stands after B. Of people to be reached `all` of a list do.
void share_joined(std::vector<PersonDraft>& people, bool all) {
  bool shared = false;
  for (std::size_t i = people.size(); i-- > 1;) {
    PersonDraft& first = people[i - 1];
    shared = first.bare() && (first.joined || (all && shared));
    if (!shared) continue;
    first.roles = people[i].roles;
    first.organisations = people[i].organisations;
    first.weak_organisation = people[i].weak_organisation;
  }
}

}  // namespace

PersonDraft& LineParser::current() {
  if (out_.people.empty()) out_.people.emplace_back();
  return out_.people.back();
}

/// Two organisations and more in a row behind a label: those before the name at `i` are not its
/// own.
bool LineParser::is_other_receiver(std::uint32_t i) const {
  return out_.label.kind != LabelKind::none && out_.people.back().organisations.size() > 1 &&
         items_[i - 1].kind == ItemKind::comma;
}

/// "Revisorer Kari Nes og | Ola Vik": the role is that of both.
void LineParser::share_plural_role(std::uint32_t i) {
  PersonDraft& draft = out_.people.back();
  if (!plural_role_ || !draft.roles.empty() || out_.people.size() < 2 || i < 2) return;
  const bool joined =
      (items_[i - 1].kind == ItemKind::both || items_[i - 1].kind == ItemKind::comma) &&
      items_[i - 2].span.end == out_.people[out_.people.size() - 2].extent.end;
  if (joined) draft.roles = {*plural_role_};
  if (!joined) plural_role_.reset();
}

std::uint32_t LineParser::person(std::uint32_t i, const NameMatch& name) {
  const bool joined = after_both_ && !out_.people.empty() && out_.people.back().has_name() &&
                      out_.people.back().bare() && waiting_roles_.empty();
  if (joined) out_.people.back().joined = true;
  const bool bracket = i > 0 && items_[i - 1].kind == ItemKind::open;  // "kari@… (Kari Nes)"
  // "Referansegruppe: Eldrerådet og | Kari Nes"
  const bool beside =
      i > 0 && items_[i - 1].kind == ItemKind::both && out_.label.kind == LabelKind::list;
  const bool loose = !beside && !out_.people.empty() && !out_.people.back().has_name() &&
                     (bracket || (out_.people.size() == 1 && !out_.people[0].has_reach()));
  // "… bestyres departementet av kirkeminister Kari Nes": not an organisation of hers.
  if (loose && !bracket && is_word(items_[i - 1])) dirty_ = true;
  if (loose && is_other_receiver(i)) {
    out_.people.back().organisations.clear();  // "Kopi til: Vik kommune, Helse Fjord, | Kari Nes"
    out_.people.back().extent = {};
  }
  if (!loose) out_.people.emplace_back();
  PersonDraft& draft = out_.people.back();
  draft.name = span_of({i, name.end});
  draft.strength = name.strength;
  draft.name_words = name.words;
  draft.stretch(draft.name);
  give_waiting(draft);
  share_plural_role(i);
  give_inner_label(draft);
  if (bracketed_) draft.organisations = {*bracketed_};
  if (bracketed_ && bracket) draft.stretch(*bracketed_);
  if (i > 0 && items_[i - 1].kind == ItemKind::by) draft.announced = true;
  after_both_ = parted_ = false;
  std::uint32_t end = name.end;
  while (end < items_.size() && is_word(items_[end]) && items_[end].is(trait::title_after)) ++end;
  return end;
}

/// The role of the line's label, or what stood before the name and waits for it.
void LineParser::give_waiting(PersonDraft& draft) {
  if (label_role_) {
    draft.roles = {*label_role_};
    draft.label_role = true;
    // "Prosjekteier: Kommunalsjef helse, Kari Nes"
    draft.roles.insert(draft.roles.end(), waiting_roles_.begin(), waiting_roles_.end());
    if (!waiting_roles_.empty()) draft.stretch({waiting_from_, draft.name.end});
  } else if (!waiting_roles_.empty() || !waiting_organisations_.empty()) {
    draft.roles = waiting_roles_;
    draft.stretch({waiting_from_, draft.name.end});
    draft.organisations.insert(draft.organisations.end(), waiting_organisations_.begin(),
                               waiting_organisations_.end());
  }
  waiting_roles_.clear();
  waiting_organisations_.clear();
}

/// What the last label inside the line says of the names behind it.
void LineParser::give_inner_label(PersonDraft& draft) {
  if (inner_label_) draft.own_label = true;
  if (inner_contact_) draft.contact = ContactEvidence::label;
  if (inner_group_ && draft.organisations.empty()) {
    draft.organisations = {*inner_group_};
    draft.group_organisation = true;
  }
  inner_other_ = false;
}

/// "Saksbehandler: Kari Nes | Vedlegg: …": the last word is that of the next label.
bool LineParser::runs_into_label(const NameMatch& name) const {
  constexpr std::uint32_t kNamePart = trait::surname | trait::surname_tail | trait::given;
  return label_role_ && name.words > 2 && name.end + 1 < items_.size() &&
         items_[name.end].kind == ItemKind::colon && !is_reach(items_[name.end + 1]) &&
         !items_[name.end - 1].is(kNamePart);
}

/// Whether a name comes between item `i` and the next semicolon.
bool LineParser::names_another(std::uint32_t i) const {
  for (; i < items_.size() && items_[i].kind != ItemKind::semicolon; ++i) {
    if (is_word(items_[i]) && pieces_.name_at(i)) return true;
  }
  return false;
}

/// "…, Kari Nes. | Ikke til stede: Ola Vik": a first word that is no cue by itself.
bool LineParser::opens_label(std::uint32_t i) const {
  const bool first = i > 0 && items_[i - 1].kind == ItemKind::stop && items_[i].is(trait::capital);
  return first && maker_.lexicon()
                      .entry(maker_.document().tokens.entry(items_[i].index))
                      .opens(MarkKind::person_cue);
}

/// "Ordfører Kari Nes (V), | Øystre Vik": a name's shape at the end, behind somebody with a role.
bool LineParser::is_workplace(std::uint32_t i, const NameMatch& name) const {
  const bool last = name.end == items_.size() && i > 0 && items_[i - 1].kind == ItemKind::comma;
  if (!last || out_.people.empty() || !out_.people.back().has_name()) return false;
  const PersonDraft& draft = out_.people.back();
  const bool party = draft.weak_organisation && name.strength <= NameStrength::tail;
  return !draft.roles.empty() && (name.strength == NameStrength::shape || party);
}

/// "Kari Nes (| Fjord Helse Ungdom)": a name's shape that fills the brackets behind somebody.
bool LineParser::is_body_in_brackets(std::uint32_t i, const NameMatch& name) const {
  return i > 1 && name.strength == NameStrength::shape && items_[i - 1].kind == ItemKind::open &&
         current_has_name() && items_[i - 2].span.end == out_.people.back().name.end &&
         name.end < items_.size() && items_[name.end].kind == ItemKind::close;
}

/// "Kari Nes | (for Ola Vik)": past the name of who was replaced.
std::uint32_t LineParser::past_replaced(std::uint32_t i) const {
  const bool instead = items_[i].kind == ItemKind::open && i + 2 < items_.size() &&
                       is_word(items_[i + 1]) && items_[i + 1].is(trait::field_preposition);
  const auto name = instead ? pieces_.name_at(i + 2) : std::nullopt;
  if (name) return name->end;
  // "Kari Nes | pva Ola Vik", "… på vegne av Ola Vik"
  std::uint32_t end = i;
  const bool behind =
      i > 0 && !out_.people.empty() && is_word(items_[i]) &&
      items_[i - 1].span.end == out_.people.back().name.end &&
      (phrase_value(maker_, items_, MarkKind::membership, i, end) == membership::kAfter ||
       items_[i].is(trait::field_preposition));  // "Kari Nes | for Ola Vik"
  if (behind && items_[i].is(trait::field_preposition)) end = i + 1;
  const auto replaced = behind && end < items_.size() ? pieces_.name_at(end) : std::nullopt;
  return replaced ? replaced->end : i;
}

/// "Kari Nes | (for Moe og Vik, oppnemnd av rådet)": past brackets that tell of others; `i` where
/// none open there.
std::uint32_t LineParser::past_reason(std::uint32_t i) const {
  constexpr std::uint32_t kMostItems = 30;
  const bool behind = expect_ && i > 0 && i + 2 < items_.size() && current_has_name() &&
                      items_[i - 1].span.end == out_.people.back().name.end;
  if (!behind || !items_[i + 1].is(trait::field_preposition)) return i;
  std::uint32_t end = i + 2;
  bool several = false;
  while (end < items_.size() && end - i < kMostItems && items_[end].kind != ItemKind::close) {
    if (is_reach(items_[end])) return i;
    several = several || items_[end].kind == ItemKind::comma;
    ++end;
  }
  const bool closed = end < items_.size() && items_[end].kind == ItemKind::close;
  return closed && several ? end + 1 : i;
}

/// "Kari Nes | 2031–2033 ny", in a list: for how long somebody is chosen.
bool LineParser::is_term(std::uint32_t i) const {
  const bool behind =
      !out_.people.empty() && out_.people.back().has_name() && (expect_ || label_role_);
  if (!behind) return false;
  const std::string_view text = maker_.document().view(items_[i].span);
  constexpr std::size_t kYear = 4;
  const bool year = text.size() >= kYear && (text.starts_with("19") || text.starts_with("20")) &&
                    is_digit(text[2]) && is_digit(text[3]);
  return year && (text.size() == kYear || !is_digit(text[kYear]));
}

std::uint32_t LineParser::piece(std::uint32_t i) {
  const Item& item = items_[i];
  if (is_reach(item)) return reach(i);
  if (item.kind == ItemKind::both) {
    after_both_ =
        i == 0 || items_[i - 1].kind != ItemKind::comma;  // "Kari Nes, MSc, og Ola Vik, lege"
    return i + 1;
  }
  if (const std::uint32_t end = past_replaced(i); end > i) return end;
  return is_word(item) ? word(i) : separator(i);
}

/// Past the brackets that open at item `i` and hold no field of anybody's, or past the sign.
std::uint32_t LineParser::separator(std::uint32_t i) {
  const ItemKind kind = items_[i].kind;
  if (kind == ItemKind::open) return std::max({past_number(items_, i), past_reason(i), i + 1});
  if (kind == ItemKind::close) bracketed_.reset();
  if (kind == ItemKind::semicolon) parted_ = names_another(i + 1);
  stopped_ = stopped_ || (kind == ItemKind::stop && i > 0 && is_reach(items_[i - 1]));
  return i + 1;
}

std::uint32_t LineParser::word(std::uint32_t i) {
  const Item& item = items_[i];
  if (item.is(trait::reach_label)) {
    const std::uint32_t next = i + 1;
    if (next >= items_.size() || items_[next].kind != ItemKind::word) return next;
  }
  if (item.is(trait::title_before) && i + 1 < items_.size() && pieces_.name_at(i + 1)) return i + 1;
  if (item.is(trait::title_after)) return i + 1;
  if (item.is(trait::digits) && is_term(i)) return i + 1;
  if (item.is(trait::capital)) {
    if (const std::uint32_t colon = inner_label_end(i); colon > i) {
      open_inner_label(i, colon);
      return colon + 1;
    }
  }
  std::uint32_t end = 0;
  if (item.is(trait::cue) || opens_label(i)) {
    const auto value = phrase_value(maker_, items_, MarkKind::person_cue, i, end);
    const bool label = value >= 0 && end < items_.size() && items_[end].kind == ItemKind::colon;
    if (value == person_cue::kCaption || label) return end;  // "…, Kari Nes. Forfall: Ola Vik"
  }
  if (auto name = pieces_.name_at(i)) {
    if (runs_into_label(*name)) --name->end, --name->words;
    return is_workplace(i, *name) || is_body_in_brackets(i, *name) ? phrase(i) : person(i, *name);
  }
  const bool opens = i == out_.label.next || items_[i - 1].kind == ItemKind::semicolon;
  if (const auto name = opens ? match_surname_first(items_, i, expect_) : std::nullopt) {
    return person(i, *name);
  }
  if (const auto head = match_role_head(items_, i)) return role(i, *head);
  return phrase(i);
}

void LineParser::finish() {
  if (!waiting_roles_.empty()) {  // a role without a name: a line of a card
    if (out_.people.empty() || !out_.people.back().has_name()) {
      for (const Span role : waiting_roles_) add_role(role, true);
      PersonDraft& draft = current();
      for (const Span organisation : waiting_organisations_) {
        draft.organisations.push_back(organisation);
        draft.stretch(organisation);
      }
    }
  }
  share_joined(out_.people, out_.label.kind == LabelKind::contact);
  out_.clean = !dirty_ && (!out_.people.empty() || out_.label.alone);
  out_.empty_field = !dirty_ && out_.people.empty() && out_.label.kind == LabelKind::none &&
                     items_[0].is(trait::reach_label);
}

/// "Stilling: rådgiver", "Virksomhet: Vik kommune": the rest is the field, whatever it says.
void LineParser::form_field(std::uint32_t first) {
  const ItemRange rest{first, static_cast<std::uint32_t>(items_.size())};
  PersonDraft& draft = current();
  (out_.label.field == FormField::role ? draft.roles : draft.organisations)
      .push_back(span_of(rest));
  draft.stretch(span_of(rest));
}

/// Not clean, and without a label that holds for running text too.
bool LineParser::is_hopeless() const {
  const LabelKind kind = out_.label.kind;
  return dirty_ && kind != LabelKind::contact && kind != LabelKind::caption &&
         kind != LabelKind::role;
}

/// "12 Kari Nes Vik legesenter": past the number of a row of a table.
std::uint32_t LineParser::past_row_number() const {
  constexpr std::size_t kMostDigits = 3;
  if (items_.size() < 3 || !items_[0].is(trait::digits) || items_[0].span.size() > kMostDigits) {
    return 0;
  }
  const std::string_view number = maker_.document().view(items_[0].span);
  const bool digits = std::all_of(number.begin(), number.end(), [](char c) { return is_digit(c); });
  const auto name = digits ? match_name(items_, 1, true) : std::nullopt;
  return name && name->strength == NameStrength::full ? 1 : 0;
}

void LineParser::run(bool to_the_end) {
  if (items_.empty()) return;
  if (const ItemRange speaker = speaker_in_programme(maker_, items_); !speaker.empty()) {
    items_ = items_.subspan(speaker.first, speaker.end - speaker.first);
    out_.speaker = true;
  }
  items_ = items_.subspan(past_row_number());
  out_.label = read_label(maker_, items_);
  out_.cells = static_cast<std::uint32_t>(std::count_if(
      items_.begin(), items_.end(), [](const Item& item) { return item.kind == ItemKind::cell; }));
  items_ = items_.first(credit_start(maker_, items_, out_.label.next));
  items_ = items_.first(next_label_start(items_, out_.label));
  items_ = items_.first(byline_end(items_, out_.label));
  items_ = items_.first(quoted_title_start(maker_, items_, out_.label.next));
  const LabelKind kind = out_.label.kind;
  if (out_.speaker || kind == LabelKind::contact || kind == LabelKind::list ||
      kind == LabelKind::caption ||
      (kind == LabelKind::field && out_.label.field == FormField::name)) {
    expect_ = true;
  }
  pieces_ = {items_, expect_ || kind == LabelKind::role, kind == LabelKind::contact};
  if (kind == LabelKind::role) label_role_ = out_.label.role;
  const bool form =
      kind == LabelKind::field && !out_.label.alone &&
      (out_.label.field == FormField::role || out_.label.field == FormField::organisation);
  if (form) {
    form_field(out_.label.next);
  } else {
    for (std::uint32_t i = out_.label.next; i < items_.size() && !gave_up_;) {
      const std::uint32_t from = i;
      i = piece(i);
      if (dirty_ && out_.clean_end == 0) out_.clean_end = items_[from].span.begin;
      gave_up_ = !to_the_end && is_hopeless() && i < items_.size();
    }
  }
  finish();
}

}  // namespace uttrekk
