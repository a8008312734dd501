// What bytes are that are no text: told by the signature that their format begins with.
#pragma once

#include <optional>
#include <string_view>

namespace uttrekk {

struct BinaryFormat {
  std::string_view name;    // "a PDF document"
  std::string_view remedy;  // "convert it to text first, for example with pdftotext"
};

/// Nothing for text, and for binary data of a format not known. Looks at the first bytes; at more
/// of them only to tell what kind of document a ZIP archive is. RTF counts too: it is written in
/// ASCII, but is markup throughout.
std::optional<BinaryFormat> binary_format(std::string_view bytes);

}  // namespace uttrekk
