// Labels inside a text whose lines are lost: "… Saksbehandler: Kari Nes Arkiv: …".
#include <string_view>

#include "extract/people/organisation.h"
#include "extract/people/people_label.h"
#include "extract/people/people_words.h"
#include "extract/people/role.h"
#include "extract/people/sentence_reader.h"
#include "extract/phrase.h"
#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

/// Behind the organisation of a row comes a number, an address, or its label.
bool is_field_end(const Item& item) {
  return is_reach(item) || item.is(trait::reach_label);
}

/// Whether a line or a sentence ends inside: a full stop with a capital behind it.
bool ends_sentence(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') return true;
    const bool stop = text[i] == '.' && i + 2 < text.size() && text[i + 1] == ' ';
    if (stop && is_upper(code_point_at(text, i + 2))) return true;
  }
  return false;
}

}  // namespace

/// "… Saksbehandler: | Kari Nes Arkiv: …": a label inside a text whose lines are lost; 0 where
/// there is none.
std::uint32_t SentenceReader::label(std::uint32_t i, ItemRange head) {
  const std::uint32_t name = head.end + 1;
  const bool colon = name < items_.size() && items_[head.end].kind == ItemKind::colon &&
                     (items_[head.end].glued || i == 0) && items_[i].is(trait::capital);
  if (!colon || !pieces_.name_at(name, false)) return 0;
  std::uint32_t cue = 0;
  const std::int32_t listed = phrase_value(maker_, items_, MarkKind::person_cue, i, cue);
  if (listed == person_cue::kList && cue == head.end) {  // "Forfattere: Kari Nes og Ola Vik"
    open_list(name);
    return name;
  }
  wait(head, {}, name);
  shared_ = items_[head.end - 1].is(trait::plural);
  std::uint32_t end = 0;
  const bool reached =
      phrase_value(maker_, items_, MarkKind::contact_label, i, end) == contact_label::kRole &&
      end == head.end;
  if (reached) waiting_->contact = ContactEvidence::role;
  waiting_->extent = {};  // the label is no part of the person's span
  return name;
}

/// "… Ansvarlig: | Kari Nes", "PROSJEKTANSVARLEG | Kari Nes": a label or title that is a role there
/// alone.
std::uint32_t SentenceReader::charged(std::uint32_t i) {
  if (!items_[i].is(trait::capital) || items_[i].is(trait::org_name)) return i + 1;
  const bool colon = i + 1 < items_.size() && items_[i + 1].kind == ItemKind::colon;
  const std::uint32_t name = i + 1 + colon;
  const auto match = name < items_.size() ? pieces_.name_at(name, false) : std::nullopt;
  const bool sure = match && (colon || match->strength == NameStrength::full);
  if (!sure) return i + 1;
  wait({i, i + 1}, {}, name);
  if (colon) waiting_->extent = {};  // the label is no part of the person's span
  return name;
}

/// The token where a label starts that ends right before the sentence: "… Saksbehandler: | Kari Nes
/// Arkiv: …"; the sentence's own first where none does.
std::uint32_t SentenceReader::label_start(std::uint32_t first) const {
  constexpr std::uint32_t kMostWords = 4;
  const Document& document = maker_.document();
  if (first < 2 || document.view(document.tokens.span(first - 1)) != ":") return first;
  const Span gap = {document.tokens.span(first - 1).end, document.tokens.span(first).begin};
  if (document.view(gap).find('\n') != std::string_view::npos) return first;
  std::uint32_t start = first - 1;
  while (start > 0 && first - start <= kMostWords &&
         (maker_.traits(start - 1) & (trait::role | trait::role_modifier)) != 0) {
    --start;
  }
  return start + 1 < first ? start : first;
}

/// "Ta kontakt med Kari Nes, tlf: | 71 …", "Meld deg på til Kari Nes innen fredag: | kari@…": the
/// sentence goes on with the one who was found last.
bool SentenceReader::is_behind_person(std::uint32_t first) const {
  constexpr std::uint32_t kMostTokens = 3;  // ", tlf :"
  constexpr std::uint32_t kMostBytes = 60;  // of what may stand between somebody asked and a colon
  const Document& document = maker_.document();
  if (!is_reach(items_[0]) || first < kMostTokens) return false;
  const std::string_view sign = document.view(document.tokens.span(first - 1));
  const PersonDraft& last = people_.back();
  const bool labelled = (sign == ":" || sign == ".") &&
                        (maker_.traits(first - 2) & trait::reach_label) != 0 &&
                        last.extent.end >= document.tokens.span(first - kMostTokens).begin;
  if (last.has_reach()) return labelled && last.phones.empty() && items_[0].kind == ItemKind::phone;
  const std::string_view between = document.view(Span{last.extent.end, items_[0].span.begin});
  const bool asked = sign == ":" && last.contact == ContactEvidence::cue &&
                     between.size() <= kMostBytes && !ends_sentence(between);
  return labelled || asked;
}

