// All people of a document, found once for `contacts` and once for `persons`: tables first, then
// rows (lists, cards, labels), then sentences; nobody is found twice at one place.
#pragma once

#include <span>
#include <string_view>

#include "document/document.h"
#include "extract/extractor.h"

namespace uttrekk {

/// Adds contacts, persons or both.
void extract_people(Document& document, const Context& context, KindSet kinds);

}  // namespace uttrekk
