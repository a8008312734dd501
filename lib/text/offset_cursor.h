// Code-point offsets of places that come in the order of the text, at the cost of one look at each
// eight bytes; for places in any order see Text::offset.
#pragma once

#include <cstdint>

#include "text/characters.h"
#include "text/eight_bytes.h"
#include "text/text.h"

namespace uttrekk {

class OffsetCursor {
 public:
  explicit OffsetCursor(const Text& text) : text_(text.view()), ascii_(text.is_ascii()) {}

  /// The offset of byte `byte`, which must not lie before that of the last call.
  std::uint32_t code_points(std::uint32_t byte) {
    if (ascii_ || byte - byte_ <= 1) return pass_ascii(byte);  // what is one byte is ASCII
    for (; byte_ < byte && byte_ + sizeof(eight_bytes::Bytes) <= text_.size(); step(byte)) {
    }
    for (; byte_ < byte; ++byte_) continuations_ += is_continuation(text_[byte_]);
    return byte - continuations_;
  }

  /// The same where all between the two is ASCII.
  std::uint32_t pass_ascii(std::uint32_t byte) {
    byte_ = byte;
    return byte - continuations_;
  }

 private:
  /// Eight bytes, or those that are left before `byte`.
  void step(std::uint32_t byte) {
    const std::uint32_t size = std::min<std::uint32_t>(byte - byte_, sizeof(eight_bytes::Bytes));
    const eight_bytes::Bytes bytes = eight_bytes::load(text_.data() + byte_);
    continuations_ +=
        eight_bytes::count(eight_bytes::continuations(eight_bytes::first(bytes, size)));
    byte_ += size;
  }

  std::string_view text_;
  bool ascii_;
  std::uint32_t byte_ = 0;
  std::uint32_t continuations_ = 0;  // before byte_
};

}  // namespace uttrekk
