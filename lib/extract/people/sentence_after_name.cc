// What a sentence says behind a name: its role, its organisation.
#include <algorithm>
#include <optional>
#include <string_view>

#include "extract/people/organisation.h"
#include "extract/people/role.h"
#include "extract/people/sentence_reader.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMostVerbs = 3;       // "har også fungert | som"
constexpr std::uint32_t kMostParticles = 2;   // "tar over | som"
constexpr std::size_t kMostRoles = 4;         // of one person
constexpr std::uint32_t kMaxAfterCopula = 4;  // "som ble valgt til prosjektleder"

/// "er ikke prosjektleder", "er en ryddig politiker": denies a role, or describes somebody.
bool tells_no_role(const Item& word) {
  return word.says(SmallWord::negation) || word.says(SmallWord::article);
}

bool says_from_then(const Item& word) {
  return word.says(SmallWord::from) || word.says(SmallWord::since);
}

}  // namespace

/// "seier Kari Nes, direktør i Vik | i ei pressemelding": where something is said ends a role.
std::uint32_t SentenceReader::past_field(std::uint32_t first, std::uint32_t end) const {
  for (std::uint32_t k = first + 2; k + 1 < end; ++k) {
    if (!items_[k].is(trait::preposition)) continue;
    if (items_[k + 1].says(SmallWord::article)) return k;
  }
  return end;
}

/// The role after a name, up to the next separator; a long one only to its head.
std::uint32_t SentenceReader::apposition(ItemRange head) {
  const std::uint32_t whole = pieces_.phrase_end(head.end);
  const std::uint32_t end = past_field(head.end, next_role(items_, head.end, whole));
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
  const bool since =
      match.organisation.empty() && head.end < match.role.end && says_from_then(items_[head.end]);
  if (since) match.role.end = head.end;  // "er leder | fra samme dato"
  draft.roles.push_back(span_of(match.role));
  draft.stretch(draft.roles.back());
  std::uint32_t next = match.organisation.end;
  if (!match.organisation.empty()) {
    draft.organisations.push_back(span_of(match.organisation));
    draft.stretch(draft.organisations.back());
  } else {
    next = organisation_after(past_role_brackets(match.role.end));
  }
  if (end < whole && next == end &&
      draft.roles.size() < kMostRoles) {  // "ordfører i Vik | og leder av rådet"
    if (const auto other = match_role_head(items_, end + 1)) return apposition(*other);
  }
  return next;
}

/// "har | vore", "har også fungert | som": the item that a role follows, at `most` so many words
/// further; `i` itself where none does.
std::uint32_t SentenceReader::past_auxiliary(std::uint32_t i, std::uint32_t most) const {
  if (i + 1 < items_.size() && items_[i + 1].is(trait::copula)) return i + 1;
  for (std::uint32_t k = i + 1; k + 1 < items_.size() && k <= i + most; ++k) {
    if (!is_word(items_[k]) || items_[k].is(trait::capital)) break;
    if (items_[k].says(SmallWord::as)) return match_role_head(items_, k + 1) ? k : i;
  }
  return i;
}

/// "Kari Nes | fra hagelaget er prosjektleder": past where somebody is from, to the verb; `i`
/// where nothing of the sort stands.
std::uint32_t SentenceReader::past_home(std::uint32_t i) const {
  constexpr std::uint32_t kMostWords = 4;
  if (!items_[i].says(SmallWord::from)) return i;
  for (std::uint32_t k = i + 1; k < items_.size() && k <= i + 1 + kMostWords; ++k) {
    if (!is_word(items_[k]) || items_[k].is(trait::digits | trait::calendar)) return i;
    if (items_[k].is(trait::copula)) return k > i + 1 ? k : i;
    if (!pieces_.is_verbless(k, k + 1)) return i;
  }
  return i;
}

/// "Kari Nes ved Storvik sjukehus | er prosjektleiar": takes the organisation, where a role
/// follows.
std::uint32_t SentenceReader::past_workplace(std::uint32_t i) {
  if (!items_[i].is(trait::at_preposition) || drafts_.back().strength < NameStrength::given)
    return i;
  const ItemRange range = organisation_in_sentence(items_, i + 1);
  std::uint32_t copula = range.empty() ? past_home(i) : range.end;
  if (copula == i || copula + 1 >= items_.size()) return i;
  // "Kari Nes fra Vik kommune har | vært prosjektleder"
  if (items_[copula].says(SmallWord::have)) ++copula;
  if (copula + 1 >= items_.size() || !items_[copula].is(trait::copula)) return i;
  if (!match_role_head(items_, copula + 1)) return i;
  if (range.empty()) return copula;
  drafts_.back().organisations.push_back(span_of(range));
  drafts_.back().stretch(drafts_.back().organisations.back());
  return copula;
}

