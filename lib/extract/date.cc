#include "extract/date.h"

#include <array>

#include "extract/time_expression.h"

namespace uttrekk {
namespace {

constexpr std::array kRules = {
    Rule{"date.numeric", "day, month and year in digits: \"26.01.26\", \"1/9-2024\""},
    Rule{"date.compact", "six or eight digits where a date is expected: \"Frist: 010624\""},
    Rule{"date.day-slash-month", "day and month where a date is expected: \"innen 1/9\""},
    Rule{"date.day-month", "day and month in words: \"14. juni 2024\", \"den første mars\""},
    Rule{"date.month", "a month: \"slutten av mai 2025\", \"jan. 2022\""},
    Rule{"date.season", "a season: \"høsten 2024\""},
    Rule{"date.quarter", "a quarter: \"Q3 2024\", \"3. kvartal\""},
    Rule{"date.week", "a numbered week: \"uke 34\""},
    Rule{"date.year", "a year: \"i 2025\""},
    Rule{"date.ordinal-part", "a week or weekday of a month: \"første uken i september\""},
    Rule{"date.holiday", "a holiday: \"2. juledag\""},
    Rule{"date.turn", "where a year or month turns: \"årsskiftet 2024/25\""},
    Rule{"date.relative", "counted from today by name: \"i fjor\", \"neste uke\""},
    Rule{"date.counted", "counted from today by a length: \"om to uker\""},
};

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

void extract_dates(Document& document, const Context& context) {
  find_time_expressions(document, context, [&](const TimeExpression& found) {
    if (found.kind == TimeExpression::Kind::date) add_date(document.records, found);
  });
}

}  // namespace

const Extractor k_dates_extractor = {"dates", RecordKind::date, kRules, {}, extract_dates};

}  // namespace uttrekk
