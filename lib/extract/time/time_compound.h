// Numbers and units inside one word: "toårig", "timinutters|samtale", "72t".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/span.h"
#include "dictionary/lexicon.h"
#include "text/characters.h"

namespace uttrekk {

/// Hyphens and dashes of any length, and the minus sign.
constexpr bool is_dash(char32_t c) {
  return character_class(c) == CharacterClass::dash || c == 0x2212;
}

/// "to" and "års" of "toårsperiode"; spans are bytes of the word.
struct TimeCompound {
  Span number;
  Span unit;
  Lexicon::EntryId number_entry = Lexicon::kUnknown;
  Lexicon::EntryId unit_entry = Lexicon::kUnknown;
};

/// "mai" and "juni" of "mai-juni"; spans are bytes of the word.
struct TimePair {
  Span left;
  Span joint;  // a dash or a slash
  Span right;
  Lexicon::EntryId left_entry = Lexicon::kUnknown;
  Lexicon::EntryId right_entry = Lexicon::kUnknown;
  bool dated = false;  // "jan-24": digits on the right
};

/// Takes words apart; keeps its buffer from one word to the next.
class TimeCompounds {
 public:
  explicit TimeCompounds(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// The entry of a word, or of a part of one.
  Lexicon::EntryId find(std::string_view part);
  /// Whether `word` is a compound of a number word and a unit; fills in `out`.
  bool split(std::string_view word, TimeCompound& out);
  /// Whether `word` is two months, seasons or number words with a dash or slash between, or a month
  /// and digits.
  bool split_pair(std::string_view word, TimePair& out);
  /// The longest unit that `word` begins with: all of it ("t" of "72t"), or a joining form before
  /// another word ("minutters|konsultasjoner"). Not "år|ing" or "års|dag", which are about age.
  /// Gives its size in bytes, 0 where there is none.
  std::uint32_t find_unit(std::string_view word, Lexicon::EntryId& entry);

 private:
  bool begins_age_word(std::string_view rest);
  bool is_half_a_year(const Entry& number, Lexicon::EntryId unit) const;

  const Lexicon& lexicon_;
  std::string folded_;     // what is looked up
  std::string beginning_;  // of the word that is split
};

}  // namespace uttrekk
