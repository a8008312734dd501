// Words that a hard line end has parted: "kommune-\nhelsetjenesten".
#pragma once

#include <cstdint>

#include "segment/scan.h"

namespace uttrekk {

/// `after`: the byte past a hyphen that ends `token`. If the hyphen ends its line and the word
/// goes on below, the byte where it does so; else `after`. "skatte-\nog avgift" does not go on,
/// nor does a line that starts with a capital, unless the token does too ("Sør-\nTrøndelag").
std::uint32_t over_line_hyphen(const Window& window, std::uint32_t after, const Scanned& token,
                               ScanContext& context);

}  // namespace uttrekk
