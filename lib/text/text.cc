#include "text/text.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kStride = 128;                  // bytes between checkpoints
constexpr std::uint64_t kLowest = 0x0101010101010101u;  // the lowest bit of each of eight bytes

struct Counts {
  std::uint32_t code_points = 0;
  std::uint32_t astral = 0;
};

/// The sum of eight bytes, which must be less than 256: how many lowest bits are set.
std::uint32_t lowest_bits(std::uint64_t bytes) {
  return static_cast<std::uint32_t>(bytes * kLowest >> 56);
}

/// Eight bytes at a time: a code point is any byte that is no continuation (10xxxxxx), one of two
/// UTF-16 units starts with 1111xxxx.
Counts count(std::string_view bytes) {
  Counts n;
  std::size_t at = 0;
  for (std::uint64_t b = 0; at + sizeof b <= bytes.size(); at += sizeof b) {
    std::memcpy(&b, bytes.data() + at, sizeof b);
    n.code_points += 8 - lowest_bits(b >> 7 & ~b >> 6 & kLowest);
    n.astral += lowest_bits(b >> 7 & b >> 6 & b >> 5 & b >> 4 & kLowest);
  }
  for (const char c : bytes.substr(at)) {
    n.code_points += !is_continuation(c);
    n.astral += static_cast<unsigned char>(c) >= 0xF0;
  }
  return n;
}

/// The bytes that are no continuation in eight, as lowest bits: the first byte in memory is the
/// lowest of the number on some machines, the highest on others.
std::uint64_t starts_in(const char* eight) {
  std::uint64_t b = 0;
  std::memcpy(&b, eight, sizeof b);
  return (~b >> 7 | b >> 6) & kLowest;
}

/// Code points that start in bytes [begin, end) of a text: less than a stride.
std::uint32_t count_code_points(const char* text, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kBytes = 8;
  std::uint64_t sums = 0;  // one in each byte
  for (; end - begin >= kBytes; begin += kBytes) sums += starts_in(text + begin);
  if (begin < end && end >= kBytes) {  // the last of them, with some that are counted already
    const std::uint32_t counted = kBytes * (kBytes - (end - begin));  // bits
    const std::uint64_t starts = starts_in(text + end - kBytes);
    sums += std::endian::native == std::endian::little ? starts >> counted : starts << counted;
    begin = end;
  }
  std::uint32_t count = lowest_bits(sums);
  for (; begin < end; ++begin) count += !is_continuation(text[begin]);
  return count;
}

/// Counts a whole stride: what is counted fits into a byte, so that the compiler counts many
/// bytes at once.
Counts count_stride(const char* bytes) {
  static_assert(kStride < 0x100);
  std::uint8_t code_points = 0;
  std::uint8_t astral = 0;
  for (std::uint32_t i = 0; i < kStride; ++i) {
    const auto b = static_cast<unsigned char>(bytes[i]);
    code_points = static_cast<std::uint8_t>(code_points + ((b & 0xC0) != 0x80));
    astral = static_cast<std::uint8_t>(astral + (b >= 0xF0));
  }
  return {code_points, astral};
}

}  // namespace

Text::Text(std::string utf8)
    : utf8_(std::move(utf8)), ascii_(std::none_of(utf8_.begin(), utf8_.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80;
      })) {}

const std::vector<Text::Checkpoint>& Text::checkpoints() const {
  if (!checkpoints_.empty()) return checkpoints_;
  const std::size_t strides = utf8_.size() / kStride;
  checkpoints_.resize(strides + 1);  // the last of them where the text may end
  for (std::size_t i = 0; i < strides; ++i) {
    const Counts n = count_stride(utf8_.data() + i * kStride);
    const Checkpoint& before = checkpoints_[i];
    checkpoints_[i + 1] = {before.code_points + n.code_points, before.astral + n.astral};
  }
  return checkpoints_;
}

std::uint32_t Text::offset(std::uint32_t byte, OffsetUnit unit) const {
  byte = std::min(byte, size());
  if (ascii_ || unit == OffsetUnit::byte) return byte;
  const std::uint32_t stride = byte / kStride;
  const Checkpoint& before = checkpoints()[stride];
  if (unit == OffsetUnit::code_point) {
    return before.code_points + count_code_points(utf8_.data(), stride * kStride, byte);
  }
  const Counts n = count(view({stride * kStride, byte}));
  return before.code_points + n.code_points + before.astral + n.astral;
}

const std::vector<std::uint32_t>& Text::line_starts() const {
  if (line_starts_.empty()) {
    line_starts_.push_back(0);
    // Each is looked for by itself, and again only when it has been passed.
    std::size_t lf = utf8_.find('\n');
    std::size_t cr = utf8_.find('\r');
    while (std::min(lf, cr) != std::string::npos) {
      const std::size_t end = cr + 1 == lf ? lf : std::min(lf, cr);
      if (end + 1 < size()) line_starts_.push_back(static_cast<std::uint32_t>(end + 1));
      if (lf <= end) lf = utf8_.find('\n', end + 1);
      if (cr <= end) cr = utf8_.find('\r', end + 1);
    }
  }
  return line_starts_;
}

Position Text::position(std::uint32_t byte) const {
  const auto& starts = line_starts();
  const auto next = std::upper_bound(starts.begin(), starts.end(), byte);
  const std::uint32_t start = *std::prev(next);
  const std::uint32_t column =
      offset(byte, OffsetUnit::code_point) - offset(start, OffsetUnit::code_point);
  return {static_cast<std::uint32_t>(next - starts.begin()), column + 1};
}

Span Text::trimmed(Span span) const {
  Span spaceless = span;  // hardly any other white space stands at an end
  while (!spaceless.empty() && utf8_[spaceless.begin] == ' ') ++spaceless.begin;
  while (!spaceless.empty() && utf8_[spaceless.end - 1] == ' ') --spaceless.end;
  const std::string_view inner = trim(view(spaceless));
  if (inner.empty()) return {span.begin, span.begin};
  const auto begin = static_cast<std::uint32_t>(inner.data() - utf8_.data());
  return {begin, begin + static_cast<std::uint32_t>(inner.size())};
}

}  // namespace uttrekk
