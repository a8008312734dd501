// Ages are no lengths of time: "70 år og eldre", "barn 5-12 år", "over 18 år", "en 5 år gammel".
#include "extract/time/length.h"
#include "extract/time/time_number.h"

namespace uttrekk {
namespace {

constexpr std::int64_t kGrownUp = 12 * kOne;  // "over 12 år" is said of people, not of projects
constexpr std::size_t kWordsToCue = 4;        // words from the cue to the number

/// "65 år+"; "ett år + ett år" is a sum.
bool is_plus(const TimeText& text, std::size_t i) {
  return text.at(i).character == '+' && text.touches(i);
}

bool says_older(const TimeText& text, std::size_t i) {
  for (std::size_t at = i; at < i + 2; ++at) {
    if (text.at(at).cue(TimeCue::older)) return true;
    const TimeAtom& joint = text.at(at);
    const bool joins =
        joint.cue(TimeCue::either) || joint.cue(TimeCue::preposition) || is_plus(text, at);
    if (!joins) return false;
  }
  return false;
}

/// "Kari Moe (84 år)", "Kari, 7 år, …": a name before the bracket or comma.
bool stands_beside_name(const TimeText& text, const LengthMatch& match) {
  const std::size_t i = match.first;
  const AtomKind open = text.before(i).kind;
  const AtomKind close = text.at(match.next).kind;
  const bool set_off = (open == AtomKind::open && close == AtomKind::close) ||
                       (open == AtomKind::comma && close == AtomKind::comma);
  const TimeAtom& name = text.before(i - 1);
  if (!set_off || !name.capital) return false;
  return text.before(i - 2).capital || name.has(MarkKind::given_name);
}

/// "– Ektemann, 67 år", "Pårørende (59 år)", "– Kari, 67 år": whom a quotation is from.
bool is_credit(const TimeText& text, const LengthMatch& match) {
  const AtomKind set_off = text.before(match.first).kind;
  const AtomKind after = text.at(match.next).kind;
  if (after == AtomKind::word && !text.at(match.next).sentence_start) return false;
  if (set_off != AtomKind::comma && set_off != AtomKind::open) return false;
  const bool bracket =
      text.before(match.first - 1).kind == AtomKind::close;  // "Kari (dotter), 54 år"
  const TimeAtom& who = text.before(match.first - (bracket ? 2 : 1));
  const bool opens = text.before(match.first - 2).kind == AtomKind::dash;
  return who.cue(TimeCue::kin) || (opens && who.capital && who.has(MarkKind::given_name));
}

/// "er i snitt 67 år", "var gjennomsnittleg 81 år": nothing says that it lasts.
bool is_average_age(const TimeText& text, const LengthMatch& match) {
  std::size_t i = match.first;
  if (!text.before(i).cue(TimeCue::average)) return false;
  --i;
  if (text.before(i).cue(TimeCue::in)) --i;
  if (!text.before(i).cue(TimeCue::is)) return false;
  for (std::size_t steps = 0; steps < kWordsToCue; ++steps) {
    const TimeAtom& before = text.before(--i);
    if (before.cue(TimeCue::span) || before.cue(TimeCue::time_used)) return false;
    if (before.kind == AtomKind::none) return true;
  }
  return true;
}

/// "87 år – vår eldste pasient": what is set off behind the years tells whose they are.
bool precedes_people(const TimeText& text, const LengthMatch& match) {
  const AtomKind joint = text.at(match.next).kind;
  if (joint != AtomKind::dash && joint != AtomKind::open) return false;
  for (std::size_t i = match.next + 1; i <= match.next + kWordsToCue; ++i) {
    if (text.at(i).kind != AtomKind::word) return false;
    if (text.at(i).cue(TimeCue::older) || text.at(i).cue(TimeCue::age)) return true;
  }
  return false;
}

/// A word for people, with at most prepositions and bounds between it and the number.
bool follows_people(const TimeText& text, const LengthMatch& match) {
  std::size_t i = match.first;
  bool is = false;
  for (std::size_t steps = 0; steps < 2 * kWordsToCue; ++steps) {
    const TimeAtom& before = text.before(i);
    if (before.kind == AtomKind::none) return false;
    if (before.cue(TimeCue::age)) return true;
    const bool named = !text.at(i - 1).sentence_start || before.has(MarkKind::given_name);
    if (is && before.capital && named) return true;  // "Kari Moe er 20 år"
    is = is || before.cue(TimeCue::is);
    // "barn på 3 og | 4 år", "i alderen 2, 4 og | 6 år"
    const bool joined = before.kind == AtomKind::number && (text.at(i).has(MarkKind::period_word) ||
                                                            text.at(i).kind == AtomKind::comma);
    const bool skipped = joined || before.has(MarkKind::period_word) ||
                         before.has(MarkKind::length_modifier) || before.kind == AtomKind::open ||
                         before.kind == AtomKind::comma || before.kind == AtomKind::dash ||
                         before.character == ':' || before.cue(TimeCue::is) ||
                         before.cue(TimeCue::average) || before.cue(TimeCue::in);
    if (!skipped && !before.cue(TimeCue::on)) return false;
    --i;
  }
  return false;
}

/// "barn på 2, 4 og | 6 måneder": "på" before the numbers.
bool is_at(const TimeText& text, const LengthMatch& match) {
  std::size_t i = match.first;
  const auto joins = [&](const TimeAtom& atom) {
    return atom.kind == AtomKind::number || atom.kind == AtomKind::comma ||
           atom.kind == AtomKind::dash || atom.has(MarkKind::period_word) ||
           atom.cue(TimeCue::either);
  };
  for (std::size_t steps = 0; steps < 2 * kWordsToCue && joins(text.before(i)); ++steps) --i;
  return text.before(i).cue(TimeCue::on);
}

/// "har | mer enn 15 år i yrket": how long somebody has done something.
bool tells_experience(const TimeText& text, std::size_t i) {
  return text.before(i).cue(TimeCue::have);
}

/// "Foreningen blir | 100 år i 2031": what is said of somebody's birthday.
bool turns(const TimeText& text, const LengthMatch& match) {
  constexpr std::int64_t kLeast = 10 * kOne;
  if (!match.modifier.empty() || !match.max.empty() || match.value[TimeUnit::year] < kLeast) {
    return false;
  }
  if (!text.before(match.first).cue(TimeCue::becomes)) return false;
  if (text.at(match.next).cue(TimeCue::in)) return true;
  // "… og markerer jubileet", "… og feirer det"
  constexpr std::size_t kFarthest = 4;
  for (std::size_t i = match.next; i < match.next + kFarthest; ++i) {
    if (text.at(i).kind != AtomKind::word) return false;
    if (text.at(i).cue(TimeCue::birthday)) return true;
  }
  return false;
}

/// "(i/gjennom/etter) over 20 år": what stands before makes a length of it.
bool follows_length_word(const TimeText& text, const LengthMatch& match) {
  std::size_t i = match.first;
  if (tells_experience(text, i)) return true;
  if (text.before(i).has(MarkKind::period_word) && !text.before(i).cue(TimeCue::through)) --i;
  return text.before(i).cue(TimeCue::through) || text.before(i).cue(TimeCue::lasting) ||
         text.before(i).cue(TimeCue::ahead) || text.before(i).cue(TimeCue::span) ||
         text.before(i).character == ':' || text.at(match.next).cue(TimeCue::ago);
}

bool is_bounded(const TimeText& text, const LengthMatch& match) {
  return match.modifier == "more" || match.modifier == "less" || !match.max.empty() ||
         text.before(match.first).has(MarkKind::period_word) || match.modifier == "at_most";
}

}  // namespace

bool is_age(const TimeText& text, const LengthMatch& match) {
  const std::int64_t years = match.value[TimeUnit::year] + match.max[TimeUnit::year];
  if (text.at(match.first).cue(TimeCue::older)) return true;  // "yngre enn 65 år"
  const TimeAtom& unit = text.at(match.next - 1);
  if (unit.compound && years != 0 && text.before(match.first).cue(TimeCue::is) &&
      text.before(match.first - 1).cue(TimeCue::age)) {
    return true;  // "Barnet er 3-årig"
  }
  if (unit.compound && years != 0 && text.at(match.next).cue(TimeCue::age)) {
    return true;  // "det treårige barnet"
  }
  if (years != 0 && !unit.compound &&
      (follows_people(text, match) || stands_beside_name(text, match) || is_credit(text, match))) {
    return true;
  }
  if (years == 0 || !match.per.empty()) {
    const bool alone = !text.view(match.next - 1).ends_with('s');  // "på seks måneders kurs"
    const bool infants = alone && is_at(text, match) && follows_people(text, match);
    return (infants || says_older(text, match.next)) && !match.value.empty();  // "6 måneder gammel"
  }
  if (says_older(text, match.next) || is_plus(text, match.next)) return true;
  if (unit.compound) return false;
  if (text.view(match.next - 1).ends_with('s')) return text.at(match.next).cue(TimeCue::birthday);
  const bool from_birth = match.value.empty() && !match.max.empty();  // "Helsestasjon 0–5 år"
  if (from_birth && !follows_length_word(text, match)) return true;
  if (turns(text, match)) return true;
  const std::int64_t most =
      match.max.empty() ? match.value[TimeUnit::year] : match.max[TimeUnit::year];
  if (most >= kGrownUp && (is_average_age(text, match) || precedes_people(text, match)))
    return true;
  return most >= kGrownUp && is_bounded(text, match) && !follows_length_word(text, match);
}

}  // namespace uttrekk
