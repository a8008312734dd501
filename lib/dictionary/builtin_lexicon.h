// The image of the built-in dictionaries, which the program lexicon_image makes when uttrekk is
// built (cmake/lexicon_image.cc).
#pragma once

#include <cstdint>
#include <span>

namespace uttrekk {

std::span<const std::uint64_t> builtin_lexicon_image();

}  // namespace uttrekk
