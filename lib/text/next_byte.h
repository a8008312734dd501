// The places of one byte in a text, asked for in order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace uttrekk {

/// Looks for a byte again only when it has been passed: a text that is read piece by piece is
/// searched once, whatever the number of pieces.
class NextByte {
 public:
  NextByte(std::string_view text, char byte) : text_(text), byte_(byte) {}

  /// The first at `from` or after, the text's size where there is none; `from` must not fall.
  std::size_t from(std::size_t from) {
    if (at_ < from || !searched_) at_ = std::min(text_.find(byte_, from), text_.size());
    searched_ = true;
    return at_;
  }

 private:
  std::string_view text_;
  char byte_;
  bool searched_ = false;
  std::size_t at_ = 0;
};

}  // namespace uttrekk
