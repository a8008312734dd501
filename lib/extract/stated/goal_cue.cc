#include "extract/stated/goal_cue.h"

#include <algorithm>

#include "dictionary/choice.h"
#include "extract/stated/aim_predicate.h"

namespace uttrekk {
namespace {

using enum CueRole;

// How far a rule looks, in tokens.
constexpr std::uint32_t kBefore = 10;    // from "som mål" back to "har"
constexpr std::uint32_t kModifiers = 6;  // "prosjektets aller viktigste mål"
constexpr std::uint32_t kToVerb = 24;    // from "målet" to "er"
constexpr std::uint32_t kSentence = 60;  // from "ikke" to "men"

/// What ends the noun phrase before the noun, seen from the noun.
constexpr CueRoles kGovernors =
    roles(infinitive, that, about, inside, along, as, into, upon, have, be, become, modal, negation,
          condition, contrast, question, conjunction, preposition, of, take, set, attain);
/// Governors of a noun that is no subject.
constexpr CueRoles kMentions = roles(attain, preposition, upon, about, inside, along, as, into,
                                     condition, question, negation, infinitive, take, set);

class GoalCueFinder {
 public:
  GoalCueFinder(const CueWords& words, TokenRange sentence)
      : w_(words), s_(sentence), predicate_(words, sentence) {}

  /// The first word from `t` on that at() may take for one; the sentence's end where there is none.
  std::uint32_t next(std::uint32_t t) const {
    while (t < s_.end && (w_.tokens().marks(t) & kGoalCues) == 0) ++t;
    return t;
  }

  std::optional<GoalCue> at(std::uint32_t t) const {
    if (w_.has(t, MarkKind::goal_cue)) return noun(t);
    if (w_.has(t, MarkKind::goal_phrase)) return take_sight(t);
    return std::nullopt;
  }

  /// The token before the noun phrase of `noun`: what governs it; kNone where a clause opens.
  std::uint32_t governor(std::uint32_t noun) const {
    std::uint32_t t = noun;
    for (std::uint32_t i = 0; i < kModifiers && t > s_.begin; ++i) {
      --t;
      if (w_.is_punctuation(t) && !w_.is_quote(t)) return kNone;
      const CueRoles r = w_.roles_of(t);
      if ((r & role_bit(clause)) != 0) return kNone;
      if ((r & role_bit(adverb)) != 0 && (r & role_bit(attain)) == 0) continue;
      if ((r & kGovernors) != 0) return t;
    }
    return kNone;
  }

 private:
  std::optional<GoalCue> noun(std::uint32_t t) const {
    const std::uint32_t g = governor(t);
    const CueRoles role = g == kNone ? 0 : w_.roles_of(g);
    if (measures(t) || ((role & role_bit(attain)) != 0 && (role & role_bit(adverb)) == 0))
      return {};
    if ((role & roles(as, into)) != 0) return has_as(t, g);
    if ((role & role_bit(along)) != 0) return with(t, g);
    if ((role & role_bit(inside)) != 0) return in_order(t, g);
    if ((role & roles(have, set)) != 0 && announces(t + 1, role_bit(about))) {
      // "partnere som har ambisjon om": which ones, not what they want
      const std::uint32_t from = with_negation(g);
      if (negated(from, t) || (from > s_.begin && w_.is(from - 1, role_bit(as)))) return {};
      return cue(g, t + 1, type(t), "goal.sentence-has");
    }
    if ((role & kCopulas) != 0) return inverted(t, g);
    if ((role & kMentions) != 0) return {};
    return subject(t);
  }

  /// "et mål på hvor …": a measure.
  bool measures(std::uint32_t t) const {
    return t + 2 < s_.end && w_.is(t + 1, role_bit(upon)) && !w_.is(t + 2, role_bit(adverb));
  }

  /// "har (hatt) som mål å", "har til hensikt å", "har bedre flyt som mål".
  std::optional<GoalCue> has_as(std::uint32_t t, std::uint32_t g) const {
    const std::uint32_t verb = before(g, roles(have, set, along));
    if (verb == kNone || negated(with_negation(verb), t) ||
        before(verb, role_bit(condition)) != kNone)
      return {};
    const bool last = t + 1 == s_.end || w_.is_punctuation(t + 1);
    const bool leads = t + 2 == s_.end && w_.is_sign(t + 1, ':');  // "hadde som mål:"
    if (leads || announces(t + 1, kAnnouncers | role_bit(about)) ||
        (last && w_.is(g, role_bit(as)) && verb + 1 < g && !w_.is(verb, role_bit(set)))) {
      return cue(verb, t + 1, type(t), "goal.sentence-has");
    }
    return {};
  }

