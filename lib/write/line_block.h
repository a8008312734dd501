// Output put together in a block of fixed size, so that a piece of a line costs no look at how much
// room there is and no call.
//
//   LineBlock block(out);
//   char* at = block.room(64);              // 64 bytes may be written at `at`
//   at = LineBlock::put(at, "1\t");
//   block.end(at);
//   block.flush();                          // now it is in `out`
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace uttrekk {

class LineBlock {
 public:
  explicit LineBlock(std::string& out) : out_(out) {}
  LineBlock(const LineBlock&) = delete;
  LineBlock& operator=(const LineBlock&) = delete;

  /// Where up to `bytes` can be written, kSize at most; what was written ends at end().
  char* room(std::size_t bytes) {
    if (bytes > kSize - size_) flush();
    return block_.data() + size_;
  }
  void end(const char* at) { size_ = static_cast<std::size_t>(at - block_.data()); }

  static char* put(char* to, std::string_view part) {
    std::memcpy(to, part.data(), part.size());
    return to + part.size();
  }
  /// Text of any size.
  void append(std::string_view text) {
    if (text.size() <= kSize / 2) return end(put(room(text.size()), text));
    flush();
    out_ += text;
  }
  void flush() {
    out_.append(block_.data(), size_);
    size_ = 0;
  }

 private:
  static constexpr std::size_t kSize = 1 << 13;
  std::string& out_;
  std::array<char, kSize> block_;
  std::size_t size_ = 0;
};

}  // namespace uttrekk
