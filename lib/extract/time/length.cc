#include "extract/time/length.h"

#include <algorithm>

#include "extract/time/length_bound.h"

namespace uttrekk {
namespace {

constexpr std::int32_t kFrom = static_cast<std::int32_t>(PeriodWord::from);
constexpr std::int32_t kBetween = static_cast<std::int32_t>(PeriodWord::between);

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
