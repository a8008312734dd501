#include "extract/stated/target_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "dictionary/choice.h"
#include "extract/stated/change.h"
#include "extract/stated/quantity.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

using enum CueRole;

constexpr std::uint32_t kToAmount = 24;  // tokens from "redusere" to "med 30 %"
constexpr std::uint32_t kFrom = 4;       // from "til" back to "fra"
constexpr std::int32_t kDeterminer = choice(MarkKind::connective, "determiner");  // "så"

struct Found {
  Change change;
  Quantity quantity;
  std::string baseline;
};

class TargetFinder {
 public:
  TargetFinder(const CueWords& words, TokenRange goal) : w_(words), goal_(goal) {}

  /// The next target from token `t` on; `t` moves past it, or to the end.
  std::optional<Found> next(std::uint32_t& t) {
    for (; t < goal_.end; ++t) {
      if (!may_tell(t)) continue;
      if (const auto change = change_at(t)) {
        if (governs(*change)) {
          verb_ = *change;
          verb_at_ = t;
        } else if (*change == Change::less || *change == Change::more) {
          compared_ = *change;
          compared_at_ = t;
        }
        if (auto found = single(t, *change)) return advance(t, std::move(found));
        if (percent_of(*change) > 0) {
          const Share share = share_at(t, *change);
          if (auto found = of_share(share)) return advance(t, std::move(found));
          continue;
        }
      }
      const auto quantity = read_quantity(w_, t, goal_.end);
      if (!quantity) continue;
      if (auto found = of_quantity(t, *quantity)) return advance(t, std::move(found));
      if (!soon_ && within(t, *quantity)) soon_ = Found{Change::reach, *quantity, {}};
      t = std::max(t, quantity->end - 1);
    }
    if (found_ || verb_at_ != kNone)
      return std::nullopt;  // "Reinnleggelser innen 30 dager skal ned"
    return std::exchange(soon_, std::nullopt);
  }

 private:
  bool may_tell(std::uint32_t t) const {
    constexpr std::uint64_t kTells = mark_bit(MarkKind::target_verb) | mark_bit(MarkKind::number);
    return (w_.tokens().marks(t) & kTells) != 0 || w_.is_number(t);
  }

  static bool governs(Change change) {
    return change == Change::reduce || change == Change::increase;
  }

  std::optional<Change> change_at(std::uint32_t t) const {
    const auto value = w_.value(t, MarkKind::target_verb);
    return value ? std::optional(static_cast<Change>(*value)) : std::nullopt;
  }

  std::optional<Found> advance(std::uint32_t& t, std::optional<Found> found) {
    found_ = true;
    t = std::max(t + 1, found->quantity.end);
    return found;
  }

  /// "halvere", "doble", "tredoble".
  std::optional<Found> single(std::uint32_t t, Change change) const {
    if (change != Change::halve && change != Change::twofold && change != Change::threefold)
      return {};
    const std::string_view percent = change == Change::halve     ? "50"
                                     : change == Change::twofold ? "100"
                                                                 : "200";
    return Found{change, {std::string(percent), "%", true, t + 1}, {}};
  }

  /// "en tredel", "to tredeler", "halvparten": in percent, and the token with which it begins.
  struct Share {
    std::uint32_t begin;
    Quantity quantity;
  };
  Share share_at(std::uint32_t t, Change change) const {
    constexpr double kThousand = 1000;
    double count = 1;
    std::uint32_t begin = t;
    if (const auto thousandths = t > goal_.begin ? w_.value(t - 1, MarkKind::number) : std::nullopt;
        thousandths && change != Change::half) {
      count = *thousandths / kThousand;
      begin = t - 1;
    }
    return {begin, {fmt::format("{:.3g}", count * percent_of(change)), "%", true, t + 1}};
  }
  /// "ned med en tredel", "halvparten så mange", "halvparten av elevene".
  std::optional<Found> of_share(const Share& share) const {
    const std::uint32_t end = share.quantity.end;
    const bool as_many = end < goal_.end && w_.value(end, MarkKind::connective) == kDeterminer;
    if (as_many) return Found{Change::reduce, share.quantity, {}};
    return of_quantity(share.begin, share.quantity);
  }

