// Lengths of time: "ca 2 ½ timer", "10-15 minutter", "1 år og 6 månader", "toårig", "det første
// året", "20 t per uke".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/time/iso_duration.h"
#include "extract/time/time_text.h"

namespace uttrekk {

struct LengthMatch {
  Length value;
  Length max;  // empty: no range
  std::string_view modifier;
  std::string_view per;  // ISO duration of a rate
  std::string_view rule;
  std::size_t first = 0;  // atoms: modifier to unit or rate
  std::size_t next = 0;
  std::size_t number = 0;  // the atom of the first number
  bool rejected = false;   // has the form of a length, and is an age, a frequency …
};

/// The length that starts at atom `i`.
std::optional<LengthMatch> read_length(const TimeText& text, std::size_t i);

/// Whether the match is somebody's age: "over 18 år", "barn 5-12 år", "70 år og eldre".
bool is_age(const TimeText& text, const LengthMatch& match);

}  // namespace uttrekk
