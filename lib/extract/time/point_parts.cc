#include "extract/time/point_parts.h"

namespace uttrekk {
namespace {

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

/// "uke 34/2024": the number before the slash is no month.
std::optional<PointMatch> week_and_year(const TimeText& text, std::size_t i) {
  const TimeAtom& number = text.at(i + 1);
  const bool parted = number.is(NumericKind::month) || number.is(NumericKind::other);
  if (!parted || number.numeric.day > 53) return std::nullopt;
  PointMatch match = make_point(Precision::week, "date.week", i, i + 2);
  match.value.group = number.numeric.day;
  match.value.year = number.numeric.year;
  return match;
}

/// "2024-Q2", "2024 Q2".
std::optional<PointMatch> year_and_quarter(const TimeText& text, std::size_t i) {
  const bool dash = text.at(i + 1).kind == AtomKind::dash && text.touches(i + 1);
  const std::size_t at = i + (dash ? 2 : 1);
  const auto quarter = value_at(text, at, MarkKind::season);
  if (!quarter || *quarter <= kQuartersFrom || (dash && !text.touches(at))) return std::nullopt;
  if (read_year(text, at + 1).next != 0) return std::nullopt;  // "2024–Q1 2025"
  PointMatch match = make_point(Precision::quarter, "date.quarter", i, at + 1);
  match.value.year = static_cast<int>(text.at(i).numeric.thousandths / 1000);
  match.value.group = *quarter - kQuartersFrom;
  return match;
}

/// "12, 14 og" before atom `i`, and the word before the first of them.
bool follows_weeks(const TimeText& text, std::size_t i) {
  constexpr std::size_t kMostWeeks = 5;
  for (std::size_t steps = 0; steps < kMostWeeks && i > 2; ++steps, i -= 2) {
    const bool joined = text.at(i - 1).cue(TimeCue::either) ||
                        text.at(i - 1).kind == AtomKind::comma ||
                        text.phrase(i - 1, MarkKind::period_word,
                                    static_cast<std::int32_t>(PeriodWord::conjunction));
    const TimeAtom& number = text.at(i - 2);
    if (!joined || !number.is(NumericKind::integer) || number.numeric.digits > 2) return false;
    if (text.at(i - 3).cue(TimeCue::week)) return true;
  }
  return false;
}

}  // namespace

std::optional<std::int32_t> value_at(const TimeText& text, std::size_t i, MarkKind kind) {
  const TimeAtom& atom = text.at(i);
  if (atom.kind != AtomKind::word || !atom.has(kind)) return std::nullopt;
  return text.lexicon.value(text.lexicon.entry(atom.entry), kind);
}

PointMatch make_point(Precision precision, std::string_view rule, std::size_t first,
                      std::size_t next) {
  PointMatch match;
  match.value.precision = precision;
  match.rule = rule;
  match.first = first;
  match.next = next;
  return match;
}

void add_year(const TimeText& text, PointMatch& match) {
  const YearMatch year = read_year(text, match.next);
  if (year.next == 0) return;
  match.value.year = year.year;
  match.next = year.next;
  match.relative = year.year == 0;
}

std::optional<PointMatch> short_month(const TimeText& text, std::size_t i) {
  constexpr std::size_t kBytes = 5;
  constexpr int kFirstYear = 13, kLastYear = 45;
  const TimeAtom& atom = text.at(i);
  if (!atom.is(NumericKind::fraction) || atom.glued || atom.span.size() != kBytes) return {};
  const std::string_view digits = text.view(i);
  const auto value = [&](std::size_t at) { return (digits[at] - '0') * 10 + digits[at + 1] - '0'; };
  const int month = value(0), year = value(3);
  if (digits[2] != '/' || month < 1 || month > 12 || year < kFirstYear || year > kLastYear) {
    return std::nullopt;
  }
  const TimeAtom& before = text.before(i);
  if (before.cue(TimeCue::label) || before.cue(TimeCue::counted)) return std::nullopt;
  PointMatch match = make_point(Precision::month, "date.month", i, i + 1);
  match.value.month = month;
  match.value.year = full_year(year);
  return match;
}

/// "juni 2025", "jan. 2022", "mai måned", "august".
std::optional<PointMatch> month_point(const TimeText& text, std::size_t i) {
  int month = read_month(text, i, true);
  if (month == 0) return std::nullopt;
  PointMatch match = make_point(Precision::month, "date.month", i, i + 1);
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
  const bool quarter = *season > kQuartersFrom;
  PointMatch match = make_point(quarter ? Precision::quarter : Precision::season,
                                quarter ? "date.quarter" : "date.season", i, i + 1);
  match.value.group = quarter ? *season - kQuartersFrom : *season;
  const TimeAtom& next = text.at(i + 1);
  if (next.is(NumericKind::year_pair) && *season == kWinter) {
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
  PointMatch match = make_point(quarter ? Precision::quarter : Precision::half,
                                quarter ? "date.quarter" : "period.half-year", i, i + 2);
  match.value.group = tertial ? kQuarters + number : number;
  const TimeAtom& stop = text.at(match.next);  // of "2. kv. 2024"
  const bool abbreviated = stop.kind == AtomKind::stop && text.touches(match.next);
  if (abbreviated && read_year(text, match.next + 1).next != 0) ++match.next;
  add_year(text, match);
  if (text.before(i).cue(TimeCue::every)) return std::nullopt;
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
  PointMatch match = make_point(Precision::week, "date.week", i, i + 2);
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

std::optional<PointMatch> second_week(const TimeText& text, std::size_t i) {
  const TimeAtom& number = text.at(i);
  if (!number.is(NumericKind::integer) || number.numeric.digits > 2 || number.glued) {
    return std::nullopt;
  }
  if (text.before(i).kind == AtomKind::none || !follows_weeks(text, i)) return std::nullopt;
  const auto week = static_cast<int>(number.numeric.thousandths / 1000);
  const TimeAtom& next = text.at(i + 1);
  const bool goes_on = next.kind == AtomKind::word && !next.sentence_start &&
                       !next.cue(TimeCue::in) && !next.cue(TimeCue::preposition) &&
                       !next.cue(TimeCue::is);  // "uke 12 og 14 nye"
  if (week < 1 || week > 53 || goes_on || number.hyphened) return std::nullopt;
  PointMatch match = make_point(Precision::week, "date.week", i, i + 1);
  match.value.group = week;
  if (!number.numeric.dot) add_year(text, match);
  return match;
}

std::optional<PointMatch> year_point(const TimeText& text, std::size_t i) {
  if (!is_bare_year(text, i)) return std::nullopt;
  if (auto match = year_and_quarter(text, i)) return match;
  PointMatch match = make_point(Precision::year, "date.year", i, i + 1);
  match.value.year = static_cast<int>(text.at(i).numeric.thousandths / 1000);
  return match;
}

/// "årsskiftet 2024/25", "månedsskiftet mai/juni 2024": the first day of the later one.
std::optional<PointMatch> turn_point(const TimeText& text, std::size_t i) {
  if (!text.at(i).cue(TimeCue::turn)) return std::nullopt;
  PointMatch match = make_point(Precision::day, "date.turn", i, i + 2);
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

}  // namespace uttrekk
