// Case folding for dictionary look-up: one form for all the ways a word may be written.
#pragma once

#include <string>
#include <string_view>

namespace uttrekk {

/// Appends `word` to `out` in lower case, composed (NFC: "a" + U+030A is "å") and without soft
/// hyphens and zero-width characters. White space is left as it is. ASCII and Latin letters take
/// a fast path without allocation (beyond `out`); the rest goes through ICU.
void append_folded(std::string& out, std::string_view word);

/// The same as a new string.
std::string folded(std::string_view word);

}  // namespace uttrekk
