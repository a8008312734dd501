// All tokens of a document in sentences, for the writers that leave none out.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"

namespace uttrekk {

/// Tokens [first, end). List markers, heading numbers and markup, which are outside the
/// document's sentences, join the sentence of their block that they stand beside; what is in no
/// block (a ruled line) is a range of its own.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t block = kNone;
};

/// In order, without gaps.
std::vector<TokenRange> token_ranges(const Document& document);

}  // namespace uttrekk
