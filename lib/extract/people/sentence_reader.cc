#include "extract/people/sentence_reader.h"

#include <algorithm>

#include "extract/people/organisation.h"
#include "extract/people/role.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMaxRoleWords = 10;      // of a role with what follows it
constexpr std::uint32_t kMaxAfterCopula = 3;     // "er vår nye prosjektleder"
constexpr std::uint32_t kMostBeforeMembers = 3;  // "besto av følgende: | Kari Nes"

bool is_word(const Item& item) {
  return item.kind == ItemKind::word;
}
bool is_reach(const Item& item) {
  return item.kind == ItemKind::email || item.kind == ItemKind::phone;
}

/// "er ikke prosjektleder", "er en ryddig politiker": denies a role, or describes somebody.
bool tells_no_role(std::string_view word) {
  return word == "ikke" || word == "ikkje" || word == "aldri" || word == "en" || word == "ei" ||
         word == "ein" || word == "et" || word == "eit";
}

bool says_from_then(std::string_view word) {
  return says_since(word) || word == "siden" || word == "sidan" || word == "ut";
}

}  // namespace

bool says_since(std::string_view word) {
  return word == "fra" || word == "frå";
}

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
  const std::string_view word = maker_.document().view(before.span);
  if (word == "har" || word == "hadde" || before.is(trait::copula)) --end;
  if (end < head.end) return 0;
  const RoleMatch match = part_role(items_, head, end);
  wait(match.role, match.organisation, copula + 1);
  shared_ = items_[head.end - 1].is(trait::plural);
  return copula + 1;
}

std::uint32_t SentenceReader::role(std::uint32_t i, ItemRange head) {
  if (head.end < items_.size() && pieces_.name_at(head.end, cue_until_ == i)) {
    const bool cue = cue_until_ == i;
    const bool by = by_until_ == i && !by_organisation_.empty();
    wait(head, by ? by_organisation_ : ItemRange{}, head.end);
    shared_ = items_[head.end - 1].is(trait::plural);
    if (cue) cue_until_ = head.end;
    return head.end;
  }
  if (!items_[head.end - 1].is(trait::plural)) {
    if (const auto subject = pieces_.subject_at(head.end)) {
      wait(head, {}, head.end);
      return name(head.end, *subject);
    }
  }
  if (const std::uint32_t next = role_before_copula(head); next != 0) return next;
  // "Prosjektleder i Vik kommune, Kari Nes, …", "ordfører i Vik og leder av rådet, Kari Nes"
  const std::uint32_t end = pieces_.phrase_end(head.end);
  const std::uint32_t first_end = next_role(items_, head.end, end);
  if (end > head.end && end < items_.size() && is_word(items_[end]) &&
      pieces_.name_at(end, false)) {  // "ordførar i Vik Kari Nes"
    const RoleMatch match = part_role(items_, head, end);
    const bool field =
        items_[head.end].is(trait::preposition) && pieces_.is_verbless(head.end, end);
    if (!match.organisation.empty() || field) {
      wait(match.role, match.organisation, end);
      return end;
    }
  }
  if (end + 1 < items_.size() && items_[end].kind == ItemKind::comma &&
      end - head.end <= kMaxRoleWords && pieces_.name_at(end + 1, false)) {
    const RoleMatch match = part_role(items_, head, first_end);
    // "Kommunalsjef for helse og omsorg, Kari Nes, …"
    const bool opens = (i == 0 || !is_word(items_[i - 1])) && pieces_.is_verbless(head.end, end);
    if (!match.organisation.empty() || end == head.end || opens) {
      wait(match.role, match.organisation, end + 1);
      if (first_end < end) wait_too(first_end + 1, end);
      return end + 1;
    }
  }
  return head.end;
}

std::uint32_t SentenceReader::organisation_after(std::uint32_t i) {
  if (i + 1 >= items_.size()) return i;
  // "seier Kari Nes til Vik Avis": whom somebody speaks to is no organisation of theirs
  const bool preposition = is_word(items_[i]) && items_[i].is(trait::at_preposition);
  const bool bracket = items_[i].kind == ItemKind::open || items_[i].kind == ItemKind::comma;
  if (!preposition && !bracket) return i;
  ItemRange range = organisation_in_sentence(items_, i + 1);
  if (range.empty() && is_party(i)) range.end = i + 2;
  if (range.empty()) return i;
  if (bracket && range.end < items_.size() && is_word(items_[range.end])) return i;
  drafts_.back().organisations.push_back(span_of(range));
  drafts_.back().stretch(drafts_.back().organisations.back());
  return range.end;
}

