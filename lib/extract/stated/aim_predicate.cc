#include "extract/stated/aim_predicate.h"

#include <algorithm>
#include <array>

#include "extract/stated/quantity.h"

namespace uttrekk {
namespace {

using enum CueRole;

constexpr CueRoles kGapWords = roles(adverb, inside, upon, be, become, modal);

}  // namespace

std::uint32_t AimPredicate::stated(std::uint32_t noun, std::uint32_t from) const {
  if (const std::uint32_t at = announced(from); at != kNone) return at;
  if (const std::uint32_t at = amount_stated(noun, from); at != kNone) return at;
  const bool phrase =
      plural_phrase(noun, from) || common_phrase(noun, from) || bare_noun(noun, from);
  return phrase ? from : kNone;
}

/// The token with which the aim begins, or that announces it, after the copula.
std::uint32_t AimPredicate::announced(std::uint32_t from) const {
  const std::uint32_t end = std::min(s_.end, from + kToAim);
  for (std::uint32_t i = from; i < end; ++i) {
    const CueRoles r = w_.roles_of(i);
    if ((r & kAnnouncers) != 0 || w_.is_quote(i)) return i;
    // "er bedre flyt", not "er god."
    if ((r & role_bit(amount)) != 0) {
      return i + 1 < s_.end && !w_.is_punctuation(i + 1) ? i : kNone;
    }
    if (is_nominalization(i)) return i;
    if ((r & role_bit(article)) != 0) {
      return i + 1 < s_.end && !w_.is(i + 1, roles(part, importance)) ? i : kNone;
    }
    if (w_.is_sign(i, ':') && (i + 1 < s_.end || i > from)) return i;
    const bool gap = (r & (kGapWords | role_bit(negation))) != 0 || w_.is_number(i) ||
                     w_.has(i, MarkKind::target_unit) || w_.is_sign(i, ',') || copula_follows(i);
    if (!gap) return kNone;
  }
  return kNone;
}

/// "Målsettingen var (under) ti dager", "Målet er null drukninger": the number after the copula
/// at `from`, with what it counts. Several aims are only numbered: "Målene er tre".
std::uint32_t AimPredicate::amount_stated(std::uint32_t noun, std::uint32_t from) const {
  if (is_plural(noun)) return kNone;
  std::uint32_t t = from;
  while (t < s_.end && t < from + kToAim && !is_amount(t)) {
    const bool gap = w_.is(t, role_bit(adverb)) || w_.has(t, MarkKind::target_verb) ||
                     w_.tokens().kind(t) == TokenClass::abbreviation;
    if (!gap) return kNone;
    ++t;
  }
  if (t + 1 >= s_.end || t >= from + kToAim) return kNone;
  const auto quantity = read_quantity(w_, t, s_.end);
  std::uint32_t past = quantity ? quantity->end : t + 1;
  if (!quantity || quantity->unit.empty()) {
    if (w_.tokens().kind(past) != TokenClass::word || !counted(past)) return kNone;
    ++past;
  }
  const bool ends = past >= s_.end || w_.is_punctuation(past) || w_.roles_of(past) != 0 ||
                    w_.has(past, MarkKind::target_verb);
  const bool attained = past < s_.end && w_.is(past, role_bit(attain));
  if (attained || (!ends && quantity && quantity->known_unit)) return kNone;
  return t;
}

/// "Målet er nye rutiner": an adjective and a noun in the plural cannot describe a noun in the
/// neuter singular ("Målet er klart"), so they are what it is.
bool AimPredicate::plural_phrase(std::uint32_t noun, std::uint32_t t) const {
  if (t + 1 >= s_.end || !ends_in(noun, {"ålet"}) || !ends_in(t, {"e"})) return false;
  const bool plain = (w_.roles_of(t) & ~role_bit(attribute)) == 0 && counted(t + 1) &&
                     !w_.tokens().capital(t) && !w_.tokens().capital(t + 1);
  if (!plain || !ends_in(t + 1, {"er", "ar", "ere"})) return false;
  return t + 2 >= s_.end || w_.is_punctuation(t + 2) || w_.roles_of(t + 2) != 0;
}

/// "Målet er høy kvalitet": an adjective without the "t" of a neuter, and a noun. Neither "klart
/// definert" nor "tydelig forankra": a participle is no noun.
bool AimPredicate::common_phrase(std::uint32_t noun, std::uint32_t t) const {
  if (t + 1 >= s_.end || !ends_in(noun, {"ålet"}) || ends_in(t, {"t", "d", "a", "e", "er"}))
    return false;
  const auto plain = [&](std::uint32_t i) {
    return w_.tokens().kind(i) == TokenClass::word && counted(i) && !w_.tokens().capital(i) &&
           !w_.has(i, MarkKind::goal_cue) && !w_.has(i, MarkKind::number);
  };
  if (!plain(t) || !plain(t + 1)) return false;
  if (ends_in(t + 1, {"t", "a", "ig", "sk", "dd", "ere", "are"}) &&
      !ends_in(t + 1, {"itet", "kraft", "drift"}))
    return false;
  return t + 2 >= s_.end || w_.is_punctuation(t + 2) || w_.roles_of(t + 2) != 0;
}

/// "Målet er hjelp til pårørende": no adjective of the neuter, as "Målet er klart for alle" has.
bool AimPredicate::bare_noun(std::uint32_t noun, std::uint32_t t) const {
  constexpr std::uint32_t kShortest = 4;  // bytes
  if (t + 2 >= s_.end || !ends_in(noun, {"ålet"}) || !counted(t)) return false;
  if (w_.tokens().kind(t) != TokenClass::word || w_.tokens().capital(t) ||
      w_.tokens().span(t).size() < kShortest || w_.has(t, MarkKind::clause_word) ||
      w_.has(t, MarkKind::finite_verb) || w_.has(t, MarkKind::number))
    return false;
  const bool adjective = ends_in(t, {"t", "d", "a", "e", "r", "ig", "sk", "om", "ik", "ull", "øs",
                                     "aus", "ri", "is", "en", "es", "ast"});
  if (adjective && !ends_in(t, {"itet", "rbeid", "ekst"})) return false;
  return w_.is(t + 1, roles(into, inside, along, preposition, of));
}

bool AimPredicate::ends_in(std::uint32_t t, std::initializer_list<std::string_view> endings) const {
  const std::string_view word = w_.document().view(w_.tokens().span(t));
  return w_.tokens().kind(t) == TokenClass::word &&
         std::any_of(endings.begin(), endings.end(),
                     [&](auto ending) { return word.ends_with(ending); });
}

bool AimPredicate::is_amount(std::uint32_t t) const {
  return w_.tokens().kind(t) == TokenClass::number || w_.has(t, MarkKind::number);
}
bool AimPredicate::counted(std::uint32_t t) const {
  return w_.roles_of(t) == 0 && !w_.has(t, MarkKind::month);
}
/// "målene", "måla", "ambisjonane".
bool AimPredicate::is_plural(std::uint32_t noun) const {
  return ends_in(noun, {"ene", "ane", "åla", "er", "ar"});
}

/// "betring", "trygghet", "ventetid": a noun by its ending.
bool AimPredicate::is_nominalization(std::uint32_t i) const {
  constexpr std::array<std::string_view, 6> kEndings = {"ing",  "else", "het",
                                                        "heit", "sjon", "tid"};
  const std::string_view word = w_.document().view(w_.tokens().span(i));
  return w_.roles_of(i) == 0 && std::any_of(kEndings.begin(), kEndings.end(), [&](auto ending) {
           return word.size() > ending.size() + 2 && word.ends_with(ending);
         });
}

/// "har vært og er".
bool AimPredicate::copula_follows(std::uint32_t i) const {
  return w_.is(i, roles(conjunction)) && i + 1 < s_.end &&
         w_.is(i + 1, kCopulas | role_bit(adverb));
}

}  // namespace uttrekk
