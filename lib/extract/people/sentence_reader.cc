#include "extract/people/sentence_reader.h"

#include <algorithm>

#include "extract/people/line_phrase.h"
#include "extract/people/organisation.h"
#include "extract/people/role.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMostBeforeMembers = 3;  // "besto av følgende: | Kari Nes"

/// Whether a word may start anything that is looked for in a sentence, as most do not.
bool may_start(const Item& word) {
  constexpr std::uint32_t kStart = trait::name_shape | trait::initial | kRoleStart |
                                   trait::preposition | trait::at_preposition | trait::copula;
  return word.is(kStart) || word.opens(opening::contact | opening::cue | opening::member);
}

}  // namespace

/// A draft for the name at item `i`, with what stood before it.
PersonDraft& SentenceReader::add_draft(std::uint32_t i, const NameMatch& match) {
  ends_.resize(drafts_.size());
  ends_.push_back(match.end);
  PersonDraft& draft = drafts_.emplace_back();
  if (waiting_ && waiting_until_ == i) draft = *waiting_;
  waiting_.reset();
  draft.name = span_of({i, match.end});
  draft.strength = match.strength;
  draft.name_words = match.words;
  draft.stretch(draft.name);
  if (by_until_ == i && !by_organisation_.empty()) {
    draft.organisations.push_back(span_of(by_organisation_));
    draft.stretch(draft.organisations.back());
  }
  if (!bracketed_.empty() && draft.organisations.empty()) {
    draft.organisations.push_back(span_of(bracketed_));
    if (items_[i - 1].kind == ItemKind::open) draft.stretch(draft.organisations.back());
  }
  return draft;
}

/// Past the titles behind a name: "ph.d.", ", cand.polit.,".
std::uint32_t SentenceReader::past_titles(std::uint32_t end) const {
  while (end < items_.size() && is_word(items_[end]) && items_[end].is(trait::title_after)) ++end;
  while (end + 1 < items_.size() && items_[end].kind == ItemKind::comma &&
         items_[end + 1].is(trait::title_after)) {
    end += 2;
  }
  return end;
}

/// "Kari Nes | (52) frå Vik": past an age in brackets.
std::uint32_t SentenceReader::past_age(std::uint32_t i) const {
  constexpr std::uint32_t kDigits = 2;
  const bool age = i + 3 < items_.size() && items_[i].kind == ItemKind::open &&
                   items_[i + 1].is(trait::digits) && items_[i + 1].span.size() == kDigits &&
                   items_[i + 2].kind == ItemKind::close;
  return age ? i + 3 : i;
}

/// "skrevet av Kari Nes (prosjektleder), | Ola Vik": behind the fields of another author.
bool SentenceReader::is_next_author(std::uint32_t i) const {
  const PersonDraft& last = drafts_[drafts_.size() - 2];
  std::uint32_t end = i;
  while (end > 0 &&
         (items_[end - 1].kind == ItemKind::comma || items_[end - 1].kind == ItemKind::both ||
          items_[end - 1].kind == ItemKind::close)) {
    --end;
  }
  return end > 0 && end < i && last.person == PersonEvidence::list &&
         items_[end - 1].span.end == last.extent.end;
}

/// Whether what stands before the name tells that somebody speaks or did something: "Status v/",
/// "skrevet av".
void SentenceReader::announce(std::uint32_t i, const NameMatch& match, PersonDraft& draft) {
  const bool by = i > 0 && (items_[i - 1].kind == ItemKind::by ||
                            (by_until_ == i && !by_organisation_.empty()));
  // "10:15 Status ved Kari Nes 10:30 Pause"
  const bool slot = i > 1 && is_word(items_[i - 1]) && items_[i - 1].is(trait::at_preposition) &&
                    (is_clock(match.end) || pieces_.is_talk(i - 2)) &&
                    items_[i - 1].says(SmallWord::by);
  // "Velkommen v/ Kari Nes og | Ola Vik"
  const bool beside =
      ends_.size() > 1 && spoken_until_ + 1 == i && items_[i - 1].kind == ItemKind::both;
  if ((by || slot || beside) && match.strength >= NameStrength::given && ends_clause(match.end)) {
    draft.person = PersonEvidence::sentence;  // "Status v/ Kari Nes"
    if (items_[i - 1].kind == ItemKind::by || slot) spoken_until_ = match.end;
  }
  const bool told = told_from_ == i || (told_from_ < i && ends_.size() > 1 &&
                                        (ends_[ends_.size() - 2] + 1 == i || is_next_author(i)));
  if (told && written_ && match.strength >= NameStrength::given) {
    draft.person = PersonEvidence::list;  // "Rapporten er skrevet av Kari Nes og Ola Vik"
  }
  draft.announced = by || beside || told || !bracketed_.empty() ||
                    (is_bold(draft.name.begin) && match.strength >= NameStrength::given);
  if (by && !draft.organisations.empty()) {
    by_group_ = draft.organisations.back();
    by_last_ = drafts_.size() - 1;
  } else {
    join_by_group(i);
  }
  draft.joined = draft.announced && match.end + 1 < items_.size() &&
                 ((told && items_[match.end].kind == ItemKind::comma) ||
                  (items_[match.end].kind == ItemKind::both &&
                   (told || is_bold(items_[match.end + 1].span.begin)))) &&
                 pieces_.name_at(match.end + 1, false);
}

