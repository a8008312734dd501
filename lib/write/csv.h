// Records as CSV (RFC 4180): UTF-8, a header line, "\n" line ends, fixed columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/block_cursor.h"
#include "document/document.h"
#include "write/format.h"
#include "write/section_path.h"

namespace uttrekk {

/// One column of a table of records.
struct Column {
  std::string_view name;
  FieldType type = FieldType::string;
  std::string_view description;
};

/// The columns of a table of these kinds: document, kind, start, end, text, section, language, the
/// kinds' fields, rule, truncated; for several kinds the union, a name that two of them have once.
std::vector<Column> columns_of(const std::vector<RecordKind>& kinds, const RecordOptions& options);

class CsvWriter {
 public:
  CsvWriter(const std::vector<RecordKind>& kinds, const RecordOptions& options);

  /// The header line; for Excel with a byte order mark before it.
  void append_header(std::string& out) const;

 private:
  friend class CsvRecords;
  void append_field(std::string& out, const Document& document, const Record& record,
                    const FieldSchema& field) const;

  RecordOptions options_;
  char separator_;
  std::vector<Column> columns_;
  /// By kind, the field that each column after the fixed ones takes; null where it has none.
  std::vector<std::vector<const FieldSchema*>> fields_;
};

/// The rows of one document, best in the order of the text: what they share is printed once and
/// copied from then on. Safe where each thread has its own.
class CsvRecords {
 public:
  CsvRecords(const CsvWriter& writer, const Document& document);
  void append(std::string& out, const Record& record);

 private:
  void append_place(std::string& out, Span span) const;

  const CsvWriter& writer_;
  const Document& document_;
  std::string name_;  // of the document, as a cell
  PrintedPath path_;
  BlockCursor blocks_;
};

/// Appends one cell, quoted where it must be. For Excel: ";" parts cells, and a cell that a
/// spreadsheet would take for a formula (= + - @ tab CR in front) gets an apostrophe before it.
void append_csv_cell(std::string& out, std::string_view cell, bool excel);

/// A target, as a record's field `targets` stores it, as text: "reduce 30 %", "reach 4 uker from 8
/// by 2026".
std::string target_text(std::string_view stored);

}  // namespace uttrekk