/// "Kari Nes | (V)": the letter of a party in the brackets that open at item `i`.
bool SentenceReader::is_party(std::uint32_t i) const {
  return items_[i].kind == ItemKind::open && i + 2 < items_.size() &&
         items_[i + 2].kind == ItemKind::close && items_[i + 1].is(trait::initial) &&
         items_[i + 1].span.size() == 1;
}

/// "Kari Nes (Vik kommune)": an organisation and nothing else in the brackets that open at `i`.
bool SentenceReader::in_brackets(std::uint32_t i) const {
  if (items_[i].kind != ItemKind::open || drafts_.back().strength < NameStrength::given)
    return false;
  if (is_party(i)) return true;
  const ItemRange range = organisation_in_sentence(items_, i + 1);
  return !range.empty() && range.end < items_.size() && items_[range.end].kind == ItemKind::close;
}

/// The role after a name, up to the next separator; a long one only to its head.
std::uint32_t SentenceReader::apposition(ItemRange head) {
  const std::uint32_t whole = pieces_.phrase_end(head.end);
  const std::uint32_t end = next_role(items_, head.end, whole);
  PersonDraft& draft = drafts_.back();
  RoleMatch match = part_role(items_, head, end);
  const bool lower_rest = match.organisation.empty() && end > head.end;
  if (end - head.first > kMaxRoleWords ||
      (lower_rest && end < items_.size() && items_[end].is(trait::copula))) {
    match = part_role(items_, head, head.end);
  } else if (!match.organisation.empty()) {
    const ItemRange tight = organisation_in_sentence(items_, match.organisation.first);
    if (!tight.empty()) match.organisation = tight;
  }
  const bool since = match.organisation.empty() && head.end < match.role.end &&
                     says_from_then(maker_.document().view(items_[head.end].span));
  if (since) match.role.end = head.end;  // "er leder | fra samme dato"
  draft.roles.push_back(span_of(match.role));
  draft.stretch(draft.roles.back());
  std::uint32_t next = match.organisation.end;
  if (!match.organisation.empty()) {
    draft.organisations.push_back(span_of(match.organisation));
    draft.stretch(draft.organisations.back());
  } else {
    next = organisation_after(match.role.end);
  }
  if (end < whole && next == end) {  // "ordfører i Vik | og leder av rådet"
    if (const auto other = match_role_head(items_, end + 1)) return apposition(*other);
  }
  return next;
}

/// "har | vore", "har også fungert | som": the item that a role follows; `i` itself where none
/// does.
std::uint32_t SentenceReader::past_auxiliary(std::uint32_t i) const {
  if (i + 1 < items_.size() && items_[i + 1].is(trait::copula)) return i + 1;
  constexpr std::uint32_t kMostVerbs = 3;
  for (std::uint32_t k = i + 1; k + 1 < items_.size() && k <= i + kMostVerbs; ++k) {
    if (!is_word(items_[k]) || items_[k].is(trait::capital)) break;
    if (maker_.document().view(items_[k].span) == "som")
      return match_role_head(items_, k + 1) ? k : i;
  }
  return i;
}

/// "Kari Nes ved Storvik sjukehus | er prosjektleiar": takes the organisation, where a role
/// follows.
std::uint32_t SentenceReader::past_workplace(std::uint32_t i) {
  if (!items_[i].is(trait::at_preposition) || drafts_.back().strength < NameStrength::given)
    return i;
  const ItemRange range = organisation_in_sentence(items_, i + 1);
  if (range.empty() || range.end + 1 >= items_.size() || !items_[range.end].is(trait::copula))
    return i;
  if (!match_role_head(items_, range.end + 1)) return i;
  drafts_.back().organisations.push_back(span_of(range));
  drafts_.back().stretch(drafts_.back().organisations.back());
  return range.end;
}

/// "I 2022 var Kari Nes | styreleder": the role right behind a name that a copula leads to.
std::optional<ItemRange> SentenceReader::role_behind(std::uint32_t i) const {
  const PersonDraft& draft = drafts_.back();
  if (!draft.roles.empty() || draft.strength < NameStrength::given) return std::nullopt;
  std::uint32_t first = i;
  while (first > 0 && items_[first - 1].span.begin >= draft.name.begin) --first;
  if (first == 0 || !items_[first - 1].is(trait::copula)) return std::nullopt;
  const auto head = match_role_head(items_, i);
  const bool fits = head && !items_[i].is(trait::capital) &&
                    (ends_clause(head->end) || items_[head->end].is(trait::preposition));
  return fits ? head : std::nullopt;
}

