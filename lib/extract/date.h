// The extractor `dates`.
#pragma once

#include "extract/extractor.h"

namespace uttrekk {

extern const Extractor k_dates_extractor;

}  // namespace uttrekk
