// Pipeline files: a run of `uttrekk extract` as TOML, to be kept beside a paper or in CI.
//
//   inputs = ["reports"]                  # relative to this file
//   extractors = ["goals", "durations"]   # in chain order; or "all"
//
//   [input]
//   include = ["*.txt"]
//   exclude = ["drafts"]
//   follow-links = true
//
//   [options]
//   reference-date = 2025-03-01
//   dictionaries = "words"                # relative to this file
//
//   [select]
//   within = "goal"
//   section = "goals"
//   language = "nn"
//
//   [output]
//   path = "out/"                         # relative to this file
//   format = "csv"
//   excel = true
//   positions = true
//   text = false                          # as --no-text
//   offsets = "code-point"
//
//   [limits]
//   tokens = 1000000                      # and the others of limits.h
//
// Every key may be left out; a key that is not known is an error.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/pipeline.h"

namespace uttrekk {

/// Errors name the file, the line and the column.
Result<Pipeline> parse_pipeline(std::string_view toml, const std::string& path);
/// The bytes of a pipeline file, for parse_pipeline().
Result<std::string> read_pipeline_file(const std::string& path);

}  // namespace uttrekk
