// `uttrekk validate --init REPORT`: a requirements file from a good example.
#pragma once

#include <string>

#include "document/document.h"

namespace uttrekk {

/// TOML that parse_requirements() reads and that `document` passes: its sections down to level 3,
/// its language, and what its records show can be asked for. All kinds must have been extracted.
std::string propose_requirements(const Document& document);

}  // namespace uttrekk
