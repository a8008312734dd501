// The outline while it is made: what the levels of the next headings depend on, and the rules for
// those styles that need more than a line. levels.cc walks over the headings and keeps it.
#pragma once

#include <cstdint>

#include "structure/draft.h"
#include "structure/open_headings.h"
#include "structure/series_levels.h"

namespace uttrekk {

struct Outline {
  Draft& draft;
  OpenHeadings open{};
  SeriesLevels series{};
  std::uint32_t previous = kNone;   // the last heading
  std::uint8_t first_question = 0;  // the level of the first question; 0: none yet
  std::uint8_t letters = 0;         // level of the chapters "A.", "B."; 0: none yet
  bool nested = false;              // of the heading at hand, as in OpenHeading
  bool content = false;             // text since the last heading
  bool numbered = false;            // the report has numbered chapters
  bool question = false;            // and questions right below its chapters
  bool capitals = false;            // and chapters in capitals
  bool many_capitals = false;       // … more than one
  bool chapter_labels = false;      // a label stands where the chapters do
  bool listed = false;              // the table of contents has the last heading
  bool part = false;                // a part is open: "Del II"
  bool subtitle = false;            // the last heading stood right below a title

  const Chunk& at(std::uint32_t i) const { return draft.chunks[i]; }
  const Chunk& at(const OpenHeading& heading) const { return draft.chunks[heading.chunk]; }
  const Wording& wording(const Chunk& chunk) const { return draft.wording(chunk); }
};

/// The level of heading `i` or `chunk`, whose style is the one in the name.
std::uint8_t level_of_chapter(Outline& outline, std::uint32_t i);
std::uint8_t level_of_plain(Outline& outline, std::uint32_t i);
std::uint8_t level_of_label(Outline& outline, const Chunk& chunk);
std::uint8_t level_of_series(Outline& outline, const Chunk& chunk);

/// Puts what stands between the members of a series below them, once all headings have levels.
void level_in_series(Draft& draft);

/// "a) Gevinstpotensial" with no b), then "Gevinstrealiseringsplan" of the same matter: its
/// sibling; null where `chunk` is none.
const OpenHeading* unfinished_letters(const Outline& outline, const Chunk& chunk);
/// The level of "Bakgrunn" right below "OM PROSJEKTET" and of "Mål" below its text, in a report of
/// chapters in capitals; 0 where `chunk` is no such part.
std::uint8_t part_of_capitals(const Outline& outline, const Chunk& chunk);
/// "OM PROSJEKTET", "KVA HAR VI GJORT?"
bool is_chapter_in_capitals(const Outline& outline, const Chunk& chunk);
/// A question stands right below heading `i`.
bool next_is_question(const Outline& outline, std::uint32_t i);

}  // namespace uttrekk
