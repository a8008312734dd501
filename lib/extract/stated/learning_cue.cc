#include "extract/stated/learning_cue.h"

#include <algorithm>

namespace uttrekk {
namespace {

using enum CueRole;

// How far a rule looks, in tokens.
constexpr std::uint32_t kAuxiliary = 8;     // from "har" to "lært"
constexpr std::uint32_t kObject = 12;       // from "ga" to "innsikt"
constexpr std::uint32_t kToPredicate = 16;  // from "erfaringene" to "viser"
constexpr std::uint32_t kToClause = 5;      // from "viser" to "at"

/// The choices of `learning-cues` and `learning-verbs`, in their order.
enum class LearningNoun : std::uint8_t { point, learning, experience, lesson, report, kindred };
enum class LearningVerb : std::uint8_t {
  learnt,
  learned,
  experience,
  got,
  gave,
  gotten,
  fetched,
  insight,
  show,
  use
};

class LearningCueFinder {
 public:
  LearningCueFinder(const CueWords& words, TokenRange sentence) : w_(words), s_(sentence) {}

  std::optional<LearningCue> at(std::uint32_t t) const {
    if (const auto verb = w_.value(t, MarkKind::learning_verb)) {
      if (auto found = by_verb(t, static_cast<LearningVerb>(*verb))) return found;
    }
    if (const auto noun = w_.value(t, MarkKind::learning_cue)) {
      return by_noun(t, static_cast<LearningNoun>(*noun));
    }
    return std::nullopt;
  }

  std::optional<LearningNoun> noun(std::uint32_t t) const {
    const auto value = w_.value(t, MarkKind::learning_cue);
    return value ? std::optional(static_cast<LearningNoun>(*value)) : std::nullopt;
  }
  bool is_verb(std::uint32_t t, LearningVerb verb) const {
    const Entry& entry = w_.lexicon().entry(w_.tokens().entry(t));
    if (!entry.has(MarkKind::learning_verb)) return false;
    for (auto mark = w_.lexicon().begin(entry); mark != w_.lexicon().end(entry); ++mark) {
      if (mark->kind == MarkKind::learning_verb && mark->value == static_cast<int>(verb))
        return true;
    }
    return false;
  }

 private:
  std::optional<LearningCue> by_verb(std::uint32_t t, LearningVerb verb) const {
    switch (verb) {
      case LearningVerb::learnt:
        return learnt(t);
      case LearningVerb::learned:
        return learned(t);
      case LearningVerb::experience:
        return experiences_that(t);
      case LearningVerb::insight:
        return insight(t);
      default:
        return std::nullopt;
    }
  }

  /// "har (vi) lært", "hadde erfart".
  std::optional<LearningCue> learnt(std::uint32_t t) const {
    if (taught(t)) return {};
    const std::uint32_t auxiliary = finite_have(t);
    if (auxiliary == kNone || somebody_else(auxiliary) || says_no_more(t, auxiliary)) return {};
    return LearningCue{{auxiliary, t + 1}, "learning.sentence-learnt"};
  }

  /// "Her er det vi har lært.": the sentence ends with a relative clause, and says nothing of it.
  bool says_no_more(std::uint32_t participle, std::uint32_t auxiliary) const {
    const TokenRange rest = w_.without_end_punctuation({participle + 1, s_.end});
    return rest.empty() && auxiliary + 1 == participle && auxiliary > s_.begin + 1 &&
           w_.is(auxiliary - 2, role_bit(article));
  }

  /// "lærte (om/at/hvordan)", "erfarte".
  std::optional<LearningCue> learned(std::uint32_t t) const {
    if (taught(t) || somebody_else(t) || follows(t, 3, role_bit(question) | role_bit(condition)))
      return {};
    if (follows(t, 1, roles(infinitive, article)) && !pronoun_before(t)) return {};
    if (t + 1 < s_.end && w_.is(t + 1, role_bit(negation))) return {};
    return LearningCue{{t, t + 1}, "learning.sentence-learnt"};
  }

  /// "erfarer (vi også) at".
  std::optional<LearningCue> experiences_that(std::uint32_t t) const {
    const std::uint32_t at = find(t + 1, kToClause, role_bit(that));
    if (at == kNone || follows(t, 2, roles(condition, question, negation))) return {};
    return LearningCue{{t, at + 1}, "learning.sentence-learnt"};
  }

  /// "fikk/ga (dem god) innsikt i".
  std::optional<LearningCue> insight(std::uint32_t t) const {
    if (find(t + 1, 2, role_bit(inside)) == kNone) return {};
    return obtained(t, {LearningVerb::got, LearningVerb::gave}, true, t + 2);
  }

