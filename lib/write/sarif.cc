// SARIF 2.1.0 (OASIS): one run, the rules of validate, and a result for each finding.
#include <fmt/format.h>

#include <iterator>

#include "write/escape.h"
#include "write/finding_formats.h"

namespace uttrekk {
namespace {

std::string_view level(Severity severity) {
  return severity == Severity::note ? "note" : severity_name(severity);
}

void append_sarif_head(std::string& out, const FindingContext& context) {
  out +=
      "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
      "\"runs\":[{\"tool\":{\"driver\":{\"name\":\"uttrekk\",\"version\":";
  append_json_text(out, context.version);
  out += ",\"rules\":[";
  for (std::size_t i = 0; i < context.rules.size(); ++i) {
    out += i == 0 ? "\n{\"id\":" : ",\n{\"id\":";
    append_json_text(out, context.rules[i].name);
    out += ",\"shortDescription\":{\"text\":";
    append_json_text(out, context.rules[i].description);
    out += "}}";
  }
  out += "]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[\n";
}

void append_location(std::string& out, const std::string& path, const Finding& finding) {
  out += "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"";
  append_uri(out, path);
  out += path.starts_with('/') ? "\"}" : "\",\"uriBaseId\":\"%SRCROOT%\"}";
  fmt::format_to(std::back_inserter(out),
                 ",\"region\":{{\"startLine\":{},\"startColumn\":{},\"endLine\":{},"
                 "\"endColumn\":{}}}}}}}]",
                 finding.line, finding.column, finding.end_line, finding.end_column);
}

void append_sarif_file(std::string& out, const FindingContext& context, const FileFindings& file) {
  for (const Finding& finding : file.findings) {
    std::size_t rule = 0;
    while (rule < context.rules.size() && context.rules[rule].name != finding.rule) ++rule;
    out += ",\n{\"ruleId\":";
    append_json_text(out, finding.id());
    fmt::format_to(std::back_inserter(out), ",\"ruleIndex\":{},\"level\":\"{}\"", rule,
                   level(finding.severity));
    out += ",\"message\":{\"text\":";
    append_json_text(
        out, finding.hint.empty() ? finding.message : finding.message + "\n" + finding.hint);
    out += "},";
    append_location(out, file.path, finding);
    out += ",\"partialFingerprints\":{\"uttrekkFinding/v1\":";
    append_json_text(out, finding.fingerprint);
    out += "}}";
  }
}

void append_sarif_foot(std::string& out, const FindingContext&, const FindingTotals& totals) {
  fmt::format_to(std::back_inserter(out), "\n],\"invocations\":[{{\"executionSuccessful\":{}",
                 totals.unreadable.empty() ? "true" : "false");
  if (!totals.unreadable.empty()) out += ",\"toolExecutionNotifications\":[";
  for (std::size_t i = 0; i < totals.unreadable.size(); ++i) {
    out += i == 0 ? "\n" : ",\n";
    out += "{\"level\":\"error\",\"message\":{\"text\":";
    append_json_text(out, totals.unreadable[i].second);
    out += "},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"";
    append_uri(out, totals.unreadable[i].first);
    out += "\"}}}]}";
  }
  if (!totals.unreadable.empty()) out += "]";
  out += "}]}]}\n";
}

}  // namespace

const FindingFormatting k_sarif = {",\n", append_sarif_head, append_sarif_file, append_sarif_foot};

}  // namespace uttrekk
