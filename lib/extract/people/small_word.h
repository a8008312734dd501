// Small words around names and roles, as the dictionary people-grammar has them: "som", "ved",
// "frå". What they do in a line or sentence is told by their class, so that no reader compares
// spellings.
#pragma once

#include <cstdint>

#include "dictionary/lexicon.h"

namespace uttrekk {

/// The class of a word; a word has one of these at the most. In the order of the dictionary's
/// choices, of which the first four (prepositions and copulas) give traits and no class.
enum class SmallWord : std::uint8_t {
  none,
  have,      // "har": before "vært" or "vore"
  from,      // "fra", "frå": who sent somebody, since when
  since,     // "siden", "sidan", "ut": behind a role, when
  by,        // "ved": "v/" written out
  as,        // "som": before a role
  to,        // "til": before a position, or what somebody speaks to
  negation,  // "ikke", "aldri": denies a role
  article,   // "en", "ein": describes somebody
  all,       // "begge", "alle": those of both names
  grade,     // "klasse", "trinn": behind a number, the form that a pupil is in
  matter,    // "sak": before a number, of a meeting
  number,    // "II", "nr.": in capitals no short name of an organisation
  fresh,     // "Ny": before a role that is a label, no part of it
  author,    // "Av": opens a line that says who wrote
  day,       // "den": before a date
  both,      // "og", "samt", "eller": joins names
  sign,      // "v/", "ved/": before the name of who speaks or signs
  party,     // "H", "V": the letter of a party as a label
};

/// What the people-grammar says of a word: traits (item.h) of prepositions and copulas.
std::uint32_t small_word_traits(std::int32_t value);

/// The class of a word with that entry.
SmallWord small_word(const Lexicon& lexicon, const Entry& entry);

}  // namespace uttrekk
