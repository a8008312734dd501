// Strict UTF-8 (Unicode 3.9, table 3-7): no overlong forms, no surrogates, none past U+10FFFF.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace uttrekk {

/// U+FEFF at the start of a file, which is no part of its text.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Utf8Check {
  std::uint64_t sequences = 0;   // well-formed sequences of two bytes or more
  std::uint64_t ill_formed = 0;  // maximal subparts of ill-formed sequences
};

Utf8Check check_utf8(std::string_view bytes);

/// `bytes` with each maximal subpart of an ill-formed sequence replaced by U+FFFD. The byte
/// offsets of the first `keep` of them go to `at`.
std::string repair_utf8(std::string_view bytes, std::size_t keep, std::vector<std::uint64_t>& at);

}  // namespace uttrekk
