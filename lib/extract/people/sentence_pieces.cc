#include "extract/people/sentence_pieces.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/people/people_label.h"
#include "extract/people/people_words.h"
#include "extract/people/role.h"
#include "extract/phrase.h"
#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

/// What a word of a name may be known as.
constexpr std::uint32_t kNamePart =
    trait::surname | trait::surname_tail | trait::given | trait::initial | trait::particle;
constexpr std::uint32_t kMaxToGroup = 9;  // words from a group to "består av"

}  // namespace

std::optional<std::uint32_t> SentencePieces::cue_end(std::uint32_t i) const {
  const Document& document = maker_.document();
  const Lexicon& lexicon = maker_.lexicon();
  if (is_reach(items_[i])) return std::nullopt;
  if (!items_[i].opens(opening::contact)) return std::nullopt;
  const std::uint32_t stop =
      is_reach(items_.back()) ? document.tokens.size() : items_.back().index + 1;
  const PhraseMatch match = longest_phrase(document.tokens, lexicon, items_[i].index, stop,
                                           mark_bit(MarkKind::contact_label));
  if (match.entry == Lexicon::kUnknown) return std::nullopt;
  const Entry& found = lexicon.entry(match.entry);
  const bool cue = std::any_of(lexicon.begin(found), lexicon.end(found), [](const Mark& mark) {
    return mark.kind == MarkKind::contact_label && mark.value == contact_label::kCue;
  });
  if (!cue) return std::nullopt;
  while (i < items_.size() && !is_reach(items_[i]) && items_[i].index < match.end_token) ++i;
  return i;
}

std::uint32_t SentencePieces::caption_end(std::uint32_t i) const {
  std::uint32_t end = i;
  if (!items_[i].opens(opening::cue)) return i;
  if (phrase_value(maker_, items_, MarkKind::person_cue, i, end) != person_cue::kCaption) return i;
  if (end < items_.size() && items_[end].kind == ItemKind::close) ++end;
  if (end < items_.size() && items_[end].kind == ItemKind::colon) ++end;
  return end;
}

bool SentencePieces::is_contact_word(std::uint32_t i) const {
  std::uint32_t end = 0;
  return items_[i].is(trait::cue) &&
         phrase_value(maker_, items_, MarkKind::contact_label, i, end) == contact_label::kLabel;
}

/// "Saksbehandler: Kari Nes | Arkiv: …": the last word is that of the next label.
bool SentencePieces::runs_into_label(const NameMatch& match) const {
  if (match.words < 3 || match.end >= items_.size()) return false;
  const Item& colon = items_[match.end];
  return colon.kind == ItemKind::colon &&
         !items_[match.end - 1].is(trait::surname | trait::surname_tail | trait::given);
}

/// "Kari Nes Moe | Godkjenning av referat", "… | Trondheim, mai 2031", "… | Saksliste 12": the last
/// word of a name's shape, known from no list, is that of what comes next.
bool SentencePieces::starts_title(std::uint32_t i) const {
  const Item& item = items_[i];
  if (item.is(trait::common_word)) return true;
  if (item.is(kNamePart)) return false;
  const std::string_view word = maker_.document().view(item.span);
  constexpr std::size_t kShortestDeed = 8;  // bytes
  const bool deed = word.ends_with("ning") || word.ends_with("else") || word.ends_with("sjon") ||
                    word.ends_with("ighet") || word.ends_with("igheit");  // "Varighet"
  if (deed && word.size() >= kShortestDeed) return true;
  if (i + 1 >= items_.size()) return false;
  if (items_[i + 1].is(trait::digits)) return true;
  return i + 2 < items_.size() && items_[i + 1].kind == ItemKind::comma &&
         items_[i + 2].is(trait::calendar | trait::digits);
}

/// "Kari Nes | Referatsaker Tidsfrist": what behind the surname is the next title's.
void SentencePieces::trim_title(std::uint32_t first, NameMatch& match) const {
  constexpr std::uint32_t kFamily = trait::surname | trait::surname_tail;
  while (match.words > 2 && starts_title(match.end - 1)) --match.end, --match.words;
  std::uint32_t end = match.end;
  while (end > first + 2 && !items_[end - 1].is(kNamePart)) --end;
  const std::uint32_t words = match.end - end;
  if (words > 1 && items_[end - 1].is(kFamily)) match.end = end, match.words -= words;
  if (match.strength == NameStrength::common && items_[match.end - 1].is(kFamily)) {
    match.strength = NameStrength::full;  // "Odd Nes | Kopi"
  }
}

