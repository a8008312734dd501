// Streams of JSON objects, one a line: the chain runs over one field of each, and its records come
// back within the object. A line in, a line out, in order, so that it fits into pipes such as those
// of Spark and Hadoop.
//
//   {"id":7,"body":"Målet er …"}   gives   {"id":7,"body":"Målet er …","records":[{…}]}
//
// What is wrong with a line stands in the member "error" of its answer, and ends nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "pipeline/analyze.h"
#include "pipeline/input.h"
#include "write/format.h"

namespace uttrekk {

/// What some lines in a row gave.
struct JsonLinesPiece {
  std::string output;
  std::uint64_t bytes = 0;  // of the lines
  std::uint64_t lines = 0;
  std::uint64_t errors = 0;
  std::uint64_t replaced = 0;           // objects with a member "records" or "error" of their own
  bool truncated = false;               // a line or a report passed a limit
  std::vector<Diagnostic> diagnostics;  // the errors, at most kReportedErrors
};

inline constexpr std::size_t kReportedErrors = 8;

struct JsonLinesWork {
  std::string field;  // the name of the text's member
  const std::vector<ChainLink>& chain;
  const Context& context;
  const Selection& selection;
  const RecordOptions& records;
  /// Takes the pieces in order; false ends the work early.
  std::function<bool(JsonLinesPiece&)> sink;
  Limits limits = {};  // of each report; file_size is of its line
};

/// `workers`: threads. Memory does not grow with the stream. The records' `document` is the
/// input's name; offsets count from the start of the text, whose escapes are one character each.
/// Members called "records" or "error" that are there already give way. The error tells why the
/// input could not be read to its end.
Result<void> run_json_lines(const Input& input, unsigned workers, const JsonLinesWork& work);

}  // namespace uttrekk
