// The blocks of places that come in the order of the text, without a search for each.
#pragma once

#include "document/document.h"

namespace uttrekk {

class BlockCursor {
 public:
  explicit BlockCursor(const Document& document) : document_(document) {}

  /// As Document::block_at. For places in the order of the text: one before that of the last call
  /// costs a search, and the way forward from there is walked.
  std::uint32_t block_at(std::uint32_t at) {
    const std::vector<Block>& blocks = document_.blocks;
    const bool back = next_ > 0 && blocks[next_ - 1].span.begin > at;
    if (back) next_ = document_.block_at(at) + 1;  // kNone + 1 is 0
    while (next_ < blocks.size() && blocks[next_].span.begin <= at) ++next_;
    return next_ == 0 ? kNone : next_ - 1;
  }
  /// The innermost section around byte `at`; kNone where there is none.
  std::uint32_t section_at(std::uint32_t at) {
    const std::uint32_t block = block_at(at);
    return block == kNone ? kNone : document_.blocks[block].section;
  }
  /// As Document::language_at.
  Language language_at(std::uint32_t at) {
    const std::uint32_t block = block_at(at);
    return block == kNone ? document_.language : document_.blocks[block].language;
  }

 private:
  const Document& document_;
  std::uint32_t next_ = 0;  // the first block behind the last place
};

}  // namespace uttrekk
