#include "extract/point.h"

#include "extract/calendar.h"

namespace uttrekk {
namespace {

constexpr std::size_t kMostCoordinated = 4;  // "januar, mars, mai og juni 2024"
constexpr int kQuarters = 4;                 // a year's; the tertials follow as groups 5 to 7
constexpr std::int32_t kQuartersFrom = 32;   // Q1 is 33 in EDTF
constexpr std::size_t kFarthestCue = 4;      // atoms from "Frist" to its date

std::optional<std::int32_t> value_at(const TimeText& text, std::size_t i, MarkKind kind) {
  const TimeAtom& atom = text.at(i);
  if (atom.kind != AtomKind::word || !atom.has(kind)) return std::nullopt;
  return text.lexicon.value(text.lexicon.entry(atom.entry), kind);
}

PointMatch make(Precision precision, std::string_view rule, std::size_t first, std::size_t next) {
  PointMatch match;
  match.value.precision = precision;
  match.rule = rule;
  match.first = first;
  match.next = next;
  return match;
}

PointMatch day_point(const Numeric& n, std::string_view rule, std::size_t i) {
  PointMatch match = make(Precision::day, rule, i, i + 1);
  match.value.year = n.year;
  match.value.month = n.month;
  match.value.day = n.day;
  return match;
}

/// A date is to be expected behind "frist", "evaluering", "innen", in a column of dates.
bool is_expected(const TimeText& text, std::size_t i) {
  if (text.expects_date) return true;
  for (std::size_t steps = 0; steps < kFarthestCue; ++steps, --i) {
    const TimeAtom& before = text.before(i);
    if (before.kind == AtomKind::none || before.kind == AtomKind::number) return false;
    if (before.cue(TimeCue::date) || before.cue(TimeCue::deadline) || before.cue(TimeCue::by) ||
        before.cue(TimeCue::start) || before.cue(TimeCue::end)) {
      return true;
    }
    if (steps == 0 && (before.has(MarkKind::weekday) || before.cue(TimeCue::definite) ||
                       before.cue(TimeCue::per))) {
      return true;
    }
  }
  return false;
}

void add_year(const TimeText& text, PointMatch& match) {
  const YearMatch year = read_year(text, match.next);
  if (year.next == 0) return;
  match.value.year = year.year;
  match.next = year.next;
  match.relative = year.year == 0;
}

/// "05/2024", "01.2024"; "5/2024" and "2024-05", which number much else, where a date is expected.
std::optional<PointMatch> month_number(const TimeText& text, std::size_t i, bool expected) {
  const Numeric& n = text.at(i).numeric;
  const bool sure = n.digits == 2 && n.month < 10;
  const TimeAtom& before = text.before(i);
  if ((!sure && !expected) || before.cue(TimeCue::label) || before.cue(TimeCue::counted)) {
    return std::nullopt;
  }
  if (text.at(i + 1).has_unit || text.at(i + 1).cue(TimeCue::counted)) return std::nullopt;
  PointMatch match = make(Precision::month, "date.month", i, i + 1);
  match.value.year = n.year;
  match.value.month = n.month;
  return match;
}

/// "26.01.26", "1/9-2024"; "010624" and "1/9" where a date is to be expected.
std::optional<PointMatch> numeric_date(const TimeText& text, std::size_t i, bool expected) {
  const TimeAtom& atom = text.at(i);
  if (atom.kind != AtomKind::number || atom.glued || atom.hyphened) return std::nullopt;
  if (atom.is(NumericKind::date)) return day_point(atom.numeric, "date.numeric", i);
  if (atom.is(NumericKind::month)) return month_number(text, i, expected);
  const bool day_month =
      atom.numeric.month != 0 && !text.at(i + 1).has_unit && !text.at(i + 1).cue(TimeCue::counted);
  if (day_month && (expected || is_bare_year(text, i + 1))) {
    PointMatch match = day_point(atom.numeric, "date.day-slash-month", i);
    if (!atom.numeric.dot) add_year(text, match);  // "1/9 2024"
    return match;
  }
  if (!expected) return std::nullopt;
  const Numeric compact = compact_date(atom.numeric);
  if (compact.kind != NumericKind::date) return std::nullopt;
  return day_point(compact, "date.compact", i);
}

/// "14. juni 2024", "den første mars", "3. mai i fjor".
std::optional<PointMatch> day_and_month(const TimeText& text, std::size_t i) {
  const int day = read_day(text, i);
  if (day == 0) return std::nullopt;
  const int month = read_month(text, i + 1, true);
  if (month == 0) return std::nullopt;
  PointMatch match = make(Precision::day, "date.day-month", i, i + 2);
  match.value.day = day;
  match.value.month = month;
  add_year(text, match);
  return match;
}

/// "August Dahl" and "Mai-Britt" are people.
bool is_name(const TimeText& text, std::size_t i) {
  const TimeAtom& atom = text.at(i);
  const TimeAtom& next = text.at(i + 1);
  if (!atom.capital) return false;
  if (next.kind == AtomKind::word && next.capital) return true;
  if (next.kind == AtomKind::dash && text.touches(i + 1) && text.at(i + 2).capital &&
      !text.at(i + 2).has(MarkKind::month)) {
    return true;
  }
  const TimeAtom& before = text.before(i);  // inside a sentence months have no capital
  return before.kind == AtomKind::word && !text.at(i).line_start && next.kind != AtomKind::number &&
         !before.cue(TimeCue::preposition);
}

/// "jan 24–des 25": two digits are a year where nothing but a dash or an end stands behind them.
YearMatch spaced_short_year(const TimeText& text, std::size_t i) {
  const TimeAtom& digits = text.at(i);
  const auto value = static_cast<int>(digits.numeric.thousandths / 1000);
  const bool likely =
      digits.is(NumericKind::integer) && digits.numeric.digits == 2 && value >= 15 && value <= 45;
  if (!likely || digits.glued || digits.hyphened) return {};
  const AtomKind before = text.before(i - 1).kind;
  const bool apart = text.at(i - 1).short_form || before == AtomKind::none ||
                     before == AtomKind::dash || before == AtomKind::open;
  const AtomKind next = text.at(i + 1).kind;
  const bool alone = next == AtomKind::none || next == AtomKind::dash || next == AtomKind::close ||
                     next == AtomKind::comma;
  return apart && alone ? YearMatch{full_year(value), i + 1} : YearMatch{};
}

/// "juni 2025", "jan. 2022", "mai måned", "august".
std::optional<PointMatch> month_point(const TimeText& text, std::size_t i) {
  int month = read_month(text, i, true);
  if (month == 0) return std::nullopt;
  PointMatch match = make(Precision::month, "date.month", i, i + 1);
  match.value.month = month;
  const TimeAtom& next = text.at(i + 1);
  if (next.has_unit && next.unit.unit == TimeUnit::month && next.unit.count == 1) ++match.next;
  add_year(text, match);
  if (const YearMatch year = spaced_short_year(text, match.next);
      year.next != 0 && !match.value.has_year()) {
    match.value.year = year.year;
    match.next = year.next;
  }
  const bool dated = match.value.has_year() || match.relative;
  if (!dated && (text.at(i).short_form || is_name(text, i))) return std::nullopt;
  return match;
}

/// "høsten 2024", "Q3 2024", "vinteren 2024/25" (of the later year, as its January is).
std::optional<PointMatch> season_point(const TimeText& text, std::size_t i) {
  const auto season = value_at(text, i, MarkKind::season);
  if (!season) return std::nullopt;
  const bool quarter = *season > 32;
  PointMatch match = make(quarter ? Precision::quarter : Precision::season,
                          quarter ? "date.quarter" : "date.season", i, i + 1);
  match.value.group = quarter ? *season - 32 : *season;
  const TimeAtom& next = text.at(i + 1);
  if (next.is(NumericKind::year_pair) && *season == 24) {
    match.value.year = next.numeric.other_year;
    match.next = i + 2;
  } else {
    add_year(text, match);
    if (quarter && match.next == i + 1 && next.kind == AtomKind::slash) {
      const YearMatch year = read_year(text, i + 2);
      if (year.next != 0 && year.year != 0) match.value.year = year.year, match.next = year.next;
    }
  }
  const bool dated = match.value.has_year() || match.relative;
  if (dated) return match;
  const TimeAtom& before = text.before(i);
  const bool general = before.cue(TimeCue::ahead) || before.cue(TimeCue::every);  // "om våren"
  if (general || text.at(i).short_form || is_name(text, i)) return std::nullopt;
  return match;
}

/// "3. kvartal 2024", "første halvår".
std::optional<PointMatch> numbered_part(const TimeText& text, std::size_t i) {
  const TimeAtom& unit = text.at(i + 1);
  const bool tertial = unit.cue(TimeCue::tertial);
  const bool quarter = unit.cue(TimeCue::quarter) || tertial;
  if (!quarter && !unit.cue(TimeCue::half_year)) return std::nullopt;
  const TimeAtom& atom = text.at(i);
  if (atom.kind == AtomKind::number && !atom.numeric.dot) return std::nullopt;
  const int last = tertial ? 3 : quarter ? 4 : 2;
  int number = read_day(text, i);
  const bool is_last = value_at(text, i, MarkKind::ordinal) == -1;  // "siste kvartal 2024"
  if (is_last && read_year(text, i + 2).next != 0) number = last;
  if (number < 1 || number > last) return std::nullopt;
  PointMatch match = make(quarter ? Precision::quarter : Precision::half,
                          quarter ? "date.quarter" : "period.half-year", i, i + 2);
  match.value.group = tertial ? kQuarters + number : number;
  const TimeAtom& stop = text.at(match.next);  // of "2. kv. 2024"
  const bool abbreviated = stop.kind == AtomKind::stop && text.touches(match.next);
  if (abbreviated && read_year(text, match.next + 1).next != 0) ++match.next;
  add_year(text, match);
  if (text.before(i).cue(TimeCue::every)) return std::nullopt;
  return match;
}

/// "uke 34/2024": the number before the slash is no month.
std::optional<PointMatch> week_and_year(const TimeText& text, std::size_t i) {
  const TimeAtom& number = text.at(i + 1);
  const bool parted = number.is(NumericKind::month) || number.is(NumericKind::other);
  if (!parted || number.numeric.day > 53) return std::nullopt;
  PointMatch match = make(Precision::week, "date.week", i, i + 2);
  match.value.group = number.numeric.day;
  match.value.year = number.numeric.year;
  return match;
}

/// "uke 34", "veke 12 i 2025", "uke 34-2024".
std::optional<PointMatch> week_point(const TimeText& text, std::size_t i) {
  const TimeAtom& number = text.at(i + 1);
  if (!text.at(i).cue(TimeCue::week) || number.glued) return std::nullopt;
  if (number.numeric.year != 0 && number.numeric.day != 0) return week_and_year(text, i);
  if (!number.is(NumericKind::integer)) return std::nullopt;
  const auto week = static_cast<int>(number.numeric.thousandths / 1000);
  if (week < 1 || week > 53 || number.numeric.digits > 2 || number.hyphened) return std::nullopt;
  if (text.at(i + 2).has_unit || text.at(i + 2).cue(TimeCue::counted)) return std::nullopt;
  PointMatch match = make(Precision::week, "date.week", i, i + 2);
  match.value.group = week;
  if (number.numeric.dot) return match;
  std::size_t at = i + 2;
  const bool dash = text.at(at).kind == AtomKind::dash && text.touches(at) && text.touches(at + 1);
  if (dash || text.at(at).kind == AtomKind::slash || text.at(at).kind == AtomKind::comma) ++at;
  const YearMatch year = read_year(text, at);
  if (year.next == 0) return match;
  match.value.year = year.year;
  match.next = year.next;
  match.relative = year.year == 0;
  return match;
}

/// "2024-Q2", "2024 Q2".
std::optional<PointMatch> year_and_quarter(const TimeText& text, std::size_t i) {
  const bool dash = text.at(i + 1).kind == AtomKind::dash && text.touches(i + 1);
  const std::size_t at = i + (dash ? 2 : 1);
  const auto quarter = value_at(text, at, MarkKind::season);
  if (!quarter || *quarter <= kQuartersFrom || (dash && !text.touches(at))) return std::nullopt;
  if (read_year(text, at + 1).next != 0) return std::nullopt;  // "2024–Q1 2025"
  PointMatch match = make(Precision::quarter, "date.quarter", i, at + 1);
  match.value.year = static_cast<int>(text.at(i).numeric.thousandths / 1000);
  match.value.group = *quarter - kQuartersFrom;
  return match;
}

std::optional<PointMatch> year_point(const TimeText& text, std::size_t i) {
  if (!is_bare_year(text, i)) return std::nullopt;
  if (auto match = year_and_quarter(text, i)) return match;
  PointMatch match = make(Precision::year, "date.year", i, i + 1);
  match.value.year = static_cast<int>(text.at(i).numeric.thousandths / 1000);
  return match;
}

/// "årsskiftet 2024/25", "månedsskiftet mai/juni 2024": the first day of the later one.
std::optional<PointMatch> turn_point(const TimeText& text, std::size_t i) {
  if (!text.at(i).cue(TimeCue::turn)) return std::nullopt;
  PointMatch match = make(Precision::day, "date.turn", i, i + 2);
  match.value.day = match.value.month = 1;
  const TimeAtom& years = text.at(i + 1);
  if (years.is(NumericKind::year_pair)) {
    match.value.year = years.numeric.other_year;
    return match;
  }
  const bool joined =
      text.at(i + 2).kind == AtomKind::slash || text.at(i + 2).kind == AtomKind::dash;
  const int first = read_month(text, i + 1, true);
  const int second = joined ? read_month(text, i + 3, true) : 0;
  if (first == 0 || second != first % 12 + 1) return std::nullopt;
  match.value.month = second;
  match.next = i + 4;
  add_year(text, match);
  return match;
}

/// Every form but those with a modifier or weekday in front.
std::optional<PointMatch> plain_point(const TimeText& text, std::size_t i, bool expected) {
  const TimeAtom& atom = text.at(i);
  if (atom.compound) return std::nullopt;
  if (auto match = read_holiday(text, i)) return match;
  if (auto match = read_ordinal_part(text, i)) return match;
  if (auto match = day_and_month(text, i)) return match;
  if (auto match = numbered_part(text, i)) return match;
  if (atom.kind == AtomKind::number) {
    if (auto match = numeric_date(text, i, expected)) return match;
    return year_point(text, i);
  }
  if (atom.kind != AtomKind::word) return std::nullopt;
  if (auto match = read_relative(text, i)) return match;
  if (auto match = turn_point(text, i)) return match;
  if (auto match = month_point(text, i)) return match;
  if (auto match = week_point(text, i)) return match;
  return season_point(text, i);
}

/// "mandag 26.01.26", "tors. den 3. mai": the weekday is part of the date.
std::optional<PointMatch> weekday_point(const TimeText& text, std::size_t i) {
  std::size_t at = i + 1;
  if (text.at(at).kind == AtomKind::comma || text.at(at).kind == AtomKind::stop) ++at;
  if (text.at(at).cue(TimeCue::definite)) ++at;
  auto match = plain_point(text, at, true);
  if (!match || match->value.precision != Precision::day || match->relative) return std::nullopt;
  match->first = i;
  return match;
}

std::optional<PointMatch> modified_point(const TimeText& text, std::size_t i) {
  const auto modifier = text.phrase(i, MarkKind::date_modifier);
  if (!modifier) return std::nullopt;
  auto match = plain_point(text, modifier->next, false);
  if (!match) return std::nullopt;
  const auto which = static_cast<DateModifier>(modifier->value);
  if (which == DateModifier::approx) {
    match->value.approx = true;
  } else if (match->value.precision == Precision::day) {
    return std::nullopt;
  } else {
    match->value.part = which == DateModifier::early ? Part::early
                        : which == DateModifier::mid ? Part::mid
                                                     : Part::late;
  }
  if (match->value.precision == Precision::year && match->relative) return std::nullopt;
  match->first = i;
  return match;
}

/// "jan" of "jan–mars 2024", "Q1" of "Q1–Q3 2024": what dates it stands behind the joint.
std::optional<PointMatch> undated_short_form(const TimeText& text, std::size_t i) {
  if (!text.at(i).short_form) return std::nullopt;
  PointMatch match = make(Precision::month, "date.month", i, i + 1);
  if (const auto month = value_at(text, i, MarkKind::month)) {
    match.value.month = *month;
    return match;
  }
  const auto season = value_at(text, i, MarkKind::season);
  if (!season) return std::nullopt;
  match.value.precision = *season > 32 ? Precision::quarter : Precision::season;
  match.value.group = *season > 32 ? *season - 32 : *season;
  return match;
}

}  // namespace

int read_day(const TimeText& text, std::size_t i) {
  const TimeAtom& atom = text.at(i);
  if (atom.is(NumericKind::integer) && !atom.glued && !atom.hyphened && atom.numeric.digits <= 2 &&
      !atom.numeric.grouped) {
    const auto day = static_cast<int>(atom.numeric.thousandths / 1000);
    return day <= 39 ? day : 0;
  }
  const auto ordinal = value_at(text, i, MarkKind::ordinal);
  return ordinal && *ordinal > 0 ? *ordinal : 0;
}

int read_month(const TimeText& text, std::size_t i, bool beside_number) {
  const auto month = value_at(text, i, MarkKind::month);
  if (!month || (text.at(i).short_form && !beside_number)) return 0;
  return *month;
}

std::optional<PointMatch> read_point(const TimeText& text, std::size_t i) {
  const TimeAtom& atom = text.at(i);
  if (atom.kind == AtomKind::none) return std::nullopt;
  if (auto match = modified_point(text, i)) return match;
  if (atom.has(MarkKind::weekday)) {
    if (auto match = weekday_point(text, i)) return match;
    return read_relative(text, i);
  }
  return plain_point(text, i, atom.kind == AtomKind::number && is_expected(text, i));
}

int coordinated_year(const TimeText& text, const PointMatch& match) {
  std::size_t next = match.next;
  for (std::size_t points = 0; points < kMostCoordinated; ++points) {
    const bool comma = text.at(next).kind == AtomKind::comma;
    const bool joined = comma || text.at(next).cue(TimeCue::either) ||
                        text.phrase(next, MarkKind::period_word,
                                    static_cast<std::int32_t>(PeriodWord::conjunction));
    if (!joined || text.at(next + 1).sentence_start) return 0;
    const auto other = plain_point(text, next + 1, false);
    if (!other || other->relative || other->value.precision != match.value.precision) return 0;
    if (other->value.has_year()) return other->value.year;
    next = other->next;
  }
  return 0;
}

std::optional<PointMatch> read_partial_point(const TimeText& text, std::size_t i) {
  std::size_t at = i;
  if (text.at(at).has(MarkKind::weekday)) ++at;
  if (text.at(at).cue(TimeCue::definite)) ++at;
  if (auto match = read_point(text, i)) return match;
  if (auto match = at > i ? read_point(text, at) : std::nullopt) {
    match->first = i;
    return match;
  }
  if (auto match = undated_short_form(text, at)) return match;
  const TimeAtom& atom = text.at(at);
  if (atom.is(NumericKind::month) && !atom.glued) return month_number(text, at, true);
  if (atom.kind == AtomKind::number && atom.numeric.month != 0 && !atom.glued) {
    PointMatch match = day_point(atom.numeric, "date.numeric", at);
    match.first = i;
    return match;
  }
  const int day = read_day(text, at);
  if (day == 0) return std::nullopt;
  PointMatch match = make(Precision::day, "date.day-month", i, at + 1);
  match.value.day = day;
  match.day_alone = true;
  return match;
}

}  // namespace uttrekk
