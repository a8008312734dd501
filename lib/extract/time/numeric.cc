#include "extract/time/numeric.h"

#include "extract/time/digit_run.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

bool is_year(const DigitRun::Group& g) {
  return g.digits == 4 && g.value >= 1800 && g.value <= 2199;
}
bool is_short(const DigitRun::Group& g) {
  return g.digits <= 2;
}

Numeric make(NumericKind kind, std::uint32_t end) {
  Numeric n;
  n.kind = kind;
  n.end = end;
  return n;
}

bool can_be_day_month(const DigitRun& run) {
  return is_short(run.groups[0]) && is_short(run.groups[1]) && run.groups[0].value >= 1 &&
         run.groups[0].value <= 31 && run.groups[1].value >= 1 && run.groups[1].value <= 12;
}

/// Day first, or an ISO date; kind `other` for other groups of three. A year of two digits needs
/// a day and a month that can be, so that "11.3.24" is one and "9.45.10" is not.
Numeric three_groups(const DigitRun& run) {
  const auto& [a, b, c, unused] = run.groups;
  Numeric n = make(NumericKind::other, c.end);
  if (is_year(a) && b.digits == 2 && c.digits == 2 && run.separators[0] == run.separators[1]) {
    n.year = static_cast<int>(a.value);
    n.month = static_cast<int>(b.value);
    n.day = static_cast<int>(c.value);
  } else if (is_short(a) && is_short(b) && run.separators[0] != ',' && run.separators[0] != ':' &&
             run.separators[1] != ',' && run.separators[1] != ':' &&
             (is_year(c) || (c.digits == 2 && can_be_day_month(run)))) {
    n.year = c.digits == 2 ? full_year(static_cast<int>(c.value)) : static_cast<int>(c.value);
    n.month = static_cast<int>(b.value);
    n.day = static_cast<int>(a.value);
  }
  const bool written_out = is_year(c) && a.digits == 2 && b.digits == 2;  // kept, if impossible
  if (written_out || (n.month >= 1 && n.month <= 12 && n.day >= 1 && n.day <= 31)) {
    if (n.year != 0) n.kind = NumericKind::date;
  }
  return n;
}

/// "600.000" and "1.250.000": the groups after the first have three digits.
bool is_grouped(const DigitRun& run) {
  if (run.too_long || run.groups[0].digits > 3 || run.groups[0].value == 0) return false;
  for (std::size_t i = 1; i < run.size; ++i) {
    if (run.groups[i].digits != 3 || run.separators[i - 1] != '.') return false;
  }
  return run.size > 1;
}

Numeric decimal(const DigitRun& run) {
  Numeric n = make(NumericKind::decimal, run.groups[1].end);
  std::int64_t fraction = run.groups[1].value;
  for (int digits = run.groups[1].digits; digits < 3; ++digits) fraction *= 10;
  for (int digits = run.groups[1].digits; digits > 3; --digits) fraction /= 10;
  n.thousandths = run.groups[0].value * 1000 + fraction;
  if (run.separators[0] == '.' && can_be_day_month(run)) {
    n.day = static_cast<int>(run.groups[0].value);
    n.month = static_cast<int>(run.groups[1].value);
  }
  return n;
}

/// "05/2024", "5.2024"; kind `other` where the groups are no month and year.
Numeric month_year(const DigitRun::Group& month, const DigitRun::Group& year, std::uint32_t end) {
  Numeric n = make(NumericKind::other, end);
  constexpr std::int64_t kCases = 2100;  // "08/2315" numbers a case
  if (!is_short(month) || !is_year(year) || year.value >= kCases) return n;
  n.day = static_cast<int>(month.value);  // the week of "uke 34/2024"
  n.year = static_cast<int>(year.value);
  if (month.value < 1 || month.value > 12) return n;
  n.kind = NumericKind::month;
  n.month = static_cast<int>(month.value);
  n.digits = month.digits;
  return n;
}

