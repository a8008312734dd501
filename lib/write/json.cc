#include "write/json.h"

#include <fmt/format.h>

#include <iterator>
#include <vector>

#include "document/target.h"

namespace uttrekk {
namespace {

void append_member(std::string& out, std::string_view name) {
  fmt::format_to(std::back_inserter(out), ",\"{}\":", name);
}

void append_section(std::string& out, const Document& document, const Record& record) {
  out += ",\"section\":[";
  std::vector<std::uint32_t> path;
  std::uint32_t s = record.section;
  if (record.kind == RecordKind::section && s != kNone) s = document.sections[s].parent;
  for (; s != kNone; s = document.sections[s].parent) path.push_back(s);
  for (auto it = path.rbegin(); it != path.rend(); ++it) {
    if (it != path.rbegin()) out += ',';
    append_json_string(out, document.view(document.sections[*it].title));
  }
  out += ']';
}

void append_target(std::string& out, std::string_view stored) {
  const Target target = parse_target(stored);
  out += "{\"direction\":";
  append_json_string(out, target.direction);
  fmt::format_to(std::back_inserter(out), ",\"quantity\":{}", target.quantity);
  if (!target.unit.empty()) {
    out += ",\"unit\":";
    append_json_string(out, target.unit);
  }
  if (!target.baseline.empty()) fmt::format_to(std::back_inserter(out), ",\"baseline\":{}", target.baseline);
  if (!target.deadline.empty()) {
    out += ",\"deadline\":";
    append_json_string(out, target.deadline);
  }
  out += '}';
}

void append_value(std::string& out, FieldType type, std::string_view value) {
  switch (type) {
    case FieldType::integer:
    case FieldType::boolean: out += value; break;
    case FieldType::targets: append_target(out, value); break;
    case FieldType::string:
    case FieldType::date: append_json_string(out, value); break;
  }
}

void append_fields(std::string& out, const Document& document, const Record& record) {
  for (const FieldSchema& field : schema_of(record.kind).fields) {
    bool open = false;
    for (std::uint32_t i = 0; i < record.field_count; ++i) {
      const Records::Field f = document.records.field(record, i);
      if (f.id != field.id) continue;
      if (!open) append_member(out, field.name);
      if (field.type == FieldType::targets) out += open ? "," : "[";
      open = true;
      append_value(out, field.type, f.value);
      if (field.type != FieldType::targets) break;
    }
    if (open && field.type == FieldType::targets) out += ']';
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) continue;
    out.append(text, copied, i - copied);
    copied = i + 1;
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default: fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
    }
  }
  out.append(text, copied);
  out += '"';
}

void append_json(std::string& out, const Document& document, const Record& record,
                 const RecordOptions& options) {
  out += "{\"document\":";
  append_json_string(out, document.path);
  fmt::format_to(std::back_inserter(out), ",\"kind\":\"{}\",\"start\":{},\"end\":{}",
                 schema_of(record.kind).name,
                 document.text.offset(record.span.begin, options.offsets),
                 document.text.offset(record.span.end, options.offsets));
  if (options.positions) {
    const Position at = document.text.position(record.span.begin);
    fmt::format_to(std::back_inserter(out), ",\"line\":{},\"column\":{}", at.line, at.column);
  }
  append_member(out, "text");
  append_json_string(out, document.view(record.span));
  append_section(out, document, record);
  const std::uint32_t block = document.block_at(record.span.begin);
  append_member(out, "language");
  append_json_string(out, code(block == kNone ? document.language : document.blocks[block].language));
  append_fields(out, document, record);
  append_member(out, "rule");
  append_json_string(out, record.rule);
  out += '}';
}

}  // namespace uttrekk
