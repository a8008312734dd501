#include "extract/period.h"

#include "extract/calendar.h"

namespace uttrekk {
namespace {

constexpr MarkKind kPeriodWord = MarkKind::period_word;

std::int32_t index(PeriodWord word) {
  return static_cast<std::int32_t>(word);
}

/// Where two ends are joined, and how.
struct Joint {
  std::size_t next = 0;
  bool dash = false;
};

std::optional<Joint> read_joint(const TimeText& text, std::size_t i, bool between) {
  if (text.at(i).kind == AtomKind::dash) {
    // two dashes in a row part as one does
    const bool second = text.at(i + 1).kind == AtomKind::dash && text.touches(i + 1);
    return Joint{i + (second ? 2u : 1u), true};
  }
  if (between) {
    if (const auto word = text.phrase(i, kPeriodWord, index(PeriodWord::conjunction))) {
      return Joint{word->next, false};
    }
  }
  for (const PeriodWord kind : {PeriodWord::to, PeriodWord::until}) {
    const auto word = text.phrase(i, kPeriodWord, index(kind));
    if (word && text.view(i) != "ut" && !text.at(i).has(MarkKind::length_modifier)) {
      return Joint{word->next, false};
    }
  }
  return std::nullopt;
}

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
      return p.group == 24 ? 13 : 3 * (p.group - 20);
    case Precision::quarter:
      return 3 * p.group - 2;
    case Precision::half:
      return 6 * p.group - 5;
    default:
      return 0;
  }
}

/// Whether `end` lies before `begin` within one year, so that it is meant of the next.
bool rolls_over(const CalendarPoint& begin, const CalendarPoint& end) {
  const int a = month_order(begin);
  const int b = month_order(end);
  if (a == 0 || b == 0) return begin.precision == Precision::week && end.group < begin.group;
  if (a != b) return b < a;
  return begin.precision == Precision::day ? end.precision == Precision::day && end.day < begin.day
                                           : begin.precision != Precision::day;
}

/// A year that one end lacks is taken from the other, the one before or after where the end
/// would come first ("fra juni 2025 til januar").
void share_year(PointMatch& begin, PointMatch& end) {
  if (begin.value.has_year() == end.value.has_year()) return;
  if (begin.relative || end.relative) return;
  const int over = rolls_over(begin.value, end.value) ? 1 : 0;
  if (!end.value.has_year())
    end.value.year = begin.value.year + over;
  else
    begin.value.year = end.value.year - over;
}

