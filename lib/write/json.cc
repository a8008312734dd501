#include "write/json.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "document/target.h"
#include "text/characters.h"
#include "write/section_path.h"

namespace uttrekk {
namespace {

/// Bytes that need a look: controls, quote, backslash, DEL, and the lead bytes of the marks that
/// are escaped (U+0085, U+061C, U+2028, U+202A, …).
constexpr auto kSpecial = [] {
  std::array<bool, 256> special{};
  for (std::size_t c = 0; c < 0x20; ++c) special[c] = true;
  for (const unsigned c : {0x22u, 0x5Cu, 0x7Fu}) special[c] = true;
  for (const unsigned lead : {0xC2u, 0xD8u, 0xE2u}) special[lead] = true;
  return special;
}();

constexpr bool hides_text(char32_t c) {
  return (c >= 0x80 && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_escape(std::string& out, char32_t c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(c));
  }
}

void append_number(std::string& out, std::uint32_t number) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

void append_target(std::string& out, std::string_view stored) {
  const Target target = parse_target(stored);
  out += "{\"direction\":";
  append_json_string(out, target.direction);
  out += ",\"quantity\":";
  out += target.quantity;
  if (!target.unit.empty()) {
    out += ",\"unit\":";
    append_json_string(out, target.unit);
  }
  if (!target.baseline.empty()) {
    out += ",\"baseline\":";
    out += target.baseline;
  }
  if (!target.deadline.empty()) {
    out += ",\"deadline\":";
    append_json_string(out, target.deadline);
  }
  out += '}';
}

/// All targets of a goal as one array.
void append_targets(std::string& out, const Document& document, const Record& record) {
  char before = '[';
  for (std::uint32_t i = 0; i < record.field_count; ++i) {
    const Records::Field f = document.records.field(record, i);
    if (f.id != FieldId::targets) continue;
    out += before;
    append_target(out, f.value);
    before = ',';
  }
  out += ']';
}

void append_fields(std::string& out, const Document& document, const Record& record) {
  if (record.field_count == 0) return;
  for (const FieldSchema& field : schema_of(record.kind).fields) {
    const auto value = document.records.get(record, field.id);
    if (!value) continue;
    out += ",\"";
    out += field.name;
    out += "\":";
    switch (field.type) {
      case FieldType::integer:
      case FieldType::boolean:
        out += *value;
        break;
      case FieldType::targets:
        append_targets(out, document, record);
        break;
      case FieldType::string:
      case FieldType::date:
        append_json_string(out, *value);
        break;
    }
  }
}

void append_place(std::string& out, const Document& document, Span span,
                  const RecordOptions& options) {
  out += ",\"start\":";
  append_number(out, document.text.offset(span.begin, options.offsets));
  out += ",\"end\":";
  append_number(out, document.text.offset(span.end, options.offsets));
  if (!options.positions) return;
  const Position at = document.text.position(span.begin);
  out += ",\"line\":";
  append_number(out, at.line);
  out += ",\"column\":";
  append_number(out, at.column);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!kSpecial[static_cast<unsigned char>(text[i])]) continue;
    const char32_t c = code_point_at(text, i);
    if (c >= 0x80 && !hides_text(c)) continue;
    out.append(text, copied, i - copied);
    append_escape(out, c);
    copied = i + utf8_length(text[i]);
    i = copied - 1;
  }
  out.append(text, copied);
  out += '"';
}

void append_json_section_path(std::string& out, const Document& document, std::uint32_t section) {
  out += '[';
  bool first = true;
  for_each_around(document, section, [&](const Section& s) {
    if (!first) out += ',';
    first = false;
    append_json_string(out, document.view(s.title));
  });
  out += ']';
}

void append_json_truncated(std::string& out, const Document& document) {
  if (document.truncated.empty()) return;
  out += ",\"truncated\":";
  append_json_string(out, document.truncated);
}

void append_json(std::string& out, const Document& document, const Record& record,
                 const RecordOptions& options) {
  out += "{\"document\":";
  append_json_string(out, document.path);
  out += ",\"kind\":\"";
  out += schema_of(record.kind).name;
  out += '"';
  append_place(out, document, record.span, options);
  if (options.text) {
    out += ",\"text\":";
    append_json_string(out, document.view(record.span));
  }
  out += ",\"section\":";
  append_json_section_path(out, document, section_around(document, record));
  out += ",\"language\":\"";
  out += code(document.language_at(record.span.begin));
  out += '"';
  append_fields(out, document, record);
  out += ",\"rule\":";
  append_json_string(out, record.rule);
  append_json_truncated(out, document);
  out += '}';
}

}  // namespace uttrekk
