#include "pipeline/selection.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "validate/edit_distance.h"

namespace uttrekk {
namespace {

/// "goals" and "learning-points" stand for their more special kin too.
bool is_a(SectionType type, SectionType wanted) {
  return type == wanted || (wanted == SectionType::goals && is_goal(type)) ||
         (wanted == SectionType::learning_points && is_learning(type));
}

bool in_section(const Document& document, const Record& record, SectionType type) {
  for (std::uint32_t s = record.section; s != kNone; s = document.sections[s].parent) {
    if (is_a(document.sections[s].type, type)) return true;
  }
  return false;
}

bool in_language(const Document& document, const Record& record, Language language) {
  const Language own = document.language_at(record.span.begin);
  const bool open = own == Language::unknown || own == Language::norwegian;
  return own == language || (open && document.language == language);
}

/// Records are in the order of the text. A record lies within another of `kind` if one that starts
/// no later reaches as far as it does; of its own kind, only those before it count.
void keep_within(Document& document, RecordKind kind) {
  std::vector<Span> around;
  for (const Record& record : document.records) {
    if (record.kind == kind) around.push_back(record.span);
  }
  auto next = around.begin();
  std::uint32_t reach = 0;      // of those that start no later
  std::uint32_t own_reach = 0;  // of those before it
  document.records.filter([&](const Record& record) {
    if (record.kind == kind) {
      const std::uint32_t before = std::exchange(own_reach, std::max(own_reach, record.span.end));
      return record.span.end <= before;
    }
    for (; next != around.end() && next->begin <= record.span.begin; ++next) {
      reach = std::max(reach, next->end);
    }
    return record.span.end <= reach;
  });
}

}  // namespace

Result<SectionType> parse_section_type(std::string_view name) {
  if (const SectionType type = section_type_of(name); type != SectionType::none) return type;
  const auto known = std::span<const std::string_view>(kSectionTypeNames).subspan(1);
  return failure("", unknown_name("section type", name, known));
}

void select(Document& document, const Selection& selection) {
  if (selection.within) keep_within(document, *selection.within);
  if (selection.section) {
    document.records.filter(
        [&](const Record& r) { return in_section(document, r, *selection.section); });
  }
  if (selection.language) {
    document.records.filter(
        [&](const Record& r) { return in_language(document, r, *selection.language); });
  }
}

}  // namespace uttrekk
