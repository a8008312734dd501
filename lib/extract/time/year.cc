// Which numbers are years.
#include "extract/time/point.h"

namespace uttrekk {
namespace {

bool is_four_digits(const TimeAtom& atom) {
  return atom.is(NumericKind::integer) && atom.numeric.digits == 4 && !atom.numeric.grouped &&
         !atom.glued;
}

int value_of(const TimeAtom& atom) {
  return static_cast<int>(atom.numeric.thousandths / 1000);
}

/// "14:38", "23.59"
bool is_clock(const TimeAtom& atom) {
  constexpr std::int64_t kDay = 24'000;  // hours, in thousandths
  if (atom.is(NumericKind::clock)) return true;
  return atom.is(NumericKind::decimal) && atom.span.size() == 5 && atom.numeric.thousandths < kDay;
}

/// What the number before atom `next` counts: "2000 pasienter", "2000 %".
bool is_counted(const TimeText& text, std::size_t next) {
  const TimeAtom& atom = text.at(next);
  // "14. mai 2021 Deltakere: …" has a label behind the year
  return (atom.cue(TimeCue::counted) && !atom.capital) || atom.has_unit || atom.character == '%' ||
         atom.character == U'€' || atom.character == '$';
}

/// Another number behind a number, as in tables; but "28. mai 2019 14:38".
bool is_in_row(const TimeText& text, std::size_t next) {
  const TimeAtom& atom = text.at(next);
  return atom.kind == AtomKind::number && !is_clock(atom) && !atom.numeric.dot &&
         !text.touches(next);
}

/// "2010 Strømmen" behind a comma is a post code.
bool is_post_code(const TimeText& text, std::size_t i) {
  const TimeAtom& before = text.before(i);
  return before.kind == AtomKind::comma && text.at(i + 1).capital &&
         text.at(i + 1).kind == AtomKind::word;
}

bool is_numbered(const TimeText& text, std::size_t i) {
  const TimeAtom& before = text.before(i);
  if (before.cue(TimeCue::label) || before.cue(TimeCue::counted)) return true;
  if (before.character == '#' || before.character == U'§' || before.character == '+' ||
      before.character == '$' || before.character == U'€' || before.character == '=') {
    return true;
  }
  // "22 55 2024" is a number in groups
  return before.kind == AtomKind::number && !before.numeric.dot && before.numeric.digits < 4 &&
         before.is(NumericKind::integer) && text.at(i).span.begin == before.span.end + 1;
}

/// What makes a year of a number that might as well count something: "i 1814", "(1994)".
bool has_year_cue(const TimeText& text, std::size_t i) {
  const TimeAtom& before = text.before(i);
  const TimeAtom& next = text.at(i + 1);
  if (before.kind == AtomKind::open || before.kind == AtomKind::comma) {
    return next.kind == AtomKind::close;
  }
  return before.cue(TimeCue::preposition) || before.cue(TimeCue::school_year) ||
         before.has(MarkKind::period_word) || (before.kind == AtomKind::dash && text.touches(i));
}

/// Whether the sentence ends with atom `i`.
bool is_last(const TimeText& text, std::size_t i) {
  const TimeAtom& next = text.at(i + 1);
  return next.kind == AtomKind::none || next.kind == AtomKind::stop || next.sentence_start;
}

/// "mai '25", "jan-24", "mai -24".
YearMatch read_short_year(const TimeText& text, std::size_t i) {
  const TimeAtom& sign = text.at(i);
  const TimeAtom& digits = text.at(i + 1);
  const TimeAtom& before = text.at(i - 1);
  const bool dash =
      sign.kind == AtomKind::dash && (before.has(MarkKind::month) || before.has(MarkKind::season));
  const bool apostrophe =
      sign.kind == AtomKind::sign && (sign.character == '\'' || sign.character == U'’');
  if ((!dash && !apostrophe) || !text.touches(i + 1) || !digits.is(NumericKind::integer)) return {};
  if (digits.glued || digits.hyphened) return {};
  if (digits.numeric.digits == 2 && !(dash && digits.numeric.dot && !is_last(text, i + 1))) {
    const TimeAtom& next = text.at(i + 2);
    const int year = full_year(value_of(digits));
    const bool counts = next.has_unit || next.has(MarkKind::month) || next.cue(TimeCue::counted) ||
                        year < 1990 || year > 2045;
    return dash && counts ? YearMatch{} : YearMatch{year, i + 2};
  }
  const bool written_out = dash && is_four_digits(digits) && text.touches(i) &&
                           value_of(digits) >= 1900 && value_of(digits) <= 2149;
  return written_out ? YearMatch{value_of(digits), i + 2} : YearMatch{};
}

}  // namespace

bool is_bare_year(const TimeText& text, std::size_t i) {
  const TimeAtom& atom = text.at(i);
  if (!is_four_digits(atom)) return false;
  const int year = value_of(atom);
  if (year < 1700 || year > 2149 || is_numbered(text, i) || is_post_code(text, i)) return false;
  if (!atom.numeric.dot && (is_counted(text, i + 1) || is_in_row(text, i + 1))) return false;
  const TimeAtom& dash = text.at(i + 1);
  if (dash.kind == AtomKind::dash && text.touches(i + 1) && !atom.hyphened &&
      text.at(i + 2).kind == AtomKind::word && !text.touches(i + 2)) {
    return false;  // "1950- og 1960-tallet"
  }
  const bool usual = year >= 1985 && year <= 2055 && year != 2000;
  if (usual && !text.before(i).has(MarkKind::length_modifier)) return true;
  return usual ? !text.before(i).cue(TimeCue::older) : has_year_cue(text, i);
}

YearMatch read_year(const TimeText& text, std::size_t i) {
  if (text.at(i - 1).kind == AtomKind::number && text.at(i - 1).numeric.dot) return {};
  if (const auto relative = text.phrase(i, MarkKind::relative_date)) {
    if (relative->text.size() < 3 || relative->text[0] != 'Y') return {};
    const int offset = (relative->text[1] == '-' ? -1 : 1) * (relative->text[2] - '0');
    const auto base = text.base(Precision::year);
    return {base ? base->year + offset : 0, relative->next};
  }
  std::size_t at = i;
  if (text.at(at).kind == AtomKind::comma || text.at(at).cue(TimeCue::in)) ++at;
  if (const YearMatch match = read_short_year(text, at); match.next != 0) return match;
  const TimeAtom& atom = text.at(at);
  if (!is_four_digits(atom) || atom.hyphened) return {};
  const int year = value_of(atom);
  const bool counted = !atom.numeric.dot && is_counted(text, at + 1);
  if (year < 1500 || year > 2199 || counted) return {};
  return {year, at + 1};
}

}  // namespace uttrekk
