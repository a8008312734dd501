#include "extract/section.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

namespace uttrekk {
namespace {

/// By HeadingStyle, without `none`.
constexpr std::array kSectionRules = {
    Rule{"heading.markup", "a heading in Markdown: \"## Bakgrunn\""},
    Rule{"heading.title", "the title of a report: \"Prosjekterfaring: Felles vakttelefon\""},
    Rule{"heading.number", "a printed number: \"3.2 Organisering\""},
    Rule{"heading.chapter",
         "a known heading, or one in capitals or bold, alone: \"Gjennomføring\""},
    Rule{"heading.question", "a question of a template: \"Hva oppnådde prosjektet?\""},
    Rule{"heading.place", "a noun phrase alone between blank lines, above text"},
    Rule{"heading.label", "a label alone, or a short line right above its text: \"Effektmål:\""},
    Rule{"heading.series", "one of a counted series: \"Pilot 2 Hospitering\""},
    Rule{"heading.letter", "a lettered measure above its text: \"a) Felles skjema\""},
    Rule{"slide.title", "the title of a slide"},
    Rule{"slide.subtitle", "the line below the title of a slide, or the title of a tile"},
};
static_assert(kSectionRules.size() + 1 == kHeadingStyles);

void extract_sections(Document& document, const Context&, KindSet /*kinds*/) {
  fmt::memory_buffer level;
  for (std::uint32_t i = 0; i < document.sections.size(); ++i) {
    const Section& section = document.sections[i];
    const Rule& rule = kSectionRules[static_cast<std::size_t>(section.style) - 1];
    Record& record = document.records.add(RecordKind::section, section.title, rule.name);
    record.section = i;
    level.clear();
    fmt::format_to(std::back_inserter(level), "{}", section.level);
    document.records.set(FieldId::level, {level.data(), level.size()});
    document.records.set(FieldId::number, document.view(section.number));
    document.records.set(FieldId::section_type, name(section.type));
  }
}

}  // namespace

const Extractor k_sections_extractor = {
    "sections", RecordKind::section, kSectionRules, {}, extract_sections};

}  // namespace uttrekk
