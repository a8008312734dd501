// Numbers of the text as atoms, and what is glued to them.
#include <algorithm>

#include "extract/time/edtf.h"
#include "extract/time/time_atom.h"
#include "extract/time/time_cue.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

/// The end of the letters that start at `at`.
std::uint32_t end_of_letters(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  while (at < limit && (is_letter(code_point_at(text, at)) || code_point_at(text, at) == 0xAD ||
                        character_class(code_point_at(text, at)) == CharacterClass::mark)) {
    at += utf8_length(text[at]);
  }
  return at;
}

}  // namespace

/// The number alone.
TimeAtom AtomReader::number_at(std::uint32_t index, std::uint32_t limit) const {
  const std::string_view text = document_.text.view();
  const std::uint32_t begin = document_.tokens.span(index).begin;
  TimeAtom atom;
  atom.kind = AtomKind::number;
  atom.time = true;
  atom.token = index;
  atom.numeric = read_numeric(text, begin);
  atom.span = {begin, std::min(atom.numeric.end, limit)};
  const char32_t before = code_point_before(text, begin);
  const char32_t before_that =
      begin == 0 ? U'\0' : code_point_before(text, previous_boundary(text, begin));
  atom.glued = is_word(before) || before == U'§' || before == '#' || before == '_' ||
               ((before == '.' || before == ',' || before == ':') && is_digit(before_that));
  if (atom.is(NumericKind::year_pair) && follows_calendar_word()) keep_first_year(atom);
  return atom;
}

/// The letters behind the number; what they tell of it is noted in `atom`.
AtomReader::NumberTail AtomReader::tail_of(TimeAtom& atom, std::uint32_t limit) {
  const std::string_view text = document_.text.view();
  std::uint32_t begin = atom.span.end;
  NumberTail tail;
  tail.letters = {begin, begin};
  if (begin == limit || atom.numeric.dot) return tail;
  tail.dash = is_dash(code_point_at(text, begin));
  if (tail.dash) begin += utf8_length(text[begin]);
  tail.letters = {begin, end_of_letters(text, begin, limit)};
  if (tail.letters.empty()) return tail;
  // "2023–desember", "2024-Q1": no compounds
  if (tail.dash) tail.joined = find_calendar_word(begin, tail.letters.end, limit);
  const bool calendar = tail.joined != Lexicon::kUnknown;
  const bool decade =
      tail.dash && cues_of(lexicon_, lexicon_.entry(find(tail.letters))).has(TimeCue::decade);
  const bool year = atom.is(NumericKind::integer) && atom.numeric.digits == 4;
  const bool genitive = year && document_.view(tail.letters) == "s";  // "i 2024s utgave"
  if (!decade && !calendar && !genitive && !(tail.dash && year)) {
    const std::uint32_t size = compounds_.find_unit(document_.view(tail.letters), tail.unit_entry);
    tail.unit = {begin, begin + size};
  }
  const bool words_follow = tail.dash && is_upper(code_point_at(text, begin));
  const bool other = tail.unit.empty() && !calendar && !(tail.dash && is_time_word(tail.letters));
  atom.hyphened = tail.dash && other;
  atom.glued = atom.glued || decade || (other && (!tail.dash || words_follow));
  return tail;
}

/// A number and what is glued to it: "72t", "10-minutters", "1980-tallet", "22.". Returns the
/// first token past them.
std::uint32_t AtomReader::read_number(std::uint32_t index, std::uint32_t end) {
  const Tokens& tokens = document_.tokens;
  const std::uint32_t limit = tokens.span(end - 1).end;
  const std::uint32_t token_end = tokens.span(index).end;
  TimeAtom atom = number_at(index, limit);
  const NumberTail tail = tail_of(atom, limit);
  std::uint32_t at = atom.span.end;
  if (atom.numeric.dot && at < limit) ++at;
  if (!tail.letters.empty() && (!tail.unit.empty() || !tail.dash)) at = tail.letters.end;
  atoms_->push_back(atom);
  if (!tail.unit.empty()) {
    push_word(tail.unit, tail.unit_entry, index);
    atoms_->back().compound = true;
  }
  if (tail.joined != Lexicon::kUnknown && token_end >= tail.letters.end) {
    push_sign({at, tail.letters.begin}, index);  // "2023-des" is one token
    push_word(tail.letters, tail.joined, index);
    at = tail.letters.end;
  }
  if (tail.dash && token_end == tail.letters.begin) {
    push_sign({at, tail.letters.begin}, index);  // the hanging hyphen of "1950- og 1960-tallet"
    at = tail.letters.begin;
  }
  while (index < end && tokens.span(index).begin < at) ++index;
  return index;
}

bool AtomReader::is_time_word(Span span) {
  return (lexicon_.entry(find(span)).kinds & kTimeWords) != 0;
}

/// The month, season, quarter or weekday behind a dash; `end` goes past the digit of "Q1".
EntryId AtomReader::find_calendar_word(std::uint32_t begin, std::uint32_t& end,
                                       std::uint32_t limit) {
  constexpr std::uint64_t kCalendar =
      mark_bit(MarkKind::month) | mark_bit(MarkKind::season) | mark_bit(MarkKind::weekday);
  if (end < limit && is_digit(code_point_at(document_.text.view(), end))) {
    const EntryId quarter = find({begin, end + 1});
    if (!lexicon_.entry(quarter).has(MarkKind::season)) return Lexicon::kUnknown;
    ++end;
    return quarter;
  }
  const EntryId word = find({begin, end});
  return (lexicon_.entry(word).kinds & kCalendar) != 0 ? word : Lexicon::kUnknown;
}

/// Whether a month, season, quarter or half-year stands right before: in "juni 2024–2026" the
/// first year is its own. "Vinteren 2024–2025" is one winter.
bool AtomReader::follows_calendar_word() const {
  if (atoms_->empty()) return false;
  const TimeAtom& before = atoms_->back();
  if (before.kind != AtomKind::word) return false;
  if (before.has(MarkKind::month) || before.cue(TimeCue::quarter) ||
      before.cue(TimeCue::half_year)) {
    return true;
  }
  const auto season = lexicon_.value(lexicon_.entry(before.entry), MarkKind::season);
  return season && *season != kWinter;
}

/// Parts "2024–2026"; not "2024/25", nor "2024-25" with two digits.
void AtomReader::keep_first_year(TimeAtom& atom) const {
  const std::string_view text = document_.text.view();
  const std::uint32_t first = atom.span.begin + 4;
  if (!is_dash(code_point_at(text, first))) return;
  if (atom.span.end - first < utf8_length(text[first]) + 4u) return;
  atom.numeric.kind = NumericKind::integer;
  atom.numeric.digits = 4;
  atom.numeric.thousandths = atom.numeric.year * std::int64_t{1000};
  atom.numeric.dot = false;
  atom.numeric.end = atom.span.end = first;
}

}  // namespace uttrekk
