#include "validate/reversed_period.h"

#include "text/characters.h"
#include "validate/day_range.h"

namespace uttrekk {
namespace {

bool is_period(const Document& document, const Record& record) {
  return record.kind == RecordKind::duration &&
         document.records.get(record, FieldId::type).value_or("") == "period";
}

bool has_open_start(const Document& document, const Record& record) {
  return document.records.get(record, FieldId::value).value_or("").starts_with("../");
}

/// Nothing but blanks on one line between the two, with or without one dash.
bool joined(const Document& document, const Record& a, const Record& b) {
  if (b.span.begin < a.span.end) return false;
  const std::string_view between = document.view({a.span.end, b.span.begin});
  std::uint32_t dashes = 0;
  for (std::size_t at = 0; at < between.size(); at += utf8_length(between[at])) {
    const CharacterClass kind = character_class(code_point_at(between, at));
    if (kind == CharacterClass::dash) {
      ++dashes;
    } else if (kind != CharacterClass::space) {
      return false;
    }
  }
  return dashes == 1 || (dashes == 0 && has_open_start(document, b));
}

}  // namespace

std::vector<Span> find_reversed_periods(const Document& document) {
  std::vector<Span> found;
  const Record* before = nullptr;
  for (const Record& record : document.records) {
    if (record.kind != RecordKind::date && !is_period(document, record)) continue;
    if (before != nullptr && joined(document, *before, record)) {
      const DayRange start = days_of(document.records, *before);
      const DayRange end = days_of(document.records, record);
      if (start.first && end.last && *end.last < *start.first) {
        found.push_back(cover(before->span, record.span));
      }
    }
    before = &record;
  }
  return found;
}

}  // namespace uttrekk
