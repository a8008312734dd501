// Periods that have one end alone: "fra høsten 2024", "siden 2018", "ut 2026", "fram til
// 31.12.2024", "ut året".
#pragma once

#include <cstddef>
#include <optional>

#include "extract/time/period.h"

namespace uttrekk {

/// The point behind the leading word `lead`, which stands at atom `i`.
std::optional<PeriodMatch> read_open(const TimeText& text, std::size_t i, const TimePhrase& lead);
/// "ut året".
std::optional<PeriodMatch> read_rest_of_year(const TimeText& text, std::size_t i);
/// "ut året": the rest of a year; the atom after it, 0 where there is none.
std::size_t rest_of_year(const TimeText& text, std::size_t i);

}  // namespace uttrekk
