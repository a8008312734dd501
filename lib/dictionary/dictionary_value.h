// The values in the second column of the dictionaries.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dictionary/dictionaries.h"

namespace uttrekk {

/// A value as Mark::value keeps it: 0 where the text itself is what counts. Nothing where it is
/// none of the dictionary's type.
std::optional<std::int32_t> parse_value(const DictionarySpec& spec, std::string_view text);

/// What a message says that the column must hold: "a number", "one of: name ending".
std::string expected_value(const DictionarySpec& spec);

}  // namespace uttrekk
