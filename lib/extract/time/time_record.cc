#include "extract/time/time_record.h"

#include <string>
#include <utility>

#include "extract/time/time_atom.h"
#include "extract/time/time_expression.h"

namespace uttrekk {
namespace {

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

std::string_view modifier_of(const CalendarPoint& point) {
  if (point.approx) return "approx";
  switch (point.part) {
    case Part::early:
      return "early";
    case Part::mid:
      return "mid";
    case Part::late:
      return "late";
    case Part::whole:
      break;
  }
  return {};
}

void add_date(Records& records, const TimeExpression& found) {
  std::string text;
  append_edtf(text, found.begin);
  records.add(RecordKind::date, found.span, found.rule);
  records.set(FieldId::value, text);
  records.set(FieldId::modifier, modifier_of(found.begin));
  records.set(FieldId::role, found.role);
  if (!found.begin.valid()) records.set(FieldId::valid, "false");
  for (const auto& [field, day] : {std::pair(FieldId::earliest, first_day(found.begin)),
                                   std::pair(FieldId::latest, last_day(found.begin))}) {
    if (!day) continue;
    text.clear();
    append_iso_day(text, *day);
    records.set(field, text);
  }
}

void add_duration(Records& records, const TimeExpression& found) {
  records.add(RecordKind::duration, found.span, found.rule);
  if (found.kind == TimeExpression::Kind::period) {
    add_period(records, found);
  } else {
    add_length(records, found);
  }
}

}  // namespace

void extract_times(Document& document, const Context& context, KindSet kinds) {
  add_time_marks(document.tokens.vocabulary(), context.lexicon);
  Records& records = document.records;
  find_time_expressions(document, context, [&](const TimeExpression& found) {
    const bool date = found.kind == TimeExpression::Kind::date;
    if (date && holds(kinds, RecordKind::date)) add_date(records, found);
    if (!date && holds(kinds, RecordKind::duration)) add_duration(records, found);
  });
}

}  // namespace uttrekk