  /// "med mål om", "med det formål å"; not "i tråd med mål om".
  std::optional<GoalCue> with(std::uint32_t t, std::uint32_t g) const {
    if (g > s_.begin && w_.is(g - 1, role_bit(attain))) return {};
    for (std::uint32_t i = g + 1; i < t; ++i) {
      if (w_.is(i, role_bit(possessive))) return {};  // "med hans mål om": somebody's known aim
    }
    if (t + 1 < s_.end && w_.is(t + 1, roles(about, infinitive, that))) {
      return cue(g, t + 2, type(t), "goal.sentence-with");
    }
    return {};
  }

  /// "i den hensikt å".
  std::optional<GoalCue> in_order(std::uint32_t t, std::uint32_t g) const {
    if (t + 1 < s_.end && w_.is(t + 1, role_bit(infinitive))) {
      return cue(g, t + 2, type(t), "goal.sentence-with");
    }
    return {};
  }

  /// "Derfor er målet (for oss) å", and "Å … er målet."; not "hva som er målet med det".
  std::optional<GoalCue> inverted(std::uint32_t t, std::uint32_t g) const {
    if (negated(g, t)) return {};
    if (g > s_.begin + 1 && w_.is(g - 1, role_bit(as)) && w_.is(g - 2, role_bit(question)))
      return {};
    if (announces(t + 1, kAnnouncers)) return cue(g, t + 1, type(t), "goal.sentence-is");
    const TokenRange body = w_.without_end_punctuation(s_);
    if (t + 1 == body.end && w_.is(s_.begin, kAnnouncers)) {
      return cue(g, t + 1, type(t), "goal.sentence-is");
    }
    if (called_aim(t, g, body.end)) return cue(g, t + 1, type(t), "goal.sentence-is");
    return subject(t);  // "når alt kommer til alt, har vært og er målet …"
  }

  /// "Økt trivsel er et viktig mål (for kommunen)."; not "Dette er et viktig mål".
  bool called_aim(std::uint32_t t, std::uint32_t g, std::uint32_t end) const {
    constexpr std::int32_t kPronoun = choice(MarkKind::clause_word, "subject");
    if (g == s_.begin || t < g + 3 || !w_.is(t - 1, role_bit(importance))) return false;
    if (!w_.is(g + 1, role_bit(article)) || w_.is(g - 1, roles(as, condition))) return false;
    if (w_.value(s_.begin, MarkKind::clause_word) == kPronoun) return false;
    return t + 1 == end || w_.is(t + 1, roles(preposition, inside));
  }

  /// "Målet (for prosjektet) er (først og fremst) å".
  std::optional<GoalCue> subject(std::uint32_t t) const {
    bool relative = false;
    const std::uint32_t end = std::min(s_.end, t + kToVerb);
    for (std::uint32_t i = t + 1; i < end; ++i) {
      if (w_.is_sign(i, ';') || w_.is_sign(i, '.')) break;
      const CueRoles r = w_.roles_of(i);
      if ((r & role_bit(as)) != 0) relative = true;
      if ((r & role_bit(infinitive)) != 0 && w_.is(i - 1, roles(along, preposition))) {
        relative = true;  // "målet med å endre skjemaet er å"
        continue;
      }
      if ((r & roles(contrast, that, infinitive)) != 0) break;
      if (comma_and(i)) break;
      if ((r & kCopulas) == 0) continue;
      const std::uint32_t at = predicate_.stated(t, i + 1);
      if (at != kNone) {
        if (negated(t, at)) return {};
        return cue(t, at + 1, type(t), "goal.sentence-is");
      }
      if (!relative) break;
    }
    return {};
  }

  /// ", og" or ", men" opens another clause.
  bool comma_and(std::uint32_t i) const {
    return w_.is_sign(i, ',') && i + 1 < s_.end && w_.is(i + 1, roles(conjunction, contrast));
  }

  /// "tar sikte på å".
  std::optional<GoalCue> take_sight(std::uint32_t t) const {
    const std::uint32_t verb = before(t, role_bit(take));
    if (verb == kNone || t + 1 >= s_.end || !w_.is(t + 1, role_bit(upon))) return {};
    if (!announces(t + 2, kAnnouncers) || negated(verb, t)) return {};
    return cue(verb, t + 2, 0, "goal.sentence-sight");
  }