/// "prosjektlederne Kari Nes og | Ola Vik": where the next name begins that has the role of the
/// last one as well; 0 where none does, and `end` then stands past what the last one has besides.
std::uint32_t SentenceReader::share_role(std::uint32_t& end, PersonDraft& draft) {
  // "Prosjektleder har vært Kari Nes (2031–2032) og | Ola Vik (fra 2033)"
  const bool in_turn = !draft.roles.empty() && holds_year(items_, end);
  shared_ = shared_ || in_turn;
  if (shared_) end = past_number(items_, end);
  if (shared_ && end < items_.size() && in_brackets(end)) {  // "tillitsvalgte Kari Nes (KS) og …"
    draft.announced = true;
    end = organisation_after(end);
    if (end < items_.size() && items_[end].kind == ItemKind::close) ++end;
  }
  if (shared_ && end + 1 < items_.size() &&
      (items_[end].kind == ItemKind::both || items_[end].kind == ItemKind::comma) &&
      pieces_.name_at(end + 1, false)) {
    waiting_.emplace();
    waiting_->roles = drafts_.back().roles;
    waiting_until_ = end + 1;
    return end + 1;
  }
  shared_ = false;
  return 0;
}

/// "Kari Nes | (Vik) eller": the bracket that opens before those that close before item `i`; 0
/// where none do.
std::uint32_t SentenceReader::before_brackets(std::uint32_t i) const {
  constexpr std::uint32_t kMostWords = 5;
  if (i == 0 || items_[i - 1].kind != ItemKind::close) return 0;
  for (std::uint32_t k = i - 1; k-- > 0 && i - k <= kMostWords + 2;) {
    if (items_[k].kind == ItemKind::open) return k;
  }
  return 0;
}

std::uint32_t SentenceReader::name(std::uint32_t i, const NameMatch& match) {
  if (members_.empty() && match.strength >= NameStrength::given && is_behind_dateline(i)) {
    open_list(i);
  }
  if (members_.empty() && match.strength >= NameStrength::given && sets_off_places(match.end)) {
    members_from_ = i;
    members_gap_ = 0;
  }
  note_member(i);
  // "Ta kontakt med Kari Nes eller Ola Vik"
  // not "Ta kontakt på 71001234, Kari Nes svarer"
  const bool behind_name = !ends_.empty() && ends_.size() == drafts_.size();
  const bool asked_too =
      i > 0 && (items_[i - 1].kind == ItemKind::both || items_[i - 1].kind == ItemKind::comma) &&
      behind_name && drafts_.back().contact == ContactEvidence::cue &&
      (ends_.back() + 1 == i || ends_.back() == before_brackets(i - 1));
  PersonDraft& draft = add_draft(i, match);
  if (cue_until_ == i || asked_too) draft.contact = ContactEvidence::cue;
  announce(i, match, draft);
  std::uint32_t end = past_age(past_titles(match.end));
  if (const std::uint32_t next = signed_role(end); next > end) return next;
  if (const std::uint32_t next = share_role(end, draft); next > 0) return next;
  return after_name(end);
}

/// "utført av Vik kommune ved Kari Nes (leder), | Ola Vik og …": the organisation is his as well.
void SentenceReader::join_by_group(std::uint32_t i) {
  PersonDraft& draft = drafts_.back();
  const bool next = by_group_ && by_last_ + 2 == drafts_.size() && draft.organisations.empty() &&
                    (items_[i - 1].kind == ItemKind::comma || items_[i - 1].kind == ItemKind::both);
  if (!next) return;
  by_last_ = drafts_.size() - 1;
  draft.organisations.push_back(*by_group_);
  draft.group_organisation = draft.announced = true;
}

void SentenceReader::reach(std::uint32_t i) {
  if (drafts_.empty()) {
    drafts_.emplace_back();
    // "Ta kontakt med legekontoret på 71001234"
    const bool number = items_[i].kind == ItemKind::phone;
    if (number && cue_until_ != 0xFFFFFFFF) drafts_.back().contact = ContactEvidence::cue;
  }
  const Item& found = items_[i];
  const bool email = found.kind == ItemKind::email;
  std::uint32_t joint = i;  // "eller til post@…"
  if (joint > 1 && items_[joint - 1].is(trait::preposition)) --joint;
  const bool office =
      email && joint > 0 && items_[joint - 1].kind == ItemKind::both &&
      drafts_.back().has_reach() &&
      is_office_mailbox(maker_.reach().emails[found.index].address, maker_.lexicon());
  const bool second = email && (office || !drafts_.back().emails.empty());
  if (second) drafts_.emplace_back();
  PersonDraft& draft = drafts_.back();
  (email ? draft.emails : draft.phones).push_back(found.index);
  draft.stretch(found.span);
}

