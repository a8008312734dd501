#include "extract/stated/topic.h"

#include <algorithm>

#include "dictionary/choice.h"
#include "extract/phrase.h"
#include "extract/stated/goal_cue.h"
#include "extract/stated/learning_cue.h"

namespace uttrekk {
namespace {

using enum CueRole;

constexpr std::uint32_t kLongestHeading = 16;  // tokens

/// A heading that the dictionary of headings does not know names the topic where each member of
/// its coordination has a noun of the topic, and that noun is governed by nothing: "Overordna mål
/// for tenesta", not "Bakgrunn og mål", "Status for måla".
template <typename IsNoun>
std::uint32_t topic_noun(const CueWords& words, TokenRange heading, IsNoun is_noun) {
  std::uint32_t noun = kNone;
  bool member = false;      // the member of the coordination has its noun
  bool other = false;       // … or other words
  bool summed_up = false;   // "Oppsummering av"
  bool complement = false;  // past the first preposition
  for (std::uint32_t t = heading.begin; t < heading.end; ++t) {
    const CueRoles r = words.roles_of(t);
    if ((r & role_bit(attain)) != 0 || words.has(t, MarkKind::list_topic)) return kNone;
    const bool joins =
        (r & role_bit(conjunction)) != 0 || words.is_sign(t, ',') || words.is_sign(t, '/');
    if (joins && !complement) {
      if (other && !member) return kNone;
      member = other = false;
    } else if ((r & role_bit(summary)) != 0) {
      summed_up = true;
    } else if (!complement && is_noun(t)) {
      if (noun == kNone) noun = t;
      member = true;
    } else if ((r & roles(preposition, along, into, upon, inside, of, about)) != 0) {
      complement = complement || !(summed_up && noun == kNone);
    } else if ((r & roles(attribute, article, importance, question, be, have)) == 0 &&
               !words.is_punctuation(t) && !words.is_number(t)) {
      other = true;
    }
  }
  if (other && !member && noun != kNone && !complement) return kNone;
  return noun;
}

/// "Er målet nådd?", "Var de preget av erfaringer?": asks for a yes or no, and opens no list.
bool asks_yes_or_no(const CueWords& words, TokenRange heading) {
  if (!words.ends_in(heading, '?')) return false;
  for (std::uint32_t t = heading.begin; t < heading.end; ++t) {
    if (words.is(t, role_bit(question))) return false;
  }
  return true;
}

/// "Formål og hovedprioriteringer": one member of the coordination is no aim. What stands in
/// brackets or behind a preposition is not looked at.
template <typename IsNoun>
bool names_more(const CueWords& words, TokenRange heading, IsNoun is_noun) {
  bool member = false, other = false, joined = false;
  for (std::uint32_t t = heading.begin; t < heading.end; ++t) {
    const CueRoles r = words.roles_of(t);
    if (words.is_sign(t, '(') || (r & roles(question, be, have)) != 0) break;
    if ((r & role_bit(conjunction)) != 0 || words.is_sign(t, ',') || words.is_sign(t, '/')) {
      if (other && !member) return true;
      member = other = false;
      joined = true;
    } else if (is_noun(t)) {
      member = true;
    } else if ((r & roles(preposition, along, into, upon, inside, of, about)) != 0) {
      break;
    } else if ((r & roles(attribute, article, importance)) == 0 && !words.is_punctuation(t) &&
               !words.is_number(t)) {
      other = true;
    }
  }
  return joined && other && !member;
}

/// "Hvordan skal vi nå målene?", "Hvilke delmål er nådd?": about the way there, or the outcome.
bool asks_of_attaining(const CueWords& words, TokenRange heading) {
  constexpr std::uint32_t kNear = 3;  // tokens
  for (std::uint32_t t = heading.begin; t < heading.end; ++t) {
    if (!words.is(t, role_bit(attain)) || words.is(t, role_bit(conjunction))) continue;
    const bool passive = t > heading.begin && words.is(t - 1, roles(be, become));
    for (std::uint32_t n = t + 1; n < std::min(heading.end, t + kNear); ++n) {
      if (words.has(n, MarkKind::goal_cue)) return true;
    }
    for (std::uint32_t n = t - std::min(t - heading.begin, kNear); passive && n < t; ++n) {
      if (words.has(n, MarkKind::goal_cue)) return true;
    }
  }
  return false;
}

/// "Hva kjennetegner resultatmål?": asks what such a thing is. A finite verb in front of the noun
/// stands right behind the question word.
bool asks_what_it_is(const CueWords& words, TokenRange heading) {
  if (heading.size() < 4 || !words.ends_in(heading, '?')) return false;
  const std::uint32_t verb = heading.begin + 1;
  if (!words.is(heading.begin, role_bit(question)) || !words.has(verb + 1, MarkKind::goal_cue))
    return false;
  const std::string_view word = words.document().view(words.tokens().span(verb));
  return words.roles_of(verb) == 0 &&
         (word.ends_with('r') || words.has(verb, MarkKind::finite_verb));
}

/// "Hva motiverte dere til å sette mål om …?" asks for the reason, and lists no aims.
bool asks_past_infinitive(const CueWords& words, TokenRange heading) {
  if (!words.ends_in(heading, '?')) return false;
  bool infinitive_before = false;
  for (std::uint32_t t = heading.begin; t < heading.end; ++t) {
    if (words.has(t, MarkKind::goal_cue)) return infinitive_before;
    infinitive_before = infinitive_before || words.is(t, role_bit(infinitive));
  }
  return false;
}

bool has_use(const CueWords& words, TokenRange range) {  // "Deling av erfaringer"
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (words.value(t, MarkKind::learning_verb) == choice(MarkKind::learning_verb, "use"))
      return true;
  }
  return false;
}

std::optional<std::uint8_t> goal_heading(const CueWords& words, SectionType type, Span text) {
  if (type != SectionType::none && !is_goal(type)) return std::nullopt;
  const TokenRange heading = words.range(text);
  if (asks_yes_or_no(words, heading) || asks_past_infinitive(words, heading)) return std::nullopt;
  const auto is_noun = [&](std::uint32_t t) { return words.has(t, MarkKind::goal_cue); };
  if (is_goal(type)) {
    const bool looked_at = heading.size() <= kLongestHeading;
    if (looked_at && (names_more(words, heading, is_noun) || asks_of_attaining(words, heading) ||
                      asks_what_it_is(words, heading))) {
      return std::nullopt;
    }
    return static_cast<std::uint8_t>(static_cast<int>(type) - static_cast<int>(SectionType::goals));
  }
  if (heading.size() > kLongestHeading) return std::nullopt;
  const std::uint32_t noun = topic_noun(words, heading, is_noun);
  if (noun == kNone || find_goal_cue(words, heading)) return std::nullopt;
  for (std::uint32_t t = heading.begin; t <= noun; ++t) {
    const PhraseMatch phrase = longest_phrase(words.tokens(), words.lexicon(), t, heading.end,
                                              mark_bit(MarkKind::goal_heading));
    if (phrase.entry == Lexicon::kUnknown) continue;
    return static_cast<std::uint8_t>(
        *words.lexicon().value(words.lexicon().entry(phrase.entry), MarkKind::goal_heading));
  }
  return static_cast<std::uint8_t>(*words.value(noun, MarkKind::goal_cue));
}

std::optional<Opener> goal_lead_in(const CueWords& words, TokenRange sentence) {
  const auto cue = find_goal_lead_in(words, sentence);
  if (!cue) return std::nullopt;
  return Opener{OpenerKind::lead_in, cue->type, kNone, kNone, cue->words};
}

// In a heading of its own wording these do not make the topic ("Læring på tvers", "Råd og
// vegleiing").
constexpr std::int32_t kLearning = choice(MarkKind::learning_cue, "learning");
constexpr std::int32_t kKindred = choice(MarkKind::learning_cue, "kindred");

/// "Sluttrapport – Erfaringer med digitalt tilsyn".
bool titles_report(const CueWords& words, TokenRange heading) {
  if (heading.empty()) return false;
  const auto type = words.value(heading.begin, MarkKind::heading);
  return type && static_cast<SectionType>(*type + 1) == SectionType::report;
}

/// "Hva har avdelingene lært?", "Kva lærte elevane?"
bool asks_what_was_learnt(const CueWords& words, TokenRange heading) {
  constexpr std::int32_t kLearnt = 0, kLearned = 1;  // choices of `learning-verbs`
  constexpr std::uint32_t kLongest = 6;              // tokens, the question mark left out
  heading = words.without_end_punctuation(heading);
  if (heading.size() > kLongest || heading.empty() || !words.is(heading.begin, role_bit(question)))
    return false;
  for (std::uint32_t t = heading.begin + 1; t < heading.end; ++t) {
    const auto verb = words.value(t, MarkKind::learning_verb);
    if (verb && (*verb == kLearnt || *verb == kLearned))
      return t + 1 == heading.end || t == heading.begin + 1;
  }
  return false;
}

/// "Hva du skal ha lært": the aims of a course.
bool tells_what_to_learn(const CueWords& words, TokenRange heading) {
  bool shall = false;
  for (std::uint32_t t = heading.begin; t < heading.end; ++t) {
    shall = shall || words.is(t, role_bit(CueRole::shall));
    if (shall && words.has(t, MarkKind::learning_verb)) return true;
  }
  return false;
}

std::optional<std::uint8_t> learning_heading(const CueWords& words, SectionType type, Span text) {
  if (type != SectionType::none && !is_learning(type)) return std::nullopt;
  const TokenRange heading = words.range(text);
  if (titles_report(words, heading)) return std::nullopt;
  if (heading.size() > kLongestHeading || asks_yes_or_no(words, heading) ||
      has_use(words, heading) || tells_what_to_learn(words, heading)) {
    return std::nullopt;
  }
  if (is_learning(type) || asks_what_was_learnt(words, heading)) return 0;
  bool learning = false;
  const auto is_noun = [&](std::uint32_t t) {
    const auto value = words.value(t, MarkKind::learning_cue);
    learning = learning || (value && *value != kKindred && *value != kLearning);
    return value.has_value();
  };
  const std::uint32_t noun = topic_noun(words, heading, is_noun);
  if (noun == kNone || !learning || find_learning_cue(words, heading)) return std::nullopt;
  return 0;
}

std::optional<Opener> learning_lead_in(const CueWords& words, TokenRange sentence) {
  const auto cue = find_learning_lead_in(words, sentence);
  if (!cue) return std::nullopt;
  return Opener{OpenerKind::lead_in, 0, kNone, kNone, cue->words};
}

/// The aims of a part end with the next heading ("Verdi for pasienter:").
bool goals_cover(SectionType) {
  return false;
}

/// "3.1.1 Pasienter" in "3.1 Effektmål": whose aims they are.
bool is_part_of_kind(const CueWords& words, const Section& section) {
  constexpr std::uint32_t kLongest = 3;  // tokens
  if (section.number.empty() || section.parent == kNone) return false;
  const Section& above = words.document().sections[section.parent];
  const bool kind =
      is_goal(above.type) && above.type != SectionType::goals && above.type != SectionType::purpose;
  const bool open = section.type == SectionType::none ||
                    section.type == SectionType::target_group ||
                    section.type == SectionType::participants;
  return kind && open && !above.number.empty() && section.number.size() > above.number.size() &&
         words.range(section.title).size() <= kLongest;
}

/// … but "For pasientar:", "På kort sikt" say no more than whose aims they are, or when.
bool goals_cover_title(const CueWords& words, const Section& section) {
  if (is_part_of_kind(words, section)) return true;
  constexpr std::uint32_t kLongest = 5;  // tokens
  const bool part = section.style != HeadingStyle::question &&
                    section.style != HeadingStyle::series && section.style != HeadingStyle::slide;
  const bool open = section.type == SectionType::none || section.type == SectionType::target_group;
  if (!part || !open) return false;
  const TokenRange title = words.range(section.title);
  return title.size() > 1 && title.size() <= kLongest &&
         words.is(title.begin, roles(preposition, upon, inside));
}

/// "Oppstart", a line of its own.
bool learning_covers_title(const CueWords& words, const Section& section) {
  return section.type == SectionType::duration && section.style == HeadingStyle::chapter &&
         words.range(section.title).size() == 1;
}

/// What was learnt may be told phase by phase, or by subject.
bool learning_covers(SectionType type) {
  switch (type) {
    case SectionType::none:
    case SectionType::challenge:
    case SectionType::organisation:
    case SectionType::phases:
    case SectionType::implementation:
    case SectionType::method:
    case SectionType::support:
    case SectionType::deliverables:
    case SectionType::success_factors:
    case SectionType::obstacles:
    case SectionType::evaluation:
    case SectionType::risk:
    case SectionType::resources:
    case SectionType::user_involvement:
    case SectionType::dissemination:
    case SectionType::discussion:
      return true;
    default:
      return false;
  }
}

}  // namespace

const Topic k_goal_topic = {goal_heading, goal_lead_in, goals_cover, goals_cover_title};
const Topic k_learning_topic = {learning_heading, learning_lead_in, learning_covers,
                                learning_covers_title};

}  // namespace uttrekk
