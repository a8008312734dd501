// Everything about a run that a user can choose: what is read, what is looked for, what is kept
// and how it is written. Made from a pipeline file, from the command line, or from both.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "extract/extractor.h"
#include "pipeline/input.h"
#include "pipeline/limits.h"
#include "pipeline/registry.h"
#include "pipeline/selection.h"
#include "write/format.h"

namespace uttrekk {

struct Pipeline {
  std::vector<std::string> inputs;
  InputOptions input;
  std::string extractors{kDefaultExtractors};
  std::string dictionaries;  // a directory; empty: the built-in ones alone
  std::optional<CalendarDay> reference_date;
  Selection select;
  Limits limits;
  std::string output;                  // a file or a directory; empty: standard output
  std::optional<OutputFormat> format;  // none: by the ending of `output`
  RecordOptions records;
};

/// The chain for the pipeline: its extractors, and what its selection needs. Errors as those of
/// make_chain() of a list.
Result<std::vector<ChainLink>> make_chain(const Pipeline& pipeline);

/// "2025-03-01", a day that the calendar has.
std::optional<CalendarDay> parse_day(std::string_view text);
/// The same for --reference-date, which the error names.
Result<CalendarDay> parse_reference_date(std::string_view text);
/// "nb", "nn" or "auto" (any: no condition).
Result<std::optional<Language>> parse_language(std::string_view text);
/// A kind by its name or its extractor's: "goal", "goals".
Result<RecordKind> parse_kind(std::string_view text);
Result<OutputFormat> parse_format(std::string_view text);
/// "code-point", "byte" or "utf16".
Result<OffsetUnit> parse_offset_unit(std::string_view text);

}  // namespace uttrekk
