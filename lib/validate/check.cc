#include "validate/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "text/blanks.h"
#include "text/fnv.h"
#include "validate/checks.h"

namespace uttrekk {
namespace {

constexpr std::array kRules = {
    FindingRule{"document.date-missing", "The report names no date with a year"},
    FindingRule{"document.date-old", "The newest date of the report is too long ago"},
    FindingRule{"document.identity-number", "A personal identity number stands in the report"},
    FindingRule{"document.instruction", "An instruction of the template has not been replaced"},
    FindingRule{"document.language", "The report is not in an allowed language"},
    FindingRule{"document.title", "The title is missing or does not match its pattern"},
    FindingRule{"document.too-long", "The report has too many words"},
    FindingRule{"document.too-short", "The report has too few words"},
    FindingRule{"one-of.too-few", "Too few of several sections are there"},
    FindingRule{"one-of.too-many", "Too many of several sections are there"},
    FindingRule{"record.field", "A record lacks a field that each must have"},
    FindingRule{"record.order", "A period ends before it starts"},
    FindingRule{"record.too-few", "There are too few records of a kind"},
    FindingRule{"record.too-many", "There are too many records of a kind"},
    FindingRule{"record.value", "A field of a record does not match its pattern"},
    FindingRule{"section.empty", "A section has no text"},
    FindingRule{"section.forbidden", "A section that must not be there is there"},
    FindingRule{"section.level", "A heading stands at the wrong level"},
    FindingRule{"section.missing", "A required section is not there"},
    FindingRule{"section.order", "A section stands before one that it must follow"},
    FindingRule{"section.too-few", "A section stands too few times"},
    FindingRule{"section.too-long", "A section has too many words"},
    FindingRule{"section.too-many", "A section stands too many times"},
    FindingRule{"section.too-short", "A section has too few words"},
};

/// Path, rule, requirement and anchor; findings that agree in all of these are counted.
void set_fingerprints(Checks& checks) {
  std::string_view path = checks.document.path;
  while (path.starts_with("./")) path.remove_prefix(2);
  std::map<std::string, std::uint32_t> seen;
  for (std::size_t i = 0; i < checks.findings.size(); ++i) {
    std::string key = fmt::format("{}\n{}\n{}", path, checks.findings[i].id(), checks.anchors[i]);
    const std::uint32_t before = seen[key]++;
    key += fmt::format("\n{}", before);
    checks.findings[i].fingerprint = fmt::format("{:016x}", fnv1a(key));
  }
}

}  // namespace

std::span<const FindingRule> finding_rules() {
  return kRules;
}

MessageLanguage Checks::headings_in() const {
  if (document.language == Language::bokmal) return MessageLanguage::bokmal;
  if (document.language == Language::nynorsk) return MessageLanguage::nynorsk;
  return context.language;
}

std::string Checks::on_one_line(Span span) const {
  return uttrekk::on_one_line(document.view(span));
}

std::string_view Checks::on_one_line(Span span, std::string& buffer) const {
  const std::string_view text = document.view(span);
  if (stands_on_one_line(text)) return text;
  return buffer = on_one_line(span);
}

void Checks::add(const Requirement& requirement, std::string_view rule, Span span,
                 std::string message, std::string anchor, std::string hint) {
  const Position begin = document.text.position(span.begin);
  const Position end = document.text.position(span.end);
  Finding& finding = findings.emplace_back();
  finding.severity = requirement.severity;
  finding.rule = rule;
  finding.requirement = requirement.id;
  finding.line = begin.line;
  finding.column = begin.column;
  finding.end_line = end.line;
  finding.end_column = end.column;
  finding.message = requirement.message.empty() ? std::move(message) : requirement.message;
  finding.hint = std::move(hint);
  anchors.push_back(std::move(anchor));
}

std::vector<Finding> check(const Document& document, const Requirements& requirements,
                           const CheckContext& context) {
  Checks checks{document, requirements, context, {}, {}, 0, {}, {}, {}};
  find_occurrences(checks);
  check_document(checks);
  check_sections(checks);
  check_groups(checks);
  check_records(checks);
  set_fingerprints(checks);
  std::stable_sort(checks.findings.begin(), checks.findings.end(),
                   [](const Finding& a, const Finding& b) {
                     return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                   });
  return std::move(checks.findings);
}

}  // namespace uttrekk
