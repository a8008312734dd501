#include "validate/propose.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "document/section_type.h"
#include "text/blanks.h"
#include "validate/day_range.h"
#include "validate/requirements.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kDeepestLevel = 3;
constexpr std::size_t kMostSections = 40;

/// A basic string of TOML.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      fmt::format_to(std::back_inserter(out), "\\u{:04X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

struct Proposal {
  const Document& document;
  std::string out;

  std::uint32_t count(RecordKind kind, FieldId with) const {
    std::uint32_t n = 0;
    for (const Record& r : document.records) {
      if (r.kind == kind && document.records.get(r, with)) ++n;
    }
    return n;
  }
  std::uint32_t count(RecordKind kind) const {
    return static_cast<std::uint32_t>(
        std::count_if(document.records.begin(), document.records.end(),
                      [&](const Record& r) { return r.kind == kind; }));
  }
  void record(RecordKind kind, std::uint32_t found, std::string_view rest) {
    if (found == 0) return;
    fmt::format_to(std::back_inserter(out),
                   "\n[[record]]\nkind = \"{}\"\nmin = 1                # the example has {}\n{}",
                   schema_of(kind).name, found, rest);
  }
};

void append_head(Proposal& p) {
  const Language language = p.document.language;
  p.out += "# Proposed by uttrekk from one report: keep what every report must hold.\n";
  p.out += "name = \"rapport\"\n";
  if (language == Language::bokmal || language == Language::nynorsk ||
      language == Language::norwegian) {
    p.out += "\n[document.language]\nallowed = [\"nb\", \"nn\"]\n";
  } else if (language != Language::unknown) {
    fmt::format_to(std::back_inserter(p.out), "\n[document.language]\nallowed = [\"{}\"]\n",
                   code(language));
  }
  const auto& sections = p.document.sections;
  if (std::any_of(sections.begin(), sections.end(),
                  [](const Section& s) { return s.level == 1; })) {
    p.out += "\n[document.title]\n";
  }
  p.out += "\n# [document.instructions]       # no \"Beskriv her …\" may be left\n";
  p.out += "# [document.identity-numbers]   # nor a fødselsnummer\n";
  p.out += "# [document.newest-date]\n# max-age = \"P2Y\"\n";
}

void append_sections(Proposal& p) {
  std::set<std::string> seen;
  for (const Section& section : p.document.sections) {
    if (section.level < 2 || section.level > kDeepestLevel || seen.size() >= kMostSections)
      continue;
    const std::string title = on_one_line(p.document.view(section.title));
    const std::string key = fold_heading(title);
    if (key.empty() || !seen.insert(key).second) continue;
    fmt::format_to(std::back_inserter(p.out), "\n[[section]]\nnames = [{}]\n", quoted(title));
    if (section.type != SectionType::none) {
      fmt::format_to(std::back_inserter(p.out),
                     "type = \"{}\"        # any heading of this meaning counts\n",
                     name(section.type));
    }
  }
}

void append_records(Proposal& p) {
  p.record(RecordKind::contact, p.count(RecordKind::contact), "");
  p.record(RecordKind::contact, p.count(RecordKind::contact, FieldId::email),
           "with = [\"email\"]\n");
  p.record(RecordKind::goal, p.count(RecordKind::goal), "");
  p.record(RecordKind::goal, p.count(RecordKind::goal, FieldId::targets), "with = [\"targets\"]\n");
  p.record(RecordKind::learning_point, p.count(RecordKind::learning_point), "");
  const std::uint32_t lasting = p.count(RecordKind::duration, FieldId::scope);
  p.record(RecordKind::duration, lasting, "matching = { scope = \"project\" }\n");
}

}  // namespace

std::string propose_requirements(const Document& document) {
  Proposal proposal{document, {}};
  append_head(proposal);
  append_sections(proposal);
  append_records(proposal);
  return std::move(proposal.out);
}

}  // namespace uttrekk
