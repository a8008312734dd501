// A stream in blocks of whole lines, so that lines of gigabytes in all are worked on in parallel
// while memory stays flat.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "pipeline/limits.h"

namespace uttrekk {

struct LineBlock {
  std::string bytes;             // each line with its "\n", which the stream's last one may lack
  std::uint64_t offset = 0;      // of `bytes` in the stream
  std::uint64_t first_line = 1;  // the number of the first line, from 1
  bool too_long = false;         // no lines: the start of one past the limit; its rest was skipped
};

class LineBlocks {
 public:
  /// `file`: an open descriptor, which stays the caller's; `name` is what errors call it. Lines of
  /// more than `limit` bytes are skipped.
  LineBlocks(int file, std::string name, std::size_t limit = kMaxFileSize)
      : file_(file), name_(std::move(name)), limit_(limit) {}

  /// Reads the next block: what there is as soon as it holds a line, so that whoever waits for an
  /// answer to a line before the next one gets it. False at the end. `block` may be used again;
  /// its bytes have room for `kSpare` more without a move.
  Result<bool> next(LineBlock& block);

  static constexpr std::size_t kSpare = 64;

 private:
  Result<std::size_t> read_some(std::string& bytes);
  Result<void> skip_line(LineBlock& block);

  int file_;
  std::string name_;
  std::size_t limit_;
  std::string rest_;  // what was read past the last whole line
  std::uint64_t offset_ = 0;
  std::uint64_t lines_ = 0;
  bool ended_ = false;
};

/// Takes the first line off `lines`, without its line end ("\n" or "\r\n").
std::string_view take_line(std::string_view& lines);

}  // namespace uttrekk