/// "Xaro Quell | (lege i Vik)"
bool SentencePieces::has_role_in_brackets(const NameMatch& match) const {
  if (match.end + 2 >= items_.size() || items_[match.end].kind != ItemKind::open) return false;
  const auto head = match_role_head(items_, match.end + 1);
  if (!head || head->end >= items_.size() || items_[match.end + 1].is(trait::capital)) return false;
  if (items_[head->end - 1].is(trait::plural)) return false;
  if (items_[head->end].kind == ItemKind::close) return true;
  return is_word(items_[head->end]) && items_[head->end].is(trait::at_preposition);
}

/// "Xaro Quell | (36), leder"
bool SentencePieces::has_age_in_brackets(const NameMatch& match) const {
  constexpr std::size_t kDigits = 2;
  const std::uint32_t i = match.end;
  return i + 2 < items_.size() && items_[i].kind == ItemKind::open &&
         items_[i + 1].is(trait::digits) && items_[i + 1].span.size() == kDigits &&
         items_[i + 2].kind == ItemKind::close;
}

/// A name that is more than its shape. "Også Kari Nes": a first word that is no name is left out.
std::optional<NameMatch> SentencePieces::name_at(std::uint32_t i, bool single) const {
  auto match = match_name(items_, i, false, single);
  if (match && match->strength == NameStrength::shape &&
      (has_role_in_brackets(*match) || has_age_in_brackets(*match))) {
    match->strength = NameStrength::tail;
  }
  if (!match || match->strength == NameStrength::shape) return std::nullopt;
  if (runs_into_label(*match)) {
    do {
      --match->end, --match->words;  // "Kari Nes | Kopi Møteansvarlig:"
    } while (match->words > 2 && !items_[match->end - 1].is(kNamePart));
  }
  trim_title(i, *match);
  // "prosjektleder Per Quell": what may be common words needs a role before it.
  const bool after_role = i > 0 && items_[i - 1].is(trait::role);
  if (match->strength == NameStrength::common && !after_role) return std::nullopt;
  if (match->strength == NameStrength::tail && i + 2 < match->end &&
      items_[i + 1].is(trait::given) && !items_[i].is(trait::surname)) {
    return std::nullopt;
  }
  return match;
}

/// "Prosjektleder Xaro Quell forteller": a name's shape between a role and a finite verb.
std::optional<NameMatch> SentencePieces::subject_at(std::uint32_t i) const {
  const auto match = match_name(items_, i, false);
  if (!match || match->words != 2 || match->end >= items_.size()) return std::nullopt;
  for (std::uint32_t k = i; k < match->end; ++k) {
    if (items_[k].is(trait::common_word | trait::all_capitals)) return std::nullopt;
  }
  // "… inviterte minister Xaro Quell til …": not behind "avdelingsleder", which a unit may follow
  const Item& role = items_[i - 1];
  const Item& after = items_[match->end];
  const bool object = !role.is(trait::capital | trait::unit_role) &&
                      (after.is(trait::preposition) || after.kind == ItemKind::stop);
  if (object) return match;
  if (!is_word(after) || after.is(trait::capital | trait::copula)) return std::nullopt;
  const bool finite =
      (maker_.document().tokens.marks(after.index) & mark_bit(MarkKind::finite_verb)) != 0;
  return finite ? match : std::nullopt;
}

bool SentencePieces::full_name_at(std::uint32_t i) const {
  const auto match = match_name(items_, i, false);
  return match && match->strength == NameStrength::full;
}

/// "ordførar i Vik | Olve Quell"
bool SentencePieces::name_after_place(std::uint32_t i) const {
  // "… i Vik | Olve Quell", "… for helse og omsorg | Olve Quell"
  const bool place =
      i > 1 && items_[i - 1].is(trait::capital) && items_[i - 2].is(trait::at_preposition);
  const bool lower = i > 1 && is_word(items_[i - 1]) &&
                     !items_[i - 1].is(trait::capital | trait::preposition | trait::copula);
  if (!place && !lower) return false;
  const auto match = match_name(items_, i, false);
  return match && match->strength >= NameStrength::given;
}