/// By how much the second year of a pair may be later: "2024/2071" and "2024/71" number a case.
int longest_pair(const DigitRun& run) {
  if (run.separators[0] != '/') return 80;
  return run.groups[1].digits == 2 ? 10 : 20;
}

/// "2024/25", "2018-22", "2022-2024": the second year is later, and not by too much.
Numeric year_pair(const DigitRun& run) {
  const auto& [a, b, unused, unused_too] = run.groups;
  const auto first = static_cast<int>(a.value);
  const int second = static_cast<int>(b.digits == 2 ? a.value / 100 * 100 + b.value : b.value);
  const bool over = b.digits == 2 && second < first;  // "1999-01"
  Numeric n = make(NumericKind::other, b.end);
  if ((b.digits != 2 && !is_year(b)) || second + (over ? 100 : 0) > first + longest_pair(run))
    return n;
  if (over && first % 100 < 90) return n;
  if (!over && second <= first) return n;
  n.kind = NumericKind::year_pair;
  n.year = first;
  n.other_year = second + (over ? 100 : 0);
  return n;
}

Numeric slash(const DigitRun& run) {
  const auto& [a, b, unused, unused_too] = run.groups;
  if (is_year(a)) return year_pair(run);
  if (is_year(b)) return month_year(a, b, b.end);
  Numeric n = make(NumericKind::other, b.end);
  if (b.value == 0 || a.digits > 3 || b.digits > 3) return n;
  n.kind = NumericKind::fraction;
  n.thousandths = a.value < b.value ? a.value * 1000 / b.value : 0;  // "24/7" is no number
  if (can_be_day_month(run)) {
    n.day = static_cast<int>(a.value);
    n.month = static_cast<int>(b.value);
  }
  return n;
}

Numeric integer(const DigitRun::Group& group) {
  Numeric n = make(group.digits <= 9 ? NumericKind::integer : NumericKind::other, group.end);
  n.thousandths = group.value * 1000;
  n.digits = group.digits;
  return n;
}

/// A dash parts two numbers ("10-15") unless it stands in a date, between two years, or in a
/// number of another sort ("2024-1234").
Numeric dashed(const DigitRun& run) {
  const auto& [a, b, unused, unused_too] = run.groups;
  if (is_year(a) && run.size == 2) {
    const Numeric pair = year_pair(run);
    if (pair.kind == NumericKind::year_pair) return pair;
    if (is_year(b)) return integer(a);  // "2026–2024": two years, no period
    if (b.digits != 2) return pair;
    Numeric month = month_year(b, a, b.end);
    month.digits = 0;
    return month;
  }
  return integer(a);
}

Numeric two_groups(const DigitRun& run) {
  const auto& [a, b, unused, unused_too] = run.groups;
  switch (run.separators[0]) {
    case ',':
      return a.digits <= 6 && b.digits <= 4 ? decimal(run) : make(NumericKind::other, b.end);
    case '.':
      if (is_year(b)) return month_year(a, b, b.end);
      return a.digits <= 4 && b.digits <= 2 ? decimal(run) : make(NumericKind::other, b.end);
    case ':': {
      Numeric n = make(NumericKind::other, b.end);
      if (!is_short(a) || b.digits != 2 || b.value > 59) return n;
      n.kind = NumericKind::clock;
      n.thousandths = (a.value * 60 + b.value) * 1000;  // minutes
      return n;
    }
    case '/':
      return slash(run);
    default:
      return dashed(run);
  }
}

/// "20 000", with any kind of blank that keeps to the line.
Numeric with_spaced_thousands(std::string_view text, Numeric n) {
  while (n.digits <= 3 || n.grouped) {
    const char32_t blank = code_point_at(text, n.end);
    if (character_class(blank) != CharacterClass::space || blank == '\t') return n;
    const DigitRun::Group next = read_digits(text, n.end + utf8_length(text[n.end]));
    if (next.digits != 3 || n.thousandths >= 1'000'000'000'000 || n.thousandths == 0) return n;
    n.thousandths = n.thousandths * 1000 + next.value * 1000;
    n.end = next.end;
    n.grouped = true;
  }
  return n;
}

