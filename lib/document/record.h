// What the extractors return: one flat shape for every kind of record.
//
// The fields are those of the schema (document/schema.h), their values text in the form that is
// printed ("P8M", "true"); a list is a field given several times. All text lies in one arena, so
// that a record costs no allocation.
//
//   records.add(RecordKind::duration, span, "length.number-unit");
//   records.set(FieldId::type, "length");
//   records.set(FieldId::value, "P8M");
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "document/schema.h"

namespace uttrekk {

struct Record {
  RecordKind kind = RecordKind::section;
  Span span;
  std::string_view rule;  // static: a name from the extractor's rule table
  std::uint32_t first_field = 0;
  std::uint32_t field_count = 0;
  std::uint32_t section = 0xFFFFFFFF;  // filled in by the pipeline where the extractor has not
};

class Records {
 public:
  std::uint32_t size() const { return static_cast<std::uint32_t>(records_.size()); }
  bool empty() const { return records_.empty(); }
  const Record& operator[](std::uint32_t i) const { return records_[i]; }
  Record& operator[](std::uint32_t i) { return records_[i]; }
  auto begin() const { return records_.begin(); }
  auto end() const { return records_.end(); }

  /// Opens a record; `rule` must outlive the records (a literal). set() adds to the last one.
  Record& add(RecordKind kind, Span span, std::string_view rule);
  /// Adds a field to the last record; an empty value is left out. A list field may be set again.
  void set(FieldId field, std::string_view value);

  struct Field {
    FieldId id;
    std::string_view value;
  };
  Field field(const Record& record, std::uint32_t i) const;
  /// The first value of a field, if the record has it.
  std::optional<std::string_view> get(const Record& record, FieldId field) const;

  /// Puts the records in the order of the text: by start, longer first, then by kind.
  void sort();
  /// Keeps the records for which `keep` is true, in order.
  template <typename Predicate>
  void filter(Predicate keep) {
    std::erase_if(records_, [&](const Record& record) { return !keep(record); });
  }
  /// Keeps the first `count`.
  void truncate(std::uint32_t count) { records_.resize(count); }
  void clear();

 private:
  struct StoredField {
    FieldId id;
    Span value;  // into arena_
  };
  std::vector<Record> records_;
  std::vector<StoredField> fields_;
  std::string arena_;
};

}  // namespace uttrekk
