// The extractor `persons`.
#pragma once

#include "extract/extractor.h"

namespace uttrekk {

extern const Extractor k_persons_extractor;

}  // namespace uttrekk
