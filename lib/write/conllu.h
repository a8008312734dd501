// Tokens and sentences as CoNLL-U (https://universaldependencies.org/format.html).
#pragma once

#include <string>

#include "document/document.h"

namespace uttrekk {

/// Appends the whole document: "# newdoc id", "# newpar" (a block), "# sent_id" ("r:rapport.txt:1":
/// path and number, so that no other in a file of several documents has it; UD allows neither white
/// space nor "/" there, which are %20 and ":", and ":" itself is %3A), "# text", and per token ID,
/// FORM and MISC (SpaceAfter=No, TokenRange=start:end in code points). A word that is hyphenated
/// over a line end has its joined form, and SpacesInToken with what stands in the text. List
/// markers and markup belong to the sentence beside them.
void append_conllu(std::string& out, const Document& document);

}  // namespace uttrekk
