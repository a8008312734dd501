#include "write/json.h"

#include <fmt/format.h>

#include <array>
#include <cstring>
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

/// Sixteen bytes that are compared at once.
using Block [[gnu::vector_size(16)]] = unsigned char;

/// Whether any of sixteen bytes is one of kSpecial.
bool any_special(const char* bytes) {
  Block b;
  std::memcpy(&b, bytes, sizeof b);
  const auto ascii = (b < 0x20) | (b == 0x22) | (b == 0x5C) | (b == 0x7F);
  const auto lead = (b == 0xC2) | (b == 0xD8) | (b == 0xE2);
  std::uint64_t any[2];
  const auto special = ascii | lead;
  std::memcpy(any, &special, sizeof any);
  return (any[0] | any[1]) != 0;
}

/// The first byte from `at` on that needs a look, or the size.
std::size_t next_special(std::string_view text, std::size_t at) {
  while (at + sizeof(Block) <= text.size() && !any_special(text.data() + at)) at += sizeof(Block);
  while (at < text.size() && !kSpecial[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

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

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  for (std::size_t i = next_special(text, 0); i < text.size();) {
    const char32_t c = code_point_at(text, i);
    const std::size_t next = i + utf8_length(text[i]);
    if (c < 0x80 || hides_text(c)) {
      out.append(text, copied, i - copied);
      append_escape(out, c);
      copied = next;
    }
    i = next_special(text, next);
  }
  out.append(text, copied);
  out += '"';
}

void append_json_truncated(std::string& out, const Document& document) {
  if (document.truncated.empty()) return;
  out += ",\"truncated\":";
  append_json_string(out, document.truncated);
}

JsonRecords::JsonRecords(const Document& document, const RecordOptions& options)
    : document_(document), options_(options), blocks_(document) {
  head_ = "{\"document\":";
  append_json_string(head_, document.path);
  head_ += ",\"kind\":\"";
  append_json_truncated(tail_, document);
  tail_ += '}';
}

void JsonRecords::append_place(std::string& out, Span span) const {
  const Text& text = document_.text;
  out += "\",\"start\":";
  append_number(out, text.offset(span.begin, options_.offsets));
  out += ",\"end\":";
  append_number(out, text.offset(span.end, options_.offsets));
  if (!options_.positions) return;
  const Position at = text.position(span.begin);
  out += ",\"line\":";
  append_number(out, at.line);
  out += ",\"column\":";
  append_number(out, at.column);
}

void JsonRecords::append_fields(std::string& out, const Record& record) const {
  if (record.field_count == 0) return;
  for (const FieldSchema& field : schema_of(record.kind).fields) {
    const auto value = document_.records.get(record, field.id);
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
        append_targets(out, document_, record);
        break;
      case FieldType::string:
      case FieldType::date:
        append_json_string(out, *value);
        break;
    }
  }
}

void JsonRecords::append(std::string& out, const Record& record) {
  out += head_;
  out += schema_of(record.kind).name;
  append_place(out, record.span);
  if (options_.text) {
    out += ",\"text\":";
    append_json_string(out, document_.view(record.span));
  }
  out += ",\"section\":[";
  out += path_.of(document_, section_around(document_, record), ",", append_json_string);
  out += ']';
  out += ",\"language\":\"";
  out += code(blocks_.language_at(record.span.begin));
  out += '"';
  append_fields(out, record);
  out += ",\"rule\":\"";  // a name of ours: nothing to escape
  out += record.rule;
  out += '"';
  out += tail_;
}

void append_json(std::string& out, const Document& document, const Record& record,
                 const RecordOptions& options) {
  JsonRecords(document, options).append(out, record);
}

}  // namespace uttrekk
