#include "write/csv.h"

#include <fmt/format.h>

#include <algorithm>

#include "document/target.h"
#include "text/byte_set.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "write/section_path.h"

namespace uttrekk {
namespace {

constexpr ByteSet kQuoted("\",\r\n");  // a cell that holds one of these stands in quotes
constexpr ByteSet kQuotedForExcel("\";\r\n\t");
constexpr std::string_view kListSeparator = "; ";

void add_once(std::vector<Column>& columns, const Column& column) {
  const auto same = [&](const Column& c) { return c.name == column.name; };
  if (std::none_of(columns.begin(), columns.end(), same)) columns.push_back(column);
}

/// The kinds' own fields, each name once.
std::vector<Column> field_columns(const std::vector<RecordKind>& kinds) {
  std::vector<Column> columns;
  for (const RecordKind kind : kinds) {
    for (const FieldSchema& field : schema_of(kind).fields) {
      add_once(columns, {field.name, field.type, field.description});
    }
  }
  return columns;
}

std::vector<Column> fixed_columns(const RecordOptions& options) {
  using enum FieldType;
  std::vector<Column> columns = {
      {"document", string, "Path of the report as given; - is standard input"},
      {"kind", string, "Kind of the record"},
      {"start", integer, "Offset of the first character in what `uttrekk text` prints, from 0"},
      {"end", integer, "Offset past the last character"},
  };
  if (options.positions) {
    columns.push_back({"line", integer, "Line of the first character, from 1"});
    columns.push_back({"column", integer, "Column of the first character, from 1"});
  }
  if (options.text) columns.push_back({"text", string, "The exact text"});
  columns.push_back({"section", string, "Headings that the record stands under, outermost first"});
  columns.push_back({"language", string, "nb, nn, or the code of another language"});
  return columns;
}

void append_number(std::string& out, std::uint32_t number, char separator) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
  out += separator;
}

/// "2.5" as "2,5"; points elsewhere stay.
void decimal_commas(std::string& text) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const auto digit = [&](std::size_t at) { return is_digit(text[at]); };
    if (text[i] == '.' && digit(i - 1) && digit(i + 1)) text[i] = ',';
  }
}

bool starts_formula(std::string_view cell) {
  // A sign alone ("-" for standard input) starts nothing.
  return cell.size() > 1 && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
}

}  // namespace

std::vector<Column> columns_of(const std::vector<RecordKind>& kinds, const RecordOptions& options) {
  std::vector<Column> columns = fixed_columns(options);
  for (const Column& column : field_columns(kinds)) columns.push_back(column);
  columns.push_back({"rule", FieldType::string, "Name of the rule that found the record"});
  columns.push_back({"truncated", FieldType::string,
                     "The limit that the report passed: it was read up to there alone"});
  return columns;
}

std::string target_text(std::string_view stored) {
  const Target t = parse_target(stored);
  std::string text = fmt::format("{} {}", t.direction, t.quantity);
  if (!t.unit.empty()) text += fmt::format(" {}", t.unit);
  if (!t.baseline.empty()) text += fmt::format(" from {}", t.baseline);
  if (!t.deadline.empty()) text += fmt::format(" by {}", t.deadline);
  return text;
}

void append_csv_cell(std::string& out, std::string_view cell, bool excel) {
  const bool formula = excel && starts_formula(cell);
  if ((excel ? kQuotedForExcel : kQuoted).find(cell) == cell.size()) {
    if (formula) out += '\'';
    out += cell;
    return;
  }
  out += '"';
  if (formula) out += '\'';
  for (std::size_t quote; (quote = cell.find('"')) != std::string_view::npos;) {
    out += cell.substr(0, quote + 1);
    out += '"';
    cell.remove_prefix(quote + 1);
  }
  out += cell;
  out += '"';
}

CsvWriter::CsvWriter(const std::vector<RecordKind>& kinds, const RecordOptions& options)
    : options_(options),
      separator_(options.excel ? ';' : ','),
      columns_(field_columns(kinds)),
      fields_(kRecordKinds) {
  for (const RecordKind kind : kinds) {
    auto& fields = fields_[static_cast<std::size_t>(kind)];
    for (const Column& column : columns_) {
      const auto all = schema_of(kind).fields;
      const auto own = std::find_if(all.begin(), all.end(),
                                    [&](const FieldSchema& f) { return f.name == column.name; });
      fields.push_back(own == all.end() ? nullptr : &*own);
    }
  }
}

void CsvWriter::append_header(std::string& out) const {
  if (options_.excel) out += kByteOrderMark;
  for (const Column& column : fixed_columns(options_)) {
    out += column.name;
    out += separator_;
  }
  for (const Column& column : columns_) {
    out += column.name;
    out += separator_;
  }
  (out += "rule") += separator_;
  out += "truncated\n";
}

void CsvWriter::append_field(std::string& out, const Document& document, const Record& record,
                             const FieldSchema& field) const {
  if (field.type != FieldType::targets) {
    append_csv_cell(out, document.records.get(record, field.id).value_or(""), options_.excel);
    return;
  }
  std::string all;
  for (std::uint32_t i = 0; i < record.field_count; ++i) {
    const Records::Field f = document.records.field(record, i);
    if (f.id != FieldId::targets) continue;
    if (!all.empty()) all += kListSeparator;
    all += target_text(f.value);
  }
  if (options_.excel) decimal_commas(all);
  append_csv_cell(out, all, options_.excel);
}

CsvRecords::CsvRecords(const CsvWriter& writer, const Document& document)
    : writer_(writer), document_(document), blocks_(document) {
  append_csv_cell(name_, document.path, writer.options_.excel);
}

void CsvRecords::append_place(std::string& out, Span span) const {
  const Text& text = document_.text;
  const RecordOptions& options = writer_.options_;
  append_number(out, text.offset(span.begin, options.offsets), writer_.separator_);
  append_number(out, text.offset(span.end, options.offsets), writer_.separator_);
  if (!options.positions) return;
  const Position at = text.position(span.begin);
  append_number(out, at.line, writer_.separator_);
  append_number(out, at.column, writer_.separator_);
}

void CsvRecords::append(std::string& out, const Record& record) {
  const char separator = writer_.separator_;
  const RecordOptions& options = writer_.options_;
  (out += name_) += separator;
  (out += schema_of(record.kind).name) += separator;
  append_place(out, record.span);
  if (options.text) {
    append_csv_cell(out, document_.view(record.span), options.excel);
    out += separator;
  }
  const std::string_view path =
      path_.of(document_, section_around(document_, record), kListSeparator,
               [](std::string& titles, std::string_view title) { titles += title; });
  append_csv_cell(out, path, options.excel);
  out += separator;
  (out += code(blocks_.language_at(record.span.begin))) += separator;
  for (const FieldSchema* field : writer_.fields_[static_cast<std::size_t>(record.kind)]) {
    if (field != nullptr) writer_.append_field(out, document_, record, *field);
    out += separator;
  }
  (out += record.rule) += separator;
  (out += document_.truncated) += '\n';
}

}  // namespace uttrekk
