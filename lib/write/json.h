// Records as JSON objects, with the fields and the order of the schema.
#pragma once

#include <string>

#include "document/document.h"

namespace uttrekk {

struct RecordOptions {
  OffsetUnit offsets = OffsetUnit::code_point;
  bool positions = false;  // add line and column
};

/// Appends one object without a line end.
void append_json(std::string& out, const Document& document, const Record& record,
                 const RecordOptions& options);

/// Appends `text` as a JSON string with its quotes.
void append_json_string(std::string& out, std::string_view text);

}  // namespace uttrekk
