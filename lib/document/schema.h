// The kinds of record and their fields: one table, from which come the CSV header, the order in
// JSON, `uttrekk schema`, Table Schema and the README's tables.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace uttrekk {

enum class RecordKind : std::uint8_t {
  section,
  contact,
  person,
  duration,
  date,
  goal,
  learning_point,
};
inline constexpr std::size_t kRecordKinds = 7;

enum class FieldId : std::uint8_t {
  level,
  number,
  section_type,
  name,
  role,
  organisation,
  email,
  phone,
  type,
  value,
  max,
  modifier,
  per,
  scope,
  valid,
  earliest,
  latest,
  length,
  goal_type,
  targets,
  title,
  source,
};

/// The types of Table Schema (frictionless); `targets` is an array of objects.
enum class FieldType : std::uint8_t { string, integer, boolean, date, targets };

struct FieldSchema {
  FieldId id;
  std::string_view name;  // as printed
  FieldType type;
  std::string_view description;
};

struct KindSchema {
  RecordKind kind;
  std::string_view name;    // "learning_point": as printed in `kind`
  std::string_view plural;  // "learning-points": its extractor, and its file in a directory
  std::string_view description;
  std::span<const FieldSchema> fields;  // in the order of JSON and CSV
};

/// In the order of RecordKind.
std::span<const KindSchema> schema();
const KindSchema& schema_of(RecordKind kind);
std::optional<RecordKind> kind_of(std::string_view name);

/// A field's row in `kind`, or null where the kind has no such field.
const FieldSchema* field_schema(RecordKind kind, FieldId field);

}  // namespace uttrekk
