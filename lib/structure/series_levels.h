// The levels of headings that count: "Pilot 2" is of the level of "Pilot 1:".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace uttrekk {

class SeriesLevels {
 public:
  void clear() { levels_.clear(); }
  /// The level of the headings before that open with the same word; 0 where there are none, or no
  /// number follows the word.
  std::uint8_t level_of(std::string_view heading) const;
  /// Keeps the level of the first heading of a series; returns `level`.
  std::uint8_t remember(std::string_view heading, std::uint8_t level);

 private:
  std::unordered_map<std::string, std::uint8_t> levels_;  // by the word in front of the number
};

}  // namespace uttrekk
