// Lines into blocks and sections: headings, lists, tables, fields and paragraphs.
#pragma once

#include "dictionary/lexicon.h"
#include "document/document.h"

namespace uttrekk {

/// Fills in document.blocks and document.sections from document.lines.
void find_structure(Document& document, const Lexicon& lexicon);

}  // namespace uttrekk
