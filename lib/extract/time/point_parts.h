// The forms of a point of the calendar that is longer than a day, for extract/time/point.cc to
// choose among, and what all forms share.
#pragma once

#include "extract/time/point.h"

namespace uttrekk {

/// The value of a dictionary for the word at atom `i`.
std::optional<std::int32_t> value_at(const TimeText& text, std::size_t i, MarkKind kind);

PointMatch make_point(Precision precision, std::string_view rule, std::size_t first,
                      std::size_t next);

/// Takes the year that stands behind the match into it.
void add_year(const TimeText& text, PointMatch& match);

/// "juni 2025", "jan. 2022", "mai måned", "august".
/// "01/23": month and year, where the second number can be no month itself.
std::optional<PointMatch> short_month(const TimeText& text, std::size_t i);
std::optional<PointMatch> month_point(const TimeText& text, std::size_t i);
/// "høsten 2024", "Q3 2024", "vinteren 2024/25".
std::optional<PointMatch> season_point(const TimeText& text, std::size_t i);
/// "3. kvartal 2024", "første halvår", "1. tertial".
std::optional<PointMatch> numbered_part(const TimeText& text, std::size_t i);
/// "uke 34", "veke 12 i 2025", "uke 34/2024".
/// "24" of "uke 23 eller 24".
std::optional<PointMatch> second_week(const TimeText& text, std::size_t i);
std::optional<PointMatch> week_point(const TimeText& text, std::size_t i);
/// "2025", "2024-Q2".
std::optional<PointMatch> year_point(const TimeText& text, std::size_t i);
/// "årsskiftet 2024/25", "månedsskiftet mai/juni 2024".
std::optional<PointMatch> turn_point(const TimeText& text, std::size_t i);

}  // namespace uttrekk
