#include "extract/time/time_expression.h"

#include <algorithm>

#include "extract/time/calendar.h"
#include "extract/time/length.h"
#include "extract/time/own_date.h"
#include "extract/time/period.h"
#include "extract/time/period_pair.h"
#include "extract/time/surroundings.h"
#include "extract/time/time_context.h"

namespace uttrekk {
namespace {

/// What a time expression may begin with, beside a number; and the cues that open one.
constexpr std::uint64_t kOpeners =
    mark_bit(MarkKind::month) | mark_bit(MarkKind::season) | mark_bit(MarkKind::unit) |
    mark_bit(MarkKind::weekday) | mark_bit(MarkKind::holiday) | mark_bit(MarkKind::relative_date) |
    mark_bit(MarkKind::number) | mark_bit(MarkKind::ordinal) | mark_bit(MarkKind::length_modifier) |
    mark_bit(MarkKind::date_modifier) | mark_bit(MarkKind::period_word);
constexpr Cues kOpeningCues = {TimeCue::across, TimeCue::definite, TimeCue::school_year,
                               TimeCue::week, TimeCue::turn};
constexpr std::uint32_t kLongestCell = 3;  // tokens of a cell that holds a time alone
constexpr std::size_t kFarthestTime = 8;  // "i løpet av de aller siste to månadene": atoms before

class Finder {
 public:
  Finder(const Document& document, const Context& context,
         const std::function<void(const TimeExpression&)>& found)
      : document_(document),
        lexicon_(context.lexicon),
        own_date_(document, context.lexicon),
        text_{document, context.lexicon, {}, 0, context.reference_date, &own_date_, false, false},
        reader_(document, context.lexicon),
        surroundings_(document, context.lexicon),
        found_(found) {}

  void run() {
    for (const Block& block : document_.blocks) {
      if (block.first_token < block.end_token) visit(block);
    }
  }

 private:
  void visit(const Block& block);
  void read_cell_time(const Block& block);
  std::size_t step(std::size_t i, TimeContext& context);
  std::size_t take_length(const LengthMatch& match, TimeContext& context);
  std::size_t take_period(const PeriodMatch& match, TimeContext& context);
  std::size_t take_date(const PointMatch& match, TimeContext& context);
  bool is_to_come(const PointMatch& match) const;
  bool may_open(const TimeAtom& atom) const;
  bool is_plain_number(std::size_t i) const;
  void share_coordinated_year(const PeriodMatch& match, TimeExpression& out) const;
  std::optional<PointMatch> counted_from_today(const LengthMatch& match) const;
  Span span_of(std::size_t first, std::size_t next) const {
    Span span{text_.at(first).span.begin, text_.at(next - 1).span.end};
    // an abbreviation's full stop is no part of it
    if (document_.view(span).ends_with('.')) --span.end;
    return span;
  }