  std::optional<Found> of_quantity(std::uint32_t t, const Quantity& quantity) const {
    const std::uint32_t before = first_before(t);
    const CueRoles role = before == kNone ? 0 : w_.roles_of(before);
    // "30 % færre", "20 prosent reduksjon i"
    if (quantity.known_unit && quantity.end < goal_.end) {
      if (const auto change = change_at(quantity.end);
          change && *change != Change::reach && percent_of(*change) == 0) {
        return Found{*change, quantity, {}};
      }
    }
    if (verb_at_ != kNone && t - verb_at_ <= kToAmount) {
      const auto baseline = from(before);
      const bool measured = quantity.known_unit || (role & role_bit(along)) != 0 || baseline;
      const bool whole = raised_to(before, quantity);
      const bool direct = verb_at_ == before && quantity.known_unit;  // "opp 5 %"
      if ((measured && (role & roles(along, into, upon)) != 0) || direct || whole) {
        return Found{verb_, baseline ? with_counted_unit(quantity, before) : quantity,
                     baseline.value_or("")};
      }
    }
    if (compares(before, quantity)) return Found{compared_, quantity, {}};
    if (auto found = signed_change(t, quantity)) return found;
    if (auto found = from_to(before, quantity)) return found;
    return threshold(t, quantity);
  }

  /// "øke folketallet til 12 000": a number that nothing counted follows; no year.
  bool raised_to(std::uint32_t before, const Quantity& quantity) const {
    constexpr double kFewest = 10, kFirstYear = 1900, kLastYear = 2100;
    if (before == kNone || !w_.is(before, role_bit(into)) || !quantity.unit.empty()) return false;
    const double number = number_of(quantity.number);
    return number >= kFewest && (number < kFirstYear || number > kLastYear) &&
           (quantity.end >= goal_.end || w_.is_punctuation(quantity.end) ||
            w_.is(quantity.end, roles(inside, preposition, conjunction)));
  }

  /// "Færre fall med 10 %", not "Flere møter med 10 minutter pause".
  bool compares(std::uint32_t before, const Quantity& quantity) const {
    if (compared_at_ == kNone || before == kNone || before - compared_at_ > kToAmount) return false;
    return quantity.known_unit && w_.is(before, role_bit(along)) &&
           (quantity.end >= goal_.end || w_.is_punctuation(quantity.end) ||
            w_.is(quantity.end, role_bit(preposition)));
  }

  /// "Færre fall (–20 %)": the sign tells the direction.
  std::optional<Found> signed_change(std::uint32_t t, const Quantity& quantity) const {
    if (!quantity.known_unit || t == goal_.begin || w_.tokens().space_before(t)) return {};
    const std::uint32_t sign = t - 1;
    const bool free =
        sign == goal_.begin || w_.tokens().space_before(sign) || w_.is_quote(sign - 1);
    if (!free) return {};
    const std::string_view text = w_.document().text.view();
    const char32_t c = code_point_at(text, w_.tokens().span(sign).begin);
    if (c == '+') return Found{Change::increase, quantity, {}};
    const bool minus = c == 0x2212 || character_class(c) == CharacterClass::dash;
    return minus ? std::optional(Found{Change::reduce, quantity, {}}) : std::nullopt;
  }

  /// "Fra 14 til 10 dager ventetid": without a verb, the numbers tell the direction. Years are
  /// ages or a period.
  std::optional<Found> from_to(std::uint32_t before, const Quantity& quantity) const {
    const auto baseline = from(before);
    if (!baseline || !quantity.known_unit || is_long(quantity)) return {};
    const double change = number_of(quantity.number) - number_of(*baseline);
    if (change == 0) return {};
    return Found{change < 0 ? Change::reduce : Change::increase, quantity, *baseline};
  }

