#include "extract/time/period_pair.h"

#include "extract/time/calendar.h"

namespace uttrekk {
namespace {

int rank(Precision precision) {
  return static_cast<int>(precision);
}

/// A value by which two points of a year are ordered, in months.
int month_order(const CalendarPoint& p) {
  switch (p.precision) {
    case Precision::day:
    case Precision::month:
      return p.month;
    case Precision::season:
      return p.group == kWinter ? 13 : 3 * (p.group - 20);
    case Precision::quarter:
      return p.group > kQuarters ? 4 * p.group - 19 : 3 * p.group - 2;
    case Precision::half:
      return 6 * p.group - 5;
    default:
      return 0;
  }
}

/// The number of a quarter or half-year that stands as "1." before "–3. kvartal".
bool share_part(PointMatch& begin, const PointMatch& end) {
  const bool tertial = end.value.precision == Precision::quarter && end.value.group > kQuarters;
  begin.value.group = begin.value.day + (tertial ? kQuarters : 0);
  if (begin.value.group > end.value.group) return false;
  begin.value.precision = end.value.precision;
  begin.value.day = 0;
  begin.day_alone = false;
  return true;
}

}  // namespace

bool rolls_over(const CalendarPoint& begin, const CalendarPoint& end) {
  const int a = month_order(begin);
  const int b = month_order(end);
  if (a == 0 || b == 0) return begin.precision == Precision::week && end.group < begin.group;
  if (a != b) return b < a;
  return begin.precision == Precision::day ? end.precision == Precision::day && end.day < begin.day
                                           : begin.precision != Precision::day;
}

void share_year(PointMatch& begin, PointMatch& end) {
  if (begin.value.has_year() == end.value.has_year()) return;
  if (begin.relative || end.relative) return;
  const int over = rolls_over(begin.value, end.value) ? 1 : 0;
  if (!end.value.has_year())
    end.value.year = begin.value.year + over;
  else
    begin.value.year = end.value.year - over;
}

bool share_month(PointMatch& begin, PointMatch& end) {
  if (begin.day_alone && end.day_alone) return false;
  const Precision precision = end.value.precision;
  if (begin.day_alone && (precision == Precision::quarter || precision == Precision::half)) {
    return share_part(begin, end);
  }
  if (precision == Precision::day && begin.day_alone) {
    begin.value.month = end.value.month;
    return begin.value.day < end.value.day || end.value.month > 1;
  }
  if (begin.value.precision == Precision::day && end.day_alone) {
    end.value.month = begin.value.month;
    return false;  // "14. juni – 16" is no period
  }
  return !begin.day_alone && !end.day_alone;
}

bool in_order(const CalendarPoint& begin, const CalendarPoint& end) {
  const auto first = first_day(begin);
  const auto last = last_day(end);
  if (!first || !last) return true;
  return day_number(*first) <= day_number(*last);
}

bool can_pair(const CalendarPoint& a, const CalendarPoint& b) {
  if ((a.precision == Precision::week) != (b.precision == Precision::week)) {
    return a.has_year() && b.has_year();
  }
  if (a.precision == Precision::day && b.precision == Precision::year) return a.has_year();
  if (a.precision == Precision::year) return rank(b.precision) == rank(a.precision) || b.has_year();
  if (b.precision == Precision::year) return a.has_year();
  return true;
}

bool are_neighbours(const CalendarPoint& begin, const CalendarPoint& end) {
  if (begin.precision != end.precision) return false;
  const auto follows = [](int a, int b, int last) { return b == a + 1 || (a == last && b == 1); };
  switch (begin.precision) {
    case Precision::day:
      if (begin.has_year() && begin.year != end.year) return true;
      return begin.month == end.month ? end.day == begin.day + 1 : begin.has_year();
    case Precision::month:
      return follows(begin.month, end.month, 12) || begin.year != end.year;
    case Precision::season:
      return begin.year != end.year || follows(begin.group - 20, end.group - 20, 4);
    case Precision::quarter:
      return follows(begin.group, end.group, 4);
    case Precision::half:
      return follows(begin.group, end.group, 2);
    default:
      return false;
  }
}

}  // namespace uttrekk
