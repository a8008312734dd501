#include <fmt/format.h>

#include <iterator>

#include "write/escape.h"
#include "write/finding_formats.h"

namespace uttrekk {
namespace {

void append_member(std::string& out, std::string_view name, std::string_view value) {
  fmt::format_to(std::back_inserter(out), ",\"{}\":", name);
  append_json_text(out, value);
}

void append_json_head(std::string& out, const FindingContext& context) {
  out += "{\"tool\":\"uttrekk\"";
  append_member(out, "version", context.version);
  append_member(out, "requirements", context.requirements_name);
  out += ",\"findings\":[\n";
}

void append_json_file(std::string& out, const FindingContext&, const FileFindings& file) {
  for (const Finding& finding : file.findings) {
    out += ",\n{\"document\":";
    append_json_text(out, file.path);
    append_member(out, "id", finding.id());
    append_member(out, "severity", severity_name(finding.severity));
    fmt::format_to(std::back_inserter(out),
                   ",\"line\":{},\"column\":{},\"end_line\":{},\"end_column\":{}", finding.line,
                   finding.column, finding.end_line, finding.end_column);
    append_member(out, "message", finding.message);
    if (!finding.hint.empty()) append_member(out, "hint", finding.hint);
    append_member(out, "fingerprint", finding.fingerprint);
    out += '}';
  }
}

void append_json_foot(std::string& out, const FindingContext&, const FindingTotals& totals) {
  out += "\n],\"unreadable\":[";
  for (std::size_t i = 0; i < totals.unreadable.size(); ++i) {
    out += i == 0 ? "\n{\"document\":" : ",\n{\"document\":";
    append_json_text(out, totals.unreadable[i].first);
    append_member(out, "message", totals.unreadable[i].second);
    out += '}';
  }
  const FindingCounts& counts = totals.counts;
  fmt::format_to(std::back_inserter(out),
                 "],\"summary\":{{\"documents\":{},\"unreadable\":{},\"errors\":{},"
                 "\"warnings\":{},\"infos\":{}}}}}\n",
                 counts.files, counts.unreadable, counts.errors, counts.warnings, counts.notes);
}

}  // namespace

const FindingFormatting k_findings_json = {",\n", append_json_head, append_json_file,
                                           append_json_foot};

}  // namespace uttrekk