/// "besto av | Kari Nes", "skrevet av | Kari Nes": whom the cue at item `i` tells of.
void SentenceReader::open_members(std::uint32_t i, std::uint32_t start) {
  if (pieces_.is_deed_cue(i)) {
    told_from_ = start;
    written_ = pieces_.is_author_cue(i);
    return;
  }
  members_from_ = start;
  around_ = pieces_.is_around(i);
  members_gap_ = items_[i].is(trait::copula) || around_ ? 0 : kMostBeforeMembers;
  sender_ = pieces_.sender(i);
}

std::uint32_t SentenceReader::item(std::uint32_t i) {
  const Item& here = items_[i];
  if (is_reach(here)) {
    reach(i);
    return i + 1;
  }
  if (here.kind == ItemKind::by) by(i);
  if (here.kind == ItemKind::close) bracketed_ = {};
  if (here.kind == ItemKind::open && i > 0 && i + 1 < items_.size() &&
      pieces_.name_at(i + 1, false)) {  // "Vik kommune (Kari Nes og Ola Vik)"
    bracketed_ = organisation_before(i);
  }
  if (!is_word(here) || (i > 0 && !may_start(here))) return i + 1;
  if (is_by_word(i)) by(i);
  if (here.is(trait::at_preposition)) {
    if (const ItemRange body = body_of_members(i); !body.empty()) {
      by_organisation_ = body;
      by_until_ = body.end + 1;
      return by_until_;
    }
  }
  if (const auto end = pieces_.cue_end(i)) {
    cue_until_ = *end;
    return std::max(*end, i + 1);
  }
  if (const auto by = informs(i)) {
    cue_until_ = *by;
    return *by;
  }
  if (const auto start = pieces_.members_start(i)) {
    open_members(i, *start);
    return std::max(*start, i + 1);
  }
  std::uint32_t list = pieces_.caption_end(i);
  if (list <= i) list = list_label(i);
  if (list > i) {
    open_list(list);
    return list;
  }
  const bool single = cue_until_ == i;
  if (const auto match = pieces_.name_at(i, single)) return name(i, *match);
  if (const auto head = match_role_head(items_, i)) return role(i, *head);
  return here.is(trait::role_before_for) ? charged(i) : i + 1;
}

void SentenceReader::keep() {
  share_joined();
  add_members();
  add_cover();
  // "rådgiver Kari Nes og Ola Vik fra Vik kommune": in the company of people with a role
  const bool company = std::any_of(drafts_.begin(), drafts_.end(), [](const PersonDraft& draft) {
    return draft.has_name() && !draft.roles.empty();
  });
  for (PersonDraft& draft : drafts_) {
    const bool speaks = draft.person == PersonEvidence::sentence;
    const bool said = (company && !draft.organisations.empty()) || !draft.roles.empty() ||
                      (draft.announced && !draft.organisations.empty()) || speaks;
    const bool person = draft.has_name() && draft.name_words > 1 && said;
    // "Send en e-post til Kari om …": nobody is reached by a given name
    const bool asked =
        draft.contact != ContactEvidence::none && (draft.name_words > 1 || !draft.roles.empty());
    const bool contact = draft.has_reach() || asked;
    const bool member = draft.person == PersonEvidence::list && draft.name_words > 1;
    if (!person && !contact && !member) continue;
    if (person) draft.person = PersonEvidence::sentence;
    people_.push_back(std::move(draft));
  }
}

void SentenceReader::read(const Sentence& sentence) {
  maker_.make(label_start(sentence.first_token), sentence.end_token, items_);
  drafts_.clear();
  waiting_.reset();
  shared_ = false;
  cue_until_ = by_until_ = spoken_until_ = 0xFFFFFFFF;
  members_.clear();
  members_from_ = 0xFFFFFFFF;
  sender_ = {};
  told_from_ = 0xFFFFFFFF;
  written_ = false;
  bracketed_ = {};
  behind_colon_ = informs_ = around_ = runs_on_ = false;
  by_group_.reset();
  ends_.clear();
  const std::uint32_t start = take_up_last(sentence.first_token);
  if (is_behind_contact_label(sentence.first_token)) cue_until_ = 0;
  if (is_behind_list_label(sentence.first_token)) open_list(0);
  for (std::uint32_t i = start; i < items_.size();) i = std::max(item(i), i + 1);
  keep();
}

}  // namespace uttrekk
