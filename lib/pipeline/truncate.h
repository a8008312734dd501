// Where a report passes a limit, the document ends: each function looks for that place when its
// stage has run, and takes away text and structure from there on.
#pragma once

#include "document/document.h"
#include "pipeline/limits.h"

namespace uttrekk {

/// After decoding: lines that are too long (cut where they are) or too many.
void limit_lines(Document& document, const Limits& limits);
/// After the structure: the first section or list item that stands too deep, and all behind it.
void limit_nesting(Document& document, const Limits& limits);
/// After segmentation.
void limit_tokens(Document& document, const Limits& limits);
/// After extraction: the text stays.
void limit_records(Document& document, const Limits& limits);

}  // namespace uttrekk
