// Which language a block, a section and a document are written in, from the marks that the
// tokens carry.
#pragma once

#include "dictionary/lexicon.h"
#include "document/document.h"

namespace uttrekk {

/// Fills in the language and confidence of every block and of the document.
void identify_languages(Document& document, const Lexicon& lexicon);

}  // namespace uttrekk
