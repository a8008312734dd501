// What one report, and one file of settings, may cost. Passing a limit is reported with its name
// and leaves its mark in the output; nothing is ever cut silently.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.h"

namespace uttrekk {

/// Bytes of one input. Spans hold 32-bit offsets, and decoding can treble the size.
inline constexpr std::uint64_t kMaxFileSize = std::uint64_t{1} << 30;
inline constexpr std::uint64_t kMaxLineLength = std::uint64_t{256} << 20;  // bytes, decoded
inline constexpr std::uint64_t kMaxLines = 10'000'000;
inline constexpr std::uint64_t kMaxTokens = 100'000'000;
inline constexpr std::uint64_t kMaxRecords = 5'000'000;
/// Sections within sections, and list items within list items; the structure goes no deeper.
inline constexpr std::uint64_t kMaxNesting = 200;
inline constexpr std::uint64_t kMaxDictionarySize = std::uint64_t{64} << 20;  // bytes, of all files
inline constexpr std::uint64_t kMaxRequirementsSize = std::uint64_t{1} << 20;  // bytes
inline constexpr std::uint64_t kMaxPipelineFileSize = std::uint64_t{1} << 20;  // bytes

enum class LimitId : std::uint8_t {
  file_size,
  line_length,
  lines,
  tokens,
  records,
  nesting,
  dictionary_size,
  requirements_size,
};
inline constexpr std::size_t kLimits = 8;

struct LimitInfo {
  std::string_view name;  // "file-size": in --limit, messages and output
  std::uint64_t standard;
  std::uint64_t most;  // what --limit may raise it to
  std::string_view unit;
  std::string_view about;
};

/// In the order of LimitId.
std::span<const LimitInfo> limit_table();
const LimitInfo& info(LimitId id);

class Limits {
 public:
  Limits();
  std::uint64_t operator[](LimitId id) const { return values_[static_cast<std::size_t>(id)]; }
  /// From 1 to the table's `most`.
  Result<void> set(std::string_view name, std::uint64_t value);
  /// "tokens=1000".
  Result<void> set(std::string_view assignment);

 private:
  std::array<std::uint64_t, kLimits> values_;
};

/// An error that names the limit: "PATH:LINE: read up to here: more than 200 levels, the limit nesting".
/// `line`: the first that was not read; 0: nothing was.
Diagnostic passed(LimitId id, const Limits& limits, std::string path, std::uint32_t line = 0);

}  // namespace uttrekk
