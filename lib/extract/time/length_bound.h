// One end of a length, or all of it: numbers and units that belong together ("1 år, 6 måneder og 2
// uker", "12 (tolv) måneder"), and how a second end joins the first ("2-3 måneder").
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/time/length.h"
#include "extract/time/time_number.h"

namespace uttrekk {

Length of_unit(const UnitValue& unit, std::int64_t thousandths);

/// The third column of the unit at atom `i`; empty where it has none, or is no unit by itself.
std::string_view unit_remark(const TimeText& text, std::size_t i);
/// Abbreviations count only behind digits: "min" is a pronoun too.
bool is_unit(const TimeText& text, std::size_t i, bool after_digits);

struct Bound {
  Length value;
  TimeNumber quantity;
  std::optional<UnitValue> unit;  // of the last part
  std::size_t next = 0;
  bool varies = false;  // "12 ± 4"
};

/// The numbers and units from atom `i` on; the unit may be missing.
std::optional<Bound> read_bound(const TimeText& text, std::size_t i);

/// Joins a second bound to the first, whose unit may stand at the end alone ("2-3 måneder").
bool add_upper(const TimeText& text, Bound& lower, LengthMatch& match, bool between);
/// "fra 11 til 3 uker": the first number takes the unit of the second.
void take_unit_of_change(const TimeText& text, Bound& from);
/// "3 | , 6 og 12 måneder", "3- | og 6-måneders": the unit of the last of rising numbers.
std::optional<UnitValue> coordinated_unit(const TimeText& text, const Bound& first);

}  // namespace uttrekk