/// "I 2022 var Kari Nes | styreleder": the role right behind a name that a copula leads to.
std::optional<ItemRange> SentenceReader::role_behind(std::uint32_t i) const {
  const PersonDraft& draft = drafts_.back();
  if (!draft.roles.empty() || draft.strength < NameStrength::given) return std::nullopt;
  const auto head = match_role_head(items_, i);
  std::uint32_t first = i;
  while (first > 0 && items_[first - 1].span.begin >= draft.name.begin) --first;
  if (first == 0 || !items_[first - 1].is(trait::copula)) return std::nullopt;
  const bool fits = head && !items_[i].is(trait::capital) &&
                    (ends_clause(head->end) || items_[head->end].is(trait::preposition));
  return fits ? head : std::nullopt;
}

/// "Kari Nes | i Vik kommune"; "Kari Nes i VG" tells where she was quoted.
bool SentenceReader::works_in(std::uint32_t i) const {
  if (!items_[i].is(trait::at_preposition) || items_[i].is(trait::field_preposition)) return false;
  const ItemRange range = organisation_in_sentence(items_, i + 1);
  // "Kari Nes ved NTNU"; not "Kari Nes i VG"
  const bool at = items_[i].says(SmallWord::by);
  const std::uint32_t kinds =
      trait::org_head | (at ? trait::acronym | trait::org_name : std::uint32_t{0});
  return std::any_of(items_.begin() + range.first, items_.begin() + range.end,
                     [&](const Item& item) { return item.is(kinds); });
}

/// "Kari Nes | , Nedre Vik, ble valgt til leder", "Kari Nes | (Vik) som leder": past the place that
/// is set off, to the verb; `i` where none stands there.
std::uint32_t SentenceReader::past_place(std::uint32_t i) const {
  constexpr std::uint32_t kMostWords = 3;
  constexpr std::uint32_t kOther = trait::given | trait::role | trait::digits | trait::calendar;
  const bool bracket = items_[i].kind == ItemKind::open;
  if ((items_[i].kind != ItemKind::comma && !bracket) ||
      drafts_.back().strength < NameStrength::given) {
    return i;
  }
  std::uint32_t end = i + 1;
  while (end < items_.size() && end - i <= kMostWords && is_word(items_[end]) &&
         items_[end].is(trait::capital) && !items_[end].is(kOther)) {
    ++end;
  }
  if (end == i + 1) return i;
  if (bracket && (end >= items_.size() || items_[end].kind != ItemKind::close)) return i;
  if (end < items_.size() && (bracket || items_[end].kind == ItemKind::comma)) ++end;
  const bool as =
      bracket && end + 1 < items_.size() && is_word(items_[end]) && items_[end].says(SmallWord::as);
  if (as && match_role_head(items_, end + 1)) return end;
  const bool appointed =
      end + 2 < items_.size() && items_[end].is(trait::copula) && pieces_.is_appointed(end + 1);
  return appointed ? end : i;
}

/// "Kari Nes | , rådgiver i …", "(Vik kommune)": what a separator at item `i` sets off.
std::uint32_t SentenceReader::set_off(std::uint32_t i) {
  PersonDraft& draft = drafts_.back();
  if (const auto head = match_role_head(items_, i + 1)) {
    const bool next = head->end < items_.size() && pieces_.name_at(head->end, false).has_value();
    // "Kari Nes - leder | Ola Vik - nestleder"
    if (next && items_[i].kind == ItemKind::dash && !items_[i + 1].is(trait::capital)) {
      return apposition({head->first, head->end});
    }
    if (next) return i;  // "Kari Nes, prosjektleder Ola Vik og …": the role of the next one.
    // "…, ordfører i Vik Ola Moe": that of the next one, too
    const std::uint32_t end = pieces_.phrase_end(head->end);
    const bool others = end > head->end && end < items_.size() && is_word(items_[end]) &&
                        pieces_.name_at(end, false);
    if (others) return i;
    // "rådmann i Vik, Kari Nes, | ordfører i Nes, Ola Moe": roles stand before their names
    const bool before = draft.extent.begin < draft.name.begin && !draft.roles.empty() &&
                        end + 1 < items_.size() && end > head->end &&
                        items_[end].kind == ItemKind::comma && sets_off_name(end + 1);
    if (before) return i;
    // "talsmann Kari Nes, statsministeren …": a definite role after another is somebody else's.
    if (!draft.roles.empty() && is_definite(head->end - 1)) return i;
    return apposition(*head);
  }
  if (const std::uint32_t verb = past_place(i); verb > i) return role_after_copula(verb);
  const bool said = is_said_by(i) && !proper_in_sentence(i + 1).empty();
  if (said || in_brackets(i)) draft.announced = true;
  if (draft.roles.empty() && !draft.announced && !is_member_of_body(i)) return i;
  const std::uint32_t end = organisation_after(i);
  // "…, sier Kari Nes, Fjord Forskning, | som er prosjektleder"
  const bool tells = said && end + 1 < items_.size() && items_[end].kind == ItemKind::comma &&
                     items_[end + 1].says(SmallWord::as);
  return tells ? role_after_copula(end + 1) : end;
}

