// Bytes of unknown encoding into text: byte order mark, strict UTF-8, a Norwegian test for the
// 8-bit encodings that Norwegian archives hold, and ICU's detector as the last resort.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace uttrekk {

struct Decoded {
  Text text;                 // without byte order mark; line ends as they were
  std::string encoding;      // IANA name: "UTF-8", "UTF-16LE", "windows-1252", …
  std::uint32_t replaced = 0;  // ill-formed sequences that became U+FFFD
  /// Byte offsets in the input of the first of them, at most kReportedOffsets.
  std::vector<std::uint64_t> replaced_at;
};

inline constexpr std::size_t kReportedOffsets = 8;

/// Decodes any bytes; never fails. Text that has as many well-formed sequences of UTF-8
/// beyond ASCII as ill-formed ones, or more, stays UTF-8 with U+FFFD in place of these, as the
/// Unicode standard recommends (one for each maximal subpart). Binary data is not looked for: see
/// binary_format().
/// `encoding` (an IANA name) is taken instead of looking, where it is given and known.
Decoded decode(std::string bytes, std::optional<std::string_view> encoding = std::nullopt);

}  // namespace uttrekk
