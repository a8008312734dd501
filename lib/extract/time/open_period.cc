#include "extract/time/open_period.h"

namespace uttrekk {
namespace {

constexpr std::size_t kFarthestVerb = 4;  // words from "prøvde" to its "ut"

/// "tall fra 2022", "rapporten frå mai": where something is from, no period.
bool is_source(const TimeText& text, std::size_t i, bool bare_year) {
  const TimeAtom& before = text.before(i);
  if (before.kind != AtomKind::word) {
    return before.kind == AtomKind::close || before.is(NumericKind::fraction);  // "sak 12/24 fra …"
  }
  if (before.cue(TimeCue::source)) return true;
  if (before.cue(TimeCue::support) || before.cue(TimeCue::project)) return false;
  const bool verb = before.cue(TimeCue::lasting) || before.cue(TimeCue::starts) ||
                    before.cue(TimeCue::happened) || before.has_unit;
  const std::string_view word = text.view(i - 1);
  // "videreføre stillingen fra 2028"; "videreføre arbeidet fra 2023" goes on with what was done
  if (text.before(i - 1).cue(TimeCue::lasting) && !before.cue(TimeCue::measure)) return false;
  if (bare_year) return !verb && word.size() > 4;  // "dokumentet fra 2004"; "også fra 2004"
  for (const std::string_view ending : {"ene", "ane", "inga", "ingen", "inger", "ingar"}) {
    if (word.ends_with(ending)) return true;  // "kartleggingen fra 2023": a noun
  }
  return false;
}

/// "rullet ut våren 2024", "prøvde vi ut tiltaket": the word belongs to a verb.
bool is_particle(const TimeText& text, std::size_t i) {
  for (std::size_t steps = 0; steps < kFarthestVerb; ++steps, --i) {
    const TimeAtom& before = text.before(i);
    if (before.kind != AtomKind::word) return false;
    if (before.cue(TimeCue::out_verb)) return true;
  }
  return false;
}

}  // namespace

std::size_t rest_of_year(const TimeText& text, std::size_t i) {
  const auto phrase = text.phrase(i, MarkKind::relative_date);
  return phrase && phrase->text.starts_with('R') ? phrase->next : 0;
}

std::optional<PeriodMatch> read_open(const TimeText& text, std::size_t i, const TimePhrase& lead) {
  std::size_t at = lead.next;
  if (text.at(at).cue(TimeCue::definite)) ++at;
  const auto word = static_cast<PeriodWord>(lead.value);
  PeriodMatch match;
  match.first = i;
  if (word == PeriodWord::out && is_particle(text, i)) return std::nullopt;
  const auto point = read_point(text, at);
  if (!point) return std::nullopt;
  const bool expires = word == PeriodWord::out && text.before(i).cue(TimeCue::lasting) &&
                       point->value.precision == Precision::day;
  if (expires) return std::nullopt;  // "løper ut 30.06.2025"; "varer ut 2025" is a period
  match.next = point->next;
  CalendarPoint value = point->value;
  if (text.reference && !value.has_year() && !point->relative) value.year = text.reference->year;
  if (word == PeriodWord::from || word == PeriodWord::since) {
    if (word == PeriodWord::from && lead.next == i + 1 &&
        is_source(text, i, point->value.precision == Precision::year))
      return std::nullopt;
    match.begin = value;
    match.rule = "period.open-end";
  } else {
    match.end = value;
    match.rule = "period.open-start";
    match.bare_end = word == PeriodWord::to;
  }
  return match;
}

std::optional<PeriodMatch> read_rest_of_year(const TimeText& text, std::size_t i) {
  const std::size_t next = rest_of_year(text, i);
  if (next == 0 || is_particle(text, i)) return std::nullopt;
  PeriodMatch match;
  match.first = i;
  match.next = next;
  match.rule = "period.open-start";
  match.end.precision = Precision::year;
  if (const auto base = text.base(Precision::year)) match.end.year = base->year;
  return match;
}

}  // namespace uttrekk
