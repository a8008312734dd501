// What stands around a block and says what its durations and dates are: the section's title, the
// block's label, and in a table the heads of column and row.
#pragma once

#include <vector>

#include "document/document.h"
#include "extract/time/time_cue.h"

namespace uttrekk {

struct BlockContext {
  Cues heading;  // of the section's title
  Cues label;    // of "Varighet: …", of the column's or row's head, or of the lead-in
};

/// Follows the blocks of a document in order: each is entered or passed.
class Surroundings {
 public:
  Surroundings(const Document& document, const Lexicon& lexicon)
      : document_(document), lexicon_(lexicon) {}

  const BlockContext& enter(const Block& block);
  /// What is to know of a block that says nothing about time.
  void pass(const Block& block);
  const BlockContext& current() const { return context_; }

 private:
  Cues cues_in(Span span, const Block& block) const;
  Cues title_cues(Span title, const Block& block) const;
  Cues heading_cues(const Section& section) const;
  void enter_cell(const Block& block);
  Cues head_cues(const Block& cell) const;

  const Document& document_;
  const Lexicon& lexicon_;
  BlockContext context_;
  std::uint32_t section_ = kNone;  // whose title context_.heading is of
  std::vector<Cues> columns_;      // of the table's first row
  Cues row_head_;                  // of the row's first cell
  std::uint32_t table_ = kNone;
  std::uint32_t row_ = 0;
};

}  // namespace uttrekk
