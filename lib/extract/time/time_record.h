// The time expressions of a document as records: what `durations` and `dates` both run.
#pragma once

#include "extract/extractor.h"

namespace uttrekk {

/// Adds durations, dates or both.
void extract_times(Document& document, const Context& context, KindSet kinds);

}  // namespace uttrekk
