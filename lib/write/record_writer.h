// Writes records in one of the output formats: head, then documents in order, then foot.
//
//   const RecordWriter writer(OutputFormat::json, kinds, {}, {});
//   writer.append_head(out);
//   for (const Document& document : …) writer.append(out, document);   // any thread
//   writer.append_foot(out);
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "write/csv.h"
#include "write/format.h"

namespace uttrekk {

class RecordWriter {
 public:
  /// Writes the records of `kinds` alone.
  RecordWriter(OutputFormat format, std::vector<RecordKind> kinds, const RecordOptions& options,
               const TableOptions& table);

  /// What stands once before all records: CSV's header line, "[" of an array.
  void append_head(std::string& out) const;
  /// The records of one document. `reasons`: for each record, why it is one; shown by the table
  /// alone. Safe to call from several threads.
  void append(std::string& out, const Document& document,
              std::span<const std::string> reasons = {}) const;
  OutputFormat format() const { return format_; }
  /// What stands once behind them.
  void append_foot(std::string& out) const;
  /// What stands before every record, and must be taken off the first that is written.
  std::string_view separator() const;

 private:
  void append_csv(std::string& out, const Document& document) const;
  bool wanted(const Record& record) const {
    return (kind_bits_ >> static_cast<unsigned>(record.kind) & 1u) != 0;
  }

  OutputFormat format_;
  std::vector<RecordKind> kinds_;
  std::uint32_t kind_bits_ = 0;
  RecordOptions options_;
  TableOptions table_;
  CsvWriter csv_;
};

}  // namespace uttrekk
