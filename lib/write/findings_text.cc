#include <fmt/format.h>

#include <iterator>

#include "write/escape.h"
#include "write/finding_formats.h"

namespace uttrekk {
namespace {

/// Compilers say "note", and editors look for these words whatever language the message is in.
std::string_view word(Severity severity) {
  return severity == Severity::note ? "note" : severity_name(severity);
}

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\x1b[1;31m";
    case Severity::warning:
      return "\x1b[1;35m";
    case Severity::note:
      return "\x1b[1;36m";
  }
  return {};
}

void append_styled(std::string& out, std::string_view style, std::string_view text, bool colour) {
  if (colour) out += style;
  out += text;
  if (colour) out += "\x1b[0m";
}

void append_text_file(std::string& out, const FindingContext& context, const FileFindings& file) {
  std::string path;
  append_log_text(path, file.path);
  for (const Finding& finding : file.findings) {
    append_styled(out, "\x1b[1m", fmt::format("{}:{}:{}:", path, finding.line, finding.column),
                  context.colour);
    out += ' ';
    append_styled(out, colour_of(finding.severity), fmt::format("{}:", word(finding.severity)),
                  context.colour);
    out += ' ';
    append_log_text(out, finding.message);
    fmt::format_to(std::back_inserter(out), " [{}]\n", finding.id());
    if (finding.hint.empty()) continue;
    out += "    ";
    append_log_text(out, finding.hint);
    out += '\n';
  }
}

void append_text_foot(std::string& out, const FindingContext&, const FindingTotals& totals) {
  out += totals.summary;
  out += '\n';
}

}  // namespace

const FindingFormatting k_findings_text = {"", nullptr, append_text_file, append_text_foot};

}  // namespace uttrekk
