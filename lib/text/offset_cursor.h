// Code-point offsets of places that come in the order of the text, at the cost of one look at each
// byte; for places in any order see Text::offset.
#pragma once

#include <cstdint>

#include "text/characters.h"
#include "text/text.h"

namespace uttrekk {

class OffsetCursor {
 public:
  explicit OffsetCursor(const Text& text) : text_(text.view()), ascii_(text.is_ascii()) {}

  /// The offset of byte `byte`, which must not lie before that of the last call.
  std::uint32_t code_points(std::uint32_t byte) {
    if (ascii_) return byte;
    std::uint32_t count = count_;
    for (; byte_ < byte; ++byte_) count += !is_continuation(text_[byte_]);
    return count_ = count;
  }

 private:
  std::string_view text_;
  bool ascii_;
  std::uint32_t byte_ = 0;
  std::uint32_t count_ = 0;
};

}  // namespace uttrekk
