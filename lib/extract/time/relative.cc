// Dates counted from today, holidays, and the first and last parts of months.
#include <cstdlib>

#include "extract/time/calendar.h"
#include "extract/time/point.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

PointMatch make(std::string_view rule, std::size_t first, std::size_t next) {
  PointMatch match;
  match.rule = rule;
  match.first = first;
  match.next = next;
  return match;
}

void set_day(CalendarPoint& point, const CalendarDay& day) {
  point.precision = Precision::day;
  point.year = day.year;
  point.month = day.month;
  point.day = day.day;
}

/// "W+1": the letter and the signed number behind it.
struct Offset {
  char unit = 0;
  int count = 0;
};
Offset parse_offset(std::string_view text) {
  Offset offset;
  if (text.size() < 3) return offset;
  offset.unit = text[0];
  for (const char c : text.substr(2)) {
    if (is_digit(c)) offset.count = offset.count * 10 + (c - '0');
  }
  if (text[1] == '-') offset.count = -offset.count;
  return offset;
}

void set_week(CalendarPoint& point, const CalendarDay& day) {
  const Week week = week_of(day);
  point.precision = Precision::week;
  point.year = week.year;
  point.group = week.week;
}

/// How many years from this one: T+23 is the autumn of the next, S+23 that of this year.
int years_off(const Offset& offset) {
  if (offset.unit == 'Y') return offset.count;
  return offset.unit == 'S' ? 0 : offset.count > 0 ? 1 : -1;
}

/// The first such weekday after the day, or the last before it where `count` is negative.
CalendarDay nearest_weekday(const CalendarDay& day, int count) {
  const int today = weekday_of(day);
  if (count > 0) return add_days(day, (count - today + 6) % 7 + 1);
  return add_days(day, -((today + count + 6) % 7 + 1));
}

/// False where the day to count from is not known, or not well enough: "i dag" means "nowadays"
/// unless the caller says what day it is.
bool resolve(const TimeText& text, const Offset& offset, PointMatch& match) {
  const bool of_year = offset.unit == 'Y' || offset.unit == 'S' || offset.unit == 'T';
  const auto base = text.base(of_year              ? Precision::year
                              : offset.unit == 'M' ? Precision::month
                                                   : Precision::day);
  CalendarPoint& point = match.value;
  match.relative = true;
  if (of_year) {
    point.precision = offset.unit == 'Y' ? Precision::year : Precision::season;
    if (offset.unit != 'Y') point.group = std::abs(offset.count);
    if (base) point.year = base->year + years_off(offset);
    return true;
  }
  if (!base) return false;
  if (offset.unit == 'N') {
    set_day(point, nearest_weekday(*base, offset.count));
    return true;
  }
  if (offset.unit == 'D') {
    set_day(point, add_days(*base, offset.count));
    return text.reference.has_value() || offset.count != 0;
  }
  if (offset.unit == 'W') {
    set_week(point, add_days(*base, 7 * offset.count));
    return true;
  }
  const CalendarDay day = add_months({base->year, base->month, 1}, offset.count);
  point.precision = Precision::month;
  point.year = day.year;
  point.month = day.month;
  return true;
}

/// "i fjor haust": a season of that year.
void add_season(const TimeText& text, PointMatch& match) {
  const Entry& entry = text.lexicon.entry(text.at(match.next).entry);
  const auto season = text.lexicon.value(entry, MarkKind::season);
  if (match.value.precision != Precision::year || !season || *season > kWinter) return;
  match.value.precision = Precision::season;
  match.value.group = *season;
  ++match.next;
}

std::optional<std::int32_t> weekday(const TimeText& text, std::size_t i) {
  const Entry& entry = text.lexicon.entry(text.at(i).entry);
  return text.lexicon.value(entry, MarkKind::weekday);
}

/// "onsdag (i) neste uke".
std::optional<PointMatch> weekday_of_week(const TimeText& text, std::size_t i, int day) {
  std::size_t at = i + 1;
  if (text.at(at).cue(TimeCue::in)) ++at;
  const auto phrase = text.phrase(at, MarkKind::relative_date);
  if (!phrase) return std::nullopt;
  const Offset offset = parse_offset(phrase->text);
  const auto today = offset.unit == 'W' ? text.base(Precision::day) : std::nullopt;
  if (!today) return std::nullopt;
  const CalendarDay base = add_days(*today, 7 * offset.count);
  PointMatch match = make("date.relative", i, phrase->next);
  match.relative = true;
  set_day(match.value, add_days(base, day - weekday_of(base)));
  return match;
}

int ordinal_value(const TimeText& text, std::size_t i) {
  const TimeAtom& atom = text.at(i);
  if (atom.kind == AtomKind::number) return atom.numeric.dot ? read_day(text, i) : 0;
  const auto ordinal = text.lexicon.value(text.lexicon.entry(atom.entry), MarkKind::ordinal);
  return ordinal ? *ordinal : 0;
}

