// The extractor `durations`.
#pragma once

#include "extract/extractor.h"

namespace uttrekk {

extern const Extractor k_durations_extractor;

}  // namespace uttrekk
