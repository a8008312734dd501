// Workflow commands of GitHub Actions: "::error file=…,line=…::message".
#include <fmt/format.h>

#include <iterator>

#include "write/escape.h"
#include "write/finding_formats.h"

namespace uttrekk {
namespace {

std::string_view command(Severity severity) {
  return severity == Severity::note ? "notice" : severity_name(severity);
}

void append_github_file(std::string& out, const FindingContext&, const FileFindings& file) {
  if (!file.unreadable.empty()) {
    out += "::error file=";
    append_workflow_text(out, file.path, true);
    out += "::";
    append_workflow_text(out, file.unreadable, false);
    out += '\n';
  }
  for (const Finding& finding : file.findings) {
    fmt::format_to(std::back_inserter(out), "::{} file=", command(finding.severity));
    append_workflow_text(out, file.path, true);
    fmt::format_to(std::back_inserter(out), ",line={},endLine={},col={},title=", finding.line,
                   finding.end_line, finding.column);
    append_workflow_text(out, finding.id(), true);
    out += "::";
    append_workflow_text(
        out, finding.hint.empty() ? finding.message : finding.message + "\n" + finding.hint, false);
    out += '\n';
  }
}

}  // namespace

const FindingFormatting k_github = {"", nullptr, append_github_file, nullptr};

}  // namespace uttrekk
