// What holds for every document, whatever bytes came in: checked by the tests on random text and
// by the fuzzers.
#pragma once

#include <string>

#include "document/document.h"

namespace uttrekk {

/// Describes the first broken invariant; empty where all hold.
std::string broken_invariant(const Document& document);

/// Its records as JSON lines, and its tokens as CoNLL-U.
std::string printed(const Document& document);

}  // namespace uttrekk
