#include "extract/time/point.h"

#include "extract/time/period_pair.h"
#include "extract/time/point_parts.h"
#include "extract/time/written_day.h"

namespace uttrekk {
namespace {

PointMatch day_point(const Numeric& n, std::string_view rule, std::size_t i) {
  PointMatch match = make_point(Precision::day, rule, i, i + 1);
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

/// "05/2024", "01.2024"; "5/2024" and "2024-05", which number much else, where a date is expected.
std::optional<PointMatch> month_number(const TimeText& text, std::size_t i, bool expected) {
  const Numeric& n = text.at(i).numeric;
  const bool sure = n.digits == 2 && n.month < 10;
  const TimeAtom& before = text.before(i);
  if ((!sure && !expected) || before.cue(TimeCue::label) || before.cue(TimeCue::counted)) {
    return std::nullopt;
  }
  if (text.at(i + 1).has_unit || text.at(i + 1).cue(TimeCue::counted)) return std::nullopt;
  PointMatch match = make_point(Precision::month, "date.month", i, i + 1);
  match.value.year = n.year;
  match.value.month = n.month;
  return match;
}

/// "Sak S 7.1/07": a case numbered behind a letter.
bool is_lettered(const TimeText& text, std::size_t i) {
  const TimeAtom& before = text.before(i);
  return before.kind == AtomKind::word && before.capital && before.span.size() == 1 &&
         text.view(i).find('/') != std::string_view::npos;
}

/// "26.01.26", "1/9-2024"; "010624" and "1/9" where a date is to be expected.
std::optional<PointMatch> numeric_date(const TimeText& text, std::size_t i, bool expected) {
  const TimeAtom& atom = text.at(i);
  if (atom.kind != AtomKind::number || atom.glued || atom.hyphened) return std::nullopt;
  if (atom.is(NumericKind::date) && text.at(i + 1).has_unit) return std::nullopt;  // "3/6/12 mnd."
  if (atom.is(NumericKind::date) && is_lettered(text, i)) return std::nullopt;
  if (atom.is(NumericKind::date)) return day_point(atom.numeric, "date.numeric", i);
  if (atom.is(NumericKind::month)) return month_number(text, i, expected);
  const bool day_month = atom.numeric.month != 0 && !text.at(i + 1).has_unit &&
                         !text.at(i + 1).cue(TimeCue::counted) &&
                         !text.before(i).cue(TimeCue::label);  // "Versjon 1.2"
  if (day_month && (expected || is_bare_year(text, i + 1) || is_written_day(text, i))) {
    PointMatch match = day_point(atom.numeric, "date.day-slash-month", i);
    if (!atom.numeric.dot) add_year(text, match);  // "1/9 2024"
    return match;
  }
  if (!expected) return std::nullopt;
  if (auto month = short_month(text, i); month && !text.numbers) return month;  // "Start: 01/23"
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
  PointMatch match = make_point(Precision::day, "date.day-month", i, i + 2);
  match.value.day = day;
  match.value.month = month;
  add_year(text, match);
  return match;
}

/// "Q2" of "Q2, Q3 og Q4 2025".
std::optional<PointMatch> listed_quarter(const TimeText& text, std::size_t i) {
  const auto quarter = text.at(i).short_form ? value_at(text, i, MarkKind::season) : std::nullopt;
  if (!quarter || *quarter <= kQuartersFrom) return std::nullopt;
  std::size_t last = i;
  for (std::size_t steps = 0; steps < kMostCoordinated && is_joint(text, last + 1); ++steps) {
    const auto next = value_at(text, last + 2, MarkKind::season);
    if (!next || *next <= kQuartersFrom) return std::nullopt;
    last += 2;
    const YearMatch year = read_year(text, last + 1);
    if (year.next == 0) continue;
    PointMatch match = make_point(Precision::quarter, "date.quarter", i, i + 1);
    match.value.group = *quarter - kQuartersFrom;
    match.value.year = year.year;
    return match;
  }
  return std::nullopt;
}

/// "10." of "10. og 12. november 2015".
std::optional<PointMatch> listed_day(const TimeText& text, std::size_t i) {
  const auto is_day = [&](std::size_t at) {
    return text.at(at).is(NumericKind::integer) && text.at(at).numeric.dot &&
           read_day(text, at) != 0;
  };
  if (!is_day(i)) return std::nullopt;
  std::size_t last = i;
  for (std::size_t steps = 0; steps < kMostCoordinated && is_joint(text, last + 1); ++steps) {
    last += 2;
    if (!is_day(last)) return std::nullopt;
    const int month = read_month(text, last + 1, true);
    if (month == 0) continue;
    // "3. og 4. mai" is a period
    if (last == i + 2 && read_day(text, last) == read_day(text, i) + 1) return std::nullopt;
    PointMatch match = make_point(Precision::day, "date.day-month", i, i + 1);
    match.value.day = read_day(text, i);
    match.value.month = month;
    match.value.year = read_year(text, last + 2).year;
    return match;
  }
  return std::nullopt;
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
    if (auto match = second_week(text, i)) return match;
    if (auto match = listed_day(text, i)) return match;
    if (auto match = numeric_date(text, i, expected)) return match;
    return year_point(text, i);
  }
  if (atom.kind != AtomKind::word) return std::nullopt;
  if (auto match = read_relative(text, i)) return match;
  if (auto match = turn_point(text, i)) return match;
  if (auto match = month_point(text, i)) return match;
  if (auto match = week_point(text, i)) return match;
  if (auto match = season_point(text, i)) return match;
  return listed_quarter(text, i);
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
  PointMatch match = make_point(Precision::month, "date.month", i, i + 1);
  if (const auto month = value_at(text, i, MarkKind::month)) {
    match.value.month = *month;
    return match;
  }
  const auto season = value_at(text, i, MarkKind::season);
  if (!season) return std::nullopt;
  match.value.precision = *season > kQuartersFrom ? Precision::quarter : Precision::season;
  match.value.group = *season > kQuartersFrom ? *season - kQuartersFrom : *season;
  return match;
}

/// Every form, at an atom that is asked about for the first time.
std::optional<PointMatch> point_at(const TimeText& text, std::size_t i) {
  const TimeAtom& atom = text.at(i);
  if (atom.kind == AtomKind::none) return std::nullopt;
  if (auto match = modified_point(text, i)) return match;
  if (atom.has(MarkKind::weekday)) {
    if (auto match = weekday_point(text, i)) return match;
    return read_relative(text, i);
  }
  return plain_point(text, i, atom.kind == AtomKind::number && is_expected(text, i));
}

/// "3.–4. juni": the point that a lone day before a dash goes with.
std::optional<PointMatch> behind_day(const TimeText& text, std::size_t i) {
  if (read_day(text, i) == 0 || text.at(i + 1).kind != AtomKind::dash) return std::nullopt;
  return plain_point(text, i + 2, false);
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
  if (text.pointless == i || !may_open_point(text.at(i))) return std::nullopt;
  auto match = point_at(text, i);
  if (!match) text.pointless = i;
  return match;
}

namespace {

/// "flyttet fra 1. desember | til 15. januar 2025": the year of the first from that of the second.
int year_before_move(const TimeText& text, const PointMatch& match) {
  constexpr auto kTo = static_cast<std::int32_t>(PeriodWord::to);
  const bool from = text.before(match.first).has(MarkKind::period_word);
  const auto to = from ? text.phrase(match.next, MarkKind::period_word, kTo) : std::nullopt;
  if (!to) return 0;
  const auto other = plain_point(text, to->next, false);
  if (!other || other->relative || other->value.precision != match.value.precision) return 0;
  const bool later = other->value.has_year() && rolls_over(match.value, other->value);
  return later ? other->value.year - 1 : other->value.year;
}

}  // namespace

int coordinated_year(const TimeText& text, const PointMatch& match) {
  if (const int year = year_before_move(text, match); year != 0) return year;
  std::size_t next = match.next;
  for (std::size_t points = 0; points < kMostCoordinated; ++points) {
    const bool comma = text.at(next).kind == AtomKind::comma;
    const bool joined = comma || text.at(next).cue(TimeCue::either) ||
                        text.phrase(next, MarkKind::period_word,
                                    static_cast<std::int32_t>(PeriodWord::conjunction));
    if (!joined || text.at(next + 1).sentence_start) return 0;
    auto other = plain_point(text, next + 1, false);
    if (!other) other = behind_day(text, next + 1);
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
  PointMatch match = make_point(Precision::day, "date.day-month", i, at + 1);
  match.value.day = day;
  match.day_alone = true;
  return match;
}

}  // namespace uttrekk
