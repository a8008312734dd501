// What the digits at one place of the text may mean: a number, a date, a clock time, two years.
//
// Reads characters, not tokens, so that it does not matter whether the tokeniser takes "1/9-2024"
// for one token or five.
#pragma once

#include <cstdint>
#include <string_view>

namespace uttrekk {

enum class NumericKind : std::uint8_t {
  integer,    // "12", "20 000", "600.000"
  decimal,    // "7,7"; "11.9", which may be a day and a month as well
  fraction,   // "½", "2 ½", "1/2"; "1/9" may be a day and a month as well
  date,       // "26.01.26", "1/9-2024", "2025-06-04"
  month,      // "05/2024", "05.2024", "2024-05": `month` and `year`
  clock,      // "12:30"
  year_pair,  // "2024/25", "2018-22"
  other,      // "3.5.3.5", "2024/1234", "3x10": no number and no date
};

struct Numeric {
  NumericKind kind = NumericKind::other;
  std::uint32_t end = 0;  // byte after the last digit
  bool dot = false;       // a full stop follows at `end`: an ordinal, or the end of a sentence
  bool grouped = false;   // thousands were parted: no year
  int digits = 0;         // of an integer; of the month ("05/2024" has two), 0 in "2024-05"
  std::int64_t thousandths = 0;
  int day = 0;  // date; also set where a decimal or fraction can be a day and month, and beside
                // a `year` alone ("34/2024")
  int month = 0;
  int year = 0;        // date, year_pair
  int other_year = 0;  // year_pair
};

/// Reads the digits that start at byte `begin` (a digit or a fraction sign) of `text`.
Numeric read_numeric(std::string_view text, std::uint32_t begin);

/// "010624", "20240601": an integer of six or eight digits as a date; kind `other` if it is none.
Numeric compact_date(const Numeric& number);

/// 24 is 2024, 85 is 1985.
int full_year(int two_digits);

}  // namespace uttrekk
