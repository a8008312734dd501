#include "document/record.h"

#include <algorithm>
#include <tuple>

namespace uttrekk {

Record& Records::add(RecordKind kind, Span span, std::string_view rule) {
  Record record;
  record.kind = kind;
  record.span = span;
  record.rule = rule;
  record.first_field = static_cast<std::uint32_t>(fields_.size());
  return records_.emplace_back(record);
}

void Records::set(FieldId field, std::string_view value) {
  if (value.empty()) return;
  const auto begin = static_cast<std::uint32_t>(arena_.size());
  arena_ += value;
  fields_.push_back({field, {begin, static_cast<std::uint32_t>(arena_.size())}});
  ++records_.back().field_count;
}

Records::Field Records::field(const Record& record, std::uint32_t i) const {
  const StoredField& stored = fields_[record.first_field + i];
  return {stored.id, std::string_view(arena_).substr(stored.value.begin, stored.value.size())};
}

std::optional<std::string_view> Records::get(const Record& record, FieldId id) const {
  for (std::uint32_t i = 0; i < record.field_count; ++i) {
    if (fields_[record.first_field + i].id == id) return field(record, i).value;
  }
  return std::nullopt;
}

void Records::sort() {
  const auto key = [](const Record& r) {
    return std::tuple(r.span.begin, ~r.span.end, static_cast<int>(r.kind), r.rule);
  };
  std::stable_sort(records_.begin(), records_.end(),
                   [&](const Record& a, const Record& b) { return key(a) < key(b); });
}

void Records::clear() {
  records_.clear();
  fields_.clear();
  arena_.clear();
}

}  // namespace uttrekk
