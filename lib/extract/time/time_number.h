// Numbers in front of units: "2 ½", "to og en halv", "tjuefem", "femogtjue", "et par", "halvannen".
#pragma once

#include <optional>

#include "extract/time/time_text.h"

namespace uttrekk {

inline constexpr std::int64_t kOne = 1000;  // numbers are counted in thousandths

struct TimeNumber {
  std::int64_t thousandths = 0;
  std::size_t next = 0;  // the atom after it
  bool article = false;  // only the article: "en uke"
  bool digits = false;
};

/// "en | to timer", "ei | to veker": an article, and two behind it.
bool is_one_or_two(const TimeText& text, std::size_t i);

/// The number that starts at atom `i`, as a count; ordinals are none.
std::optional<TimeNumber> read_time_number(const TimeText& text, std::size_t i);

}  // namespace uttrekk
