// The extractor `learning-points`.
#pragma once

#include "extract/extractor.h"

namespace uttrekk {

extern const Extractor k_learning_points_extractor;

}  // namespace uttrekk
