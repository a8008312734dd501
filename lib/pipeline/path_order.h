// The order in which a directory is walked, from the paths alone.
#pragma once

#include <string_view>

namespace uttrekk {

/// Whether a walk comes to `a` before `b`: names are compared by their bytes, a folder at a time,
/// so that "a/z.txt" comes before "a.txt".
bool path_before(std::string_view a, std::string_view b);

}  // namespace uttrekk
