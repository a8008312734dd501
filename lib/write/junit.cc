// JUnit's XML as far as Jenkins, GitLab and GitHub's reporters agree on it (testmoapp's "JUnit XML
// file format" documents the common subset): a suite for each report, a case for each requirement.
// Findings that do not fail the run are kept as <system-out>.
#include <fmt/format.h>

#include <iterator>

#include "write/escape.h"
#include "write/finding_formats.h"

namespace uttrekk {
namespace {

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  fmt::format_to(std::back_inserter(out), " {}=\"", name);
  append_xml(out, value);
  out += '"';
}

void append_junit_head(std::string& out, const FindingContext&) {
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"uttrekk validate\">\n";
}

void append_line(std::string& out, const Finding& finding) {
  fmt::format_to(std::back_inserter(out), "{}:{}: {}: ", finding.line, finding.column,
                 severity_name(finding.severity));
  append_xml(out, finding.message);
  if (!finding.hint.empty()) {
    out += " (";
    append_xml(out, finding.hint);
    out += ')';
  }
  out += '\n';
}

void append_case(std::string& out, const FindingContext& context, const FileFindings& file,
                 const std::string& requirement) {
  const Finding* failure = nullptr;
  std::string failures, others;
  for (const Finding& finding : file.findings) {
    if (finding.requirement != requirement) continue;
    const bool fails = context.fails(finding);
    append_line(fails ? failures : others, finding);
    if (fails && failure == nullptr) failure = &finding;
  }
  out += "    <testcase";
  append_attribute(out, "name", requirement);
  append_attribute(out, "classname", file.path);
  append_attribute(out, "file", file.path);
  if (failure != nullptr) append_attribute(out, "line", std::to_string(failure->line));
  if (failures.empty() && others.empty()) {
    out += "/>\n";
    return;
  }
  out += '>';
  if (failure != nullptr) {
    out += "<failure";
    append_attribute(out, "message", failure->message);
    append_attribute(out, "type", failure->rule);
    out += '>' + failures + "</failure>";
  }
  if (!others.empty()) out += "<system-out>" + others + "</system-out>";
  out += "</testcase>\n";
}

void append_unreadable(std::string& out, const FileFindings& file) {
  out += "  <testsuite";
  append_attribute(out, "name", file.path);
  out += " tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n    <testcase name=\"read\"";
  append_attribute(out, "classname", file.path);
  out += "><error";
  append_attribute(out, "message", file.unreadable);
  out += " type=\"unreadable\"/></testcase>\n  </testsuite>\n";
}

void append_junit_file(std::string& out, const FindingContext& context, const FileFindings& file) {
  if (!file.unreadable.empty()) return append_unreadable(out, file);
  std::size_t failures = 0;
  for (const std::string& requirement : context.requirements) {
    for (const Finding& finding : file.findings) {
      if (finding.requirement != requirement || !context.fails(finding)) continue;
      ++failures;
      break;
    }
  }
  out += "  <testsuite";
  append_attribute(out, "name", file.path);
  fmt::format_to(std::back_inserter(out),
                 " tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\">\n",
                 context.requirements.size(), failures);
  for (const std::string& requirement : context.requirements) {
    append_case(out, context, file, requirement);
  }
  out += "  </testsuite>\n";
}

void append_junit_foot(std::string& out, const FindingContext&, const FindingTotals&) {
  out += "</testsuites>\n";
}

}  // namespace

const FindingFormatting k_junit = {"", append_junit_head, append_junit_file, append_junit_foot};

}  // namespace uttrekk
