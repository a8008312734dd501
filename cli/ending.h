// Which format is meant where -f names none: the ending of the output says it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/command.h"

namespace uttrekk::cli {

/// "a|b|c" in its parts.
std::vector<std::string_view> words_of(std::string_view choices);
bool has_format(const Command& command, std::string_view name);

/// The name of the format that the ending of the file `output` stands for, in capitals or not, or
/// --excel; empty where neither says anything, for directories, and for commands that have no
/// formats. An error where the ending is that of a format which the command lacks.
Result<std::string> format_of_output(const Command& command, const Arguments& arguments,
                                     std::string_view output);

}  // namespace uttrekk::cli
