#include "extract/time/edtf.h"

#include <fmt/format.h>

#include <iterator>

#include "extract/time/calendar.h"

namespace uttrekk {
namespace {

struct Range {
  CalendarDay first;
  CalendarDay last;
};

Range months(int year, int first, int count) {
  const CalendarDay start = add_months({year, 1, 1}, first - 1);
  return {start, add_days(add_months(start, count), -1)};
}

std::optional<Range> whole_range(const CalendarPoint& p) {
  if (!p.has_year() || !p.valid()) return std::nullopt;
  switch (p.precision) {
    case Precision::day:
      return Range{{p.year, p.month, p.day}, {p.year, p.month, p.day}};
    case Precision::week: {
      const CalendarDay monday = monday_of_week(p.year, p.group);
      return Range{monday, add_days(monday, 6)};
    }
    case Precision::month:
      return months(p.year, p.month, 1);
    case Precision::season:
      return p.group == 24 ? months(p.year, 0, 3) : months(p.year, 3 * (p.group - 20), 3);
    case Precision::quarter:
      return p.group > 4 ? months(p.year, 4 * p.group - 19, 4) : months(p.year, 3 * p.group - 2, 3);
    case Precision::half:
      return months(p.year, 6 * p.group - 5, 6);
    case Precision::year:
      return months(p.year, 1, 12);
    case Precision::none:
      break;
  }
  return std::nullopt;
}

/// "early" of a month is the 1st to the 10th, of a longer stretch its first third.
Range third(const Range& whole, Part part) {
  const int days = day_number(whole.last) - day_number(whole.first) + 1;
  const int size = days / 3;
  Range out = whole;
  if (part != Part::early) out.first = add_days(whole.first, part == Part::mid ? size : 2 * size);
  if (part != Part::late)
    out.last = add_days(whole.first, part == Part::early ? size - 1 : 2 * size - 1);
  return out;
}

std::optional<Range> range(const CalendarPoint& p) {
  const auto whole = whole_range(p);
  if (!whole || p.part == Part::whole || p.precision == Precision::day) return whole;
  return third(*whole, p.part);
}

}  // namespace

bool CalendarPoint::valid() const {
  if (precision == Precision::month) return month >= 1 && month <= 12;
  if (precision != Precision::day) return true;
  return is_valid_day(has_year() ? year : 2000, month, day);
}

void append_edtf(std::string& out, const CalendarPoint& p) {
  const auto it = std::back_inserter(out);
  const std::string year = p.has_year() ? fmt::format("{:04}", p.year) : "XXXX";
  switch (p.precision) {
    case Precision::day:
      fmt::format_to(it, "{}-{:02}-{:02}", year, p.month, p.day);
      break;
    case Precision::week:
      fmt::format_to(it, "{}-W{:02}", year, p.group);
      break;
    case Precision::month:
      fmt::format_to(it, "{}-{:02}", year, p.month);
      break;
    case Precision::season:
      fmt::format_to(it, "{}-{}", year, p.group);
      break;
    case Precision::quarter:
      fmt::format_to(it, "{}-{}", year, p.group + 32);
      break;
    case Precision::half:
      fmt::format_to(it, "{0}-{1}/{0}-{2}", year, p.group == 1 ? "01" : "07",
                     p.group == 1 ? "06" : "12");
      break;
    case Precision::year:
      out += year;
      break;
    case Precision::none:
      break;
  }
}

std::optional<CalendarDay> first_day(const CalendarPoint& point) {
  const auto found = range(point);
  return found ? std::optional(found->first) : std::nullopt;
}

std::optional<CalendarDay> last_day(const CalendarPoint& point) {
  const auto found = range(point);
  return found ? std::optional(found->last) : std::nullopt;
}

void append_iso_day(std::string& out, const CalendarDay& day) {
  fmt::format_to(std::back_inserter(out), "{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

std::string interval_length(const CalendarDay& first, const CalendarDay& last) {
  const CalendarDay end = add_days(last, 1);
  if (day_number(end) <= day_number(first)) return {};
  if (end.day != first.day) {
    return fmt::format("P{}D", day_number(end) - day_number(first));
  }
  const int total = (end.year - first.year) * 12 + end.month - first.month;
  std::string out = "P";
  if (total >= 12) fmt::format_to(std::back_inserter(out), "{}Y", total / 12);
  if (total % 12 != 0) fmt::format_to(std::back_inserter(out), "{}M", total % 12);
  return out;
}

}  // namespace uttrekk
