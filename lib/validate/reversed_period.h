// Periods that end before they start: "mai 2024 – februar 2022". The extractor takes no such pair
// for a period; here it is looked for, because somebody wrote it and meant one.
#pragma once

#include <vector>

#include "document/document.h"

namespace uttrekk {

/// From the first date to the second, in the order of the text: two dates with a dash between them
/// on one line, or a date and a period with an open start right behind it ("mars 2025 til januar
/// 2024"), of which the second ends before the first starts. Dates and durations must have been
/// extracted.
std::vector<Span> find_reversed_periods(const Document& document);

}  // namespace uttrekk
