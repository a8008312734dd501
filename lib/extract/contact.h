// The extractor `contacts`.
#pragma once

#include "extract/extractor.h"

namespace uttrekk {

extern const Extractor k_contacts_extractor;

}  // namespace uttrekk
