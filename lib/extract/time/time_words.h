// The choices of the time dictionaries as enumerations, in the dictionaries' order
// (dictionary/dictionaries.inc; a unit test compares them).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "dictionary/choice.h"

namespace uttrekk {

/// Dictionary `length-modifiers`; the names are those of the field `modifier`.
inline constexpr std::array<std::string_view, 5> kLengthModifiers = {"approx", "more", "at_least",
                                                                     "less", "at_most"};

/// Dictionary `period-words`.
enum class PeriodWord : std::uint8_t { from, since, to, until, out, in, between, conjunction };
static_assert(choices_of(MarkKind::period_word) == "from since to until out in between and");
constexpr std::int32_t index(PeriodWord word) {
  return static_cast<std::int32_t>(word);
}

/// Dictionary `date-modifiers`.
enum class DateModifier : std::uint8_t { early, mid, late, approx };
static_assert(choices_of(MarkKind::date_modifier) == "early mid late approx");

}  // namespace uttrekk
