#include "extract/time/period_ends.h"

#include "extract/time/open_period.h"
#include "extract/time/period_pair.h"
#include "extract/time/point_parts.h"

namespace uttrekk {
namespace {

/// Where two ends are joined, and how.
struct Joint {
  std::size_t next = 0;
  bool dash = false;
  bool neighbours = false;  // "mai/juni", "3. og 4. mai": joins what follows each other alone
};

std::optional<Joint> read_joint(const TimeText& text, const PointMatch& begin, bool between) {
  const std::size_t i = begin.next;
  if (text.at(i).kind == AtomKind::dash) {
    // two dashes in a row part as one does
    const bool second = text.at(i + 1).kind == AtomKind::dash && text.touches(i + 1);
    return Joint{i + (second ? 2u : 1u), true};
  }
  if (text.at(i).kind == AtomKind::slash && text.touches(i) && text.touches(i + 1)) {
    return Joint{i + 1, false, true};
  }
  if (text.at(i).has(MarkKind::period_word) && rest_of_year(text, i + 1) != 0)
    return Joint{i + 1, false};
  if (const auto word = text.phrase(i, MarkKind::period_word, index(PeriodWord::conjunction))) {
    if (between) return Joint{word->next, false};
    if (begin.day_alone) return Joint{word->next, false, true};
  }
  for (const PeriodWord kind : {PeriodWord::to, PeriodWord::until}) {
    const auto word = text.phrase(i, MarkKind::period_word, index(kind));
    if (word && !text.at(i).has(MarkKind::length_modifier)) {
      return Joint{word->next, false};
    }
  }
  return std::nullopt;
}

/// "uke 12–14": the word stands once.
std::optional<PointMatch> end_week(const TimeText& text, std::size_t i) {
  const TimeAtom& atom = text.at(i);
  if (!atom.is(NumericKind::integer) || atom.glued || atom.numeric.digits > 2) return {};
  const auto week = static_cast<int>(atom.numeric.thousandths / 1000);
  if (week < 1 || week > 53 || text.at(i + 1).has_unit) return std::nullopt;
  PointMatch match;
  match.value.precision = Precision::week;
  match.value.group = week;
  match.first = i;
  match.next = i + 1;
  if (atom.numeric.dot) return match;
  if (const YearMatch year = read_year(text, match.next); year.next != 0) {
    match.value.year = year.year;
    match.next = year.next;
  }
  return match;
}

/// "2018–22".
std::optional<PointMatch> short_year(const TimeText& text, const CalendarPoint& begin,
                                     std::size_t i) {
  const TimeAtom& atom = text.at(i);
  if (begin.precision != Precision::year || !atom.is(NumericKind::integer)) return std::nullopt;
  const auto value = static_cast<int>(atom.numeric.thousandths / 1000);
  if (atom.numeric.digits != 2 || atom.glued || value <= begin.year % 100) return std::nullopt;
  if (text.at(i + 1).has_unit || text.at(i + 1).has(MarkKind::month)) return std::nullopt;
  PointMatch match;
  match.value.precision = Precision::year;
  match.value.year = begin.year / 100 * 100 + value;
  match.first = i;
  match.next = i + 1;
  return match;
}

std::optional<PointMatch> read_end(const TimeText& text, const PointMatch& begin,
                                   const Joint& joint) {
  if (const std::size_t next = rest_of_year(text, joint.next); next != 0) {
    PointMatch end;
    end.value.precision = Precision::year;
    end.value.year = begin.value.year;
    end.next = next;
    return end;
  }
  if (begin.value.precision == Precision::week) {
    if (auto week = end_week(text, joint.next)) return week;
  }
  if (joint.dash) {
    if (auto year = short_year(text, begin.value, joint.next)) return year;
  }
  auto end = read_partial_point(text, joint.next);
  if (end && begin.day_alone && end->day_alone) return std::nullopt;
  return end;
}

/// "2019 – d.d.", "mai 2019 til i dag", "(2019–)": goes on.
std::optional<PeriodMatch> read_until_today(const TimeText& text, const PointMatch& begin,
                                            const Joint& joint) {
  const bool dated = begin.value.has_year() && !begin.day_alone;
  if (!dated || joint.neighbours) return std::nullopt;
  PeriodMatch match;
  match.begin = begin.value;
  match.rule = "period.open-end";
  match.first = begin.first;
  if (text.at(joint.next).cue(TimeCue::today)) {
    match.next = joint.next + 1;
    return match;
  }
  const auto today = text.phrase(joint.next, MarkKind::relative_date);
  if (today && today->text == "D+0") {
    match.next = today->next;
    return match;
  }
  const bool closed =
      joint.dash && text.touches(joint.next - 1) && text.at(joint.next).kind == AtomKind::close;
  match.next = joint.next;
  return closed ? std::optional(match) : std::nullopt;
}

/// "10.5–12.5" and "1/2–3/4" are no days; "1.6.–31.8." and "fra 1/6 til 31/8" are.
bool are_bare_numbers(const TimeText& text, const PointMatch& begin, const PointMatch& end,
                      bool led) {
  const TimeAtom& a = text.at(begin.first);
  const TimeAtom& b = text.at(end.first);
  const auto is_bare = [](const TimeAtom& atom) {
    return atom.is(NumericKind::decimal) || atom.is(NumericKind::fraction);
  };
  if (!is_bare(a) || !is_bare(b) || (a.numeric.dot && a.is(NumericKind::decimal))) return false;
  return !led || a.is(NumericKind::decimal);
}

/// "01/23–06/24", "fra 01/23 til 06/24".
std::optional<PeriodMatch> read_short_months(const TimeText& text, std::size_t at) {
  if (text.numbers || text.before(at).cue(TimeCue::filed)) return std::nullopt;
  const auto begin = short_month(text, at);
  const auto joint = begin ? read_joint(text, *begin, false) : std::nullopt;
  const auto end = joint ? short_month(text, joint->next) : std::nullopt;
  if (!end || !in_order(begin->value, end->value)) return std::nullopt;
  return PeriodMatch{begin->value, end->value, "period.from-to", at, end->next, false};
}

}  // namespace

std::optional<PeriodMatch> read_ends(const TimeText& text, std::size_t at, bool between, bool led) {
  if (text.at(at).is(NumericKind::fraction)) {
    if (auto months = read_short_months(text, at)) return months;
  }
  const auto begin = read_partial_point(text, at);
  if (!begin) return std::nullopt;
  const auto joint = read_joint(text, *begin, between);
  if (!joint) return std::nullopt;
  const TimeAtom& number = text.at(begin->first);
  const bool counts_days =
      begin->day_alone && joint->dash && !number.numeric.dot &&
      (text.before(begin->first).has_unit || text.before(begin->first).cue(TimeCue::label));
  if (counts_days) return std::nullopt;  // "Dag 1 – 12. juni", "Trinn 3 – 12. mars"
  const TimeAtom& last = text.at(begin->next - 1);
  const bool closed = last.kind == AtomKind::number && last.numeric.dot &&
                      begin->value.precision == Precision::year;
  if (closed) return std::nullopt;  // "… i 2024. – Ja"
  auto end = read_end(text, *begin, *joint);
  if (!end) return read_until_today(text, *begin, *joint);
  PointMatch from = *begin;
  if (!share_month(from, *end) || !can_pair(from.value, end->value)) return std::nullopt;
  share_year(from, *end);
  if (joint->neighbours && !are_neighbours(from.value, end->value)) return std::nullopt;
  if (!from.value.has_year() && !text.expects_date && are_bare_numbers(text, from, *end, led)) {
    return std::nullopt;
  }
  const bool unsure =
      text.at(from.next - 1).short_form && text.at(from.first).kind == AtomKind::word;
  if (unsure && !from.value.has_year()) return std::nullopt;  // "mar til jul"
  PeriodMatch match{from.value, end->value, "period.from-to", from.first, end->next, false};
  if (text.reference && !from.relative && !from.value.has_year() && !end->value.has_year()) {
    match.begin.year = match.end.year = text.reference->year;
    if (rolls_over(match.begin, match.end)) ++match.end.year;
  }
  if (!in_order(match.begin, match.end)) return std::nullopt;
  return match;
}

}  // namespace uttrekk
