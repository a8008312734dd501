#include "extract/time/length.h"

#include <algorithm>
#include <array>

#include "extract/time/time_number.h"

namespace uttrekk {
namespace {

constexpr std::int32_t kFrom = static_cast<std::int32_t>(PeriodWord::from);
constexpr std::int32_t kTo = static_cast<std::int32_t>(PeriodWord::to);
constexpr std::int32_t kBetween = static_cast<std::int32_t>(PeriodWord::between);
constexpr std::int32_t kAnd = static_cast<std::int32_t>(PeriodWord::conjunction);
constexpr std::size_t kMostParts = 5;  // of a composite: years to minutes

Length of_unit(const UnitValue& unit, std::int64_t thousandths) {
  Length length;
  length[unit.unit] = thousandths * unit.count;
  return length;
}

/// The third column of the unit at atom `i`; empty where it has none, or is no unit by itself.
std::string_view unit_remark(const TimeText& text, std::size_t i) {
  const Mark* unit = text.lexicon.mark(text.lexicon.entry(text.at(i).entry), MarkKind::unit);
  if (unit == nullptr) return {};
  const std::string_view row = text.lexicon.row(*unit);
  const std::size_t tab = row.find('\t');
  return tab == std::string_view::npos ? std::string_view() : row.substr(tab + 1);
}

/// Abbreviations count only behind digits: "min" is a pronoun too.
bool is_unit(const TimeText& text, std::size_t i, bool after_digits) {
  return text.at(i).has_unit && (after_digits || unit_remark(text, i) != "digits");
}

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

struct Bound {
  Length value;
  TimeNumber quantity;
  std::optional<UnitValue> unit;  // of the last part
  std::size_t next = 0;
  bool varies = false;  // "12 ± 4"
};

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

/// "en to | timer", "ei to | veker": one or two, and no article of "en to timers økt".
bool counts_one_or_two(const TimeText& text, const Bound& upper) {
  const std::string_view unit = text.view(upper.next - 1);
  return !unit.ends_with('s') && !text.at(upper.next).cue(TimeCue::whole);
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

/// "fra 11 til 3 uker": the first number takes the unit of the second.
void take_unit_of_change(const TimeText& text, Bound& from) {
  const auto joint = text.phrase(from.next, MarkKind::period_word, kTo);
  if (!joint || from.unit) return;
  const auto to = read_bound(text, joint->next);
  if (!to || !to->unit || to->quantity.thousandths >= from.quantity.thousandths) return;
  from.unit = to->unit;
  from.value = of_unit(*to->unit, from.quantity.thousandths);
}

/// "11.30 – 20 min": when something begins, and how long it takes.
bool is_clock_time(const TimeText& text, std::size_t i) {
  const TimeAtom& number = text.at(i);
  if (!number.is(NumericKind::decimal)) return false;
  const std::string_view digits = text.view(i);
  return digits.size() == 5 && digits[2] == '.' && number.numeric.thousandths < 24 * kOne &&
         digits[3] < '6';
}

/// Joins a second bound to the first, whose unit may stand at the end alone ("2-3 måneder").
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

/// "3 | , 6 og 12 måneder", "3- | og 6-måneders": the unit of the last of rising numbers.
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

/// "per uke", "årlig", "/uke", "hver arbeidsdag".
void add_rate(const TimeText& text, LengthMatch& match) {
  if (const auto rate = text.phrase(match.next, MarkKind::rate)) {
    match.per = rate->text;
    match.next = rate->next;
    return;
  }
  const TimeAtom& joint = text.at(match.next);
  const TimeAtom& unit = text.at(match.next + 1);
  if ((joint.kind == AtomKind::slash || joint.cue(TimeCue::per)) && unit.has_unit &&
      !unit.compound) {
    const Entry& entry = text.lexicon.entry(unit.entry);
    match.per = text.lexicon.text(*text.lexicon.mark(entry, MarkKind::unit));
    match.next += 2;
  }
}

/// "(det) første året", "de siste to ukene", "dei fyrste tre månadene". A single day or hour so
/// named is a point, and a number makes a length of it.
std::optional<LengthMatch> first_or_last(const TimeText& text, std::size_t i) {
  LengthMatch match;
  match.first = i;
  std::size_t at = i;
  if (text.at(at).cue(TimeCue::definite)) ++at;
  const bool definite = at > i;
  const Entry& entry = text.lexicon.entry(text.at(at).entry);
  const auto ordinal = text.lexicon.value(entry, MarkKind::ordinal);
  const bool counts = ordinal && (*ordinal == 1 || *ordinal == -1);
  std::optional<TimeNumber> quantity;
  if (counts) {
    quantity = read_time_number(text, at + 1);
  } else if (definite && (quantity = read_time_number(text, at))) {
    at = quantity->next;  // "de to første årene"
    const Entry& second = text.lexicon.entry(text.at(at).entry);
    const auto late = text.lexicon.value(second, MarkKind::ordinal);
    if (!late || (*late != 1 && *late != -1) || quantity->article) return std::nullopt;
  } else {
    return std::nullopt;
  }
  const std::size_t after = quantity && counts ? quantity->next : at + 1;
  if (!is_unit(text, after, false) || (quantity && quantity->article)) return std::nullopt;
  const UnitValue unit = text.at(after).unit;
  if (!quantity) {
    // one year, month or week: in the definite form, or it is "first week" of something
    const bool of_month =
        text.at(after + 1).cue(TimeCue::in) && text.at(after + 2).has(MarkKind::month);
    if (of_month || unit_remark(text, after) != "first") return std::nullopt;
  }
  match.value = of_unit(unit, quantity ? quantity->thousandths : kOne);
  match.number = quantity && counts ? at + 1 : at;
  match.next = after + 1;
  match.rule = "length.first-last";
  return match;
}

/// "halvåret": a unit that is a number of itself.
std::optional<LengthMatch> bare_half_year(const TimeText& text, std::size_t i) {
  const TimeAtom& atom = text.at(i);
  if (!atom.has_unit || atom.compound || !atom.cue(TimeCue::half_year)) return std::nullopt;
  if (atom.unit.unit != TimeUnit::month || atom.unit.count != 6) return std::nullopt;
  const TimeAtom& before = text.before(i);
  if (before.kind == AtomKind::number || before.has(MarkKind::ordinal)) return std::nullopt;
  LengthMatch match;
  match.first = match.number = i;
  match.next = i + 1;
  match.value = of_unit(atom.unit, kOne);
  match.rule = "length.unit-alone";
  match.rejected = before.cue(TimeCue::every) || before.cue(TimeCue::per) ||
                   before.cue(TimeCue::in);  // "to ganger i halvåret"
  return match;
}

/// An article is a number only where a length is to be expected: "i en uke", not "en dag kom".
bool is_only_an_article(const TimeText& text, const LengthMatch& match,
                        const TimeNumber& quantity) {
  if (!quantity.article || !match.modifier.empty() || !match.per.empty()) return false;
  const TimeAtom& unit = text.at(match.next - 1);
  const TimeAtom& before = text.before(match.first);
  if (unit.unit.unit == TimeUnit::day && unit.unit.count == 1 &&
      unit_remark(text, match.next - 1) != "whole") {
    return !before.cue(TimeCue::through);
  }
  return false;
}

/// "en drøy måned", "ei knapp veke": what stands between number and unit.
std::string_view inner_modifier(const TimeText& text, const LengthMatch& match) {
  const std::size_t i = match.next - 2;
  if (match.next < match.number + 3 || text.at(i).kind != AtomKind::word) return {};
  const auto modifier = text.phrase(i, MarkKind::length_modifier);
  return modifier ? kLengthModifiers[static_cast<std::size_t>(modifier->value)] : "";
}

std::string_view rule_of(const TimeText& text, const Bound& bound) {
  if (text.at(bound.quantity.next).compound) return "length.compound";
  const auto parts = std::count_if(bound.value.thousandths.begin(), bound.value.thousandths.end(),
                                   [](auto n) { return n != 0; });
  if (parts > 1) return "length.composite";
  return "length.number-unit";
}

/// What leads to a length: "fra", "mellom", "over", "minst".
struct LengthLead {
  std::size_t first = 0;  // where the length begins, which "gikk over" is no part of
  std::size_t next = 0;   // its number, unit or ordinal
  std::string_view modifier;
  bool from = false;
  bool between = false;
};

LengthLead read_length_lead(const TimeText& text, std::size_t i) {
  LengthLead lead;
  lead.first = lead.next = i;
  const auto word = text.phrase(i, MarkKind::period_word);
  lead.from = word && word->value == kFrom;
  lead.between = word && word->value == kBetween;
  if (lead.from || lead.between) lead.first = lead.next = word->next;
  const std::size_t at = lead.next;
  if (text.at(at).cue(TimeCue::across) &&
      text.before(at).cues.has_any(
          {TimeCue::spread, TimeCue::counted, TimeCue::project, TimeCue::support})) {
    lead.first = ++lead.next;  // "gikk over to år", "2 mill. kroner over to år", "et prosjekt …"
  } else if (const auto modifier = text.phrase(at, MarkKind::length_modifier)) {
    lead.modifier = kLengthModifiers[static_cast<std::size_t>(modifier->value)];
    lead.next = modifier->next;
  }
  return lead;
}

/// Whether a length may start with this atom, behind what leads to it.
bool may_open_length(const TimeAtom& atom) {
  constexpr std::uint64_t kMarks =
      mark_bit(MarkKind::number) | mark_bit(MarkKind::ordinal) | mark_bit(MarkKind::unit);
  return atom.kind == AtomKind::number || (atom.kinds & kMarks) != 0 || atom.cue(TimeCue::definite);
}

}  // namespace

std::optional<LengthMatch> read_length(const TimeText& text, std::size_t i) {
  const LengthLead lead = read_length_lead(text, i);
  const std::size_t at = lead.next;
  LengthMatch match;
  match.first = lead.first;
  match.modifier = lead.modifier;
  if (!may_open_length(text.at(at))) return std::nullopt;
  auto special = first_or_last(text, at);
  if (!special) special = bare_half_year(text, at);
  if (special) {
    special->first = match.first;
    special->modifier = match.modifier;
    return special;
  }
  auto lower = read_bound(text, at);
  if (!lower || text.at(at).compound) return std::nullopt;
  match.number = at;
  match.value = lower->value;
  match.next = lower->next;
  const bool range = add_upper(text, *lower, match, lead.between);
  if (!range && lead.from) take_unit_of_change(text, *lower);
  if (!range && !lower->unit) {
    lower->unit = coordinated_unit(text, *lower);
    if (!lower->unit) return std::nullopt;
    lower->value = of_unit(*lower->unit, lower->quantity.thousandths);
  }
  match.value = lower->value;
  if (!range) match.rule = rule_of(text, *lower);
  if (match.modifier.empty()) match.modifier = inner_modifier(text, match);
  if (match.modifier.empty() && lower->varies) match.modifier = kLengthModifiers[0];
  if (match.value.empty() && match.max.empty()) return std::nullopt;  // "0–6 måneder" is a range
  const bool article = !range && is_only_an_article(text, match, lower->quantity);
  const bool compound = text.at(match.next - 1).compound && match.rule == "length.compound";
  if (!compound) add_rate(text, match);
  const TimeAtom& before = text.before(match.first);
  match.rejected = article || before.cue(TimeCue::every) || before.glued ||
                   (before.cue(TimeCue::label) && !before.has(MarkKind::unit)) ||
                   is_age(text, match);
  return match;
}

}  // namespace uttrekk