  /// The verb before the object at `t`: one of `finite`, or "har fått", "har gitt".
  std::optional<LearningCue> obtained(std::uint32_t t, std::initializer_list<LearningVerb> finite,
                                      bool perfect, std::uint32_t end) const {
    for (std::uint32_t i = t, n = 0; i > s_.begin && n < kObject; ++n) {
      --i;
      if (w_.is_sign(i, ';') || w_.is_sign(i, '.') || w_.is(i, role_bit(negation))) return {};
      if (w_.is(i, role_bit(infinitive))) return {};
      for (const LearningVerb verb : finite) {
        if (!is_verb(i, verb)) continue;
        if (i > s_.begin && w_.is(i - 1, role_bit(infinitive))) return {};
        return LearningCue{{i, std::min(end, s_.end)}, "learning.sentence-insight"};
      }
      if (perfect && is_verb(i, LearningVerb::gotten)) {
        const std::uint32_t auxiliary = finite_have(i);
        if (auxiliary == kNone) return {};
        return LearningCue{{auxiliary, std::min(end, s_.end)}, "learning.sentence-insight"};
      }
    }
    return {};
  }

  std::optional<LearningCue> by_noun(std::uint32_t t, LearningNoun noun) const {
    switch (noun) {
      case LearningNoun::experience: {
        if (t + 1 < s_.end && w_.is(t + 1, role_bit(along))) {
          if (auto found = obtained(t, {LearningVerb::got}, true, t + 2)) return found;
        }
        if (t + 1 < s_.end && w_.is(t + 1, role_bit(about))) {
          if (auto found = obtained(t, {LearningVerb::fetched}, false, t + 2)) return found;
        }
        return experience_shows(t);
      }
      case LearningNoun::lesson:
        return lesson_is(t, "learning.sentence-lesson");
      case LearningNoun::learning:
      case LearningNoun::point:
        return important_lesson(t, noun);
      default:
        return std::nullopt;
    }
  }

  /// "Erfaringene (fra piloten) viser (også) at", "Vår erfaring er at".
  std::optional<LearningCue> experience_shows(std::uint32_t t) const {
    const std::uint32_t end = std::min(s_.end, t + kToPredicate);
    for (std::uint32_t i = t + 1; i < end; ++i) {
      if (w_.is_sign(i, ';') || w_.is(i, roles(modal, that, infinitive, contrast))) return {};
      if (w_.is_sign(i, ',') && i + 1 < end && w_.is(i + 1, role_bit(conjunction))) return {};
      const bool shows = is_verb(i, LearningVerb::show) || w_.is(i, role_bit(be));
      if (!shows) continue;
      const std::uint32_t at = adjacent(i + 1, role_bit(that));
      if (at != kNone) return LearningCue{{t, at + 1}, "learning.sentence-experience"};
    }
    return {};
  }

  /// "Lærdommen (fra dette) er (at) …".
  std::optional<LearningCue> lesson_is(std::uint32_t t, std::string_view rule) const {
    const std::uint32_t end = std::min(s_.end, t + kToPredicate);
    for (std::uint32_t i = t + 1; i < end; ++i) {
      if (w_.is_sign(i, ';') || w_.is(i, roles(modal, that, infinitive, contrast))) return {};
      if (!w_.is(i, role_bit(be))) continue;
      const std::uint32_t at = adjacent(
          i + 1, roles(that, infinitive, article, amount, question, be, part, preposition));
      if (at != kNone || (i + 1 < s_.end && w_.is_sign(i + 1, ':'))) {
        return LearningCue{{t, i + 1}, rule};
      }
      return {};
    }
    return {};
  }

  /// "En (av de) viktig(ste) læring(er) …", "Et viktig læringspunkt er at …".
  std::optional<LearningCue> important_lesson(std::uint32_t t, LearningNoun noun) const {
    if (!follows(t, 3, role_bit(importance))) return {};
    if (noun == LearningNoun::point) return lesson_is(t, "learning.sentence-lesson");
    const std::uint32_t after = find(t + 1, kToPredicate, role_bit(be));
    if (after != kNone && after + 1 < s_.end) {
      return LearningCue{{t, after + 1}, "learning.sentence-lesson"};
    }
    if (!follows(t, 6, role_bit(be))) return {};
    return LearningCue{{t, t + 1}, "learning.sentence-lesson"};
  }

