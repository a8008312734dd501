// Whether two points of the calendar are the ends of one period, and what they share: "14.–16.
// juni", "fra juni 2025 til januar", "1.–3. kvartal 2024".
#pragma once

#include "extract/time/point.h"

namespace uttrekk {

/// Whether `end` lies before `begin` within one year, so that it is meant of the next.
bool rolls_over(const CalendarPoint& begin, const CalendarPoint& end);

/// A year that one end lacks is taken from the other, the one before or after where the end
/// would come first ("fra juni 2025 til januar").
void share_year(PointMatch& begin, PointMatch& end);

/// "14.–16. juni", "1.6.–31.8.2025", "1.–3. kvartal": a day takes its month, quarter or half-year
/// from the other end. False where that leaves no period.
bool share_month(PointMatch& begin, PointMatch& end);

/// False where both days are known and the last comes before the first.
bool in_order(const CalendarPoint& begin, const CalendarPoint& end);

/// Ends of one sort, or of sorts that people join ("høsten 2024 til mai 2025").
bool can_pair(const CalendarPoint& a, const CalendarPoint& b);

/// One follows the other: "mai/juni 2024", "høsten 2024/våren 2025", "3. og 4. mai"; and what an
/// ISO interval joins ("2024-05-03/2024-06-05").
bool are_neighbours(const CalendarPoint& begin, const CalendarPoint& end);

}  // namespace uttrekk
