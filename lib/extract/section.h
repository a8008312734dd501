// The extractor `sections`.
#pragma once

#include "extract/extractor.h"

namespace uttrekk {

extern const Extractor k_sections_extractor;

}  // namespace uttrekk