/// "leder | etter Kari Nes", "rådgiver | på heltid": when, how long, in whose place.
bool SentencePieces::follows_position(std::uint32_t i) const {
  std::uint32_t end = 0;
  return !items_[i].is(trait::capital) && membership(i, end) == membership::kAfter;
}

/// Where the phrase that starts at `i` ends: at a separator, a copula, "som", a name after "og".
std::uint32_t SentencePieces::phrase_end(std::uint32_t i) const {
  const auto size = static_cast<std::uint32_t>(items_.size());
  const std::uint32_t limit = std::min(size, i + 2 * kMaxRoleWords);  // longer ones are cut anyway
  for (; i < limit; ++i) {
    switch (items_[i].kind) {
      case ItemKind::word:
        if (items_[i].is(trait::copula) || full_name_at(i) || name_after_place(i)) return i;
        if (follows_position(i)) return i;
        break;
      case ItemKind::both:
        if (i + 1 < items_.size() && name_at(i + 1, false)) return i;
        if (!is_verbless(i + 1, std::min(size, i + 2))) return i;  // "sykepleier og jobber i Vik"
        break;
      case ItemKind::slash:
        break;
      default:
        return i;
    }
  }
  return i;
}

/// "Leder av forprosjektet har vært | Kari Nes": the item of the copula when a name follows it.
std::uint32_t SentencePieces::copula_before_name(std::uint32_t i) const {
  const std::uint32_t limit =
      std::min<std::uint32_t>(i + kMaxRoleWords, static_cast<std::uint32_t>(items_.size()));
  for (; i < limit && (is_word(items_[i]) || items_[i].kind == ItemKind::both); ++i) {
    const bool copula = items_[i].is(trait::copula);
    if (copula && i + 1 < items_.size() && name_at(i + 1, false)) return i;
    if (copula && i + 2 < items_.size() && items_[i + 1].is(trait::copula) && name_at(i + 2, false))
      return i + 1;
  }
  return 0;
}

/// The value of a word, or of a phrase that it opens, in the dictionary `membership`.
std::int32_t SentencePieces::membership(std::uint32_t i, std::uint32_t& end) const {
  if (!is_word(items_[i]) || !items_[i].opens(opening::member)) return -1;
  return phrase_value(maker_, items_, MarkKind::membership, i, end);
}

bool SentencePieces::names_group(std::uint32_t i) const {
  constexpr std::size_t kShortestGroup = 4;  // bytes of "team"
  constexpr std::size_t kLongestGroup = 14;  // of "sekretariatet"
  if (!is_word(items_[i])) return false;
  const std::string word = folded(maker_.document().view(items_[i].span));
  for (std::size_t at = word.size() > kLongestGroup ? word.size() - kLongestGroup : 0;
       at + kShortestGroup <= word.size(); ++at) {
    if (is_continuation(word[at])) continue;
    const auto value = maker_.lexicon().value(
        maker_.lexicon().find(std::string_view(word).substr(at)), MarkKind::membership);
    if (value == membership::kGroup) return true;
  }
  return false;
}

/// "I arbeidsgruppa | har": the group opens the sentence.
bool SentencePieces::in_group(std::uint32_t i) const {
  constexpr std::uint32_t kMostWords = 4;
  if (i < 2 || i > kMostWords || !items_[0].is(trait::at_preposition)) return false;
  for (std::uint32_t k = 1; k < i; ++k) {
    if (names_group(k)) return true;
  }
  return false;
}

bool SentencePieces::tells_members(std::uint32_t i) const {
  std::uint32_t end = 0;
  return i < items_.size() && is_word(items_[i]) && membership(i, end) == membership::kMembers;
}

