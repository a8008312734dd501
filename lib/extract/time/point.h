// Points of the calendar: "mandag 26.01.26", "den første mars", "slutten av mai 2025",
// "høsten 2024", "Q3 2024", "første tirsdag i oktober", "2. juledag", "i fjor".
#pragma once

#include <optional>
#include <string_view>

#include "extract/time/edtf.h"
#include "extract/time/time_text.h"

namespace uttrekk {

struct PointMatch {
  CalendarPoint value;
  std::string_view rule;
  std::size_t first = 0;  // atoms: the span, without a leading preposition
  std::size_t next = 0;
  bool day_alone = false;  // "14." of "14.–16. juni": a day that takes its month from another
  bool weak_year = false;  // a bare number that is a year by its size alone
  bool relative = false;   // counted from today: has its year, or cannot have one
};

/// Whether a point of the calendar may start with this atom; most words are left after that look.
inline bool may_open_point(const TimeAtom& atom) {
  constexpr std::uint64_t kMarks = mark_bit(MarkKind::month) | mark_bit(MarkKind::season) |
                                   mark_bit(MarkKind::weekday) | mark_bit(MarkKind::holiday) |
                                   mark_bit(MarkKind::relative_date) | mark_bit(MarkKind::ordinal) |
                                   mark_bit(MarkKind::date_modifier);
  return atom.kind == AtomKind::number || atom.opens_any(kMarks) ||
         atom.cues.has_any({TimeCue::week, TimeCue::turn});
}

/// The point that starts at atom `i`.
std::optional<PointMatch> read_point(const TimeText& text, std::size_t i);

/// The year of "juni 2024" for the "mai" of "mai og juni 2024"; 0 where `match` has no such
/// neighbour of its own sort.
int coordinated_year(const TimeText& text, const PointMatch& match);

/// The point that starts at atom `i`, or what may stand at one end of a period: a day without a
/// month, "1.6." before "31.8.2025".
std::optional<PointMatch> read_partial_point(const TimeText& text, std::size_t i);

/// The year that stands at atom `i` behind a day, month or season ("2025", "i fjor"); `next` is
/// the atom after it, 0 where there is none.
struct YearMatch {
  int year = 0;  // 0: relative, with nothing to count from
  std::size_t next = 0;
};
YearMatch read_year(const TimeText& text, std::size_t i);

/// A number that is a year by itself ("2025"); guards against amounts, post codes, numbers.
bool is_bare_year(const TimeText& text, std::size_t i);

/// "i fjor", "neste uke", "onsdag i neste uke"; nothing where there is no day to count from,
/// but for years.
std::optional<PointMatch> read_relative(const TimeText& text, std::size_t i);

/// "2. juledag", "langfredag 2025".
std::optional<PointMatch> read_holiday(const TimeText& text, std::size_t i);

/// "første uken i september", "første tirsdag i oktober 2014".
std::optional<PointMatch> read_ordinal_part(const TimeText& text, std::size_t i);

/// Day of the month at atom `i`: "14.", "14", "fjortende"; 0 where there is none.
int read_day(const TimeText& text, std::size_t i);
/// Month, or 0; one that is short counts only where `beside_number`.
int read_month(const TimeText& text, std::size_t i, bool beside_number);

}  // namespace uttrekk
