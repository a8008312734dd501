#include "validate/requirements.h"

#include <algorithm>

#include "text/blanks.h"
#include "text/characters.h"
#include "text/fold.h"
#include "validate/edit_distance.h"

namespace uttrekk {
namespace {

bool is_edge(char32_t c) {
  switch (character_class(c)) {
    case CharacterClass::punctuation:
    case CharacterClass::open:
    case CharacterClass::close:
    case CharacterClass::dash:
    case CharacterClass::space:
    case CharacterClass::newline:
    case CharacterClass::format:
      return true;
    default:
      return false;
  }
}

std::string_view without_edges(std::string_view text) {
  while (!text.empty() && is_edge(code_point_at(text, 0))) {
    text.remove_prefix(utf8_length(text[0]));
  }
  while (!text.empty() && is_edge(code_point_before(text, text.size()))) {
    text = text.substr(0, previous_boundary(text, text.size()));
  }
  return text;
}

}  // namespace

bool Pattern::matches(std::string_view value) const {
  return expression == nullptr || RE2::FullMatch({value.data(), value.size()}, *expression);
}

std::string fold_heading(std::string_view title) {
  std::string out;
  fold_heading(title, out);
  return out;
}

void fold_heading(std::string_view title, std::string& out) {
  out.clear();
  append_folded(out, without_edges(title));
  if (!stands_on_one_line(out)) out = on_one_line(out);
}

std::string_view display_name(const SectionRequirement& section, MessageLanguage language) {
  if (language == MessageLanguage::nynorsk && !section.names_nn.empty()) {
    return section.names_nn.front();
  }
  if (!section.names.empty()) return section.names.front();
  return section.id;
}

void Requirements::index() {
  by_name.clear();
  for (auto& sections_of_type : by_type) sections_of_type.clear();
  has_patterns = false;
  for (std::uint32_t i = 0; i < sections.size(); ++i) {
    SectionRequirement& section = sections[i];
    section.folded.clear();
    for (const auto* names : {&section.names, &section.names_nn}) {
      for (const std::string& alias : *names) {
        const std::string folded = fold_heading(alias);
        section.folded.push_back({alias, code_points(folded), allowed_slips(folded)});
        std::vector<std::uint32_t>& entry = by_name[folded];
        if (entry.empty() || entry.back() != i) entry.push_back(i);
      }
    }
    for (const SectionType type : section.types) {
      by_type[static_cast<std::size_t>(type)].push_back(i);
    }
    has_patterns = has_patterns || section.pattern.expression != nullptr;
  }
}

std::vector<RecordKind> Requirements::kinds() const {
  std::vector<RecordKind> kinds;
  const auto add = [&](RecordKind kind) {
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
  };
  for (const RecordRequirement& record : records) {
    add(record.kind);
    if (record.end_after_start) add(RecordKind::date);  // see validate/reversed_period.h
  }
  if (document.newest_date) {
    add(RecordKind::date);
    add(RecordKind::duration);
  }
  return kinds;
}

bool Requirements::names_both_standards() const {
  return std::any_of(sections.begin(), sections.end(), [](const SectionRequirement& section) {
    return !section.names.empty() && !section.names_nn.empty();
  });
}

std::vector<std::string> Requirements::ids() const {
  std::vector<std::string> ids;
  const auto add = [&](const auto& requirement) {
    if (requirement) ids.push_back(requirement->id);
  };
  add(document.language);
  add(document.title);
  add(document.words);
  add(document.newest_date);
  add(document.instructions);
  add(document.identity_numbers);
  for (const SectionRequirement& section : sections) ids.push_back(section.id);
  for (const GroupRequirement& group : groups) ids.push_back(group.id);
  for (const RecordRequirement& record : records) ids.push_back(record.id);
  return ids;
}

}  // namespace uttrekk
