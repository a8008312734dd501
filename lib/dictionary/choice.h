// The values of dictionaries of choices, by the names that the table of dictionaries gives them.
#pragma once

#include <cstdint>
#include <string_view>

#include "dictionary/dictionaries.h"

namespace uttrekk {

/// The choices of a dictionary in their order, separated by spaces.
consteval std::string_view choices_of(MarkKind kind) {
  switch (kind) {
#define UTTREKK_DICTIONARY(id, name, type, choices, about) \
  case MarkKind::id:                                       \
    return choices;
#include "dictionary/dictionaries.inc"
#undef UTTREKK_DICTIONARY
  }
  return {};
}

/// The value of the words that a dictionary gives the choice `name`; a name that it lacks is an
/// error of the compiler.
consteval std::int32_t choice(MarkKind kind, std::string_view name) {
  std::int32_t index = 0;
  for (std::string_view rest = choices_of(kind);; ++index) {
    const std::size_t space = rest.find(' ');
    if (rest.substr(0, space) == name) return index;
    if (space == std::string_view::npos) throw "the dictionary has no such choice";
    rest.remove_prefix(space + 1);
  }
}

}  // namespace uttrekk
