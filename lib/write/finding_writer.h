// Findings in the formats that people, editors and CI systems read. A report's findings are one
// piece of text, made by any thread; head and foot stand around them all.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/finding.h"

namespace uttrekk {

enum class FindingFormat : std::uint8_t {
  text,    // "PATH:LINE:COLUMN: error: MESSAGE [id]", as compilers have it
  json,    // one object
  sarif,   // SARIF 2.1.0
  junit,   // the subset of JUnit's XML that CI systems share
  github,  // workflow commands of GitHub Actions
  gitlab,  // GitLab's Code Quality report
};

inline constexpr std::string_view kFindingFormatNames[] = {"text",  "json",   "sarif",
                                                           "junit", "github", "gitlab"};
std::optional<FindingFormat> finding_format_of(std::string_view name);

/// What the printers know beside the findings of one file.
struct FindingContext {
  std::string version;                    // of uttrekk
  std::string requirements_name;          // of the requirements file
  std::vector<std::string> requirements;  // the ids of all that is required
  std::span<const FindingRule> rules;
  Severity fail_from = Severity::error;  // what counts as a failure …
  bool never_fails = false;              // … unless nothing does
  bool colour = false;                   // text

  bool fails(const Finding& finding) const { return !never_fails && finding.severity >= fail_from; }
};

/// What is known when all files are done.
struct FindingTotals {
  FindingCounts counts;
  std::vector<std::pair<std::string, std::string>> unreadable;  // path, reason
  std::string summary;                                          // for people
};

class FindingWriter {
 public:
  /// `context` must outlive the writer.
  FindingWriter(FindingFormat format, const FindingContext& context)
      : format_(format), context_(context) {}

  void append_head(std::string& out) const;
  /// Stands before each piece, and is to be taken off the first that is not empty.
  std::string_view separator() const;
  void append(std::string& out, const FileFindings& file) const;
  void append_foot(std::string& out, const FindingTotals& totals) const;

 private:
  FindingFormat format_;
  const FindingContext& context_;
};

/// "error", "warning", "info".
std::string_view severity_name(Severity severity);

}  // namespace uttrekk
