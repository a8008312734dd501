#include "write/record_writer.h"

#include <utility>

#include "write/json.h"
#include "write/table.h"

namespace uttrekk {

RecordWriter::RecordWriter(OutputFormat format, std::vector<RecordKind> kinds,
                           const RecordOptions& options, const TableOptions& table)
    : format_(format),
      kinds_(std::move(kinds)),
      options_(options),
      table_(table),
      csv_(kinds_, options) {
  table_.text = options.text;
  for (const RecordKind kind : kinds_) kind_bits_ |= 1u << static_cast<unsigned>(kind);
}

void RecordWriter::append_head(std::string& out) const {
  if (format_ == OutputFormat::csv) csv_.append_header(out);
  if (format_ == OutputFormat::json) out += '[';
}

std::string_view RecordWriter::separator() const {
  return format_ == OutputFormat::json ? "," : "";
}

void RecordWriter::append(std::string& out, const Document& document,
                          std::span<const std::string> reasons) const {
  if (format_ == OutputFormat::table) return append_table(out, document, kinds_, reasons, table_);
  if (format_ == OutputFormat::csv) return append_csv(out, document);
  constexpr std::size_t kBesideText = 320;  // bytes of a record: more than most have
  std::size_t bytes = 0;
  for (const Record& record : document.records) {
    if (wanted(record)) bytes += record.span.size() + kBesideText;
  }
  out.reserve(out.size() + bytes);  // so that it need not grow, or not often
  const bool array = format_ == OutputFormat::json;
  JsonRecords records(document, options_);
  for (const Record& record : document.records) {
    if (!wanted(record)) continue;
    if (array) out += ",\n";
    records.append(out, record);
    if (!array) out += '\n';
  }
}

void RecordWriter::append_csv(std::string& out, const Document& document) const {
  CsvRecords rows(csv_, document);
  for (const Record& record : document.records) {
    if (wanted(record)) rows.append(out, record);
  }
}

void RecordWriter::append_foot(std::string& out) const {
  if (format_ == OutputFormat::json) out += "\n]\n";
}

}  // namespace uttrekk
