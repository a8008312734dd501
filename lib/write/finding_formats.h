// The formats behind FindingWriter: three functions each; a head or foot may be missing.
#pragma once

#include "write/finding_writer.h"

namespace uttrekk {

struct FindingFormatting {
  std::string_view separator;
  void (*head)(std::string& out, const FindingContext& context);
  void (*file)(std::string& out, const FindingContext& context, const FileFindings& file);
  void (*foot)(std::string& out, const FindingContext& context, const FindingTotals& totals);
};

extern const FindingFormatting k_findings_text;
extern const FindingFormatting k_findings_json;
extern const FindingFormatting k_sarif;
extern const FindingFormatting k_junit;
extern const FindingFormatting k_github;
extern const FindingFormatting k_gitlab;

}  // namespace uttrekk
