// File name patterns of --include and --exclude.
#pragma once

#include <string_view>

namespace uttrekk {

/// Whether `pattern` matches all of `path`: "*" is any run without "/", "**" any run at all,
/// "?" one character that is no "/", everything else itself. A pattern without "/" is compared
/// with the last part of the path ("*.md" matches "a/b.md"). Time is at most the product of the
/// two lengths.
bool glob_match(std::string_view pattern, std::string_view path);

}  // namespace uttrekk