/// "… besto av Kari Nes | , Vik kommune, Ola Moe, Dal kommune, og …": the organisation of a member,
/// with the next one behind it.
bool SentenceReader::is_member_of_body(std::uint32_t i) const {
  const bool member = !members_.empty() && members_.back() + 1 == drafts_.size() &&
                      drafts_.back().strength >= NameStrength::given;
  if (!member || items_[i].kind != ItemKind::comma || pieces_.name_at(i + 1, false)) return false;
  const ItemRange body = organisation_in_sentence(items_, i + 1);
  if (body.empty() || !items_[body.first].is(trait::capital)) return false;
  std::uint32_t next = body.end;
  if (next >= items_.size() || items_[next].kind == ItemKind::stop) return true;
  if (items_[next].kind != ItemKind::comma && items_[next].kind != ItemKind::both) return false;
  while (next < items_.size() && !is_word(items_[next])) ++next;
  if (const auto head = match_role_head(items_, next)) next = head->end;
  return next < items_.size() && pieces_.name_at(next, false).has_value();
}

/// "(leder | ), Vik kommune, Ola Moe": past the bracket of a member's role, to the organisation
/// behind it; `i` where none stands there.
std::uint32_t SentenceReader::past_role_brackets(std::uint32_t i) {
  const bool closed = i + 2 < items_.size() && items_[i].kind == ItemKind::close &&
                      drafts_.back().organisations.empty() && is_member_of_body(i + 1);
  return closed ? organisation_after(i + 1) : i;
}

/// "Kari Nes etterfølger Ola Vik som leder": the position is that of the first.
void SentenceReader::hand_over() {
  const std::size_t last = drafts_.size() - 1;
  if (last == 0) return;
  PersonDraft& draft = drafts_[last];
  PersonDraft& first = drafts_[last - 1];
  std::uint32_t name = ends_[last - 1];
  while (name < items_.size() && items_[name].span.begin < draft.name.begin) ++name;
  if (!first.roles.empty() || !pieces_.is_succession(ends_[last - 1], name)) return;
  first.roles.push_back(draft.roles.back());
  first.stretch(draft.roles.back());
  draft.roles.pop_back();
}

/// "Kari Nes | er vår nye prosjektleder", "som prosjektleder": the role behind the word at `i`.
std::uint32_t SentenceReader::role_after_copula(std::uint32_t i) {
  const auto limit = std::min<std::size_t>(items_.size(), i + 1 + kMaxAfterCopula);
  for (std::uint32_t k = i + 1; k < limit && is_word(items_[k]); ++k) {
    if (pieces_.is_contact_word(k)) drafts_.back().contact = ContactEvidence::cue;
    if (const auto head = match_role_head(items_, k)) {
      if (head->end < items_.size() && pieces_.name_at(head->end, false)) return i;
      const bool plural = items_[head->end - 1].is(trait::plural);
      const std::uint32_t next = apposition(*head);
      if (plural) share_plural(i);
      hand_over();
      return next;
    }
    const bool to = items_[k].is(trait::preposition) && pieces_.is_appointed(k - 1);
    if ((items_[k].is(trait::preposition) && !to) || tells_no_role(items_[k])) break;
  }
  return i;
}

/// "Kari Nes | frå Nedre Vik": past where somebody comes from.
std::uint32_t SentenceReader::past_origin(std::uint32_t i) const {
  constexpr std::uint32_t kMostWords = 4;
  if (i >= items_.size() || !is_word(items_[i])) return i;
  if (!items_[i].says(SmallWord::from)) return i;
  std::uint32_t end = i + 1;
  while (end < items_.size() && end - i <= kMostWords && is_word(items_[end]) &&
         items_[end].is(trait::capital)) {
    ++end;
  }
  return end > i + 1 ? end : i;
}

/// Past the verbs between a name and "er", "som" or its workplace.
std::uint32_t SentenceReader::past_verbs(std::uint32_t i) {
  const bool auxiliary = items_[i].says(SmallWord::have);
  const bool verb =
      drafts_.back().roles.empty() &&  // "Rådgiver Kari Nes fungerte som leder"
      (maker_.document().tokens.marks(items_[i].index) & mark_bit(MarkKind::finite_verb)) != 0;
  if (auxiliary || verb) i = past_auxiliary(i, auxiliary ? kMostVerbs : kMostParticles);
  i = past_workplace(i);
  const std::uint32_t origin = past_origin(i);  // "Kari Nes frå Vik | som ny leiar"
  if (origin < items_.size() && items_[origin].says(SmallWord::as)) return origin;
  if (i + 1 < items_.size() && pieces_.is_appointed(i)) ++i;  // "Kari Nes valgt | som leder"
  return i;
}

