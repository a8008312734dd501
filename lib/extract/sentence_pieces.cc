#include "extract/sentence_pieces.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/phrase.h"

namespace uttrekk {
namespace {

constexpr std::int32_t kCue = 2;                // choice of contact-labels
constexpr std::uint32_t kMaxRoleWords = 10;     // of a role with what follows it
constexpr std::uint32_t kMaxBeforeMembers = 8;  // words before the name of a group
constexpr std::uint32_t kMaxToMembers = 9;      // from it to its first member

bool is_word(const Item& item) {
  return item.kind == ItemKind::word;
}
bool is_reach(const Item& item) {
  return item.kind == ItemKind::email || item.kind == ItemKind::phone;
}

}  // namespace

std::optional<std::uint32_t> SentencePieces::cue_end(std::uint32_t i) const {
  const Document& document = maker_.document();
  const Lexicon& lexicon = maker_.lexicon();
  if (is_reach(items_[i])) return std::nullopt;
  const Entry& entry = lexicon.entry(document.tokens.entry(items_[i].index));
  if (!entry.opens(MarkKind::contact_label)) return std::nullopt;
  const std::uint32_t stop =
      is_reach(items_.back()) ? document.tokens.size() : items_.back().index + 1;
  const PhraseMatch match = longest_phrase(document.tokens, lexicon, items_[i].index, stop,
                                           mark_bit(MarkKind::contact_label));
  if (match.entry == Lexicon::kUnknown) return std::nullopt;
  const Entry& found = lexicon.entry(match.entry);
  const bool cue = std::any_of(lexicon.begin(found), lexicon.end(found), [](const Mark& mark) {
    return mark.kind == MarkKind::contact_label && mark.value == kCue;
  });
  if (!cue) return std::nullopt;
  while (i < items_.size() && !is_reach(items_[i]) && items_[i].index < match.end_token) ++i;
  return i;
}

/// A name that is more than its shape. "Også Kari Nes": a first word that is no name is left out.
std::optional<NameMatch> SentencePieces::name_at(std::uint32_t i, bool single) const {
  const auto match = match_name(items_, i, false, single);
  if (!match || match->strength == NameStrength::shape) return std::nullopt;
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
  const Item& verb = items_[match->end];
  if (!is_word(verb) || verb.is(trait::capital | trait::copula)) return std::nullopt;
  for (std::uint32_t k = i; k < match->end; ++k) {
    if (items_[k].is(trait::common_word | trait::all_capitals)) return std::nullopt;
  }
  const bool finite =
      (maker_.document().tokens.marks(verb.index) & mark_bit(MarkKind::finite_verb)) != 0;
  return finite ? match : std::nullopt;
}

bool SentencePieces::full_name_at(std::uint32_t i) const {
  const auto match = match_name(items_, i, false);
  return match && match->strength == NameStrength::full;
}

/// Where the phrase that starts at `i` ends: at a separator, a copula, "som", a name after "og".
std::uint32_t SentencePieces::phrase_end(std::uint32_t i) const {
  const auto size = static_cast<std::uint32_t>(items_.size());
  const std::uint32_t limit = std::min(size, i + 2 * kMaxRoleWords);  // longer ones are cut anyway
  for (; i < limit; ++i) {
    switch (items_[i].kind) {
      case ItemKind::word:
        if (items_[i].is(trait::copula) || full_name_at(i)) return i;
        break;
      case ItemKind::both:
        if (i + 1 < items_.size() && name_at(i + 1, false)) return i;
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

/// "Styringsgruppen besto av | Kari Nes": a group's name, and "består av",
/// "sett saman av" or a copula right before.
bool SentencePieces::opens_membership(std::uint32_t i) const {
  constexpr std::array<std::string_view, 8> kGroups = {"gruppe", "gruppa", "gruppen", "team",
                                                       "teamet", "styret", "styre",   "utvalet"};
  if (i < 2 || !is_word(items_[i - 1])) return false;
  const std::string_view word = maker_.document().view(items_[i - 1].span);
  const bool copula = items_[i - 1].is(trait::copula);
  const std::string_view verb = maker_.document().view(items_[i - 2].span);
  const bool consists = word == "av" && (verb.starts_with("best") || verb.starts_with("sa"));
  if (!copula && !consists) return false;
  for (std::uint32_t k = 0; k + 1 < i && k < kMaxBeforeMembers; ++k) {
    const std::string_view group = maker_.document().view(items_[k].span);
    const bool named = is_word(items_[k]) &&
                       std::any_of(kGroups.begin(), kGroups.end(),
                                   [&](std::string_view tail) { return group.ends_with(tail); });
    if (named) return i - k <= kMaxToMembers && (consists || k == 0);
  }
  return false;
}

}  // namespace uttrekk
