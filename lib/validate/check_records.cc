#include <algorithm>

#include "validate/checks.h"
#include "validate/reversed_period.h"

namespace uttrekk {
namespace {

/// Where records of a requirement are looked for: sorted, disjoint spans.
std::vector<Span> extents(const Checks& checks, const RecordRequirement& requirement) {
  if (requirement.within == kNoLimit) return {checks.document.text.whole()};
  std::vector<Span> out;
  for (const Occurrence& occurrence : checks.occurrences[requirement.within]) {
    if (!out.empty() && occurrence.extent.begin <= out.back().end) {
      out.back().end = std::max(out.back().end, occurrence.extent.end);
    } else {
      out.push_back(occurrence.extent);
    }
  }
  return out;
}

bool inside(const std::vector<Span>& extents, Span span) {
  const auto next = std::partition_point(extents.begin(), extents.end(),
                                         [&](const Span& e) { return e.begin <= span.begin; });
  return next != extents.begin() && std::prev(next)->contains(span.begin);
}

bool counts(const Checks& checks, const RecordRequirement& requirement, const Record& record) {
  const Records& records = checks.document.records;
  for (const FieldId field : requirement.with) {
    if (!records.get(record, field)) return false;
  }
  for (const FieldPattern& wanted : requirement.matching) {
    const auto value = records.get(record, wanted.field);
    if (!value || !wanted.pattern.matches(*value)) return false;
  }
  return true;
}

/// What each record must have. A missing field is reported at the record.
void check_each(Checks& checks, const RecordRequirement& requirement, const Record& record) {
  const Records& records = checks.document.records;
  const MessageLanguage language = checks.context.language;
  const std::string_view what = noun(language, requirement.kind, false);
  const auto add = [&](std::string_view rule, std::string message) {
    checks.add(requirement, rule, record.span, std::move(message), checks.on_one_line(record.span));
  };
  for (const FieldId field : requirement.each_with) {
    if (records.get(record, field)) continue;
    add("record.field", checks.say(MessageId::record_field, what, field_noun(language, field)));
  }
  for (const FieldPattern& wanted : requirement.each_matching) {
    const auto value = records.get(record, wanted.field);
    if (!value || wanted.pattern.matches(*value)) continue;
    add("record.value",
        checks.say(MessageId::record_value, what, field_noun(language, wanted.field), *value,
                   wanted.pattern.text));
  }
  if (!requirement.end_after_start) return;
  const DayRange days = days_of(records, record);
  if (!days.first || !days.last || *days.first <= *days.last) return;
  add("record.order", checks.say(MessageId::record_order, what, checks.on_one_line(record.span)));
}

std::string conditions(const Checks& checks, const RecordRequirement& requirement) {
  const MessageLanguage language = checks.context.language;
  std::string out;
  if (!requirement.with.empty()) {
    std::vector<std::string_view> names;
    for (const FieldId field : requirement.with) names.push_back(field_noun(language, field));
    out += checks.say(MessageId::with_fields, enumeration(names, checks.say(MessageId::and_word)));
  }
  MessageId joint = MessageId::where_field;
  for (const FieldPattern& wanted : requirement.matching) {
    out += checks.say(joint, field_noun(language, wanted.field), wanted.pattern.text);
    joint = MessageId::and_field;
  }
  return out;
}

/// `reversed` periods are findings of their own: they are not missing too.
void check_count(Checks& checks, const RecordRequirement& requirement,
                 const std::vector<const Record*>& found, std::uint32_t reversed) {
  const auto count = static_cast<std::uint32_t>(found.size());
  if (count + reversed >= requirement.min && count <= requirement.max) return;
  const bool few = count < requirement.min;
  std::string place;
  Span at;
  if (requirement.within != kNoLimit) {
    place = checks.say(MessageId::under_section, checks.name(requirement.within));
    const std::vector<Occurrence>& sections = checks.occurrences[requirement.within];
    if (!sections.empty()) at = sections.front().title;
  }
  if (!few) at = found[requirement.max]->span;
  const std::string number = count == 0 ? checks.say(MessageId::none) : std::to_string(count);
  const std::string what =
      number + " " + std::string(noun(checks.context.language, requirement.kind, count != 1));
  checks.add(
      requirement, few ? "record.too-few" : "record.too-many", at,
      checks.say(few ? MessageId::records_few : MessageId::records_many, what,
                 conditions(checks, requirement), place, few ? requirement.min : requirement.max),
      {});
}

/// Periods written the wrong way round, which the extractor takes for none; how many there are.
std::uint32_t check_reversed(Checks& checks, const RecordRequirement& requirement,
                             const std::vector<Span>& places) {
  if (!requirement.end_after_start || requirement.kind != RecordKind::duration) return 0;
  std::uint32_t count = 0;
  for (const Span span : find_reversed_periods(checks.document)) {
    if (!inside(places, span)) continue;
    ++count;
    const std::string text = checks.on_one_line(span);
    const std::string_view what = noun(checks.context.language, requirement.kind, false);
    checks.add(requirement, "record.order", span, checks.say(MessageId::record_order, what, text),
               text);
  }
  return count;
}

/// A section that is missing is a finding of its own, or allowed to be.
bool has_no_place(const Checks& checks, const RecordRequirement& requirement) {
  return requirement.within != kNoLimit && checks.occurrences[requirement.within].empty();
}

}  // namespace

void check_records(Checks& checks) {
  std::vector<const Record*> found;
  for (const RecordRequirement& requirement : checks.requirements.records) {
    if (has_no_place(checks, requirement)) continue;
    const std::vector<Span> places = extents(checks, requirement);
    found.clear();
    for (const Record& record : checks.document.records) {
      if (record.kind != requirement.kind || !inside(places, record.span)) continue;
      if (counts(checks, requirement, record)) found.push_back(&record);
    }
    check_count(checks, requirement, found, check_reversed(checks, requirement, places));
    for (const Record* record : found) check_each(checks, requirement, *record);
  }
}

}  // namespace uttrekk
