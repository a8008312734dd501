// What validate reports: one flat shape that every printer of findings consumes.
//
// Texts in here come from reports and from requirements files; whoever prints them escapes them
// (write/escape.h).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace uttrekk {

/// The languages that messages come in.
enum class MessageLanguage : std::uint8_t { bokmal, nynorsk, english };
inline constexpr std::array<std::string_view, 3> kMessageLanguageCodes = {"nb", "nn", "en"};

struct Finding {
  Severity severity = Severity::error;
  std::string_view rule;     // static: "section.missing"
  std::string requirement;   // id of what it falls short of: "learning-points"
  std::uint32_t line = 1;    // 1-based; a finding about the whole file stands at 1:1
  std::uint32_t column = 1;  // 1-based, code points
  std::uint32_t end_line = 1;
  std::uint32_t end_column = 1;  // one past the last character
  std::string message;           // one sentence without a full stop
  std::string hint;              // what to do about it; may be empty
  std::string fingerprint;       // 16 hexadecimal digits; the same when lines are added above

  /// "section.missing/learning-points": stable from one run and one version to the next.
  std::string id() const { return std::string(rule) + '/' + requirement; }
};

/// The findings of one report, in the order of the text.
struct FileFindings {
  std::string path;
  std::vector<Finding> findings;
  std::string unreadable;  // why it could not be read; empty where it could
};

struct FindingCounts {
  std::uint64_t files = 0;
  std::uint64_t unreadable = 0;
  std::uint64_t errors = 0;
  std::uint64_t warnings = 0;
  std::uint64_t notes = 0;

  void add(const FileFindings& file) {
    ++files;
    if (!file.unreadable.empty()) ++unreadable;
    for (const Finding& finding : file.findings) {
      ++(finding.severity == Severity::error     ? errors
         : finding.severity == Severity::warning ? warnings
                                                 : notes);
    }
  }
};

/// A rule of validate, as SARIF lists it.
struct FindingRule {
  std::string_view name;         // "section.missing"
  std::string_view description;  // English, one line
};

}  // namespace uttrekk
