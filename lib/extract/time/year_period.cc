#include "extract/time/year_period.h"

namespace uttrekk {
namespace {

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

}  // namespace

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
  // "2021/22 – 2023/24", "skoleåret 2021/22 til 2023/24"
  const auto to = text.phrase(at + 1, MarkKind::period_word, index(PeriodWord::to));
  const std::size_t joint = text.at(at + 1).kind == AtomKind::dash ? at + 2 : to ? to->next : 0;
  const TimeAtom& last = text.at(joint);
  const bool goes_on = joint > 0 && last.is(NumericKind::year_pair) && !last.glued &&
                       last.numeric.year > pair.numeric.year;
  if (goes_on) {
    match.end.year = last.numeric.other_year;
    match.next = joint + 1;
  }
  return match;
}

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

}  // namespace uttrekk