/// "Kari Nes | i Vik kommune"; "Kari Nes i VG" tells where she was quoted.
bool SentenceReader::works_in(std::uint32_t i) const {
  if (!items_[i].is(trait::at_preposition) || items_[i].is(trait::field_preposition)) return false;
  const ItemRange range = organisation_in_sentence(items_, i + 1);
  return std::any_of(items_.begin() + range.first, items_.begin() + range.end,
                     [](const Item& item) { return item.is(trait::org_head); });
}

/// What belongs to the name that ends before item `i`: ", rådgiver i …", "(leder, Vik kommune)",
/// "er prosjektleder", "som prosjektleder", "i Vik kommune".
std::uint32_t SentenceReader::after_name(std::uint32_t i) {
  if (i >= items_.size()) return i;
  if (items_[i].kind == ItemKind::comma || items_[i].kind == ItemKind::open ||
      items_[i].kind == ItemKind::dash) {
    if (const auto head = match_role_head(items_, i + 1)) {
      // "Kari Nes, prosjektleder Ola Vik og …": the role of the next one.
      if (head->end < items_.size() && pieces_.name_at(head->end, false)) return i;
      // "…, ordfører i Vik Ola Moe": that of the next one, too
      const std::uint32_t end = pieces_.phrase_end(head->end);
      const bool others = end > head->end && end < items_.size() && is_word(items_[end]) &&
                          pieces_.name_at(end, false);
      if (others) return i;
      // "talsmann Kari Nes, statsministeren …": a definite role after another is somebody else's.
      if (!drafts_.back().roles.empty() && is_definite(head->end - 1)) return i;
      return apposition(*head);
    }
    PersonDraft& draft = drafts_.back();
    if (in_brackets(i)) draft.announced = true;
    return !draft.roles.empty() || draft.announced ? organisation_after(i) : i;
  }
  if (!is_word(items_[i])) return i;
  if (const auto head = role_behind(i)) return apposition(*head);
  const std::string_view word = maker_.document().view(items_[i].span);
  if (word == "har" || word == "hadde") i = past_auxiliary(i);
  i = past_workplace(i);
  if (items_[i].is(trait::copula) || maker_.document().view(items_[i].span) == "som") {
    const auto limit = std::min<std::size_t>(items_.size(), i + 1 + kMaxAfterCopula);
    for (std::uint32_t k = i + 1; k < limit && is_word(items_[k]); ++k) {
      if (pieces_.is_contact_word(k)) drafts_.back().contact = ContactEvidence::cue;
      if (const auto head = match_role_head(items_, k)) {
        if (head->end < items_.size() && pieces_.name_at(head->end, false)) return i;
        const bool plural = items_[head->end - 1].is(trait::plural);
        const std::uint32_t next = apposition(*head);
        if (plural) share_plural(i);
        return next;
      }
      const std::string_view between = maker_.document().view(items_[k].span);
      const bool to = items_[k].is(trait::preposition) && pieces_.is_appointed(k - 1);
      if ((items_[k].is(trait::preposition) && !to) || tells_no_role(between)) break;
    }
    return i;
  }
  PersonDraft& draft = drafts_.back();
  const bool sure = draft.strength >= NameStrength::given && (says_since(word) || works_in(i));
  const bool wants =
      !draft.roles.empty() || draft.announced || draft.contact != ContactEvidence::none || sure;
  if (!wants) return i;
  const std::uint32_t end = organisation_after(i);
  // "Kari Nes frå Vik kommune fortalde …"
  if (sure && end > i) drafts_.back().announced = true;
  return end;
}

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

