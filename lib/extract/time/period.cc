#include "extract/time/period.h"

#include "extract/time/period_pair.h"

namespace uttrekk {
namespace {

constexpr MarkKind kPeriodWord = MarkKind::period_word;
constexpr std::size_t kFarthestVerb = 4;  // words from "prøvde" to its "ut"

std::int32_t index(PeriodWord word) {
  return static_cast<std::int32_t>(word);
}

/// Where two ends are joined, and how.
struct Joint {
  std::size_t next = 0;
  bool dash = false;
  bool neighbours = false;  // "mai/juni", "3. og 4. mai": joins what follows each other alone
};

/// "ut året": the rest of a year; the atom after it, 0 where there is none.
std::size_t rest_of_year(const TimeText& text, std::size_t i) {
  const auto phrase = text.phrase(i, MarkKind::relative_date);
  return phrase && phrase->text.starts_with('R') ? phrase->next : 0;
}

std::optional<Joint> read_joint(const TimeText& text, const PointMatch& begin, bool between) {
  const std::size_t i = begin.next;
  if (text.at(i).kind == AtomKind::dash) {
    // two dashes in a row part as one does
    const bool second = text.at(i + 1).kind == AtomKind::dash && text.touches(i + 1);
    return Joint{i + (second ? 2u : 1u), true};
  }
  if (text.at(i).kind == AtomKind::slash && text.touches(i) && text.touches(i + 1)) {
    return Joint{i + 1, false, true};
  }
  if (text.at(i).has(kPeriodWord) && rest_of_year(text, i + 1) != 0) return Joint{i + 1, false};
  if (const auto word = text.phrase(i, kPeriodWord, index(PeriodWord::conjunction))) {
    if (between) return Joint{word->next, false};
    if (begin.day_alone) return Joint{word->next, false, true};
  }
  for (const PeriodWord kind : {PeriodWord::to, PeriodWord::until}) {
    const auto word = text.phrase(i, kPeriodWord, index(kind));
    if (word && !text.at(i).has(MarkKind::length_modifier)) {
      return Joint{word->next, false};
    }
  }
  return std::nullopt;
}

/// "uke 12–14": the word stands once.
std::optional<PointMatch> second_week(const TimeText& text, std::size_t i) {
  const TimeAtom& atom = text.at(i);
  if (!atom.is(NumericKind::integer) || atom.glued || atom.numeric.digits > 2) return {};
  const auto week = static_cast<int>(atom.numeric.thousandths / 1000);
  if (week < 1 || week > 53 || text.at(i + 1).has_unit) return std::nullopt;
  PointMatch match;
  match.value.precision = Precision::week;
  match.value.group = week;
  match.first = i;
  match.next = i + 1;
  if (atom.numeric.dot) return match;
  if (const YearMatch year = read_year(text, match.next); year.next != 0) {
    match.value.year = year.year;
    match.next = year.next;
  }
  return match;
}

/// "2018–22".
std::optional<PointMatch> short_year(const TimeText& text, const CalendarPoint& begin,
                                     std::size_t i) {
  const TimeAtom& atom = text.at(i);
  if (begin.precision != Precision::year || !atom.is(NumericKind::integer)) return std::nullopt;
  const auto value = static_cast<int>(atom.numeric.thousandths / 1000);
  if (atom.numeric.digits != 2 || atom.glued || value <= begin.year % 100) return std::nullopt;
  if (text.at(i + 1).has_unit || text.at(i + 1).has(MarkKind::month)) return std::nullopt;
  PointMatch match;
  match.value.precision = Precision::year;
  match.value.year = begin.year / 100 * 100 + value;
  match.first = i;
  match.next = i + 1;
  return match;
}

std::optional<PointMatch> read_end(const TimeText& text, const PointMatch& begin,
                                   const Joint& joint) {
  if (const std::size_t next = rest_of_year(text, joint.next); next != 0) {
    PointMatch end;
    end.value.precision = Precision::year;
    end.value.year = begin.value.year;
    end.next = next;
    return end;
  }
  if (begin.value.precision == Precision::week) {
    if (auto week = second_week(text, joint.next)) return week;
  }
  if (joint.dash) {
    if (auto year = short_year(text, begin.value, joint.next)) return year;
  }
  auto end = read_partial_point(text, joint.next);
  if (end && begin.day_alone && end->day_alone) return std::nullopt;
  return end;
}

/// "2019 – d.d.", "mai 2019 til i dag", "(2019–)": goes on.
std::optional<PeriodMatch> read_until_today(const TimeText& text, const PointMatch& begin,
                                            const Joint& joint) {
  const bool dated = begin.value.has_year() && !begin.day_alone;
  if (!dated || joint.neighbours) return std::nullopt;
  PeriodMatch match;
  match.begin = begin.value;
  match.rule = "period.open-end";
  match.first = begin.first;
  if (text.at(joint.next).cue(TimeCue::today)) {
    match.next = joint.next + 1;
    return match;
  }
  const auto today = text.phrase(joint.next, MarkKind::relative_date);
  if (today && today->text == "D+0") {
    match.next = today->next;
    return match;
  }
  const bool closed =
      joint.dash && text.touches(joint.next - 1) && text.at(joint.next).kind == AtomKind::close;
  match.next = joint.next;
  return closed ? std::optional(match) : std::nullopt;
}

/// "10.5–12.5" and "1/2–3/4" are no days; "1.6.–31.8." and "fra 1/6 til 31/8" are.
bool are_bare_numbers(const TimeText& text, const PointMatch& begin, const PointMatch& end,
                      bool led) {
  const TimeAtom& a = text.at(begin.first);
  const TimeAtom& b = text.at(end.first);
  const auto is_bare = [](const TimeAtom& atom) {
    return atom.is(NumericKind::decimal) || atom.is(NumericKind::fraction);
  };
  if (!is_bare(a) || !is_bare(b) || (a.numeric.dot && a.is(NumericKind::decimal))) return false;
  return !led || a.is(NumericKind::decimal);
}

/// Both ends from atom `at`, after the leading word, if there is one (`led`).
std::optional<PeriodMatch> read_ends(const TimeText& text, std::size_t at, bool between, bool led) {
  const auto begin = read_partial_point(text, at);
  if (!begin) return std::nullopt;
  const auto joint = read_joint(text, *begin, between);
  if (!joint) return std::nullopt;
  const TimeAtom& number = text.at(begin->first);
  const bool counts_days =
      begin->day_alone && joint->dash && !number.numeric.dot &&
      (text.before(begin->first).has_unit || text.before(begin->first).cue(TimeCue::label));
  if (counts_days) return std::nullopt;  // "Dag 1 – 12. juni", "Trinn 3 – 12. mars"
  const TimeAtom& last = text.at(begin->next - 1);
  const bool closed = last.kind == AtomKind::number && last.numeric.dot &&
                      begin->value.precision == Precision::year;
  if (closed) return std::nullopt;  // "… i 2024. – Ja"
  auto end = read_end(text, *begin, *joint);
  if (!end) return read_until_today(text, *begin, *joint);
  PointMatch from = *begin;
  if (!share_month(from, *end) || !can_pair(from.value, end->value)) return std::nullopt;
  share_year(from, *end);
  if (joint->neighbours && !are_neighbours(from.value, end->value)) return std::nullopt;
  if (!from.value.has_year() && !text.expects_date && are_bare_numbers(text, from, *end, led)) {
    return std::nullopt;
  }
  const bool unsure =
      text.at(from.next - 1).short_form && text.at(from.first).kind == AtomKind::word;
  if (unsure && !from.value.has_year()) return std::nullopt;  // "mar til jul"
  PeriodMatch match{from.value, end->value, "period.from-to", from.first, end->next, false};
  if (text.reference && !from.relative && !from.value.has_year() && !end->value.has_year()) {
    match.begin.year = match.end.year = text.reference->year;
    if (rolls_over(match.begin, match.end)) ++match.end.year;
  }
  if (!in_order(match.begin, match.end)) return std::nullopt;
  return match;
}

/// "Vår ref.: 2024/2025", "2024/25-3": numbers of cases and documents.
bool is_case_number(const TimeText& text, std::size_t i, std::size_t pair) {
  const std::size_t next = pair + 1;
  const bool slash = text.view(pair).find('/') != std::string_view::npos;
  const bool goes_on = text.at(next).kind == AtomKind::dash && text.touches(next) &&
                       text.at(next + 1).kind == AtomKind::number && text.touches(next + 1);
  if (slash && (goes_on || text.numbers)) return true;
  for (std::size_t signs = 0; signs < 2; ++signs) {
    const TimeAtom& before = text.before(i);
    if (before.kind != AtomKind::stop && before.character != ':') break;
    --i;
  }
  return text.before(i).cue(TimeCue::label);
}

/// "skoleåret 2024 / 2025", with blanks around the slash.
std::optional<PeriodMatch> read_parted_school_year(const TimeText& text, std::size_t i) {
  if (!text.at(i).cue(TimeCue::school_year) || text.at(i + 2).character != '/') return std::nullopt;
  const YearMatch begin = read_year(text, i + 1);
  const YearMatch end = read_year(text, i + 3);
  if (begin.next != i + 2 || end.next != i + 4 || end.year != begin.year + 1) return std::nullopt;
  PeriodMatch match;
  match.first = i;
  match.next = end.next;
  match.rule = "period.school-year";
  match.begin.precision = match.end.precision = Precision::month;
  match.begin.year = begin.year;
  match.end.year = end.year;
  match.begin.month = 8;
  match.end.month = 6;
  return match;
}

/// "2024/25", "2018-22", after "skoleåret" August to June.
std::optional<PeriodMatch> read_year_pair(const TimeText& text, std::size_t i) {
  const bool school = text.at(i).cue(TimeCue::school_year);
  const std::size_t at = school ? i + 1 : i;
  const TimeAtom& pair = text.at(at);
  if (school && !pair.is(NumericKind::year_pair)) return read_parted_school_year(text, i);
  if (!pair.is(NumericKind::year_pair) || pair.glued) return std::nullopt;
  if (is_case_number(text, i, at)) return std::nullopt;
  if (text.at(at + 1).cue(TimeCue::counted) || text.at(at + 1).has_unit) return std::nullopt;
  PeriodMatch match;
  match.first = i;
  match.next = at + 1;
  match.rule = school ? "period.school-year" : "period.years";
  match.begin.precision = match.end.precision = school ? Precision::month : Precision::year;
  match.begin.year = pair.numeric.year;
  match.end.year = pair.numeric.other_year;
  if (school) {
    match.begin.month = 8;
    match.end.month = 6;
  }
  return match;
}

/// "2026+".
std::optional<PeriodMatch> read_year_plus(const TimeText& text, std::size_t i) {
  const TimeAtom& sign = text.at(i + 1);
  if (sign.character != '+' || !text.touches(i + 1) || text.at(i + 2).kind == AtomKind::number ||
      !is_bare_year(text, i)) {
    return std::nullopt;
  }
  PeriodMatch match;
  match.begin.precision = Precision::year;
  match.begin.year = static_cast<int>(text.at(i).numeric.thousandths / 1000);
  match.rule = "period.open-end";
  match.first = i;
  match.next = i + 2;
  return match;
}

/// "tall fra 2022", "rapporten frå mai": where something is from, no period.
bool is_source(const TimeText& text, std::size_t i, bool bare_year) {
  const TimeAtom& before = text.before(i);
  if (before.kind != AtomKind::word) return before.kind == AtomKind::close;
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

/// One end alone: "fra høsten 2024", "siden 2018", "ut 2026", "fram til 31.12.2024".
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

std::optional<PeriodMatch> read_half_year(const TimeText& text, std::size_t i) {
  const auto point = read_point(text, i);
  if (!point || point->value.precision != Precision::half) return std::nullopt;
  PeriodMatch match;
  match.rule = "period.half-year";
  match.first = point->first;
  match.next = point->next;
  match.begin = point->value;
  if (text.reference && !match.begin.has_year()) match.begin.year = text.reference->year;
  match.end = match.begin;
  return match;
}

bool is_and(const TimeText& text, std::size_t i) {
  const Entry& entry = text.lexicon.entry(text.at(i).entry);
  return text.lexicon.value(entry, kPeriodWord) == index(PeriodWord::conjunction);
}

/// The leading word with which the span begins: several may follow each other ("i perioden fra").
struct Lead {
  std::optional<TimePhrase> last;
  std::size_t next = 0;
  bool between = false;
};
Lead read_lead(const TimeText& text, std::size_t i) {
  Lead lead;
  lead.next = i;
  for (int words = 0; words < 2; ++words) {
    const auto phrase = text.phrase(lead.next, kPeriodWord);
    if (!phrase || is_and(text, lead.next)) break;  // "og til", "og fram til"
    if (words > 0 && phrase->value != index(PeriodWord::from) &&
        phrase->value != index(PeriodWord::between)) {
      break;
    }
    lead.last = phrase;
    lead.next = phrase->next;
    lead.between = lead.between || phrase->value == index(PeriodWord::between);
  }
  if (lead.last) {
    const auto opens = text.phrase(i, kPeriodWord, index(PeriodWord::until));
    if (opens && lead.next == opens->next) lead.last = opens;  // "til og med" opens and joins
  }
  return lead;
}

/// Before atom `i` stands "flyttet", or "fristen … endret".
bool says_moved(const TimeText& text, std::size_t i) {
  constexpr std::size_t kFarthestSubject = 8;
  if (text.before(i).cue(TimeCue::moved)) return true;
  if (!text.before(i).cue(TimeCue::changed)) return false;
  for (std::size_t steps = 0; steps < kFarthestSubject; ++steps, --i) {
    const TimeAtom& subject = text.before(i);
    if (subject.kind == AtomKind::none) return false;
    if (subject.cues.has_any({TimeCue::deadline, TimeCue::start, TimeCue::end})) return true;
  }
  return false;
}

/// "flyttet fra 1. mai til 1. juni": two dates, be it read from "fra" or from the first date.
bool is_moved(const TimeText& text, std::size_t i, PeriodWord lead) {
  if (lead == PeriodWord::from && says_moved(text, i)) return true;
  return i > 1 && text.before(i).has(kPeriodWord) && says_moved(text, i - 1);
}

/// "ut året"
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

/// Whether a period without a leading word may start with this atom.
bool may_open_period(const TimeAtom& atom) {
  return may_open_point(atom) || atom.cues.has_any({TimeCue::definite, TimeCue::school_year});
}

}  // namespace

std::optional<PeriodMatch> read_period(const TimeText& text, std::size_t i) {
  if (auto rest = read_rest_of_year(text, i)) return rest;
  const Lead lead = read_lead(text, i);
  const std::size_t at = lead.next;
  const auto word = lead.last ? static_cast<PeriodWord>(lead.last->value) : PeriodWord::in;
  if (!lead.last && !may_open_period(text.at(at))) return std::nullopt;
  if (is_moved(text, i, word)) return std::nullopt;
  const bool joins = word == PeriodWord::from || word == PeriodWord::since ||
                     word == PeriodWord::in || word == PeriodWord::between;
  if (joins) {
    std::optional<PeriodMatch> match = read_year_pair(text, at);
    if (!match) match = read_ends(text, at, lead.between, lead.last.has_value());
    if (match) {
      if (lead.last) match->first = i;
      return match;
    }
    if (!lead.last) {
      match = read_year_plus(text, at);
      return match ? match : read_half_year(text, at);
    }
  }
  if (word == PeriodWord::in || word == PeriodWord::between) {
    return std::nullopt;
  }
  return read_open(text, i, *lead.last);
}

}  // namespace uttrekk
