#include "extract/date.h"

#include <array>

#include "extract/time/time_record.h"

namespace uttrekk {
namespace {

constexpr std::array kDateRules = {
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

}  // namespace

const Extractor k_dates_extractor = {"dates", RecordKind::date, kDateRules, {}, extract_times};

}  // namespace uttrekk
