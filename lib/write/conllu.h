// Tokens and sentences as CoNLL-U (https://universaldependencies.org/format.html).
#pragma once

#include <string>

#include "document/document.h"

namespace uttrekk {

/// Appends the whole document: "# newdoc id", "# newpar", "# sent_id", "# text", and per token
/// ID, FORM and MISC (SpaceAfter=No, TokenRange=start:end in code points).
void append_conllu(std::string& out, const Document& document);

}  // namespace uttrekk
