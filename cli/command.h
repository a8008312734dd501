// The commands: one row each in the table of commands.cc, one file each for what they do.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/arguments.h"
#include "cli/options.h"

namespace uttrekk::cli {

/// Exit statuses; a promise to scripts.
inline constexpr int kDone = 0;
inline constexpr int kFindings = 1;    // validate: something required is missing
inline constexpr int kWrongCall = 2;   // unknown option, bad pipeline file, …
inline constexpr int kUnreadable = 3;  // some input could not be read, or output not written

struct Command {
  std::string_view name;
  std::string_view usage;     // what follows the name
  std::string_view about;     // one line
  std::string_view formats;   // "conllu|jsonl|text"; the first is the default unless it says so
  std::string_view examples;  // whole command lines, a line each
  OptionSet options;
  std::size_t words = 0;  // how many positionals come before the inputs, at most
  int (*run)(const Arguments& arguments);
};

/// In the order of the help.
std::span<const Command> commands();
const Command* find_command(std::string_view name);

/// Of one command, and of the program.
std::string help(const Command& command);
std::string help();

int run_extract(const Arguments& arguments);
int run_run(const Arguments& arguments);
int run_tokenize(const Arguments& arguments);
int run_sections(const Arguments& arguments);
int run_language(const Arguments& arguments);
int run_validate(const Arguments& arguments);
int run_text(const Arguments& arguments);
int run_merge(const Arguments& arguments);
int run_dictionaries(const Arguments& arguments);
int run_schema(const Arguments& arguments);

}  // namespace uttrekk::cli
