// Reads one line, or one cell of a table, that is about people: "Kari Nes, rådgiver, Vik kommune
// (kari.nes@eksempel.no)". Lines of running text come out as not `clean`.
#pragma once

#include <span>
#include <vector>

#include "extract/people/item.h"
#include "extract/people/people_label.h"
#include "extract/people/person_draft.h"

namespace uttrekk {

struct LineReading {
  PeopleLabel label;
  std::uint32_t cells = 0;          // gaps of a table or of columns among its items
  bool clean = false;               // every word belongs to a field, label or separator
  std::uint32_t clean_end = 0;      // the byte where the first words are that belong to none
  bool empty_field = false;         // "E-post" and no address behind it
  bool speaker = false;             // "Kari Nes: «Det vi lærte»"
  std::vector<PersonDraft> people;  // one without a name: fields that belong to a neighbour
};

class LineReader {
 public:
  explicit LineReader(ItemMaker& maker) : maker_(maker) {}

  /// Reads the tokens from `first` to before `end`. With `expect_people` (under a label or among
  /// other entries) names by shape alone will do, and any phrase after a name may be its
  /// organisation.
  LineReading read(std::uint32_t first, std::uint32_t end, bool expect_people);
  /// The same for a line of the text, but looks no further than it takes to see that the line is
  /// not clean, where it has no label either.
  LineReading read_row(std::uint32_t first, std::uint32_t end, bool expect_people);

 private:
  ItemMaker& maker_;
  std::vector<Item> items_;
};

}  // namespace uttrekk
