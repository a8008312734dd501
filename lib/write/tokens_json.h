// Tokens and sentences as JSON lines, a sentence a line.
#pragma once

#include <string>

#include "document/document.h"

namespace uttrekk {

/// Appends an object a sentence: document, sentence (from 1), paragraph (from 1), start, end,
/// text, language (of the block), and tokens with text, start, end, kind ("word", "number", …).
/// Offsets are in code points. `form` is added to a token that a line end parts.
void append_tokens_json(std::string& out, const Document& document);

}  // namespace uttrekk
