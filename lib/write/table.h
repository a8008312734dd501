// Records for people: a report at a time, a table for each kind, aligned to the terminal.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "write/format.h"

namespace uttrekk {

/// Appends the report's name and its records of `kinds`, a kind at a time: the line in the text,
/// the fields that some record has, the text. A report without records gets one line that says so.
void append_table(std::string& out, const Document& document, const std::vector<RecordKind>& kinds,
                  const TableOptions& options);

}  // namespace uttrekk
