// Code-point offsets of places that come in the order of the text, at the cost of one look at each
// sixteen bytes; for places in any order see Text::offset. A copy goes on from the same place.
#pragma once

#include <algorithm>
#include <cstdint>

#include "text/characters.h"
#include "text/sixteen_bytes.h"
#include "text/text.h"

namespace uttrekk {

class OffsetCursor {
 public:
  explicit OffsetCursor(const Text& text) : text_(text.view()), ascii_(text.is_ascii()) {}

  /// The offset of byte `byte`, which must not lie before that of the last call.
  std::uint32_t code_points(std::uint32_t byte) {
    if (ascii_ || byte - byte_ <= 1) return pass_ascii(byte);  // what is one byte is ASCII
    while (byte_ < byte) pass(std::min(byte, byte_ + kMost));
    return byte - continuations_;
  }

  /// The place that was asked for last.
  std::uint32_t byte() const { return byte_; }

  /// The same where all between the two is ASCII.
  std::uint32_t pass_ascii(std::uint32_t byte) {
    byte_ = byte;
    return byte - continuations_;
  }

 private:
  static constexpr std::uint32_t kBytes = sizeof(sixteen_bytes::Bytes);
  static constexpr std::uint32_t kMost = 15 * kBytes;  // whose sum fits into eight bits

  /// At most kMost bytes.
  void pass(std::uint32_t end) {
    using namespace sixteen_bytes;
    Bytes sums{};
    const auto add = [&](Bytes bytes) { sums -= equal(bytes & 0xC0, 0x80); };  // of 255: adds 1
    std::uint32_t at = byte_;
    for (; end - at >= kBytes; at += kBytes) add(load(text_.data() + at));
    if (at + kBytes <= text_.size()) {
      add(first(load(text_.data() + at), end - at));
    } else {
      for (; at < end; ++at) continuations_ += is_continuation(text_[at]);
    }
    byte_ = end;
    const auto [low, high] = halves(sums);
    continuations_ += static_cast<std::uint32_t>((low + high) * eight_bytes::kOnes >> 56);
  }

  std::string_view text_;
  bool ascii_;
  std::uint32_t byte_ = 0;
  std::uint32_t continuations_ = 0;  // before byte_
};

}  // namespace uttrekk
