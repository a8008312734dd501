#include "write/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "document/target.h"
#include "text/byte_set.h"
#include "text/characters.h"
#include "write/section_path.h"
#include "write/short_escapes.h"

namespace uttrekk {
namespace {

using namespace std::string_view_literals;

/// Marks the bytes that need a look: controls, quote, backslash, DEL, and the lead bytes of the
/// marks that are escaped (U+0085, U+061C, U+2028, U+202A, …).
sixteen_bytes::Bytes special(sixteen_bytes::Bytes bytes) {
  using namespace sixteen_bytes;
  const Bytes ascii =
      between(bytes, 0, 0x1F) | equal(bytes, '"') | equal(bytes, '\\') | equal(bytes, 0x7F);
  return ascii | equal(bytes, 0xC2) | equal(bytes, 0xD8) | equal(bytes, 0xE2);
}

constexpr bool hides_text(char32_t c) {
  return (c >= 0x80 && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_json_escape(std::string& out, char32_t c) {
  if (const std::string_view escape = json_escape(c); !escape.empty()) {
    out += escape;
  } else {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(c));
  }
}

/// ,"name":
const std::string& printed_name(const FieldSchema& field) {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names;
    for (const KindSchema& kind : schema()) {
      for (const FieldSchema& one : kind.fields) {
        const auto i = static_cast<std::size_t>(one.id);
        names.resize(std::max(names.size(), i + 1));
        names[i] = fmt::format(",\"{}\":", one.name);
      }
    }
    return names;
  }();
  return kNames[static_cast<std::size_t>(field.id)];
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
  for (std::size_t i = find_byte(text, 0, special); i < text.size();) {
    const char32_t c = code_point_at(text, i);
    const std::size_t next = i + utf8_length(text[i]);
    if (c < 0x80 || hides_text(c)) {
      out.append(text, copied, i - copied);
      append_json_escape(out, c);
      copied = next;
    }
    i = find_byte(text, next, special);
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
    : document_(document),
      options_(options),
      begin_(document.text),
      end_(document.text),
      blocks_(document) {
  std::string path;
  append_json_string(path, document.path);
  for (const KindSchema& kind : schema()) {
    std::string& head = heads_[static_cast<std::size_t>(kind.kind)];
    head = fmt::format(R"({{"document":{},"kind":"{}","start":)", path, kind.name);
  }
  tail_ = '"';
  append_json_truncated(tail_, document);
  tail_ += '}';
}

Span JsonRecords::offsets(Span span) {
  const Text& text = document_.text;
  if (options_.offsets != OffsetUnit::code_point) {
    return {text.offset(span.begin, options_.offsets), text.offset(span.end, options_.offsets)};
  }
  if (end_.byte() <= span.begin) {
    begin_ = end_;
  } else if (span.begin < begin_.byte()) {
    begin_ = OffsetCursor(text);
  }
  const std::uint32_t begin = begin_.code_points(span.begin);
  end_ = begin_;
  return {begin, end_.code_points(span.end)};
}

void JsonRecords::append_place(std::string& out, Span span) {
  const Span printed = offsets(span);
  append_number(out, printed.begin);
  out += R"(,"end":)"sv;
  append_number(out, printed.end);
  if (!options_.positions) return;
  const Position at = document_.text.position(span.begin);
  out += ",\"line\":";
  append_number(out, at.line);
  out += ",\"column\":";
  append_number(out, at.column);
}

void JsonRecords::append_fields(std::string& out, const Record& record) const {
  const Records& records = document_.records;
  std::uint32_t given = 0;  // a bit set over FieldId
  for (std::uint32_t i = 0; i < record.field_count; ++i) {
    given |= 1u << static_cast<unsigned>(records.field(record, i).id);
  }
  for (const FieldSchema& field : schema_of(record.kind).fields) {
    if ((given >> static_cast<unsigned>(field.id) & 1) == 0) continue;
    const auto value = records.get(record, field.id);
    out += printed_name(field);
    switch (field.type) {
      case FieldType::integer:
      case FieldType::boolean:
        out += *value;
        break;
      case FieldType::targets:
        append_targets(out, document_, record);
        break;
      case FieldType::date:  // digits of ours: nothing to escape
        out += '"';
        out += *value;
        out += '"';
        break;
      case FieldType::string:
        append_json_string(out, *value);
        break;
    }
  }
}

/// Most records stand under the same headings as the one before.
const std::string& JsonRecords::around(const Record& record) {
  const std::uint32_t section = section_around(document_, record);
  const Language language = blocks_.language_at(record.span.begin);
  if (!around_.empty() && section == section_ && language == language_) return around_;
  section_ = section;
  language_ = language;
  around_ = R"(,"section":[)"sv;
  around_ += path_.of(document_, section, ",", append_json_string);
  around_ += R"(],"language":")"sv;
  around_ += code(language);
  around_ += '"';
  return around_;
}

void JsonRecords::append(std::string& out, const Record& record) {
  out += heads_[static_cast<std::size_t>(record.kind)];
  append_place(out, record.span);
  if (options_.text) {
    out += R"(,"text":)"sv;
    append_json_string(out, document_.view(record.span));
  }
  out += around(record);
  append_fields(out, record);
  out += R"(,"rule":")"sv;  // a name of ours: nothing to escape
  out += record.rule;
  out += tail_;
}

}  // namespace uttrekk
