#include "write/finding_writer.h"

#include <algorithm>
#include <iterator>

#include "write/finding_formats.h"

namespace uttrekk {
namespace {

const FindingFormatting& formatting(FindingFormat format) {
  switch (format) {
    case FindingFormat::text:
      return k_findings_text;
    case FindingFormat::json:
      return k_findings_json;
    case FindingFormat::sarif:
      return k_sarif;
    case FindingFormat::junit:
      return k_junit;
    case FindingFormat::github:
      return k_github;
    case FindingFormat::gitlab:
      return k_gitlab;
  }
  return k_findings_text;
}

}  // namespace

std::optional<FindingFormat> finding_format_of(std::string_view name) {
  const auto found =
      std::find(std::begin(kFindingFormatNames), std::end(kFindingFormatNames), name);
  if (found == std::end(kFindingFormatNames)) return std::nullopt;
  return static_cast<FindingFormat>(found - std::begin(kFindingFormatNames));
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "info";
  }
  return "error";
}

void FindingWriter::append_head(std::string& out) const {
  if (const auto head = formatting(format_).head) head(out, context_);
}

std::string_view FindingWriter::separator() const {
  return formatting(format_).separator;
}

void FindingWriter::append(std::string& out, const FileFindings& file) const {
  formatting(format_).file(out, context_, file);
}

void FindingWriter::append_foot(std::string& out, const FindingTotals& totals) const {
  if (const auto foot = formatting(format_).foot) foot(out, context_, totals);
}

}  // namespace uttrekk
