// Periods with both their ends: "juni – november 2025", "fra 3. til 5. mai", "uke 12–14", and those
// whose last is today: "2019 – d.d.".
#pragma once

#include <optional>

#include "extract/time/period.h"

namespace uttrekk {

/// Both ends from atom `at`, after the leading word, if there is one (`led`); "mellom" is one that
/// "og" may join (`between`).
std::optional<PeriodMatch> read_ends(const TimeText& text, std::size_t at, bool between, bool led);

}  // namespace uttrekk