/// "14.–16. juni", "1.6.–31.8.2025": a day takes its month from the other end.
bool share_month(PointMatch& begin, PointMatch& end) {
  if (begin.day_alone && end.day_alone) return false;
  if (end.value.precision == Precision::day && begin.day_alone) {
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

/// Ends of one sort, or of sorts that people join ("høsten 2024 til mai 2025").
bool can_pair(const CalendarPoint& a, const CalendarPoint& b) {
  if ((a.precision == Precision::week) != (b.precision == Precision::week)) {
    return a.has_year() && b.has_year();
  }
  if (a.precision == Precision::day && b.precision == Precision::year) return a.has_year();
  if (a.precision == Precision::year) return rank(b.precision) == rank(a.precision) || b.has_year();
  if (b.precision == Precision::year) return a.has_year();
  return true;
}

/// "uke 12–14": the word stands once.
std::optional<PointMatch> second_week(const TimeText& text, std::size_t i) {
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
  if (begin.value.precision == Precision::week) {
    if (auto week = second_week(text, joint.next)) return week;
  }
  if (joint.dash) {
    if (auto year = short_year(text, begin.value, joint.next)) return year;
  }
  auto end = read_partial_point(text, joint.next);
  if (end && begin.day_alone && end->day_alone) return std::nullopt;
  return end;
}

/// Both ends from atom `at`, after the leading word.
std::optional<PeriodMatch> read_ends(const TimeText& text, std::size_t at, bool between) {
  const auto begin = read_partial_point(text, at);
  if (!begin) return std::nullopt;
  const auto joint = read_joint(text, begin->next, between);
  if (!joint) return std::nullopt;
  const TimeAtom& last = text.at(begin->next - 1);
  const bool closed = last.kind == AtomKind::number && last.numeric.dot &&
                      begin->value.precision == Precision::year;
  if (closed) return std::nullopt;  // "… i 2024. – Ja"
  auto end = read_end(text, *begin, *joint);
  if (!end) return std::nullopt;
  PointMatch from = *begin;
  if (!share_month(from, *end) || !can_pair(from.value, end->value)) return std::nullopt;
  share_year(from, *end);
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

/// "2024/25", "2018-22", after "skoleåret" August to June.
std::optional<PeriodMatch> read_year_pair(const TimeText& text, std::size_t i) {
  const bool school = text.at(i).cue(TimeCue::school_year);
  const std::size_t at = school ? i + 1 : i;
  const TimeAtom& pair = text.at(at);
  if (!pair.is(NumericKind::year_pair) || pair.glued) return std::nullopt;
  if (text.before(i).cue(TimeCue::label)) return std::nullopt;
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
  return match;
}

/// "2026+".
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

/// "tall fra 2022", "rapporten frå mai": where something is from, no period.
bool is_source(const TimeText& text, std::size_t i, bool bare_year) {
  const TimeAtom& before = text.before(i);
  if (before.kind != AtomKind::word) return before.kind == AtomKind::close;
  if (before.cue(TimeCue::source)) return true;
  if (before.cue(TimeCue::support) || before.cue(TimeCue::project)) return false;
  const bool verb = before.cue(TimeCue::lasting) || before.cue(TimeCue::starts) ||
                    before.cue(TimeCue::happened) || before.has_unit;
  const std::string_view word = text.view(i - 1);
  if (bare_year) return !verb && word.size() > 4;  // "dokumentet fra 2004"; "også fra 2004"
  for (const std::string_view ending : {"ene", "ane", "inga", "ingen", "inger", "ingar"}) {
    if (word.ends_with(ending)) return true;  // "kartleggingen fra 2023": a noun
  }
  return false;
}

/// One end alone: "fra høsten 2024", "siden 2018", "ut 2026", "fram til 31.12.2024".
std::optional<PeriodMatch> read_open(const TimeText& text, std::size_t i, const TimePhrase& lead) {
  std::size_t at = lead.next;
  if (text.at(at).cue(TimeCue::definite)) ++at;
  const auto point = read_point(text, at);
  if (!point) return std::nullopt;
  const auto word = static_cast<PeriodWord>(lead.value);
  PeriodMatch match;
  match.first = i;
  match.next = point->next;
  CalendarPoint value = point->value;
  if (text.reference && !value.has_year() && !point->relative) value.year = text.reference->year;
  if (word == PeriodWord::from || word == PeriodWord::since) {
    if (word == PeriodWord::from && lead.next == i + 1 &&
        is_source(text, i, point->value.precision == Precision::year))
      return std::nullopt;
    match.begin = value;
    match.rule = "period.open-end";
  } else {
    match.end = value;
    match.rule = "period.open-start";
    match.bare_end = word == PeriodWord::to;
  }
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

/// The leading word with which the span begins: several may follow each other ("i perioden fra").
struct Lead {
  std::optional<TimePhrase> last;
  std::size_t next = 0;
  bool between = false;
};
Lead read_lead(const TimeText& text, std::size_t i) {
  Lead lead;
  lead.next = i;
  for (int words = 0; words < 2; ++words) {
    const auto phrase = text.phrase(lead.next, kPeriodWord);
    if (!phrase || phrase->value == index(PeriodWord::conjunction)) break;
    if (words > 0 && phrase->value != index(PeriodWord::from) &&
        phrase->value != index(PeriodWord::between)) {
      break;
    }
    lead.last = phrase;
    lead.next = phrase->next;
    lead.between = lead.between || phrase->value == index(PeriodWord::between);
  }
  if (lead.last) {
    const auto opens = text.phrase(i, kPeriodWord, index(PeriodWord::until));
    if (opens && lead.next == opens->next) lead.last = opens;  // "til og med" opens and joins
  }
  return lead;
}

}  // namespace

std::optional<PeriodMatch> read_period(const TimeText& text, std::size_t i) {
  const Lead lead = read_lead(text, i);
  const std::size_t at = lead.next;
  const auto word = lead.last ? static_cast<PeriodWord>(lead.last->value) : PeriodWord::in;
  const bool joins =
      word == PeriodWord::from || word == PeriodWord::in || word == PeriodWord::between;
  if (joins) {
    std::optional<PeriodMatch> match = read_year_pair(text, at);
    if (!match) match = read_ends(text, at, lead.between);
    if (match) {
      if (lead.last) match->first = i;
      return match;
    }
    if (!lead.last) {
      match = read_year_plus(text, at);
      return match ? match : read_half_year(text, at);
    }
  }
  if (word == PeriodWord::in || word == PeriodWord::between) {
    return std::nullopt;
  }
  return read_open(text, i, *lead.last);
}

}  // namespace uttrekk
