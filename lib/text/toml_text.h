// TOML 1.0 allows characters past ASCII in strings and comments alone. toml++ 3.3 takes some of
// them elsewhere for what cannot be and goes on with undefined behaviour, so they are looked for
// before.
#pragma once

#include <optional>
#include <string_view>

#include "text/text.h"

namespace uttrekk {

inline constexpr std::string_view kStrayCharacter =
    "letters past ASCII and other such characters must stand in quotes";

/// Where the first character past ASCII outside of strings and comments stands.
std::optional<Position> stray_character(std::string_view toml);

}  // namespace uttrekk