std::optional<std::uint32_t> SentencePieces::members_start(std::uint32_t i) const {
  std::uint32_t end = 0;
  const std::int32_t value = membership(i, end);
  // "Rapporten er skrevet av", "Prosjektet ble ledet av": of whom the sentence tells first
  const bool done = value == membership::kAuthors ||
                    (value == membership::kPresent && items_[end - 1].is(trait::preposition));
  if (value == membership::kPresent && !done) return end;
  if (value == membership::kAround)
    return in_group(i) && name_at(end, false) ? std::optional(end) : std::nullopt;
  if (value != membership::kMembers && !done) return std::nullopt;
  if (!done && !sender(i).empty()) return end;
  // "Leiar av gruppa var Kari Nes" tells of a position, not of the group.
  const bool weak = items_[i].is(trait::copula);
  const std::uint32_t from = i > kMaxToGroup ? i - kMaxToGroup : 0;
  for (std::uint32_t k = i; k-- > from;) {
    if (items_[k].is(trait::role) && !(is_word(items_[k]) && is_group(k))) return std::nullopt;
    if (names_group(k) && (!weak || k == 0)) return end;
  }
  return std::nullopt;
}

ItemRange SentencePieces::sender(std::uint32_t verb) const {
  constexpr std::uint32_t kMostWords = 7;
  const bool from = verb > 1 && verb <= kMostWords && items_[0].is(trait::capital) &&
                    items_[0].says(SmallWord::from);
  if (!from) return {};
  for (std::uint32_t k = 1; k < verb; ++k) {
    if (!is_word(items_[k]) && items_[k].kind != ItemKind::both) return {};
  }
  return {1, verb};
}

bool SentencePieces::is_deed_cue(std::uint32_t i) const {
  std::uint32_t end = 0;
  const std::int32_t value = membership(i, end);
  return value == membership::kAuthors ||
         (value == membership::kPresent && items_[end - 1].is(trait::preposition));
}

bool SentencePieces::is_author_cue(std::uint32_t i) const {
  std::uint32_t end = 0;
  return membership(i, end) == membership::kAuthors;
}

bool SentencePieces::is_group(std::uint32_t i) const {
  const Entry& entry = maker_.lexicon().entry(maker_.document().tokens.entry(items_[i].index));
  return maker_.lexicon().value(entry, MarkKind::membership) == membership::kGroup;
}

bool SentencePieces::is_around(std::uint32_t i) const {
  std::uint32_t end = 0;
  return membership(i, end) == membership::kAround;
}

bool SentencePieces::is_talk(std::uint32_t i) const {
  if (!is_word(items_[i])) return false;
  const Entry& entry = maker_.lexicon().entry(maker_.document().tokens.entry(items_[i].index));
  return maker_.lexicon().value(entry, MarkKind::membership) == membership::kTalk;
}

bool SentencePieces::tells_presence(std::uint32_t i) const {
  std::uint32_t end = 0;
  if (items_[i].is(trait::copula)) return false;
  const std::int32_t value = membership(i, end);
  return (value == membership::kPresent || value == membership::kMembers) && end == i + 1;
}

bool SentencePieces::is_appointed(std::uint32_t i) const {
  std::uint32_t end = 0;
  return membership(i, end) == membership::kAppointed;
}

bool SentencePieces::is_succession(std::uint32_t i, std::uint32_t end) const {
  constexpr std::uint32_t kMostWords = 3;  // "etterfølger | tidligere leder Kari Nes"
  std::uint32_t behind = end;
  if (i >= end || membership(i, behind) != membership::kSucceeds) return false;
  return behind <= end && end - behind <= kMostWords && is_capital_free(behind, end);
}

/// All from `first` to before `end` are words in lower case.
bool SentencePieces::is_capital_free(std::uint32_t first, std::uint32_t end) const {
  return std::all_of(items_.begin() + first, items_.begin() + end,
                     [](const Item& item) { return is_word(item) && !item.is(trait::capital); });
}

bool SentencePieces::is_verbless(std::uint32_t first, std::uint32_t end) const {
  const Tokens& tokens = maker_.document().tokens;
  for (std::uint32_t i = first; i < end; ++i) {
    if (!is_word(items_[i])) continue;
    if (items_[i].is(trait::copula)) return false;
    if ((tokens.marks(items_[i].index) & mark_bit(MarkKind::finite_verb)) != 0) return false;
  }
  return true;
}

}  // namespace uttrekk