std::uint32_t SentenceReader::name(std::uint32_t i, const NameMatch& match) {
  note_member(i);
  // "Ta kontakt med Kari Nes eller Ola Vik"
  const bool asked_too =
      i > 0 && (items_[i - 1].kind == ItemKind::both || items_[i - 1].kind == ItemKind::comma) &&
      !drafts_.empty() && drafts_.back().contact == ContactEvidence::cue && ends_.back() + 1 == i;
  PersonDraft& draft = add_draft(i, match);
  if (cue_until_ == i || asked_too) draft.contact = ContactEvidence::cue;
  const bool by = i > 0 && (items_[i - 1].kind == ItemKind::by ||
                            (by_until_ == i && !by_organisation_.empty()));
  if (by && match.strength >= NameStrength::given && ends_clause(match.end)) {
    draft.person = PersonEvidence::sentence;  // "Status v/ Kari Nes"
  }
  const bool told =
      told_from_ == i || (told_from_ < i && ends_.size() > 1 && ends_[ends_.size() - 2] + 1 == i);
  draft.announced = by || told || !bracketed_.empty() ||
                    (is_bold(draft.name.begin) && match.strength >= NameStrength::given);
  draft.joined = draft.announced && match.end + 1 < items_.size() &&
                 items_[match.end].kind == ItemKind::both &&
                 (told || is_bold(items_[match.end + 1].span.begin)) &&
                 pieces_.name_at(match.end + 1, false);
  std::uint32_t end = past_titles(match.end);
  // "Prosjektleder har vært Kari Nes (2031–2032) og | Ola Vik (fra 2033)"
  const bool in_turn = !draft.roles.empty() && holds_year(items_, end);
  shared_ = shared_ || in_turn;
  if (shared_) end = past_number(items_, end);
  if (shared_ && end + 1 < items_.size() &&
      (items_[end].kind == ItemKind::both || items_[end].kind == ItemKind::comma) &&
      pieces_.name_at(end + 1, false)) {
    waiting_.emplace();
    waiting_->roles = draft.roles;  // "prosjektlederne Kari Nes og | Ola Vik"
    waiting_until_ = end + 1;
    return end + 1;
  }
  shared_ = false;
  return after_name(end);
}

void SentenceReader::reach(std::uint32_t i) {
  if (drafts_.empty()) drafts_.emplace_back();
  const Item& found = items_[i];
  const bool email = found.kind == ItemKind::email;
  std::uint32_t joint = i;  // "eller til post@…"
  if (joint > 1 && items_[joint - 1].is(trait::preposition)) --joint;
  const bool office = email && joint > 0 && items_[joint - 1].kind == ItemKind::both &&
                      drafts_.back().has_reach() &&
                      is_office_mailbox(maker_.reach().emails[found.index].address);
  const bool second = email && (office || !drafts_.back().emails.empty());
  if (second) drafts_.emplace_back();
  PersonDraft& draft = drafts_.back();
  (email ? draft.emails : draft.phones).push_back(found.index);
  draft.stretch(found.span);
}

std::uint32_t SentenceReader::item(std::uint32_t i) {
  const Item& here = items_[i];
  if (is_reach(here)) {
    reach(i);
    return i + 1;
  }
  if (here.kind == ItemKind::by) by(i);
  if (is_by_word(i)) by(i);
  if (here.kind == ItemKind::close) bracketed_ = {};
  if (here.kind == ItemKind::open && i > 0 && i + 1 < items_.size() &&
      pieces_.name_at(i + 1, false)) {  // "Vik kommune (Kari Nes og Ola Vik)"
    bracketed_ = organisation_before(i);
  }
  if (!is_word(here)) return i + 1;
  if (const auto end = pieces_.cue_end(i)) {
    cue_until_ = *end;
    return std::max(*end, i + 1);
  }
  if (const auto by = informs(i)) {
    cue_until_ = *by;
    return *by;
  }
  if (const auto start = pieces_.members_start(i)) {
    if (pieces_.is_author_cue(i)) {
      told_from_ = *start;
    } else {
      members_from_ = *start;
      around_ = pieces_.is_around(i);
      members_gap_ = here.is(trait::copula) || around_ ? 0 : kMostBeforeMembers;
      sender_ = pieces_.sender(i);
    }
    return std::max(*start, i + 1);
  }
  const bool single = cue_until_ == i;
  if (const auto match = pieces_.name_at(i, single)) return name(i, *match);
  if (const auto head = match_role_head(items_, i)) return role(i, *head);
  return i + 1;
}

void SentenceReader::keep() {
  share_joined();
  add_members();
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
  maker_.make(sentence.first_token, sentence.end_token, items_);
  drafts_.clear();
  waiting_.reset();
  shared_ = false;
  cue_until_ = by_until_ = 0xFFFFFFFF;
  members_.clear();
  members_from_ = 0xFFFFFFFF;
  sender_ = {};
  told_from_ = 0xFFFFFFFF;
  bracketed_ = {};
  behind_colon_ = informs_ = around_ = false;
  ends_.clear();
  for (std::uint32_t i = 0; i < items_.size();) i = std::max(item(i), i + 1);
  keep();
}

}  // namespace uttrekk
