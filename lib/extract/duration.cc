#include "extract/duration.h"

#include <array>

#include "extract/time_expression.h"

namespace uttrekk {
namespace {

constexpr std::array kRules = {
    Rule{"length.number-unit", "a number and a unit: \"omtrent 8 måneder\", \"2,5 t\""},
    Rule{"length.range", "two numbers and a unit: \"10–15 minutter\", \"to til tre uker\""},
    Rule{"length.composite", "several units: \"1 år og 6 måneder\""},
    Rule{"length.compound", "number and unit in one word: \"toårig\", \"10-minutters\""},
    Rule{"length.first-last", "the first or last of several: \"det første året\""},
    Rule{"length.unit-alone", "a unit that is a number of itself: \"halvåret\""},
    Rule{"length.cell-clock", "hours and minutes in a column of times spent: \"00:15\""},
    Rule{"period.from-to", "two points of the calendar: \"fra juni 2025 til januar\""},
    Rule{"period.years", "two years in one number: \"2018-22\", \"2024/25\""},
    Rule{"period.school-year", "August to June: \"skoleåret 2024/25\""},
    Rule{"period.half-year", "six months: \"1. halvår 2025\""},
    Rule{"period.open-end", "from a point on: \"siden 2018\", \"2026+\""},
    Rule{"period.open-start", "up to a point: \"ut 2026\", \"fram til 31.12.2024\""},
};

std::string interval(const TimeExpression& found) {
  std::string out;
  if (found.begin.precision == Precision::half) {
    append_edtf(out, found.begin);
    if (found.end.precision == Precision::half && found.end.group == found.begin.group &&
        found.end.year == found.begin.year) {
      return out;
    }
    out.resize(out.find('/'));
  } else if (found.begin.precision == Precision::none) {
    out += "..";
  } else {
    append_edtf(out, found.begin);
  }
  out += '/';
  if (found.end.precision == Precision::none) return out + "..";
  std::string end;
  append_edtf(end, found.end);
  if (found.end.precision == Precision::half) end.erase(0, end.find('/') + 1);
  return out + end;
}

void set_day(Records& records, FieldId field, const std::optional<CalendarDay>& day) {
  if (!day) return;
  std::string text;
  append_iso_day(text, *day);
  records.set(field, text);
}

void add_period(Records& records, const TimeExpression& found) {
  records.set(FieldId::type, "period");
  records.set(FieldId::value, interval(found));
  if (found.project) records.set(FieldId::scope, "project");
  const auto first = first_day(found.begin);
  const auto last = last_day(found.end);
  set_day(records, FieldId::earliest, first);
  set_day(records, FieldId::latest, last);
  if (found.project && first && last) {
    records.set(FieldId::length, interval_length(*first, *last));
  }
}

void add_length(Records& records, const TimeExpression& found) {
  records.set(FieldId::type, "length");
  records.set(FieldId::value, to_iso(found.value));
  if (!found.max.empty()) records.set(FieldId::max, to_iso(found.max));
  records.set(FieldId::modifier, found.modifier);
  records.set(FieldId::per, found.per);
  if (found.project) records.set(FieldId::scope, "project");
}

void extract_durations(Document& document, const Context& context) {
  Records& records = document.records;
  find_time_expressions(document, context, [&](const TimeExpression& found) {
    if (found.kind == TimeExpression::Kind::date) return;
    records.add(RecordKind::duration, found.span, found.rule);
    if (found.kind == TimeExpression::Kind::period) {
      add_period(records, found);
    } else {
      add_length(records, found);
    }
  });
}

}  // namespace

const Extractor k_durations_extractor = {
    "durations", RecordKind::duration, kRules, {}, extract_durations};

}  // namespace uttrekk
