// Texts on one line: every run of white space as one space, none at the ends.
#pragma once

#include <string>
#include <string_view>

namespace uttrekk {

/// Whether its white space is single spaces alone, none at either end.
bool stands_on_one_line(std::string_view text);

/// Whether it holds white space of any sort.
bool holds_blank(std::string_view text);

/// Appends `text` as it stands on one line.
void append_on_one_line(std::string& out, std::string_view text);
std::string on_one_line(std::string_view text);

}  // namespace uttrekk
