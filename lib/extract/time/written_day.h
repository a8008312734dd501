// Days and months in digits without a year, where they can be no other number: "møtet 12.02. ble",
// "samling 22/3 og 2/5", "12/1, 9/2 og 8/3"; not "sakene 29/07 og 30/07".
#pragma once

#include <cstddef>

#include "extract/time/time_text.h"

namespace uttrekk {

inline constexpr std::size_t kMostCoordinated = 4;  // points: "januar, mars, mai og juni 2024"
inline constexpr std::size_t kFarthestCue = 4;      // atoms from "Frist" or "møtet" to a date

/// A comma, "og" or "eller" at atom `i`.
bool is_joint(const TimeText& text, std::size_t i);

/// Whether the number at atom `i`, which can be a day and month, is one.
bool is_written_day(const TimeText& text, std::size_t i);

}  // namespace uttrekk
