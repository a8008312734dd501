// What dictionary `time-cues` says of the words around durations and dates.
#pragma once

#include <cstdint>
#include <initializer_list>

#include "dictionary/lexicon.h"
#include "document/document.h"

namespace uttrekk {

/// In the order of the dictionary's choices (dictionary/dictionaries.inc).
enum class TimeCue : std::uint8_t {
  start,        // "oppstart": a noun or label that the start of something follows
  starts,       // "startet": a verb; counts with a word for the project
  end,          // "avslutning"
  ends,         // "avsluttes"
  deadline,     // "frist"
  by,           // "innen"
  date,         // "dato": a date is to be expected
  project,      // "prosjektet", "piloten", "tiltaket"
  lasting,      // "varte", "pågår"
  piloted,      // "pilotert": lasts, and is the project
  support,      // "veiledning": help that the project had, not the project
  span,         // "varighet", "tidsrom"
  time_used,    // "tidsbruk": the head of a column of times spent
  age,          // "barn", "alderen"
  older,        // "gammel", "eldre"
  counted,      // "kroner", "pasienter": what a number before it counts
  label,        // "side", "kl": what a number after it numbers
  every,        // "hver": a frequency follows
  source,       // "tall", "rapporten": "fra 2022" tells where they are from
  happened,     // "har", "ble": what came to be by that day
  decade,       // "tallet", "årene" after "1990-"
  birthday,     // "dag", "jubileum" after "30-års"
  definite,     // "den", "det"
  whole,        // "hele", "fulle": between number and unit
  quarter,      // "kvartal"
  half_year,    // "halvår"
  week,         // "uke"
  ago,          // "siden" after a length
  ahead,        // "om" before a length
  in,           // "i" between "første uke" and "mai", before a year
  preposition,  // "før", "etter": a year may follow
  through,      // "gjennom", "varte": a length follows, no age
  school_year,  // "skoleåret"
  per,          // "per", "pr."
  either,       // "eller"
  is,           // "er", "var": between people and their age
  out_verb,     // "rullet": an "ut" behind it is its particle
  today,        // "d.d.": behind a dash, for what goes on
  turn,         // "årsskiftet": before two years or months
  average,      // "snitt": between "er" and an age
  stated,       // "dato", "ferdigstilt": before the date of the document itself
  report,       // "rapporten": what is then dated
  version,      // "versjon"
  ready,        // "klar": before "til" and a deadline
  measure,      // "evalueringen": starts and ends, and is no project
  tried,        // "prøvde": what is done in a project's period; a heading "Utprøving"
  across,       // "over": bounds a length, or says what it is spread across
  spread,       // "gikk", "fordelt": before such an "over"
  delivered,    // "leveres": a label of deadlines, and with "rapporten" a cue
  tertial,      // four months
  kin,          // "ektemann", "pårørende": before a comma or bracket and an age
  before,       // "før": "ferdig før 1. mars" is a deadline
  filed,        // "saksnr", "ref": a label of numbers of cases
  moved,        // "utsatt": "fra" one date "til" another
  changed,      // "endret": the same, of what has a date ("fristen")
  term,         // "periode": alone before a colon or as a heading, how long the project lasts
  cause,        // "følge", "fordi": what is dated behind it is why, not when
  at,           // "ved": before the first of several lengths
  interim,      // "statusrapport": what its "Periode" tells is when it was written about
  have,         // "har": before how long somebody has done something
  on,           // "på": before an age or a length
  becomes,      // "blir": before an age that is turned
  extent,       // "lang": behind a length, of which the article before it is no part
};

/// A set of cues.
struct Cues {
  std::uint64_t bits = 0;
  constexpr Cues() = default;
  constexpr Cues(std::initializer_list<TimeCue> cues) {
    for (const TimeCue cue : cues) add(cue);
  }
  constexpr bool has_any(Cues other) const { return (bits & other.bits) != 0; }
  constexpr bool has(TimeCue cue) const { return (bits >> static_cast<unsigned>(cue) & 1) != 0; }
  constexpr void add(TimeCue cue) { bits |= std::uint64_t{1} << static_cast<unsigned>(cue); }
  constexpr void add(Cues other) { bits |= other.bits; }
};

Cues cues_of(const Lexicon& lexicon, const Entry& entry);
/// Those of all words in `span`, a label or title, which need not have tokens.
Cues cues_in(const Document& document, const Lexicon& lexicon, Span span);
/// The same from token `first` on, which ends past the start of `span`, as the first one does.
Cues cues_in(const Document& document, const Lexicon& lexicon, Span span, std::uint32_t first);

}  // namespace uttrekk
