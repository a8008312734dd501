// People on lines of their own: entries of lists, cards over several lines, signatures, names
// below a label. Works row by row (a row is a line that is not blank), with one row's look-ahead.
#pragma once

#include <vector>

#include "extract/people/item.h"
#include "extract/people/name_runs.h"
#include "extract/people/people_line.h"
#include "extract/people/person_draft.h"

namespace uttrekk {

/// Longer ones are running text.
inline constexpr std::uint32_t kMaxRowBytes = 400;

/// A line that is not blank, with its tokens; or several, where a list is broken over them.
struct Row {
  std::uint32_t line = 0;
  std::uint32_t last_line = 0;
  std::uint32_t first_token = 0;
  std::uint32_t end_token = 0;
  std::uint32_t block = 0;   // that its first line stands in
  std::uint16_t blanks = 0;  // blank lines before it
  bool gated = false;        // may name somebody: worth reading
  bool near = false;         // gated, or close to one that is
  bool nameless = false;     // no name of two words or more, and no address
  bool colon = false;        // one stands in its text
  bool taken = false;        // part of a table that is read by its columns
};

/// All rows of the document, gated by the marks of their tokens, which `names` follows.
std::vector<Row> make_rows(const ItemMaker& maker, NameRuns& names);

/// Adds the people of rows that are `near` and not `taken`.
void read_rows(ItemMaker& maker, const std::vector<Row>& rows, std::vector<PersonDraft>& people);

}  // namespace uttrekk