/// "Kari Nes og Ola Vik | møtte fra sekretariatet": they are a list of who took part.
bool SentenceReader::came_from(std::uint32_t i) {
  if (drafts_.back().strength < NameStrength::given || i + 2 >= items_.size()) return false;
  if (!pieces_.tells_presence(i) || !items_[i + 1].says(SmallWord::from)) return false;
  const ItemRange range = organisation_in_sentence(items_, i + 2);
  if (range.empty()) return false;  // "Kari Nes deltok fra hjemmet"
  for (std::size_t k = drafts_.size(); k-- > 0;) {
    PersonDraft& draft = drafts_[k];
    const std::uint32_t end = ends_[k];
    const bool last = k + 1 == drafts_.size();
    const bool joined =
        last || ((items_[end].kind == ItemKind::both || items_[end].kind == ItemKind::comma) &&
                 items_[end + 1].span.begin == drafts_[k + 1].extent.begin);
    if (!joined) break;
    draft.person = PersonEvidence::list;
    if (draft.organisations.empty()) draft.organisations.push_back(span_of(range));
  }
  return true;
}

/// "Kari Nes vart vald til leiar, Ola Vik | til skrivar": the position of the next one.
std::optional<ItemRange> SentenceReader::next_position(std::uint32_t i) const {
  if (drafts_.size() < 2 || drafts_.back().strength < NameStrength::full) return std::nullopt;
  if (!items_[i].says(SmallWord::to) && !items_[i].says(SmallWord::as)) return std::nullopt;
  const PersonDraft& first = drafts_[drafts_.size() - 2];
  std::uint32_t name = i;
  while (name > 0 && items_[name - 1].span.begin >= drafts_.back().name.begin) --name;
  const bool joined =
      name > 1 &&
      (items_[name - 1].kind == ItemKind::comma || items_[name - 1].kind == ItemKind::both) &&
      items_[name - 2].span.end == first.extent.end && !first.roles.empty() &&
      first.roles.back().end == first.extent.end;
  return joined ? match_role_head(items_, i + 1) : std::nullopt;
}

/// What belongs to the name that ends before item `i`: ", rådgiver i …", "(leder, Vik kommune)",
/// "er prosjektleder", "som prosjektleder", "i Vik kommune".
std::uint32_t SentenceReader::after_name(std::uint32_t i) {
  if (i >= items_.size()) return i;
  const ItemKind kind = items_[i].kind;
  const bool relative = kind == ItemKind::comma && i + 2 < items_.size() &&
                        is_word(items_[i + 1]) && items_[i + 2].is(trait::copula) &&
                        items_[i + 1].says(SmallWord::as);
  if (relative && drafts_.back().strength >= NameStrength::given) {
    return role_after_copula(i + 2);  // "Kari Nes, | som er rådgiver i Vik, …"
  }
  if (kind == ItemKind::comma || kind == ItemKind::open || kind == ItemKind::dash) {
    const bool slip = kind == ItemKind::comma && i + 1 < items_.size() &&
                      items_[i + 1].kind == ItemKind::open;  // "Kari Nes, (lege i Vik)"
    return set_off(slip ? i + 1 : i);
  }
  if (kind == ItemKind::slash && i + 1 < items_.size() && items_[i + 1].is(trait::acronym)) {
    PersonDraft& draft = drafts_.back();  // "professor Kari Nes/NTNU"
    draft.organisations.push_back(items_[i + 1].span);
    draft.stretch(items_[i + 1].span);
    return i + 2;
  }
  if (!is_word(items_[i])) return i;
  const auto signature = match_role_head(items_, i);
  if (signature && signs(*signature)) return sign(*signature);
  if (const auto head = role_behind(i)) return apposition(*head);
  if (came_from(i)) return i + 1;
  if (const auto head = next_position(i)) return apposition(*head);
  const bool since = items_[i].says(SmallWord::from);
  i = past_verbs(i);
  if (items_[i].is(trait::copula) || items_[i].says(SmallWord::as)) {
    return role_after_copula(i);
  }
  const PersonDraft& draft = drafts_.back();
  const bool sure = draft.strength >= NameStrength::given && (since || works_in(i));
  const bool wants =
      !draft.roles.empty() || draft.announced || draft.contact != ContactEvidence::none || sure;
  if (!wants) return i;
  const std::uint32_t end = organisation_after(i);
  // "Kari Nes frå Vik kommune fortalde …"
  if (sure && end > i) drafts_.back().announced = true;
  return end;
}

}  // namespace uttrekk
