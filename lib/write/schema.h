// The schema of the records, for people and for programs.
#pragma once

#include <optional>
#include <string>

#include "document/schema.h"
#include "write/format.h"

namespace uttrekk {

/// Each function describes one kind, or all of them where `kind` is empty.

/// Field names, types and descriptions, aligned.
void append_schema_table(std::string& out, std::optional<RecordKind> kind,
                         const TableOptions& options);

/// The same as tables in Markdown.
void append_schema_markdown(std::string& out, std::optional<RecordKind> kind);

/// The columns of the CSV as a Table Schema (https://specs.frictionlessdata.io/table-schema);
/// for all kinds a Data Package that describes the files of `extract -e all -f csv -o DIR`.
void append_table_schema(std::string& out, std::optional<RecordKind> kind,
                         const RecordOptions& options = {});

}  // namespace uttrekk
