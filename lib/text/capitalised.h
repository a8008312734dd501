// How most lines of a report start.
#pragma once

#include <string_view>

namespace uttrekk {

/// "Mål", "Kari": a capital and a small letter, both of ASCII. No list marker, markup or text in
/// capitals starts so: a look at two bytes spares most lines a closer one.
constexpr bool starts_capitalised(std::string_view text) {
  return text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z';
}

}  // namespace uttrekk