  static double number_of(const std::string& digits) {
    return std::strtod(digits.c_str(), nullptr);
  }

  /// A length of months or years.
  bool is_long(const Quantity& quantity) const {
    const std::string_view length = length_of(quantity);
    return length.ends_with('Y') || (length.ends_with('M') && !length.starts_with("PT"));
  }

  /// The ISO 8601 duration of a unit of time; empty of others.
  std::string_view length_of(const Quantity& quantity) const {
    const Entry& unit = w_.lexicon().entry(w_.tokens().entry(quantity.end - 1));
    const Mark* mark = w_.lexicon().mark(unit, MarkKind::unit);
    return mark == nullptr ? std::string_view() : w_.lexicon().text(*mark);
  }

  bool is_percent(const Quantity& quantity) const {
    const Entry& unit = w_.lexicon().entry(w_.tokens().entry(quantity.end - 1));
    const Mark* mark = w_.lexicon().mark(unit, MarkKind::target_unit);
    return quantity.unit == "%" || (mark != nullptr && w_.lexicon().row(*mark) == "percent");
  }

  /// "at 40 prosent er i arbeid", "95 % skal ha svar".
  bool share(std::uint32_t t, const Quantity& quantity) const {
    if (!is_percent(quantity)) return false;
    if (t > goal_.begin && w_.is(t - 1, role_bit(that))) return true;
    return quantity.end < goal_.end && t == goal_.begin &&
           w_.is(quantity.end, roles(be, become, modal, have));
  }

  /// "Ha 100 prosent dekning", "å oppnå 90 % svar": the whole of the aim, no part-time position.
  bool held(std::uint32_t t, const Quantity& quantity) const {
    if (!w_.has(quantity.end - 1, MarkKind::target_unit) && quantity.unit != "%") return false;
    const bool first =
        t == goal_.begin + 1 || (t == goal_.begin + 2 && w_.is(goal_.begin, role_bit(infinitive)));
    return first && w_.is(t - 1, roles(have, attain)) && quantity.end < goal_.end &&
           !w_.has(quantity.end, MarkKind::role);
  }

  /// "svarer innen 90 sekunder", "får besøk innen tre dager": how soon, not when it is to be done;
  /// "80 % får svar innen 14 dager" has another target.
  bool within(std::uint32_t t, const Quantity& quantity) const {
    constexpr std::int32_t kBy = choice(MarkKind::time_cue, "by");
    if (t == goal_.begin || !quantity.known_unit) return false;
    const Entry& word = w_.lexicon().entry(w_.tokens().entry(t - 1));
    bool by = false;
    if (word.has(MarkKind::time_cue)) {
      for (auto mark = w_.lexicon().begin(word); mark != w_.lexicon().end(word); ++mark) {
        by = by || (mark->kind == MarkKind::time_cue && mark->value == kBy);
      }
    }
    const std::string_view length = length_of(quantity);
    const bool soon = length.starts_with("PT") || length.ends_with('D');
    return by && soon;
  }

  /// "minst 80 prosent", "under 10 dager", "minst 40 besøksvenner", "95 % av pasientene".
  std::optional<Found> threshold(std::uint32_t t, const Quantity& quantity) const {
    if (length_of(quantity).ends_with('Y')) return {};  // "eldre over 75 år": an age
    const bool bound = t > goal_.begin && change_at(t - 1) == Change::reach;
    const bool several = !quantity.unit.empty() && number_of(quantity.number) > 1;
    if (bound && (quantity.known_unit || several)) return Found{Change::reach, quantity, {}};
    if (!quantity.known_unit) return {};
    const bool percent = quantity.unit == "%" || w_.has(quantity.end - 1, MarkKind::target_unit);
    if (share(t, quantity) || held(t, quantity)) return Found{Change::reach, quantity, {}};
    if (percent && quantity.end < goal_.end && w_.is(quantity.end, role_bit(of))) {
      return Found{Change::reach, quantity, {}};
    }
    return {};
  }