  /// Whether one of `what` follows from `from` on, before anything but a short adjunct ("for
  /// oss"), and not as a preposition's complement ("for å").
  bool announces(std::uint32_t from, CueRoles what) const {
    const std::uint32_t end = std::min(s_.end, from + kToAim);
    for (std::uint32_t i = from; i < end; ++i) {
      const CueRoles r = w_.roles_of(i);
      if ((r & what) != 0) {
        return i == from || (r & role_bit(about)) != 0 ||
               !w_.is(i - 1, roles(preposition, along, into, upon, of, attain, conjunction));
      }
      if ((r & (kCopulas | roles(have, as, contrast, modal, negation))) != 0) return false;
      if (w_.is_sign(i, ',') && i + 1 < end && w_.is(i + 1, what)) continue;
      if (w_.is_sign(i, ':') && i == from) return i + 1 < s_.end;
      if (w_.is_punctuation(i) && !w_.is_quote(i)) return false;
    }
    return false;
  }

  /// The nearest token before `t` with one of `what`, in the same clause.
  std::uint32_t before(std::uint32_t t, CueRoles what) const {
    for (std::uint32_t i = t, n = 0; i > s_.begin && n < kBefore; ++n) {
      --i;
      if (w_.is(i, what)) return i;
      if (w_.is_sign(i, ';') || w_.is_sign(i, ':') || w_.is_sign(i, '.')) break;
    }
    return kNone;
  }

  /// The verb, or the negation that stands before it in a subordinate clause: "som ikke har".
  std::uint32_t with_negation(std::uint32_t verb) const {
    return verb > s_.begin && w_.is(verb - 1, role_bit(negation)) ? verb - 1 : verb;
  }

  /// "Målet er ikke å …" says what is no aim, unless "men å …" follows.
  bool negated(std::uint32_t from, std::uint32_t to) const {
    bool found = false;
    for (std::uint32_t i = from; i < to && !found; ++i) found = w_.is(i, role_bit(negation));
    if (!found) return false;
    const std::uint32_t end = std::min(s_.end, to + kSentence);
    for (std::uint32_t i = to; i < end; ++i) {
      if (w_.is(i, role_bit(contrast))) return false;
    }
    return true;
  }

  std::uint8_t type(std::uint32_t t) const {
    return static_cast<std::uint8_t>(w_.value(t, MarkKind::goal_cue).value_or(0));
  }
  GoalCue cue(std::uint32_t from, std::uint32_t to, std::uint8_t type,
              std::string_view rule) const {
    return {type, {from, std::min(to, s_.end)}, rule};
  }

  const CueWords& w_;
  TokenRange s_;
  AimPredicate predicate_;
};

}  // namespace

std::optional<GoalCue> find_goal_cue(const CueWords& words, TokenRange sentence) {
  const GoalCueFinder finder(words, sentence);
  for (std::uint32_t t = finder.next(sentence.begin); t < sentence.end; t = finder.next(t + 1)) {
    auto found = finder.at(t);
    if (found) return words.is_question(sentence) ? std::nullopt : found;
  }
  return std::nullopt;
}

std::optional<GoalCue> find_goal_lead_in(const CueWords& words, TokenRange sentence) {
  if (words.is_question(sentence)) return std::nullopt;
  const GoalCueFinder finder(words, sentence);
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (words.has(t, MarkKind::list_topic)) return std::nullopt;  // "Tiltak for …", "tre møter"
    if (const auto found = finder.at(t)) return found;
    const auto type = words.value(t, MarkKind::goal_cue);
    if (!type) continue;
    const std::uint32_t g = finder.governor(t);
    if (g != kNone && words.is(g, (kMentions | role_bit(of)) & ~roles(set))) continue;
    // "Formålet kan være:" tells of aims that somebody may have
    if (t + 1 < sentence.end && words.is(t + 1, role_bit(may))) continue;
    return GoalCue{static_cast<std::uint8_t>(*type), {t, t + 1}, "goal.lead-in-list"};
  }
  return std::nullopt;
}

std::string_view goal_type_name(std::uint8_t type) {
  const auto& spec = dictionary_specs()[static_cast<std::size_t>(MarkKind::goal_cue)];
  return choice_name(spec.choices, type);
}

}  // namespace uttrekk
