// The first stage after decoding: lines, and the hints that markup gives for structure.
#pragma once

#include "document/document.h"

namespace uttrekk {

/// Fills in document.lines from document.text. Markup is recognised in plain text too (reports
/// pasted from web pages have bold names and "- " lists); `#` headings only in Markdown.
void read_lines(Document& document);

}  // namespace uttrekk
