// Periods of the calendar: "juni – november 2025", "fra 3. til 5. mai", "siden 2018", "ut 2026",
// "skoleåret 2024/25", "uke 12–14", "1. halvår 2025".
#pragma once

#include <optional>
#include <string_view>

#include "extract/time/point.h"

namespace uttrekk {

struct PeriodMatch {
  CalendarPoint begin;  // precision none: open
  CalendarPoint end;
  std::string_view rule;
  std::size_t first = 0;
  std::size_t next = 0;
  bool bare_end = false;  // "til 2026": open only where something lasts until then, else a date
};

/// The period that starts at atom `i`, from its leading word.
std::optional<PeriodMatch> read_period(const TimeText& text, std::size_t i);

}  // namespace uttrekk