  /// "lærte opp", "lært bort", "lærte hverandre å kjenne".
  bool taught(std::uint32_t t) const {
    for (std::uint32_t i = t + 1; i < std::min(s_.end, t + 5); ++i) {
      if (w_.is(i, role_bit(particle))) return true;
      if (w_.is(i, role_bit(infinitive))) return i + 1 < s_.end && w_.is(i + 1, role_bit(attain));
      if (w_.is_punctuation(i) || w_.is(i, roles(about, that, question))) return false;
    }
    return false;
  }

  /// The finite "har" that the participle at `t` belongs to; kNone after "skal ha", "å ha",
  /// "har ikke" and in a conditional clause.
  std::uint32_t finite_have(std::uint32_t t) const {
    for (std::uint32_t i = t, n = 0; i > s_.begin && n < kAuxiliary; ++n) {
      --i;
      const CueRoles r = w_.roles_of(i);
      if ((r & roles(negation, infinitive, that)) != 0 || w_.is_sign(i, ';')) return kNone;
      if ((r & role_bit(have)) == 0) continue;
      const bool infinite = !w_.has(i, MarkKind::finite_verb);  // "skal du ha lært"
      const bool bound = follows(i, infinite ? 3 : 1, roles(modal, infinitive)) ||
                         follows(i, 3, roles(condition, question));
      return bound ? kNone : i;
    }
    return kNone;
  }

  /// "Han lærte", "lærte hun": a story, and not what the project learnt.
  bool somebody_else(std::uint32_t verb) const {
    return follows(verb, 1, role_bit(person)) ||
           (verb + 1 < s_.end && w_.is(verb + 1, role_bit(person)));
  }

  bool pronoun_before(std::uint32_t t) const {  // "De lærte" opens a sentence; "de lærte menn"
    return t == s_.begin + 1 || t + 1 >= s_.end ||
           w_.is(t + 1, roles(about, that, question, infinitive)) ||
           w_.tokens().kind(t - 1) == TokenClass::word;
  }

  /// Whether one of the `n` tokens before `t` has one of `what`, in the same clause.
  bool follows(std::uint32_t t, std::uint32_t n, CueRoles what) const {
    for (; n > 0 && t > s_.begin; --n) {
      --t;
      if (w_.is_punctuation(t) && !w_.is_quote(t)) return false;
      if (w_.is(t, what)) return true;
    }
    return false;
  }

  /// The first token from `from` on, at most `n` further, with one of `what`, in the same clause.
  std::uint32_t find(std::uint32_t from, std::uint32_t n, CueRoles what) const {
    const std::uint32_t end = std::min(s_.end, from + n);
    for (std::uint32_t i = from; i < end; ++i) {
      if (w_.is(i, what)) return i;
      if (w_.is_punctuation(i) && !w_.is_quote(i)) break;
    }
    return kNone;
  }

  /// The same, past adverbs alone.
  std::uint32_t adjacent(std::uint32_t from, CueRoles what) const {
    const std::uint32_t end = std::min(s_.end, from + kToClause);
    for (std::uint32_t i = from; i < end; ++i) {
      const CueRoles r = w_.roles_of(i);
      if ((r & what) != 0) return i;
      if ((r & roles(adverb, inside, upon, importance)) == 0 && !w_.is_sign(i, ',')) break;
    }
    return kNone;
  }

  const CueWords& w_;
  TokenRange s_;
};

}  // namespace

bool names_learning(const CueWords& words, std::uint32_t token) {
  const auto noun = words.value(token, MarkKind::learning_cue);
  return noun && *noun <= static_cast<std::int32_t>(LearningNoun::lesson);
}

std::optional<LearningCue> find_learning_cue(const CueWords& words, TokenRange sentence) {
  const LearningCueFinder finder(words, sentence);
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if ((words.tokens().marks(t) & kLearningCues) == 0) continue;
    auto found = finder.at(t);
    if (found) return words.is_question(sentence) ? std::nullopt : found;
  }
  return std::nullopt;
}

std::optional<LearningCue> find_learning_lead_in(const CueWords& words, TokenRange sentence) {
  if (words.is_question(sentence)) return std::nullopt;
  const LearningCueFinder finder(words, sentence);
  std::optional<LearningCue> found;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (words.has(t, MarkKind::list_topic) || finder.is_verb(t, LearningVerb::use))
      return std::nullopt;
    if (found) continue;
    found = finder.at(t);
    const auto noun = finder.noun(t);
    if (!found && noun && *noun != LearningNoun::kindred && *noun != LearningNoun::report) {
      const bool governed = t > sentence.begin && words.is(t - 1, roles(preposition, of, upon));
      if (!governed) found = LearningCue{{t, t + 1}, "learning.lead-in-list"};
    }
  }
  return found;
}

}  // namespace uttrekk