Part part_of_month(int week) {
  if (week == 1) return Part::early;
  return week == 2 || week == 3 ? Part::mid : Part::late;
}

/// The `number`th (-1: the last) Tuesday of a month.
int nth_weekday(int year, int month, int day_of_week, int number) {
  const int last = days_in_month(year, month);
  if (number < 0) return last - (weekday_of({year, month, last}) - day_of_week + 7) % 7;
  return 1 + (day_of_week - weekday_of({year, month, 1}) + 7) % 7 + 7 * (number - 1);
}

/// The day of a holiday: "12-24", or "E-2" from Easter; `number` of "2. juledag" counts on.
bool set_holiday(CalendarPoint& point, std::string_view value, int year, int number) {
  point.precision = Precision::day;
  point.year = year;
  if (value[0] != 'E') {
    point.month = (value[0] - '0') * 10 + value[1] - '0';
    point.day = (value[3] - '0') * 10 + value[4] - '0' + number;
    return true;
  }
  if (year == 0) return false;
  set_day(point, add_days(easter_sunday(year), parse_offset(value).count + number));
  return true;
}

/// Whether "fra" or "siden" stands before atom `i`.
bool opens_period(const TimeText& text, std::size_t i) {
  const Entry& entry = text.lexicon.entry(text.before(i).entry);
  const auto word = text.lexicon.value(entry, MarkKind::period_word);
  return word == static_cast<std::int32_t>(PeriodWord::from) ||
         word == static_cast<std::int32_t>(PeriodWord::since);
}

}  // namespace

std::optional<PointMatch> read_relative(const TimeText& text, std::size_t i) {
  if (const auto day = weekday(text, i)) return weekday_of_week(text, i, *day);
  const auto phrase = text.phrase(i, MarkKind::relative_date);
  if (!phrase || phrase->text.starts_with('R')) return std::nullopt;  // "ut året": a period
  PointMatch match = make("date.relative", i, phrase->next);
  if (text.at(match.next).kind == AtomKind::dash && text.touches(match.next)) {
    return std::nullopt;  // "i vinter- og vårmånedene"
  }
  const bool season = phrase->text.front() == 'S';  // "i sommer 2025": that of the year
  if (season && read_year(text, match.next).next != 0) return std::nullopt;
  if (!resolve(text, parse_offset(phrase->text), match)) return std::nullopt;
  add_season(text, match);
  return match;
}

std::optional<PointMatch> read_ordinal_part(const TimeText& text, std::size_t i) {
  const int number = ordinal_value(text, i);
  if (number == 0 || number > 5 || number < -1) return std::nullopt;
  const TimeAtom& part = text.at(i + 1);
  const auto day = weekday(text, i + 1);
  if (!part.cue(TimeCue::week) && !day) return std::nullopt;
  const int month = text.at(i + 2).cue(TimeCue::in) ? read_month(text, i + 3, false) : 0;
  if (month == 0) return std::nullopt;
  PointMatch match = make("date.ordinal-part", i, i + 4);
  const YearMatch year = read_year(text, match.next);
  if (year.next != 0) match.next = year.next;
  const int known = year.year != 0 ? year.year : text.reference ? text.reference->year : 0;
  match.value.precision = Precision::month;
  match.value.year = known;
  match.value.month = month;
  match.relative = year.next != 0 && year.year == 0;
  if (day && known != 0) {
    match.value.precision = Precision::day;
    match.value.day = nth_weekday(known, month, *day, number);
  } else {
    match.value.part = part_of_month(number);
  }
  return match;
}

std::optional<PointMatch> read_holiday(const TimeText& text, std::size_t i) {
  const int number = ordinal_value(text, i);
  const std::size_t at = number > 0 ? i + 1 : i;
  const auto holiday = text.phrase(at, MarkKind::holiday);
  if (!holiday || holiday->text.size() < 3) return std::nullopt;
  const char flag = holiday->text.back();
  if ((flag == '#') != (number > 0 && number < 8)) return std::nullopt;
  PointMatch match = make("date.holiday", i, holiday->next);
  const YearMatch year = read_year(text, match.next);
  if (year.next != 0) match.next = year.next;
  int known = year.year;
  const bool led = text.before(i).cue(TimeCue::by) || text.before(i).cue(TimeCue::before) ||
                   text.before(i).has(MarkKind::period_word);
  if (flag == 'b' && !led) return std::nullopt;  // "godt nyttår"
  if (known == 0 && text.reference && flag != 'y') known = text.reference->year;
  if (flag == 'y' && year.year == 0) return std::nullopt;
  if (!set_holiday(match.value, holiday->text, known, flag == '#' ? number : 0))
    return std::nullopt;
  const bool since = flag == 'b' && opens_period(text, i);
  if (since) match.value.month = match.value.day = 1;  // "frå nyttår"
  return match;
}

}  // namespace uttrekk
