// Norwegian personal identity numbers (fødselsnummer, D-nummer), which have no place in a report.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace uttrekk {

/// Eleven digits, written together or as six and five with a space or hyphen between them, whose
/// date and both control digits are right (Skatteetaten: modulus 11). Synthetic numbers (month
/// plus 40, 65 or 80) and D-numbers (day plus 40) count too.
std::vector<Span> find_identity_numbers(std::string_view text);

}  // namespace uttrekk