std::int64_t sign_value(char32_t c) {
  switch (c) {
    case 0xBC:
      return 250;
    case 0xBD:
      return 500;
    case 0xBE:
      return 750;
    case 0x2153:
      return 333;
    case 0x2154:
      return 667;
    default:
      return 0;
  }
}

/// "2 ½", "2½" and "½"; "2 1/2".
Numeric with_fraction(std::string_view text, Numeric n) {
  std::uint32_t at = n.end;
  if (at < text.size() && character_class(code_point_at(text, at)) == CharacterClass::space) {
    at += utf8_length(text[at]);
  }
  std::uint32_t end = at;
  std::int64_t fraction = sign_value(code_point_at(text, at));
  if (fraction != 0) {
    end += utf8_length(text[at]);
  } else if (at > n.end && is_digit_at(text, at)) {
    const DigitRun run = read_digit_run(text, at);
    if (run.size != 2 || run.separators[0] != '/' || run.groups[0].value >= run.groups[1].value ||
        run.groups[1].value > 10) {
      return n;
    }
    fraction = run.groups[0].value * 1000 / run.groups[1].value;
    end = run.end;
  }
  if (fraction == 0) return n;
  Numeric mixed = make(NumericKind::fraction, end);
  mixed.thousandths = n.thousandths + fraction;
  return mixed;
}

/// "22.11. 2024": a blank before the year.
Numeric with_spaced_year(std::string_view text, const DigitRun& run) {
  const Numeric none = make(NumericKind::other, run.end);
  const std::uint32_t dot = run.groups[1].end;
  const bool padded = run.groups[0].digits == 2 || run.groups[1].digits == 2;
  if (run.separators[0] != '.' || !padded || !can_be_day_month(run)) return none;
  if (dot + 1 >= text.size() || text[dot] != '.' || text[dot + 1] != ' ') return none;
  DigitRun date = read_digit_run(text, dot + 2);
  if (date.size != 1 || !is_year(date.groups[0])) return none;
  date.groups = {run.groups[0], run.groups[1], date.groups[0]};
  date.separators = {'.', '.'};
  date.size = 3;
  return three_groups(date);
}

/// "2024–12. mars 2025": the second number has a full stop and a word in lower case behind it.
bool day_follows_dash(std::string_view text, const DigitRun& run) {
  std::uint32_t at = run.groups[1].end;
  if (run.separators[0] != '-' || !is_short(run.groups[1]) || at >= text.size()) return false;
  if (text[at++] != '.' || character_class(code_point_at(text, at)) != CharacterClass::space) {
    return false;
  }
  at += utf8_length(text[at]);
  const char32_t c = code_point_at(text, at);
  return is_letter(c) && !is_upper(c);
}

/// "2021/22–2023/24": the school years from the one to the other.
Numeric school_years(const DigitRun& run) {
  const Numeric none = make(NumericKind::other, run.end);
  const bool joined = !run.too_long && run.size == DigitRun::kMaxGroups &&
                      run.separators[0] == '/' && run.separators[1] == '-' &&
                      run.separators[2] == '/';
  if (!joined || !is_year(run.groups[0]) || !is_year(run.groups[2])) return none;
  DigitRun pair = run;
  pair.size = 2;
  Numeric first = year_pair(pair);
  pair.groups = {run.groups[2], run.groups[3]};
  pair.separators = {'/'};
  const Numeric last = year_pair(pair);
  const bool follow =
      first.kind == NumericKind::year_pair && last.kind == first.kind && first.year < last.year;
  if (!follow) return none;
  first.other_year = last.other_year;
  first.end = last.end;
  return first;
}

