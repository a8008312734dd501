// A quantified change that a goal states: "redusere komplikasjoner med 30 % innen 2026".
#pragma once

#include <string>
#include <string_view>

namespace uttrekk {

/// Kept in a record as one field value, its parts separated by tabs. Numbers are decimal text
/// with a point; parts that the goal does not give are empty.
struct Target {
  std::string_view direction;  // reduce, increase or reach
  std::string_view quantity;   // "30", "2.5"
  std::string_view unit;       // as printed: "%", "døgn"
  std::string_view baseline;   // "8" in "fra 8 til 4 uker"
  std::string_view deadline;   // EDTF date
};

std::string to_field(const Target& target);
Target parse_target(std::string_view field);

}  // namespace uttrekk
