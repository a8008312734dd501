// Sentences as plain text, one a line.
#pragma once

#include <string>

#include "document/document.h"

namespace uttrekk {

/// Appends each sentence on a line of its own, white space as single spaces, and an empty line
/// between blocks.
void append_sentence_lines(std::string& out, const Document& document);

}  // namespace uttrekk
