#include "extract/duration.h"

#include <array>

#include "extract/time/time_record.h"

namespace uttrekk {
namespace {

constexpr std::array kDurationRules = {
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

}  // namespace

const Extractor k_durations_extractor = {
    "durations", RecordKind::duration, kDurationRules, {}, extract_times};

}  // namespace uttrekk
