// What a template tells its writer and should have been replaced: "Beskriv her …", "Fyll inn …".
#pragma once

#include <vector>

#include "dictionary/lexicon.h"
#include "document/document.h"

namespace uttrekk {

/// Sentences of running text that open with a phrase of the dictionary `instructions`, brackets
/// and quotes before it set aside.
std::vector<Span> find_instructions(const Document& document, const Lexicon& lexicon);

}  // namespace uttrekk
