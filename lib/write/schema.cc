#include "write/schema.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "write/csv.h"
#include "write/json.h"
#include "write/text_table.h"

namespace uttrekk {
namespace {

constexpr std::array<std::string_view, 5> kTypeNames = {"string", "integer", "boolean", "date",
                                                        "array"};
std::string_view type_name(FieldType type) {
  return kTypeNames[static_cast<std::size_t>(type)];
}

template <typename Visit>
void for_each_kind(std::optional<RecordKind> kind, const Visit& visit) {
  for (const KindSchema& row : schema()) {
    if (!kind || row.kind == *kind) visit(row);
  }
}

/// In CSV a list is text.
std::string_view csv_type(FieldType type) {
  return type_name(type == FieldType::targets ? FieldType::string : type);
}

/// A column's name and description; its type is that of CSV.
void append_column(std::string& out, const Column& column) {
  out += "{\"name\": ";
  append_json_string(out, column.name);
  fmt::format_to(std::back_inserter(out),
                 ", \"type\": \"{}\", \"description\": ", csv_type(column.type));
  append_json_string(out, column.description);
  out += '}';
}

void append_schema_object(std::string& out, RecordKind kind, std::string_view indent,
                          const RecordOptions& options) {
  out += "{\n";
  fmt::format_to(std::back_inserter(out), "{}  \"fields\": [\n", indent);
  bool first = true;
  for (const Column& column : columns_of({kind}, options)) {
    if (!first) out += ",\n";
    first = false;
    fmt::format_to(std::back_inserter(out), "{}    ", indent);
    append_column(out, column);
  }
  fmt::format_to(std::back_inserter(out), "\n{0}  ],\n{0}  \"missingValues\": [\"\"]\n{0}}}",
                 indent);
}

}  // namespace

void append_schema_table(std::string& out, std::optional<RecordKind> kind,
                         const TableOptions& options) {
  for_each_kind(kind, [&](const KindSchema& row) {
    append_styled(out, row.name, Style::title, options.colour);
    fmt::format_to(std::back_inserter(out), ": {}\n", row.description);
    TextTable table({{"", Fit::shorten, Style::value}, {""}, {"", Fit::wrap}});
    for (const FieldSchema& field : row.fields) {
      table.add({std::string(field.name), std::string(type_name(field.type)),
                 std::string(field.description)});
    }
    table.append(out, options, 2);
    if (!kind) out += '\n';
  });
}

void append_schema_markdown(std::string& out, std::optional<RecordKind> kind) {
  out += "| kind | field | type | what it holds |\n| --- | --- | --- | --- |\n";
  for_each_kind(kind, [&](const KindSchema& row) {
    fmt::format_to(std::back_inserter(out), "| **{}** | | | {} |\n", row.name, row.description);
    for (const FieldSchema& field : row.fields) {
      fmt::format_to(std::back_inserter(out), "| | `{}` | {} | {} |\n", field.name,
                     type_name(field.type), field.description);
    }
  });
}

void append_table_schema(std::string& out, std::optional<RecordKind> kind,
                         const RecordOptions& options) {
  if (kind) {
    append_schema_object(out, *kind, "", options);
    out += '\n';
    return;
  }
  out += "{\n  \"name\": \"uttrekk\",\n  \"resources\": [";
  bool first = true;
  for_each_kind(kind, [&](const KindSchema& row) {
    fmt::format_to(std::back_inserter(out),
                   "{}\n    {{\n      \"name\": \"{}\",\n      \"path\": \"{}.csv\",\n"
                   "      \"title\": ",
                   first ? "" : ",", row.plural, row.plural);
    first = false;
    append_json_string(out, row.description);
    out += ",\n      \"schema\": ";
    append_schema_object(out, row.kind, "      ", options);
    out += "\n    }";
  });
  out += "\n  ]\n}\n";
}

}  // namespace uttrekk
