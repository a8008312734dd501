// The lines that a lead-in opens without the marks of a list.
//
//   Formålet var å:
//   gi råd til pårørende             ← an item
//   gi hjelp om natten               ← an item: of the form of the first
//   Prosjektet startet i mai.        ← the text that goes on
#pragma once

#include <cstdint>

#include "extract/stated/cue_words.h"

namespace uttrekk {

/// Whether `block` and the one above are paragraphs of one part with so many line ends between
/// them at most.
bool is_line_below(const CueWords& words, std::uint32_t block, std::uint32_t line_ends);

/// Whether the paragraph `block` opens as an item of the list that the paragraph `first` opens:
/// with a capital or none, and with one sentence without full stop where that has none; the last
/// line in lower case may end with one.
bool keeps_form(const CueWords& words, std::uint32_t first, std::uint32_t block);

/// The items in the paragraph `block`, of the lines that open with the paragraph `first` right
/// below the lead-in: each of its lines where they were broken on purpose, else all of it. They end
/// where a line breaks the form of the first.
class LineItems {
 public:
  LineItems(const CueWords& words, std::uint32_t first, std::uint32_t block);
  /// The next item; an empty span where there is none.
  Span next();

 private:
  Span take_line();
  bool is_full(Span line) const;
  bool lists_infinitives(Span all);

  static constexpr std::uint32_t kNarrowest = 40;  // bytes; no text is wrapped at less
  const CueWords& words_;
  Span first_;                        // the first line of all
  Span rest_;                         // what is left of the block
  std::uint32_t width_ = kNarrowest;  // bytes; at which its lines were wrapped, if they were
  bool last_;                         // no line stands right below the block
  bool parted_ = false;               // its lines are items
};

}  // namespace uttrekk
