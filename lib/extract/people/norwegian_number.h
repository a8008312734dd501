// The Norwegian numbering plan, as far as it tells numbers from other digits.
//
// libphonenumber knows it too, but takes a hundred times as long to say so, and loads the plans of
// all countries first. A unit test compares the two.
// Source: the numbering plan of E.164 for country code 47 (Nkom).
#pragma once

#include <string_view>

namespace uttrekk {

/// Whether `digits`, without the country code, are a number that may be in use: eight digits of a
/// range that is assigned, or the five of a short one ("05510").
bool is_norwegian_number(std::string_view digits);

}  // namespace uttrekk
