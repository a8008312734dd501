// The levels that a table of contents gives to the headings it lists.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "structure/draft.h"

namespace uttrekk {

class ContentsLevels {
 public:
  /// Reads the contents lines among a draft's furniture.
  void read(const Draft& draft);
  /// The level of the heading with this text; nothing where no line has it.
  std::optional<std::uint8_t> level_of(std::string_view heading);

 private:
  struct Entry {
    Span key;            // in keys_
    std::uint8_t depth;  // as its number has it; 0: none
    std::uint8_t level = 0;
  };
  std::string_view key(const Entry& entry) const {
    return std::string_view(keys_).substr(entry.key.begin, entry.key.size());
  }
  void give_levels();

  std::string keys_;            // of all entries, one after the other
  std::vector<Entry> entries_;  // in the order of their keys
  std::string key_;             // a buffer
};

/// How many parts the number has that `text` starts with: "3.2" two; 0: no number.
std::uint8_t number_parts(std::string_view text);

}  // namespace uttrekk
