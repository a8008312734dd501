#include "extract/section.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

namespace uttrekk {
namespace {

constexpr std::array kRules = {
    Rule{"section.heading.todo", "a heading found by structure: \"1. BAKGRUNN\""},
};

void extract_sections(Document& document, const Context&) {
  fmt::memory_buffer level;
  for (std::uint32_t i = 0; i < document.sections.size(); ++i) {
    const Section& section = document.sections[i];
    Record& record = document.records.add(RecordKind::section, section.title, kRules[0].name);
    record.section = i;
    level.clear();
    fmt::format_to(std::back_inserter(level), "{}", section.level);
    document.records.set(FieldId::level, {level.data(), level.size()});
    document.records.set(FieldId::number, document.view(section.number));
    document.records.set(FieldId::section_type, name(section.type));
  }
}

}  // namespace

const Extractor k_sections_extractor = {"sections", RecordKind::section, kRules, {},
                                        extract_sections};

}  // namespace uttrekk
