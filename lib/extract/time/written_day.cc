#include "extract/time/written_day.h"

namespace uttrekk {
namespace {

/// "12.02": two digits each, so that it is hardly a decimal.
bool is_written_out(const TimeText& text, std::size_t i) {
  constexpr std::size_t kBytes = 5;
  const TimeAtom& atom = text.at(i);
  return atom.is(NumericKind::decimal) && atom.numeric.month != 0 && atom.span.size() >= kBytes &&
         text.view(i)[2] == '.';
}

/// "14/3", no "2/3" and no "24/7".
bool is_slashed_day(const TimeAtom& atom) {
  return atom.is(NumericKind::fraction) && atom.numeric.month != 0 && atom.numeric.day > 12 &&
         atom.numeric.day != 24;
}

/// "24.12. og 31.12.24", "12.02, 15.04 og 03.06.2024": days that a full date ends.
bool leads_to_date(const TimeText& text, std::size_t i) {
  for (std::size_t steps = 0; steps < kMostCoordinated && is_joint(text, i + 1); ++steps) {
    i += 2;
    if (text.at(i).is(NumericKind::date)) return true;
    if (text.at(i).numeric.month == 0) return false;
  }
  return false;
}

/// "sakene 9/07, 29/07 og | 30/07"
bool numbers_cases(const TimeText& text, std::size_t i) {
  constexpr std::size_t kMost = 12;
  for (std::size_t steps = 0; steps < kMost && i > 1 && is_joint(text, i - 1); ++steps) {
    if (!text.at(i - 2).is(NumericKind::fraction)) break;
    i -= 2;
  }
  return text.before(i).cue(TimeCue::label) || text.before(i).cue(TimeCue::filed);
}

/// "12/1, 9/2, 8/3 og 12/4": days that rise from month to month, three and more.
bool is_row_of_days(const TimeText& text, std::size_t i) {
  constexpr std::size_t kMost = 12, kLeast = 3;
  const auto is_day = [&](std::size_t at) {
    return text.at(at).is(NumericKind::fraction) && text.at(at).numeric.month != 0;
  };
  const auto rises = [&](std::size_t at) {  // from the day two atoms before
    return at > 1 && is_joint(text, at - 1) && is_day(at - 2) && is_day(at) &&
           text.at(at - 2).numeric.month < text.at(at).numeric.month;
  };
  std::size_t first = i, count = 1;
  while (count < kMost && rises(first)) first -= 2, ++count;
  std::size_t last = i;
  while (count < kMost && rises(last + 2)) last += 2, ++count;
  bool sure = false;  // "2/3, 3/4 og 4/5" are parts of a whole
  for (std::size_t at = first; at <= last; at += 2)
    sure = sure || text.at(at).numeric.thousandths == 0;
  return count >= kLeast && sure && !numbers_cases(text, first);
}

/// "møtet 14/3", "samling 22/3 og 2/5".
bool is_slashed_list(const TimeText& text, std::size_t i) {
  if (i > 1 && is_joint(text, i - 1) && is_slashed_day(text.at(i - 2))) {
    return !numbers_cases(text, i);
  }
  if (is_row_of_days(text, i)) return true;
  if (!is_slashed_day(text.at(i))) return false;
  for (std::size_t steps = 0; steps < kFarthestCue; ++steps, --i) {
    const TimeAtom& event = text.before(i);
    if (event.kind == AtomKind::none || event.kind == AtomKind::number) return false;
    if (event.cue(TimeCue::support)) return true;
  }
  return false;
}

}  // namespace

bool is_joint(const TimeText& text, std::size_t i) {
  return text.at(i).cue(TimeCue::either) || text.at(i).kind == AtomKind::comma ||
         text.phrase(i, MarkKind::period_word, static_cast<std::int32_t>(PeriodWord::conjunction));
}

bool is_written_day(const TimeText& text, std::size_t i) {
  const TimeAtom& atom = text.at(i);
  const TimeAtom& before = text.before(i);
  if (before.cue(TimeCue::label) || before.cue(TimeCue::counted)) return false;
  const bool slash = atom.is(NumericKind::fraction);
  const bool written_out = is_written_out(text, i);
  if ((slash || atom.numeric.dot || written_out) && leads_to_date(text, i)) return true;
  if (slash) return is_slashed_list(text, i);
  if (!written_out || !atom.numeric.dot) return false;
  if (i > 1 && is_joint(text, i - 1) && is_written_out(text, i - 2) && text.at(i - 2).numeric.dot) {
    return true;  // "12.02., 15.04. og 03.06."
  }
  constexpr auto kTo = static_cast<std::int32_t>(PeriodWord::to);
  if (before.has(MarkKind::period_word) && text.phrase(i - 1, MarkKind::period_word, kTo)) {
    return true;  // "Møtet er flyttet til 14.03."
  }
  // "24.–26. desember og 31.12."
  if (i > 1 && is_joint(text, i - 1) && text.at(i - 2).has(MarkKind::month)) return true;
  const TimeAtom& next = text.at(i + 1);
  return next.kind != AtomKind::none && next.kind != AtomKind::stop && !next.sentence_start;
}

}  // namespace uttrekk
