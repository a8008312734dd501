// The extractor `goals`.
#pragma once

#include "extract/extractor.h"

namespace uttrekk {

extern const Extractor k_goals_extractor;

}  // namespace uttrekk
