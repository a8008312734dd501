// A value, or the reason why there is none. Expected failures (an unreadable file, a bad
// dictionary line) are returned as such; assertions are for what cannot happen.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "base/diagnostic.h"

namespace uttrekk {

template <typename T>
using Result = tl::expected<T, Diagnostic>;

inline tl::unexpected<Diagnostic> failure(Diagnostic diagnostic) {
  return tl::unexpected<Diagnostic>(std::move(diagnostic));
}

inline tl::unexpected<Diagnostic> failure(std::string path, std::string message) {
  return failure(Diagnostic{Severity::error, std::move(path), 0, 0, std::move(message)});
}

}  // namespace uttrekk