Numeric of_run(std::string_view text, const DigitRun& run) {
  if (const Numeric years = school_years(run); years.kind == NumericKind::year_pair) return years;
  if (run.too_long || run.size > 3) {
    // "1-2-3-4" and "3.5.3.5"; "1.1.-31.3.2024" has two separators in a row and ends its run
    if (run.separators[0] == '-' && !is_year(run.groups[0])) return integer(run.groups[0]);
    DigitRun head = run;
    if (run.separators[2] == '-' || run.separators[2] == '/') {
      head.size = 3;
      if (const Numeric date = three_groups(head); date.kind == NumericKind::date) return date;
    }
    head.size = 2;  // "1.6-31.8.2024", "01/2024–12/2025", "2024-05/2025-06"
    if (run.separators[1] == '-' && (run.separators[0] == '.' || run.separators[0] == '/')) {
      return two_groups(head);
    }
    if (run.separators[0] == '-' && run.separators[1] == '/') return dashed(head);
    if (run.separators[0] == '-' && run.separators[1] == '.' && run.separators[2] == '.') {
      return integer(run.groups[0]);  // "2024-01.02.2026"
    }
    return make(NumericKind::other, run.end);
  }
  if (is_grouped(run)) {
    Numeric n = make(NumericKind::integer, run.groups[run.size - 1].end);
    for (std::size_t i = 0; i < run.size; ++i) {
      n.thousandths = n.thousandths * 1000 + run.groups[i].value * 1000;
    }
    n.grouped = true;
    return n;
  }
  if (run.size == 3) {
    const Numeric date = three_groups(run);
    if (date.kind == NumericKind::date) return date;
    if (run.separators[0] == '-') return dashed(run);
    DigitRun head = run;
    head.size = 2;
    if (run.separators[1] == '-') return two_groups(head);  // "7,5-10", "10:15-11"
    return date;
  }
  if (run.size == 2 && is_year(run.groups[0]) && day_follows_dash(text, run)) {
    return integer(run.groups[0]);
  }
  if (run.size == 2) {
    const Numeric date = with_spaced_year(text, run);
    return date.kind == NumericKind::date ? date : two_groups(run);
  }
  return with_fraction(text, with_spaced_thousands(text, integer(run.groups[0])));
}

}  // namespace

int full_year(int two_digits) {
  return two_digits + (two_digits < 70 ? 2000 : 1900);
}

Numeric read_numeric(std::string_view text, std::uint32_t begin) {
  Numeric n;
  if (is_digit_at(text, begin)) {
    n = of_run(text, read_digit_run(text, begin));
  } else {
    n = with_fraction(text, make(NumericKind::integer, begin));
    if (n.end == begin) n = make(NumericKind::other, begin + utf8_length(text[begin]));
  }
  n.dot = n.end < text.size() && text[n.end] == '.';
  return n;
}

Numeric compact_date(const Numeric& number) {
  Numeric n = make(NumericKind::other, number.end);
  n.dot = number.dot;
  const auto value = static_cast<int>(number.thousandths / 1000);
  if (number.kind != NumericKind::integer || number.grouped) return n;
  if (number.digits == 6) {
    n.day = value / 10000;
    n.month = value / 100 % 100;
    n.year = full_year(value % 100);
  } else if (number.digits == 8 && value / 1000000 >= 19 && value / 1000000 <= 20 &&
             value / 100 % 100 <= 12) {
    n.day = value % 100;
    n.month = value / 100 % 100;
    n.year = value / 10000;
  } else if (number.digits == 8) {
    n.day = value / 1000000;
    n.month = value / 10000 % 100;
    n.year = value % 10000;
    if (n.year < 1900 || n.year > 2100) return n;
  } else {
    return n;
  }
  if (n.month >= 1 && n.month <= 12 && n.day >= 1 && n.day <= 31) n.kind = NumericKind::date;
  return n;
}

}  // namespace uttrekk
