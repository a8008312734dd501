// GitLab's Code Quality report: a JSON array, with the fields that GitLab documents.
#include <fmt/format.h>

#include <iterator>

#include "write/escape.h"
#include "write/finding_formats.h"

namespace uttrekk {
namespace {

std::string_view gitlab_severity(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "major";
    case Severity::warning:
      return "minor";
    case Severity::note:
      return "info";
  }
  return "major";
}

void append_gitlab_head(std::string& out, const FindingContext&) {
  out += "[\n";
}

void append_gitlab_file(std::string& out, const FindingContext&, const FileFindings& file) {
  std::string_view path = file.path;
  while (path.starts_with("./")) path.remove_prefix(2);
  for (const Finding& finding : file.findings) {
    out += ",\n{\"description\":";
    append_json_text(
        out, finding.hint.empty() ? finding.message : finding.message + ". " + finding.hint);
    out += ",\"check_name\":";
    append_json_text(out, finding.id());
    fmt::format_to(std::back_inserter(out),
                   ",\"fingerprint\":\"{}\",\"severity\":\"{}\",\"location\":{{\"path\":",
                   finding.fingerprint, gitlab_severity(finding.severity));
    append_json_text(out, path);
    fmt::format_to(std::back_inserter(out), ",\"lines\":{{\"begin\":{}}}}}}}", finding.line);
  }
}

void append_gitlab_foot(std::string& out, const FindingContext&, const FindingTotals&) {
  out += "\n]\n";
}

}  // namespace

const FindingFormatting k_gitlab = {",\n", append_gitlab_head, append_gitlab_file,
                                    append_gitlab_foot};

}  // namespace uttrekk
