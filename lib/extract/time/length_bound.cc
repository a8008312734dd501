#include "extract/time/length_bound.h"

#include <array>

namespace uttrekk {
namespace {

constexpr std::int32_t kTo = static_cast<std::int32_t>(PeriodWord::to);
constexpr std::int32_t kAnd = static_cast<std::int32_t>(PeriodWord::conjunction);
constexpr std::size_t kMostParts = 5;  // of a composite: years to minutes

/// The atom of the unit behind a number, over one word such as "hele" or "drøy".
std::optional<std::size_t> unit_after(const TimeText& text, std::size_t i, bool digits) {
  if (is_unit(text, i, digits)) return i;
  if (text.at(i).kind == AtomKind::dash && text.touches(i) && is_unit(text, i + 1, digits) &&
      text.touches(i + 1)) {
    return i + 1;  // "10-minutters" where the tokeniser parts it
  }
  const TimeAtom& between = text.at(i);
  const bool bounds = between.kind == AtomKind::word && between.has(MarkKind::length_modifier);
  if ((between.cue(TimeCue::whole) || bounds) && is_unit(text, i + 1, false)) return i + 1;
  return std::nullopt;
}

/// "12 (tolv) måneder", as contracts have it: past the brackets that say the number again.
std::size_t after_repeated_number(const TimeText& text, const TimeNumber& number) {
  if (text.at(number.next).kind != AtomKind::open) return number.next;
  const auto again = read_time_number(text, number.next + 1);
  const bool same = again && again->thousandths == number.thousandths &&
                    text.at(again->next).kind == AtomKind::close;
  return same ? again->next + 1 : number.next;
}

/// "12 ± 4 minutter": past how much it varies.
std::size_t after_spread(const TimeText& text, std::size_t i) {
  if (text.at(i).kind != AtomKind::sign || !text.at(i).has(MarkKind::length_modifier)) return i;
  const auto spread = read_time_number(text, i + 1);
  return spread && spread->digits ? spread->next : i;
}

/// "1 år, 6 måneder og 2 uker": each part of a smaller unit than the one before.
void add_parts(const TimeText& text, Bound& bound) {
  for (std::size_t parts = 1; parts < kMostParts; ++parts) {
    std::size_t i = bound.next;
    if (text.at(i).kind == AtomKind::comma || text.phrase(i, MarkKind::period_word, kAnd)) ++i;
    const auto quantity = read_time_number(text, i);
    if (!quantity) return;
    const auto unit = unit_after(text, quantity->next, quantity->digits);
    if (!unit || text.at(*unit).unit.unit <= bound.unit->unit) return;
    if (text.at(*unit).unit.unit != TimeUnit::minute && i != bound.next + 1 && !quantity->digits)
      return;
    bound.unit = text.at(*unit).unit;
    bound.value.add(of_unit(*bound.unit, quantity->thousandths));
    bound.next = *unit + 1;
  }
}

/// "et år og et halvt", "to timer og et kvarter" (the latter is a composite).
void add_trailing_half(const TimeText& text, Bound& bound) {
  if (!text.phrase(bound.next, MarkKind::period_word, kAnd)) return;
  const auto half = read_time_number(text, bound.next + 1);
  if (!half || half->thousandths != kOne / 2 || unit_after(text, half->next, false)) return;
  bound.value.add(of_unit(*bound.unit, half->thousandths));
  bound.next = half->next;
}

/// "en to | timer", "ei to | veker": one or two, and no article of "en to timers økt".
bool counts_one_or_two(const TimeText& text, const Bound& upper) {
  const std::string_view unit = text.view(upper.next - 1);
  return !unit.ends_with('s') && !text.at(upper.next).cue(TimeCue::extent);
}

/// What joins the bounds of a range: a dash, "til", "eller", and "og" after "mellom".
std::optional<std::size_t> range_joint(const TimeText& text, std::size_t i, bool between) {
  if (text.at(i).kind == AtomKind::dash) return i + 1;
  if (text.at(i).cue(TimeCue::either)) return i + 1;
  if (is_one_or_two(text, i - 1)) return i;
  const bool words = text.at(i - 1).has(MarkKind::number) && text.at(i + 1).has(MarkKind::number);
  if (text.at(i).kind == AtomKind::comma && words) return i + 1;  // "to, tre uker"
  if (between) {
    const auto word = text.phrase(i, MarkKind::period_word, kAnd);
    return word ? std::optional(word->next) : std::nullopt;
  }
  const auto word = text.phrase(i, MarkKind::period_word, kTo);
  return word && word->next == i + 1 ? std::optional(word->next) : std::nullopt;
}

/// About how long, to compare two of different units.
std::int64_t minutes_of(const Length& length) {
  constexpr std::array<std::int64_t, kTimeUnits> kMinutes = {525'600, 43'800, 10'080, 1440,
                                                             60,      1,      0};
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < kTimeUnits; ++i) sum += length.thousandths[i] / 10 * kMinutes[i];
  return sum * 10 + length[TimeUnit::second] / 60;
}

/// "11.30 – 20 min": when something begins, and how long it takes.
bool is_clock_time(const TimeText& text, std::size_t i) {
  const TimeAtom& number = text.at(i);
  if (!number.is(NumericKind::decimal)) return false;
  const std::string_view digits = text.view(i);
  return digits.size() == 5 && digits[2] == '.' && number.numeric.thousandths < 24 * kOne &&
         digits[3] < '6';
}

/// "ved 3, 6 og | 12 måneder": what leads to the first of several numbers stands before atom `i`.
bool follows_preposition(const TimeText& text, std::size_t i) {
  for (std::size_t numbers = 0; numbers < kMostParts; ++numbers) {
    const TimeAtom& before = text.before(i);
    if (before.kind == AtomKind::none) return true;
    const bool joins =
        before.kind == AtomKind::comma || text.phrase(i - 1, MarkKind::period_word, kAnd);
    if (!joins) {
      return before.cues.has_any(
          {TimeCue::preposition, TimeCue::through, TimeCue::in, TimeCue::at});
    }
    if (text.before(i - 1).kind != AtomKind::number) return false;
    i -= 2;
  }
  return false;
}

}  // namespace

