// Records for people: a report at a time, a table for each kind, aligned to the terminal.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "document/document.h"
#include "write/format.h"

namespace uttrekk {

/// Appends the report's name and its records of `kinds`, a kind at a time: the line in the text,
/// the fields that some record has, the text, and with `options.rules` the rule and its reason.
/// `reasons`: one for each of document.records, or none. A report without records gets a line that
/// says so.
void append_table(std::string& out, const Document& document, const std::vector<RecordKind>& kinds,
                  std::span<const std::string> reasons, const TableOptions& options);

}  // namespace uttrekk
