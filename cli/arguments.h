// What the user typed, as values: one struct for all commands, filled in from the table of
// options (options.cc) by CLI11.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace uttrekk::cli {

struct Command;

/// Empty strings and lists: not given.
struct Arguments {
  const Command* command = nullptr;
  std::vector<std::string> words;   // the leading positionals of commands that have such
  std::vector<std::string> inputs;  // the positionals that name reports
  std::string extractors, output, language, reference_date, dictionaries, within, section;
  std::string offsets, files_from, jsonl_in, by, shard, status, resume;
  std::string requirements, init, messages, fail_on;
  std::vector<std::string> formats;  // -f, or what the ending of -o says; most take the last
  std::vector<std::string> include, exclude, limits;
  std::string progress = "auto";
  std::string color = "auto";
  unsigned jobs = 0;  // 0: as many as there are cores
  unsigned verbose = 0;
  bool nul_separated = false;
  bool excel = false;
  bool positions = false;
  bool no_text = false;
  bool follow_links = false;
  bool quiet = false;

  std::string_view format() const { return formats.empty() ? std::string_view() : formats.back(); }
  bool to_standard_output() const { return output.empty() || output == "-"; }
};

struct Parsed {
  Arguments arguments;
  std::string error;  // empty: all is well
  bool help = false;
  bool version = false;
};

/// `words`: what follows the command's name.
Parsed parse_arguments(const Command& command, std::vector<std::string> words);

}  // namespace uttrekk::cli
