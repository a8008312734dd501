// What a goal wants of a quantity, as the dictionary target-verbs has it.
#pragma once

#include <cstdint>
#include <string_view>

#include "dictionary/choice.h"

namespace uttrekk {

/// The choices of `target-verbs`, in their order.
enum class Change : std::uint8_t {
  reduce,
  increase,
  reach,
  halve,
  twofold,
  threefold,
  less,
  more,
  half,  // shares: "halvparten", "en tredel"
  third,
  quarter,
  fifth,
  tenth,
};
static_assert(choice(MarkKind::target_verb, "tenth") == static_cast<std::int32_t>(Change::tenth));

/// What a share in words is in percent; 0: no share.
constexpr double percent_of(Change change) {
  switch (change) {
    case Change::half:
      return 50;
    case Change::third:
      return 100.0 / 3;
    case Change::quarter:
      return 25;
    case Change::fifth:
      return 20;
    case Change::tenth:
      return 10;
    default:
      return 0;
  }
}

constexpr std::string_view direction(Change change) {
  switch (change) {
    case Change::reduce:
    case Change::halve:
    case Change::less:
      return "reduce";
    case Change::reach:
      return "reach";
    default:
      return "increase";
  }
}

}  // namespace uttrekk