  /// The preposition or verb before the quantity, past "minst", "om lag", "ca.".
  std::uint32_t first_before(std::uint32_t t) const {
    for (std::uint32_t n = 0; n < 3 && t > goal_.begin; ++n) {
      --t;
      const auto change = change_at(t);
      const bool modifier = change == Change::reach ||
                            w_.tokens().kind(t) == TokenClass::abbreviation ||
                            (change && (*change == Change::less || *change == Change::more));
      if (!modifier) return t;
    }
    return kNone;
  }

  /// "antall døgn fra 1 300 til 900": the unit stands before "fra".
  Quantity with_counted_unit(Quantity quantity, std::uint32_t to) const {
    if (!quantity.unit.empty()) return quantity;
    const std::uint32_t start = to > goal_.begin + kFrom ? to - kFrom : goal_.begin;
    for (std::uint32_t t = to; t-- > start + 1;) {
      if (!w_.is(t, role_bit(preposition))) continue;
      const bool unit = w_.has(t - 1, MarkKind::target_unit) || w_.has(t - 1, MarkKind::unit);
      if (unit) quantity.unit = w_.document().view(w_.tokens().span(t - 1));
      break;
    }
    return quantity;
  }

  /// "fra 8 (uker) til": the number before "til" at `to`.
  std::optional<std::string> from(std::uint32_t to) const {
    if (to == kNone || !w_.is(to, role_bit(into))) return std::nullopt;
    const std::uint32_t start = to > goal_.begin + kFrom ? to - kFrom : goal_.begin;
    for (std::uint32_t t = to; t-- > start;) {
      if (!w_.is(t, role_bit(preposition))) continue;
      const auto quantity = read_quantity(w_, t + 1, to);
      if (!quantity || quantity->end != to) return std::nullopt;
      return quantity->number;
    }
    return std::nullopt;
  }

  const CueWords& w_;
  TokenRange goal_;
  Change verb_ = Change::reach;  // the last that governs what follows
  std::uint32_t verb_at_ = kNone;
  Change compared_ = Change::more;  // the last "færre", "flere"
  std::uint32_t compared_at_ = kNone;
  bool found_ = false;         // a target, already
  std::optional<Found> soon_;  // how soon: the target of a goal without another
};

}  // namespace

TargetReader::TargetReader(const CueWords& words) : words_(words) {
  const Records& records = words.document().records;
  for (const Record& record : records) {
    if (record.kind != RecordKind::date || records.get(record, FieldId::role) != "deadline")
      continue;
    deadlines_.push_back(
        {record.span, std::string(records.get(record, FieldId::value).value_or(""))});
  }
  std::sort(deadlines_.begin(), deadlines_.end(),
            [](const Deadline& a, const Deadline& b) { return a.span < b.span; });
}

void TargetReader::read(Span goal, Records& records) const {
  const TokenRange range = words_.range(goal);
  TargetFinder finder(words_, range);
  for (std::uint32_t t = range.begin; t < range.end;) {
    const auto found = finder.next(t);
    if (!found) return;
    const std::uint32_t end = words_.tokens().span(found->quantity.end - 1).end;
    const std::string deadline = deadline_after(end, goal);
    records.set(FieldId::targets, to_field({direction(found->change), found->quantity.number,
                                            found->quantity.unit, found->baseline, deadline}));
  }
}

std::string TargetReader::deadline_after(std::uint32_t byte, Span goal) const {
  const auto next =
      std::lower_bound(deadlines_.begin(), deadlines_.end(), byte,
                       [](const Deadline& d, std::uint32_t at) { return d.span.begin < at; });
  return next != deadlines_.end() && next->span.end <= goal.end ? next->value : std::string();
}

}  // namespace uttrekk
