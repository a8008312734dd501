// What one report may cost. Passing a limit is reported, never a silent cut.
#pragma once

#include <cstddef>

namespace uttrekk {

/// Bytes of one input. Spans hold 32-bit offsets, and decoding can double the size.
inline constexpr std::size_t kMaxFileSize = std::size_t{1} << 30;

/// Bytes of a pipeline file.
inline constexpr std::size_t kMaxPipelineFileSize = std::size_t{1} << 20;

}  // namespace uttrekk
