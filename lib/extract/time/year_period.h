// Periods that one expression of years gives: "2024/25", "skoleåret 2024 / 2025", "2026+", "1.
// halvår 2025".
#pragma once

#include <optional>

#include "extract/time/period.h"

namespace uttrekk {

/// "2024/25", "2018-22"; after "skoleåret" August to June. Not numbers of cases ("2024/25-3").
std::optional<PeriodMatch> read_year_pair(const TimeText& text, std::size_t i);
/// "2026+".
std::optional<PeriodMatch> read_year_plus(const TimeText& text, std::size_t i);
/// "1. halvår 2025".
std::optional<PeriodMatch> read_half_year(const TimeText& text, std::size_t i);

}  // namespace uttrekk
