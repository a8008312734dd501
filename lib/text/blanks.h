// Whether a text has to be changed before it can stand on one line.
#pragma once

#include <string_view>

namespace uttrekk {

/// Whether its white space is single spaces alone, none at either end.
bool stands_on_one_line(std::string_view text);

}  // namespace uttrekk
