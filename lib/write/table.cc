#include "write/table.h"

#include <fmt/format.h>

#include <algorithm>

#include "write/csv.h"
#include "write/text_table.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kIndent = 2;

/// A list field's values on one line.
std::string field_text(const Document& document, const Record& record, const FieldSchema& field) {
  std::string text;
  for (std::uint32_t i = 0; i < record.field_count; ++i) {
    const Records::Field f = document.records.field(record, i);
    if (f.id != field.id) continue;
    if (!text.empty()) text += "; ";
    text += field.type == FieldType::targets ? target_text(f.value) : std::string(f.value);
  }
  return one_line(text);
}

/// What the text already says word for word needs no column of its own.
bool worth_a_column(RecordKind kind, const FieldSchema& field) {
  return !(kind == RecordKind::learning_point && field.id == FieldId::title) &&
         field.id != FieldId::earliest && field.id != FieldId::latest;
}

/// Contacts and persons are their fields; the text would repeat them.
bool shows_text(RecordKind kind) {
  return kind != RecordKind::contact && kind != RecordKind::person;
}

/// Values stay whole; what may be long or several goes on in the next line.
Fit fit_of(FieldId field) {
  switch (field) {
    case FieldId::name:
    case FieldId::role:
    case FieldId::organisation:
    case FieldId::email:
    case FieldId::phone:
    case FieldId::targets:
      return Fit::wrap;
    default:
      return Fit::keep;
  }
}

std::string because(const Record& record, std::string_view reason) {
  return reason.empty() ? std::string(record.rule)
                        : one_line(fmt::format("{}: {}", record.rule, reason));
}

TextTable table_of(const Document& document, RecordKind kind, std::span<const std::string> reasons,
                   const TableOptions& options) {
  std::vector<TextTable::Header> headers = {{"line", Fit::keep, Style::faint}};
  std::vector<const FieldSchema*> fields;
  for (const FieldSchema& field : schema_of(kind).fields) {
    if (!worth_a_column(kind, field)) continue;
    fields.push_back(&field);
    const bool main = field.id == FieldId::value || field.id == FieldId::name;
    headers.push_back(
        {std::string(field.name), fit_of(field.id), main ? Style::value : Style::plain});
  }
  if (options.text && shows_text(kind)) headers.push_back({"text", Fit::wrap});
  if (options.rules) headers.push_back({"because", Fit::wrap, Style::faint});
  TextTable table(std::move(headers));
  for (std::uint32_t i = 0; i < document.records.size(); ++i) {
    const Record& record = document.records[i];
    if (record.kind != kind) continue;
    std::vector<std::string> row = {
        fmt::format("{}", document.text.position(record.span.begin).line)};
    for (const FieldSchema* field : fields) row.push_back(field_text(document, record, *field));
    if (options.text && shows_text(kind)) row.push_back(one_line(document.view(record.span)));
    if (options.rules) row.push_back(because(record, reasons.empty() ? "" : reasons[i]));
    table.add(std::move(row));
  }
  return table;
}

std::size_t count(const Document& document, RecordKind kind) {
  return static_cast<std::size_t>(
      std::count_if(document.records.begin(), document.records.end(),
                    [kind](const Record& record) { return record.kind == kind; }));
}

}  // namespace

void append_table(std::string& out, const Document& document, const std::vector<RecordKind>& kinds,
                  std::span<const std::string> reasons, const TableOptions& options) {
  append_styled(out, one_line(document.path), Style::heading, options.colour);
  if (!document.truncated.empty()) out += fmt::format("  truncated ({})", document.truncated);
  out += '\n';
  if (document.records.empty()) {
    out.append(kIndent, ' ');
    append_styled(out, "no records", Style::faint, options.colour);
    out += '\n';
  }
  for (const RecordKind kind : kinds) {
    const std::size_t records = count(document, kind);
    if (records == 0) continue;
    out.append(kIndent, ' ');
    append_styled(out, fmt::format("{} ({})", schema_of(kind).plural, records), Style::title,
                  options.colour);
    out += '\n';
    table_of(document, kind, reasons, options).append(out, options, 2 * kIndent);
  }
  out += '\n';
}

}  // namespace uttrekk
