// Several people in a sentence: members of a group, those who share a role or an organisation.
#include <algorithm>
#include <string_view>

#include "extract/people/organisation.h"
#include "extract/people/people_label.h"
#include "extract/people/people_words.h"
#include "extract/people/role.h"
#include "extract/people/sentence_reader.h"

namespace uttrekk {
namespace {}  // namespace

/// "Kari Nes og Ola Vik vart valde til revisorar": the ones before the last name, which ends
/// before item `i`, have its role too.
void SentenceReader::share_plural(std::uint32_t i) {
  const std::vector<Span> roles = drafts_.back().roles;
  for (std::size_t k = drafts_.size() - 1; k-- > 0 && drafts_[k].bare();) {
    const std::uint32_t end = ends_[k];
    const bool joined =
        end < i && (items_[end].kind == ItemKind::both || items_[end].kind == ItemKind::comma) &&
        items_[end + 1].span.begin == drafts_[k + 1].name.begin;
    if (!joined) return;
    drafts_[k].roles = roles;
  }
}

/// "10:30", "10:15-10:30"
bool SentenceReader::is_clock(std::uint32_t i) const {
  return i < items_.size() && items_[i].is(trait::digits) &&
         maker_.document().view(items_[i].span).find(':') != std::string_view::npos;
}

bool SentenceReader::ends_clause(std::uint32_t i) const {
  return i >= items_.size() || is_clock(i) ||
         (!is_word(items_[i]) && items_[i].kind != ItemKind::slash &&
          items_[i].kind != ItemKind::other);
}

/// "… slik samansetjing: | Kari Nes, …": a colon right before the name; not "Foto: …".
bool SentenceReader::may_be_list(std::uint32_t i) const {
  const Document& document = maker_.document();
  const std::uint32_t name = items_[i].index;
  if (name < 2 || document.view(document.tokens.span(name - 1)) != ":") return false;
  const Span gap = {document.tokens.span(name - 1).end, items_[i].span.begin};
  if (document.view(gap).find('\n') != std::string_view::npos) return false;
  return (document.tokens.marks(name - 2) & mark_bit(MarkKind::credit)) == 0;
}

/// "Kari Nes | (Vik), Ola Moe (Dal) og …": a place in brackets, and another name behind it.
bool SentenceReader::sets_off_places(std::uint32_t i) const {
  constexpr std::uint32_t kMostWords = 2;
  constexpr std::uint32_t kOther = trait::given | trait::role | trait::digits | trait::calendar;
  if (i >= items_.size() || items_[i].kind != ItemKind::open) return false;
  std::uint32_t end = i + 1;
  while (end < items_.size() && end - i <= kMostWords && is_word(items_[end]) &&
         items_[end].is(trait::capital) && !items_[end].is(kOther)) {
    ++end;
  }
  if (end == i + 1 || end + 2 >= items_.size() || items_[end].kind != ItemKind::close) return false;
  const ItemKind joint = items_[end + 1].kind;
  if (joint != ItemKind::comma && joint != ItemKind::both) return false;
  const auto next = pieces_.name_at(end + 2, false);
  return next && next->strength >= NameStrength::given && next->end < items_.size() &&
         items_[next->end].kind == ItemKind::open;
}

/// Keeps the name at item `i` as a member of the group that the sentence tells of.
void SentenceReader::note_member(std::uint32_t i) {
  if (members_.empty()) {
    const bool told = i >= members_from_ && i - members_from_ <= members_gap_;
    behind_colon_ = !told && may_be_list(i);
    if (told || behind_colon_) members_.push_back(drafts_.size());
    return;
  }
  const bool joined = items_[i - 1].kind == ItemKind::comma || items_[i - 1].kind == ItemKind::both;
  const bool with_role = waiting_ && waiting_until_ == i;
  // "Deltakere: Kari Nes leder | Ola Vik nestleder"
  const bool beside = runs_on_ && items_[i - 1].span.end == drafts_.back().extent.end;
  const bool goes_on = members_.back() + 1 == drafts_.size() && (joined || with_role || beside);
  const bool anew = runs_on_ && members_from_ == i;  // "… Ola Vik Styringsgruppe | Siri Dal"
  if (goes_on || anew) members_.push_back(drafts_.size());
}

/// The organisation that ends right before item `i`; empty where none does.
ItemRange SentenceReader::organisation_before(std::uint32_t i) const {
  constexpr std::uint32_t kParts =
      trait::capital | trait::org_head | trait::org_word | trait::org_name | trait::org_form;
  std::uint32_t first = i;
  // "Prosjektleder | Høgskolen i Vik v/ Kari Nes": not past a role, but past "i"
  for (; first > 0 && is_word(items_[first - 1]); --first) {
    const Item& word = items_[first - 1];
    const bool inside = first > 1 && first < i && word.is(trait::at_preposition) &&
                        items_[first - 2].is(trait::org_head);
    if (word.is(trait::role) || (!word.is(kParts) && !inside)) break;
  }
  const bool object = first > 0 && items_[first - 1].is(trait::preposition) && first < i &&
                      !items_[first].is(trait::capital);  // "Etablering av sekretariat v/ Kari Nes"
  const bool found = first < i && !object && is_organisation(items_, {first, i});
  return found ? ItemRange{first, i} : ItemRange{};
}

/// "medlemmene | fra Høyre, Kari Nes og Ola Vik, | fra Venstre, …": the organisation of those whose
/// names follow; empty where another thing is told.
ItemRange SentenceReader::body_of_members(std::uint32_t i) const {
  if (i == 0 || !items_[i].says(SmallWord::from)) return {};
  const Item& before = items_[i - 1];
  const bool opens = before.kind == ItemKind::comma || before.kind == ItemKind::both ||
                     before.is(trait::plural) || (is_word(before) && pieces_.is_group(i - 1));
  if (!opens) return {};
  const ItemRange body = organisation_in_sentence(items_, i + 1);
  if (body.empty() || body.end + 1 >= items_.size()) return {};
  if (items_[body.end].kind != ItemKind::comma) return {};
  const auto name = pieces_.name_at(body.end + 1, false);
  return name && name->strength >= NameStrength::given ? body : ItemRange{};
}

/// "Vik kommune ved rådgiver Kari Nes": written out for "v/".
bool SentenceReader::is_by_word(std::uint32_t i) const {
  if (i == 0 || !is_word(items_[i]) || !items_[i].is(trait::at_preposition)) return false;
  if (!items_[i].says(SmallWord::by)) return false;
  const auto head = match_role_head(items_, i + 1);
  std::uint32_t name = head ? head->end : i + 1;
  if (head) {  // "… ved professor i sykepleie, Kari Nes"
    const std::uint32_t end = pieces_.phrase_end(name);
    if (end > name && end < items_.size() && items_[end].kind == ItemKind::comma) name = end + 1;
  }
  return name < items_.size() && pieces_.name_at(name, false).has_value();
}

/// "ledet av Vik kommune v/rådgiver Kari Nes": the organisation before the sign at `i`.
void SentenceReader::by(std::uint32_t i) {
  by_until_ = i + 1;
  by_organisation_ = organisation_before(i);
}

/// "Nærmere informasjon om prosjektet ved | Kari Nes": past the preposition before a name.
std::optional<std::uint32_t> SentenceReader::informs(std::uint32_t i) {
  constexpr std::uint32_t kFarthest = 10;
  if (i == 0) {
    std::uint32_t end = 0;
    constexpr std::uint64_t kBit = mark_bit(MarkKind::contact_label);
    const Entry& entry = maker_.lexicon().entry(maker_.document().tokens.entry(items_[0].index));
    informs_ = entry.opens(kBit) && phrase_value(maker_, items_, MarkKind::contact_label, 0, end) ==
                                        contact_label::kLabel;
    return std::nullopt;
  }
  // "Kontaktperson hos oss er | Kari Nes"
  const bool is = informs_ && i < kFarthest && is_word(items_[i]) && items_[i].is(trait::copula);
  const auto head = is ? match_role_head(items_, i + 1) : std::nullopt;  // "… er rådgiver Kari Nes"
  const std::uint32_t name = head ? head->end : i + 1;
  if (is && name < items_.size() && pieces_.name_at(name, false)) return i + 1;
  const bool by = informs_ && i < kFarthest && is_word(items_[i]) &&
                  items_[i].is(trait::preposition) && i + 1 < items_.size() &&
                  !items_[i].says(SmallWord::from);
  if (!by || !pieces_.name_at(i + 1, false)) return std::nullopt;
  return i + 1;
}

/// "Fra Vik kommune", "Frå Solvang"; not "Fra høsten 2031", "Fra mandag".
bool SentenceReader::names_sender() const {
  if (is_organisation(items_, sender_)) return true;
  const auto first = items_.begin() + sender_.first;
  const bool time = std::any_of(first, items_.begin() + sender_.end, [](const Item& item) {
    return item.is(trait::digits | trait::calendar);
  });
  return !time && first->is(trait::capital);
}

/// Marks the members of "… besto av Kari Nes (leder), Ola Moe og Siri Dal": two or more, or three
/// behind a colon; one will do in "Frå Vik kommune møtte Kari Nes".
void SentenceReader::add_members() {
  if (members_.empty()) return;
  if (around_ && !pieces_.tells_members(ends_.back())) return;
  const bool nothing_else = ends_clause(ends_.back()) && ends_.back() + 1 >= items_.size() &&
                            members_.size() == drafts_.size();
  const std::size_t least = !sender_.empty() || runs_on_     ? 1
                            : behind_colon_ && !nothing_else ? 3
                                                             : 2;
  if (members_.size() < least) return;
  // "Forslaget fikk støtte: Kari Nes, Ola Vik og Siri Dal stemte for"
  if (behind_colon_ && !ends_clause(past_origin(ends_.back()))) return;
  const bool known = !sender_.empty() && names_sender();
  for (const std::size_t member : members_) {
    PersonDraft& draft = drafts_[member];
    draft.person = PersonEvidence::list;
    if (known && draft.organisations.empty()) draft.organisations.push_back(span_of(sender_));
  }
}

/// "Kari Nes, Ola Moe og Siri Dal | Trygge hjem Rapport 3": three names and more that open a text
/// whose lines are lost, with a title behind them.
void SentenceReader::add_cover() {
  constexpr std::size_t kFewest = 3;
  if (drafts_.size() < kFewest) return;
  std::uint32_t opening = 0;  // past the number of a page
  while (opening < items_.size() && items_[opening].is(trait::digits)) ++opening;
  if (opening >= items_.size() || drafts_[0].name.begin != items_[opening].span.begin) return;
  std::size_t names = 0;
  for (; names < drafts_.size(); ++names) {
    const PersonDraft& draft = drafts_[names];
    const bool joined = names == 0 || ((items_[ends_[names - 1]].kind == ItemKind::comma ||
                                        items_[ends_[names - 1]].kind == ItemKind::both) &&
                                       items_[ends_[names - 1] + 1].span.begin == draft.name.begin);
    if (!joined || !draft.bare() || draft.strength < NameStrength::given) break;
    if (ends_[names] >= items_.size()) {
      ++names;
      break;
    }
  }
  if (names < kFewest) return;
  const std::uint32_t behind = ends_[names - 1];
  const bool title = behind >= items_.size() || items_[behind].kind == ItemKind::stop ||
                     (is_word(items_[behind]) && items_[behind].is(trait::capital));
  for (std::size_t i = 0; title && i < names; ++i) drafts_[i].person = PersonEvidence::list;
}

/// "**Kari Nes** og **Ola Vik** fra Vik kommune": the first has what stands behind the second.
void SentenceReader::share_joined() {
  for (std::size_t i = drafts_.size(); i-- > 1;) {
    PersonDraft& first = drafts_[i - 1];
    if (!first.joined || !first.bare()) continue;
    // "… av Kari Nes, Ola Vik og Siri Dal (leder)": the role is not that of all
    if (items_[ends_[i - 1]].kind != ItemKind::comma) first.roles = drafts_[i].roles;
    first.organisations = drafts_[i].organisations;
  }
  // "… ved Kari Nes, Ola Vik og Siri Dal, Vik kommune"
  for (std::size_t i = drafts_.size(); i-- > 1;) {
    PersonDraft& first = drafts_[i - 1];
    const bool asked =
        first.contact == ContactEvidence::cue && drafts_[i].contact == ContactEvidence::cue;
    if (asked && first.bare() && !drafts_[i].has_reach())
      first.organisations = drafts_[i].organisations;
  }
}

}  // namespace uttrekk
