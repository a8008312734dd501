// Records as JSON objects, with the fields and the order of the schema.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "write/format.h"

namespace uttrekk {

/// Appends one object without a line end.
void append_json(std::string& out, const Document& document, const Record& record,
                 const RecordOptions& options);

/// Appends `text`, valid UTF-8, as a JSON string with its quotes. Control characters and the
/// Unicode marks that turn or break lines on a terminal (bidi, U+2028, …) are escaped.
void append_json_string(std::string& out, std::string_view text);

/// Appends `,"truncated":"tokens"` for a document that ends where it passed that limit.
void append_json_truncated(std::string& out, const Document& document);

/// Appends the titles of the sections around a section, outermost first, and its own, as an array.
void append_json_section_path(std::string& out, const Document& document, std::uint32_t section);

}  // namespace uttrekk
