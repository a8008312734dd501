// Words that a hard line end has parted: "kommune-\nhelsetenesta".
#pragma once

#include <string>
#include <string_view>

namespace uttrekk {

/// Appends the token's text in one piece. The hyphen goes with the line end
/// ("kommunehelsetenesta") unless it belongs to the word: behind capitals or digits, or before a
/// capital ("IKT-systemet", "Sør-Trøndelag"). Text without a line end is appended as it is.
void append_joined_form(std::string& out, std::string_view token);

}  // namespace uttrekk
