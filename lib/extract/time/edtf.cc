#include "extract/time/edtf.h"

#include <array>
#include <charconv>
#include <string_view>

#include "extract/time/calendar.h"

namespace uttrekk {
namespace {

/// Appends a number of at least `width` characters, with zeros before its digits.
void append_number(std::string& out, int number, std::size_t width) {
  std::array<char, 12> text;
  const char* const end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  const char* digits = text.data();
  if (number < 0) out += *digits++;
  const auto size = static_cast<std::size_t>(end - text.data());
  if (size < width) out.append(width - size, '0');
  out.append(digits, end);
}

void append_part(std::string& out, std::string_view joint, int number, std::size_t width) {
  out += joint;
  append_number(out, number, width);
}

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
  const auto append_year = [&] {
    if (p.has_year()) {
      append_number(out, p.year, 4);
    } else {
      out += "XXXX";
    }
  };
  if (p.precision == Precision::none) return;
  append_year();
  switch (p.precision) {
    case Precision::day:
      append_part(out, "-", p.month, 2);
      append_part(out, "-", p.day, 2);
      break;
    case Precision::week:
      append_part(out, "-W", p.group, 2);
      break;
    case Precision::month:
      append_part(out, "-", p.month, 2);
      break;
    case Precision::season:
      append_part(out, "-", p.group, 1);
      break;
    case Precision::quarter:
      append_part(out, "-", p.group + kQuartersFrom, 1);
      break;
    case Precision::half:
      out += p.group == 1 ? "-01/" : "-07/";
      append_year();
      out += p.group == 1 ? "-06" : "-12";
      break;
    case Precision::year:
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
  append_number(out, day.year, 4);
  append_part(out, "-", day.month, 2);
  append_part(out, "-", day.day, 2);
}

std::string interval_length(const CalendarDay& first, const CalendarDay& last) {
  const CalendarDay end = add_days(last, 1);
  if (day_number(end) <= day_number(first)) return {};
  std::string out = "P";
  const auto append = [&](int number, char unit) {
    append_number(out, number, 1);
    out += unit;
  };
  if (end.day != first.day) {
    append(day_number(end) - day_number(first), 'D');
    return out;
  }
  const int total = (end.year - first.year) * 12 + end.month - first.month;
  if (total >= 12) append(total / 12, 'Y');
  if (total % 12 != 0) append(total % 12, 'M');
  return out;
}

}  // namespace uttrekk