/// "… Kari Nes Rådgiver | Vik kommune 71 …": the fields of a row whose separators are lost; their
/// organisation, which may be empty.
std::optional<ItemRange> SentenceReader::fields_go_on(std::uint32_t first) const {
  const Document& document = maker_.document();
  const PersonDraft& last = people_.back();
  if (first == 0 || last.roles.empty() || !last.organisations.empty() || last.has_reach()) {
    return std::nullopt;
  }
  if (last.extent.end != document.tokens.span(first - 1).end) return std::nullopt;
  const Span gap = {last.extent.end, items_[0].span.begin};
  if (document.view(gap).find('\n') != std::string_view::npos) return std::nullopt;
  const ItemRange range = organisation_in_sentence(items_, 0);
  if (range.end >= items_.size() || !is_field_end(items_[range.end])) return std::nullopt;
  return range;
}

/// Takes up the one who was found last, where the sentence goes on about them; the item after what
/// it says of them.
std::uint32_t SentenceReader::take_up_last(std::uint32_t first) {
  if (items_.empty() || people_.empty()) return 0;
  PersonDraft& last = people_.back();
  if (!last.has_name() || last.extent.end > items_[0].span.begin) return 0;
  const auto fields = fields_go_on(first);
  if (!fields && !is_behind_person(first)) return 0;
  drafts_.push_back(std::move(last));
  people_.pop_back();
  ends_.push_back(0);
  if (!fields || fields->empty()) return 0;
  drafts_.back().organisations.push_back(span_of(*fields));
  drafts_.back().stretch(span_of(*fields));
  return fields->end;
}

/// "… Kontaktperson: | Kari Nes"
bool SentenceReader::is_behind_contact_label(std::uint32_t first) const {
  const Document& document = maker_.document();
  if (first < 2 || document.view(document.tokens.span(first - 1)) != ":") return false;
  constexpr std::uint32_t kMostWords = 4;  // "Kontaktperson i prosjektet:"
  for (std::uint32_t t = first - 1; t-- > 0 && first - t <= kMostWords + 1;) {
    if (maker_.word(t).kind() == ItemKind::slash) continue;
    if (maker_.word(t).kind() != ItemKind::word) return false;
    const std::string_view word = document.view(document.tokens.span(t));
    const std::size_t slash = word.find('/');  // "Kontaktperson/prosjektleder:"
    const Entry& label = slash == std::string_view::npos
                             ? maker_.lexicon().entry(document.tokens.entry(t))
                             : maker_.lexicon().find(folded(word.substr(0, slash)));
    const bool contact =
        maker_.lexicon().value(label, MarkKind::contact_label) == contact_label::kLabel;
    if (contact && document.tokens.capital(t)) return true;
  }
  return false;
}

/// "… Til stede: | Kari Nes Ola Vik"
bool SentenceReader::is_behind_list_label(std::uint32_t first) const {
  const Document& document = maker_.document();
  if (first < 2 || document.view(document.tokens.span(first - 1)) != ":") return false;
  constexpr std::uint32_t kMostWords = 6;  // "Vararepresentanter som er til stede:"
  for (std::uint32_t t = first - 1; t-- > 0 && first - t <= kMostWords + 1;) {
    if (maker_.word(t).kind() != ItemKind::word) return false;
    if (!document.tokens.capital(t) || (maker_.word(t).openings() & opening::cue) == 0) continue;
    const PhraseMatch match = longest_phrase(document.tokens, maker_.lexicon(), t, first - 1,
                                             mark_bit(MarkKind::person_cue));
    if (match.entry == Lexicon::kUnknown || match.end_token != first - 1) continue;
    const Entry& cue = maker_.lexicon().entry(match.entry);
    return maker_.lexicon().value(cue, MarkKind::person_cue) == person_cue::kList;
  }
  return false;
}

/// "Prosjektgruppe | Kari Nes, Ola Vik Styringsgruppe | Siri Dal": where the names of a list begin
/// whose label has lost its colon; `i` where none does.
std::uint32_t SentenceReader::list_label(std::uint32_t i) const {
  const Item& here = items_[i];
  if (!here.opens(opening::cue) || !here.is(trait::capital) || here.is(trait::role)) return i;
  std::uint32_t end = 0;
  if (phrase_value(maker_, items_, MarkKind::person_cue, i, end) != person_cue::kList) return i;
  const auto match = end < items_.size() ? pieces_.name_at(end, false) : std::nullopt;
  return match && match->strength >= NameStrength::given ? end : i;
}

/// Names may follow from item `i` on, as they do behind "Deltakere:".
void SentenceReader::open_list(std::uint32_t i) {
  members_from_ = i;
  members_gap_ = 0;
  runs_on_ = true;
}

}  // namespace uttrekk
