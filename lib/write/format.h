// The forms in which records are written, and what can be chosen about them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document/schema.h"
#include "text/text.h"

namespace uttrekk {

enum class OutputFormat : std::uint8_t { jsonl, json, csv, table };

/// "jsonl", "json", "csv" or "table".
std::optional<OutputFormat> output_format(std::string_view name);
/// The ending of a file in that format, with its point.
std::string_view ending(OutputFormat format);

struct RecordOptions {
  OffsetUnit offsets = OffsetUnit::code_point;
  bool positions = false;  // add line and column
  bool text = true;        // the field `text`
  bool excel = false;      // CSV as a Norwegian Excel opens it
};

/// Of the table for people.
struct TableOptions {
  std::uint32_t width = 100;  // columns of the terminal
  bool colour = false;
  bool rules = false;  // name the rule of each record
  bool text = true;    // the text of each record
};

}  // namespace uttrekk
