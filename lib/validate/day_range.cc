#include "validate/day_range.h"

#include <fmt/format.h>

#include <charconv>

namespace uttrekk {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::years;

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return {};
  return value;
}

Day last_of(year y, month m) {
  return Day(y / m / last);
}

/// `count` months from the month `first` of a year on; winter's 12th is that of the year before.
DayRange span_of_months(year y, int first, int count) {
  if (first == 12) y -= years(1);
  const auto begin = y / month(static_cast<unsigned>(first));
  const auto end = begin + months(count - 1);
  return {Day(begin / 1), last_of(end.year(), end.month())};
}

DayRange date(std::string_view edtf) {
  const auto y = number(edtf.substr(0, 4));
  if (edtf.size() < 4 || !y || *y < 1) return {};
  const year of(*y);
  if (edtf.size() == 4) return {Day(of / 1 / 1), Day(of / 12 / 31)};
  if (edtf.size() < 7 || edtf[4] != '-') return {};
  const auto m = number(edtf.substr(5, 2));
  if (!m) return {};
  if (*m >= 21 && *m <= 24) return span_of_months(of, (*m - 20) * 3, 3);  // spring starts in March
  if (*m >= 33 && *m <= 36) return span_of_months(of, (*m - 33) * 3 + 1, 3);
  if (*m >= 40 && *m <= 41) return span_of_months(of, (*m - 40) * 6 + 1, 6);
  if (*m < 1 || *m > 12) return {};
  const month in(static_cast<unsigned>(*m));
  if (edtf.size() == 7) return {Day(of / in / 1), last_of(of, in)};
  if (edtf.size() != 10 || edtf[7] != '-') return {};
  const Day exact = of / in / day(static_cast<unsigned>(number(edtf.substr(8)).value_or(0)));
  if (!exact.ok()) return {};
  return {exact, exact};
}

}  // namespace

DayRange days_of(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) return date(edtf);
  return {date(edtf.substr(0, slash)).first, date(edtf.substr(slash + 1)).last};
}

DayRange days_of(const Records& records, const Record& record) {
  DayRange days;
  if (const auto day = records.get(record, FieldId::earliest))
    days.first = parse_calendar_day(*day);
  if (const auto day = records.get(record, FieldId::latest)) days.last = parse_calendar_day(*day);
  if (days.first && days.last) return days;
  const auto value = records.get(record, FieldId::value);
  const DayRange meant = value ? days_of(*value) : DayRange{};
  return {days.first ? days.first : meant.first, days.last ? days.last : meant.last};
}

bool parse_age(std::string_view iso, int& years_out, int& months_out, int& days_out) {
  if (iso.size() < 3 || iso[0] != 'P') return false;
  for (iso.remove_prefix(1); !iso.empty();) {
    const std::size_t digits = iso.find_first_not_of("0123456789");
    if (digits == std::string_view::npos || digits > 4) return false;
    const auto value = number(iso.substr(0, digits));
    if (!value) return false;
    switch (iso[digits]) {
      case 'Y':
        years_out += *value;
        break;
      case 'M':
        months_out += *value;
        break;
      case 'W':
        days_out += 7 * *value;
        break;
      case 'D':
        days_out += *value;
        break;
      default:
        return false;
    }
    iso.remove_prefix(digits + 1);
  }
  return true;
}

std::optional<Day> parse_calendar_day(std::string_view text) {
  return text.size() == 10 ? date(text).first : std::nullopt;
}

Day days_before(Day from, int y, int m, int d) {
  Day earlier = from - years(y) - months(m);
  if (!earlier.ok()) earlier = last_of(earlier.year(), earlier.month());
  return Day(sys_days(earlier) - std::chrono::days(d));
}

std::string to_string(Day d) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(d.year()),
                     static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()));
}

}  // namespace uttrekk