Length of_unit(const UnitValue& unit, std::int64_t thousandths) {
  Length length;
  length[unit.unit] = thousandths * unit.count;
  return length;
}

std::string_view unit_remark(const TimeText& text, std::size_t i) {
  const Mark* unit = text.lexicon.mark(text.lexicon.entry(text.at(i).entry), MarkKind::unit);
  if (unit == nullptr) return {};
  const std::string_view row = text.lexicon.row(*unit);
  const std::size_t tab = row.find('\t');
  return tab == std::string_view::npos ? std::string_view() : row.substr(tab + 1);
}

bool is_unit(const TimeText& text, std::size_t i, bool after_digits) {
  return text.at(i).has_unit && (after_digits || unit_remark(text, i) != "digits");
}

std::optional<Bound> read_bound(const TimeText& text, std::size_t i) {
  auto quantity = read_time_number(text, i);
  if (!quantity) return std::nullopt;
  quantity->next = after_repeated_number(text, *quantity);
  const std::size_t spread = after_spread(text, quantity->next);
  const bool varies = spread > quantity->next;
  quantity->next = spread;
  Bound bound{{}, *quantity, std::nullopt, quantity->next, varies};
  const auto unit = unit_after(text, quantity->next, quantity->digits);
  if (!unit) return bound;
  bound.unit = text.at(*unit).unit;
  bound.value = of_unit(*bound.unit, quantity->thousandths);
  bound.next = *unit + 1;
  if (!text.at(*unit).compound) add_trailing_half(text, bound);
  add_parts(text, bound);
  return bound;
}

bool add_upper(const TimeText& text, Bound& lower, LengthMatch& match, bool between) {
  const auto joint = range_joint(text, lower.next, between);
  if (!joint) return false;
  const auto upper = read_bound(text, *joint);
  if (!upper || !upper->unit || upper->quantity.article) return false;
  if (*joint == lower.next && !counts_one_or_two(text, *upper)) return false;
  if (!lower.unit) {
    if (lower.quantity.thousandths >= upper->quantity.thousandths) return false;
    if (is_clock_time(text, lower.next - 1)) return false;
    lower.value = of_unit(*upper->unit, lower.quantity.thousandths);
  } else if (minutes_of(lower.value) >= minutes_of(upper->value)) {
    return false;  // "fra to uker til tre dager" is a change
  }
  match.max = upper->value;
  match.next = upper->next;
  match.rule = "length.range";
  return true;
}

void take_unit_of_change(const TimeText& text, Bound& from) {
  const auto joint = text.phrase(from.next, MarkKind::period_word, kTo);
  if (!joint || from.unit) return;
  const auto to = read_bound(text, joint->next);
  if (!to || !to->unit || to->quantity.thousandths >= from.quantity.thousandths) return;
  from.unit = to->unit;
  from.value = of_unit(*to->unit, from.quantity.thousandths);
}

std::optional<UnitValue> coordinated_unit(const TimeText& text, const Bound& first) {
  TimeNumber last = first.quantity;
  const bool hangs = text.at(first.next).kind == AtomKind::dash && text.touches(first.next);
  if (last.article || (!hangs && !follows_preposition(text, first.next - 1))) return std::nullopt;
  bool closed = false;
  for (std::size_t numbers = 1; numbers < kMostParts && !closed; ++numbers) {
    std::size_t i = last.next;
    if (text.at(i).kind == AtomKind::dash && text.touches(i)) ++i;
    closed = text.phrase(i, MarkKind::period_word, kAnd).has_value();
    if (!closed && text.at(i).kind != AtomKind::comma) return std::nullopt;
    const auto number = read_time_number(text, i + 1);
    if (!number || number->article || number->thousandths <= last.thousandths) return std::nullopt;
    last = *number;
  }
  const auto unit = closed ? unit_after(text, last.next, last.digits) : std::nullopt;
  const bool numbered = unit && text.at(*unit).cue(TimeCue::quarter);  // "i 3. og 4. kvartal"
  return unit && !numbered ? std::optional(text.at(*unit).unit) : std::nullopt;
}

}  // namespace uttrekk
