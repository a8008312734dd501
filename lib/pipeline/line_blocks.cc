#include "pipeline/line_blocks.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <utility>

namespace uttrekk {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;
constexpr std::size_t kKeptCapacity = 8 * kBlock;  // a buffer that grew past it is let go

void make_empty(std::string& buffer) {
  if (buffer.capacity() > kKeptCapacity) {
    std::string().swap(buffer);
  } else {
    buffer.clear();
  }
}

}  // namespace

/// Appends what one read gives; 0 bytes at the end.
Result<std::size_t> LineBlocks::read_some(std::string& bytes) {
  const std::size_t size = bytes.size();
  if (bytes.capacity() < size + kBlock + kSpare) {
    bytes.reserve(std::max(2 * size, size + kBlock + kSpare));
  }
  bytes.resize(size + kBlock);
  for (;;) {
    const ssize_t got = read(file_, bytes.data() + size, kBlock);
    if (got < 0 && errno == EINTR) continue;
    const int error = errno;
    bytes.resize(size + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0) return failure(name_, system_message(error));
    return static_cast<std::size_t>(got);
  }
}

/// Leaves the start of the line that `block` holds, and drops the rest of it.
Result<void> LineBlocks::skip_line(LineBlock& block) {
  block.too_long = true;
  offset_ += block.bytes.size();
  block.bytes.resize(kBlock);
  block.bytes.shrink_to_fit();
  block.bytes.reserve(kBlock + kSpare);
  for (;;) {
    make_empty(rest_);
    const auto got = read_some(rest_);
    if (!got) return tl::unexpected(got.error());
    if (*got == 0) break;
    const std::size_t end = rest_.find('\n');
    if (end != std::string::npos) {
      offset_ += end + 1;
      rest_.erase(0, end + 1);
      break;
    }
    offset_ += rest_.size();
  }
  ++lines_;
  return {};
}

Result<bool> LineBlocks::next(LineBlock& block) {
  make_empty(block.bytes);
  block.too_long = false;
  block.offset = offset_;
  block.first_line = lines_ + 1;
  std::swap(block.bytes, rest_);
  std::size_t seen = 0;  // bytes without a line end
  while (!ended_) {
    const std::size_t last = std::string_view(block.bytes).substr(seen).rfind('\n');
    if (last != std::string_view::npos) {
      rest_.assign(block.bytes, seen + last + 1);
      block.bytes.resize(seen + last + 1);
      break;
    }
    seen = block.bytes.size();
    if (seen > limit_) {
      if (auto skipped = skip_line(block); !skipped) return tl::unexpected(skipped.error());
      return true;
    }
    const auto got = read_some(block.bytes);
    if (!got) return tl::unexpected(got.error());
    ended_ = *got == 0;
  }
  if (block.bytes.capacity() < block.bytes.size() + kSpare) {
    block.bytes.reserve(block.bytes.size() + kSpare);
  }
  offset_ += block.bytes.size();
  lines_ += static_cast<std::uint64_t>(std::count(block.bytes.begin(), block.bytes.end(), '\n'));
  return !block.bytes.empty();
}

std::string_view take_line(std::string_view& lines) {
  const std::size_t end = lines.find('\n');
  std::string_view line = lines.substr(0, end);
  lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace uttrekk
