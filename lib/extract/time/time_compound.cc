#include "extract/time/time_compound.h"

#include <algorithm>

#include "extract/time/time_cue.h"
#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

constexpr std::size_t kLongestNumberWord = 16;       // bytes: "førtifem" and its like
constexpr std::size_t kLongestUnitWord = 20;         // "kalendermåneders"
constexpr std::size_t kShortestUnit = 3;             // "tot" and "tomin" are no compounds
constexpr std::int32_t kLargestInCompound = 99'000;  // "hundreårsflom" says no length

/// `size` bytes of the word, or fewer where a character would be cut.
std::size_t whole_characters(std::string_view word, std::size_t size) {
  std::size_t end = std::min(word.size(), size);
  while (end > 0 && end < word.size() && is_continuation(word[end])) --end;
  return end;
}

/// ASCII and Latin-1 letters alone, which fold each by itself to one of their size: what such a
/// word folds to begins with what its beginnings fold to.
bool folds_in_place(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 || c == '\xC3' || is_continuation(c);
  });
}

}  // namespace

Lexicon::EntryId TimeCompounds::find(std::string_view part) {
  folded_.clear();
  append_folded(folded_, part);
  return lexicon_.find_id(folded_);
}

std::uint32_t TimeCompounds::find_unit(std::string_view word, Lexicon::EntryId& entry) {
  for (std::size_t end = whole_characters(word, kLongestUnitWord); end > 0;
       end = previous_boundary(word, end)) {
    entry = find(word.substr(0, end));
    if (!lexicon_.entry(entry).has(MarkKind::unit)) continue;
    const bool joins = word[end - 1] == 's' && end >= kShortestUnit;
    const bool whole = end == word.size();
    return whole || (joins && !begins_age_word(word.substr(end))) ? static_cast<std::uint32_t>(end)
                                                                  : 0;
  }
  return 0;
}

/// "dag" of "treårsdagen", "jubileum" of "30-årsjubileet".
bool TimeCompounds::begins_age_word(std::string_view rest) {
  for (std::size_t end = whole_characters(rest, kLongestUnitWord); end >= 2;
       end = previous_boundary(rest, end)) {
    const Entry& entry = lexicon_.entry(find(rest.substr(0, end)));
    if (cues_of(lexicon_, entry).has(TimeCue::birthday)) return true;
  }
  return false;
}

/// What comes out every half-year is said by the same word.
bool TimeCompounds::is_half_a_year(const Entry& number, Lexicon::EntryId unit) const {
  constexpr std::int32_t kHalf = 500;  // thousandths
  const Mark* year = lexicon_.mark(lexicon_.entry(unit), MarkKind::unit);
  return lexicon_.value(number, MarkKind::number) == kHalf && lexicon_.text(*year) == "P1Y";
}

bool TimeCompounds::split(std::string_view word, TimeCompound& out) {
  std::size_t end = whole_characters(word, kLongestNumberWord);
  const bool in_place = folds_in_place(word.substr(0, end));
  beginning_.clear();
  append_folded(beginning_, word.substr(0, end));
  for (; end >= 2; end = previous_boundary(word, end)) {
    const Lexicon::EntryId id = in_place
                                    ? lexicon_.find_id(std::string_view(beginning_).substr(0, end))
                                    : find(word.substr(0, end));
    const Entry& entry = lexicon_.entry(id);
    if (!entry.has(MarkKind::number)) continue;
    if (*lexicon_.value(entry, MarkKind::number) > kLargestInCompound) return false;
    std::size_t rest = end;
    if (rest < word.size() && is_dash(code_point_at(word, rest))) rest += utf8_length(word[rest]);
    const std::uint32_t unit = find_unit(word.substr(rest), out.unit_entry);
    if (unit == 0) continue;
    if (unit < kShortestUnit) return false;
    const bool goes_on = rest + unit < word.size();
    if (goes_on && is_half_a_year(entry, out.unit_entry)) return false;  // "halvårs|rapport"
    out.number = {0, static_cast<std::uint32_t>(end)};
    out.unit = {static_cast<std::uint32_t>(rest), static_cast<std::uint32_t>(rest) + unit};
    out.number_entry = id;
    return true;
  }
  return false;
}

bool TimeCompounds::split_pair(std::string_view word, TimePair& out) {
  const auto joins = [&](std::size_t at) {
    const char c = word[at];
    return static_cast<unsigned char>(c) < 0x80 ? c == '/' || c == '-'
                                                : is_dash(code_point_at(word, at));
  };
  std::size_t joint = 0;
  while (joint < word.size() && !joins(joint)) joint += utf8_length(word[joint]);
  if (joint == 0 || joint >= word.size()) return false;
  const std::size_t right = joint + utf8_length(word[joint]);
  out.left = {0, static_cast<std::uint32_t>(joint)};
  out.joint = {out.left.end, static_cast<std::uint32_t>(right)};
  out.right = {out.joint.end, static_cast<std::uint32_t>(word.size())};
  out.left_entry = find(word.substr(0, joint));
  out.right_entry = find(word.substr(right));
  constexpr std::uint64_t kPaired =
      mark_bit(MarkKind::month) | mark_bit(MarkKind::season) | mark_bit(MarkKind::number);
  const Entry& left = lexicon_.entry(out.left_entry);
  const Entry& other = lexicon_.entry(out.right_entry);
  const bool calendar = left.has(MarkKind::month) || left.has(MarkKind::season);
  out.dated = word[joint] != '/' && calendar && is_digit(code_point_at(word, right));
  return out.dated || (left.kinds & other.kinds & kPaired) != 0;
}

}  // namespace uttrekk
