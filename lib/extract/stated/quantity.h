// A number with its unit among a document's tokens: "30 %", "to veker", "1 500 kroner", "30%".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/stated/cue_words.h"

namespace uttrekk {

struct Quantity {
  std::string number;       // decimal with a point: "30", "7.5"
  std::string_view unit;    // as printed; empty where none follows
  bool known_unit = false;  // a unit of the dictionaries, not just any noun
  std::uint32_t end = 0;    // past its last token
};

/// The quantity that starts at token `t`, before `end`.
std::optional<Quantity> read_quantity(const CueWords& words, std::uint32_t t, std::uint32_t end);

}  // namespace uttrekk