  const Document& document_;
  const Lexicon& lexicon_;
  OwnDate own_date_;
  TimeText text_;
  AtomReader reader_;
  Surroundings surroundings_;
  const std::function<void(const TimeExpression&)>& found_;
};

void Finder::visit(const Block& block) {
  if (!reader_.read(block, text_.atoms)) return surroundings_.pass(block);
  const BlockContext& around = surroundings_.enter(block);
  text_.expects_date = around.label.has(TimeCue::date) || around.label.has(TimeCue::deadline);
  text_.numbers = around.label.has(TimeCue::filed);
  text_.pointless = TimeText::kNowhere;
  text_.end_token = block.end_token;
  if (block.kind == BlockKind::cell && block.end_token - block.first_token <= kLongestCell) {
    read_cell_time(block);
  }
  TimeContext context(text_, around);
  std::size_t time = 0;  // the next atom that is about time
  for (std::size_t i = 0; i + 1 < text_.atoms.size();) {
    time = std::max(time, i);
    while (time < text_.atoms.size() && !text_.atoms[time].time) ++time;
    if (time == text_.atoms.size()) return;
    i = time - i > kFarthestTime ? time - kFarthestTime : step(i, context);
  }
}

/// "00:15" alone in a cell, in a column of times spent or beside "Total gjennomføringstid".
void Finder::read_cell_time(const Block& block) {
  const TimeAtom& clock = text_.at(0);
  if (!clock.is(NumericKind::clock) || text_.atoms.size() > 2) return;
  Cues cues = surroundings_.current().label;
  const auto index = static_cast<std::size_t>(&block - document_.blocks.data());
  if (index + 1 < document_.blocks.size()) {
    const Block& next = document_.blocks[index + 1];
    if (next.kind == BlockKind::cell && next.table == block.table && next.row == block.row &&
        next.end_token - next.first_token <= 4) {
      cues.add(cues_in(document_, lexicon_, next.content));
    }
  }
  if (!cues.has(TimeCue::time_used)) return;
  TimeExpression out;
  out.kind = TimeExpression::Kind::length;
  out.span = clock.span;
  out.rule = "length.cell-clock";
  const std::int64_t minutes = clock.numeric.thousandths / 1000;
  out.value[TimeUnit::hour] = minutes / 60 * 1000;
  out.value[TimeUnit::minute] = minutes % 60 * 1000;
  found_(out);
}

/// Whether an expression may start with the atom: a number, a word that opens one, or one that
/// opens phrases alone where a word of some phrase follows ("i fjor").
bool Finder::may_open(const TimeAtom& atom) const {
  if (atom.kind == AtomKind::number || (atom.kinds & kOpeners) != 0) return true;
  if (atom.cues.has_any(kOpeningCues)) return true;
  const std::uint32_t next = atom.token + 1;
  return atom.opens_any(kOpeners) && next < text_.end_token &&
         lexicon_.entry(document_.tokens.entry(next)).in_phrase;
}

/// One step from atom `i`: takes what starts there, and returns where to go on.
std::size_t Finder::step(std::size_t i, TimeContext& context) {
  const TimeAtom& atom = text_.at(i);
  if (atom.compound || !may_open(atom) || is_plain_number(i)) return i + 1;
  if (const auto length = read_length(text_, i)) {
    context.advance(i);
    return take_length(*length, context);
  }
  if (const auto period = read_period(text_, i)) {
    context.advance(i);
    if (!period->bare_end || context.lasts(i)) return take_period(*period, context);
  }
  if (const auto point = read_point(text_, i)) {
    context.advance(i);
    return take_date(*point, context);
  }
  return i + 1;
}

/// "12 pasienter", "30 %", "(7)": a short number that nothing behind it makes a time of. One in
/// "uke 12 og | 14" is none.
bool Finder::is_plain_number(std::size_t i) const {
  constexpr int kMostDigits = 3;
  const TimeAtom& number = text_.at(i);
  if (!number.is(NumericKind::integer) || number.numeric.digits > kMostDigits) return false;
  const TimeAtom& before = text_.before(i);
  if (before.kind == AtomKind::comma || before.cue(TimeCue::either) ||
      before.opens_any(mark_bit(MarkKind::period_word))) {
    return false;
  }
  const TimeAtom& next = text_.at(i + 1);
  const bool joins = next.kind == AtomKind::dash || next.kind == AtomKind::slash ||
                     next.kind == AtomKind::comma || next.kind == AtomKind::open;
  return !joins && next.cues.bits == 0 && !next.opens_any(kOpeners | mark_bit(MarkKind::rate));
}

/// How exact a date is that is counted by this length; none for hours.
Precision precision_of(const Length& length) {
  if (length[TimeUnit::day] != 0 || length[TimeUnit::week] != 0) return Precision::day;
  if (length[TimeUnit::month] != 0 || length[TimeUnit::year] % 1000 != 0) return Precision::month;
  return length[TimeUnit::year] != 0 ? Precision::year : Precision::none;
}

/// "for 10 000 år siden": further from today than dates are counted.
bool is_beyond_calendar(const Length& length) {
  constexpr std::int64_t kMost = std::int64_t{1'000} * 366 * 1'000;  // days, in thousandths
  const auto beyond = [&](TimeUnit unit, std::int64_t days) { return length[unit] > kMost / days; };
  return beyond(TimeUnit::year, 366) || beyond(TimeUnit::month, 31) || beyond(TimeUnit::week, 7) ||
         beyond(TimeUnit::day, 1);
}

/// "om to uker", "for tre år siden".
std::optional<PointMatch> Finder::counted_from_today(const LengthMatch& match) const {
  const bool ago = text_.at(match.next).cue(TimeCue::ago);
  const bool ahead = text_.before(match.first).cue(TimeCue::ahead);
  if ((!ago && !ahead) || !match.max.empty() || !match.per.empty()) return std::nullopt;
  if (is_beyond_calendar(match.value)) return std::nullopt;
  const Precision precision = precision_of(match.value);
  const auto base = precision == Precision::none ? std::nullopt : text_.base(precision);
  if (!base) return std::nullopt;
  PointMatch out;
  out.rule = "date.counted";
  out.relative = true;
  out.first =
      match.first > 0 && !text_.at(match.first).sentence_start ? match.first - 1 : match.first;
  out.next = ago ? match.next + 1 : match.next;
  const int sign = ago ? -1 : 1;
  const auto count = [&](TimeUnit unit) {
    return sign * static_cast<int>(match.value[unit] / 1000);
  };
  CalendarPoint& point = out.value;
  const CalendarDay day = add_days(*base, count(TimeUnit::day) + 7 * count(TimeUnit::week));
  const int months =
      sign *
      static_cast<int>((match.value[TimeUnit::month] + 12 * match.value[TimeUnit::year]) / 1000);
  const CalendarDay month = add_months({day.year, day.month, 1}, months);
  point.year = month.year;
  point.month = month.month;
  point.day = day.day;
  point.precision = precision;
  return out;
}

std::size_t Finder::take_length(const LengthMatch& match, TimeContext& context) {
  const bool ages = surroundings_.current().label.has(TimeCue::age) &&
                    (match.value[TimeUnit::year] != 0 || match.max[TimeUnit::year] != 0);
  if (match.rejected || ages) return match.next;  // "Gjennomsnittsalder: 67 år"
  if (const auto point = counted_from_today(match)) return take_date(*point, context);
  TimeExpression out;
  out.kind = TimeExpression::Kind::length;
  out.span = span_of(match.first, match.next);
  out.rule = match.rule;
  out.value = match.value;
  out.max = match.max;
  out.modifier = match.modifier;
  out.per = match.per;
  const bool short_one = match.value[TimeUnit::hour] != 0 || match.value[TimeUnit::minute] != 0 ||
                         match.value[TimeUnit::second] != 0;  // a session in the programme
  out.project = !short_one && context.is_project(match.first, match.next, false);
  found_(out);
  context.note_expression(match.next, out.project);
  return match.next;
}

/// "14.–15. mai, 3.–4. juni og 10. september | 2024"
void Finder::share_coordinated_year(const PeriodMatch& match, TimeExpression& out) const {
  if (out.begin.has_year() || out.end.has_year() || out.end.precision != Precision::day) return;
  PointMatch last;
  last.value = out.end;
  last.next = match.next;
  const int year = coordinated_year(text_, last);
  if (year != 0 && !rolls_over(out.begin, out.end)) out.begin.year = out.end.year = year;
}

std::size_t Finder::take_period(const PeriodMatch& match, TimeContext& context) {
  TimeExpression out;
  out.kind = TimeExpression::Kind::period;
  out.span = span_of(match.first, match.next);
  out.rule = match.rule;
  out.begin = match.begin;
  out.end = match.end;
  share_coordinated_year(match, out);
  const bool closed =
      out.begin.precision != Precision::none && out.end.precision != Precision::none;
  out.project = context.is_project(match.first, match.next, closed);
  found_(out);
  context.note_expression(match.next, out.project);
  return match.next;
}

/// "til våren": the next one.
bool Finder::is_to_come(const PointMatch& match) const {
  const TimeAtom& before = text_.before(match.first);
  return match.value.precision == Precision::season && before.has(MarkKind::period_word) &&
         lexicon_.value(lexicon_.entry(before.entry), MarkKind::period_word) ==
             static_cast<std::int32_t>(PeriodWord::to);
}

std::size_t Finder::take_date(const PointMatch& match, TimeContext& context) {
  TimeExpression out;
  out.kind = TimeExpression::Kind::date;
  out.span = span_of(match.first, match.next);
  out.rule = match.rule;
  out.begin = match.value;
  if (!out.begin.has_year() && !match.relative) {
    out.begin.year = coordinated_year(text_, match);
    if (!out.begin.has_year() && text_.reference) {
      out.begin.year = text_.reference->year;
      if (is_to_come(match) && day_number(*last_day(out.begin)) < day_number(*text_.reference)) {
        ++out.begin.year;
      }
    }
  }
  out.role = context.role(match.first, match.next);
  found_(out);
  context.note_expression(match.next);
  return match.next;
}

}  // namespace

void find_time_expressions(const Document& document, const Context& context,
                           const std::function<void(const TimeExpression&)>& found) {
  Finder(document, context, found).run();
}

}  // namespace uttrekk
