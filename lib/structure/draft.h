// What the passes over a document share: its chunks (blocks in the making) and what is known of
// each beyond the block itself. The passes run in the order of structure.cc; each reads what the
// earlier ones left.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dictionary/lexicon.h"
#include "document/document.h"
#include "structure/wording.h"

namespace uttrekk {

inline constexpr std::uint8_t kDeepestLevel = 200;  // of headings and of lists

/// A block in the making.
struct Chunk {
  Block block;
  std::uint32_t first_line = 0;
  std::uint32_t end_line = 0;
  std::uint32_t blanks = 0;  // blank lines before it
  std::uint16_t indent = 0;
  std::uint8_t markup = 0;  // level that # gives
  bool bold = false;
  bool bold_lead = false;  // "**Trygg heim** (Rud kommune)": a name in bold and what it belongs to
  bool bulleted = false;
  bool page_start = false;   // the first of its page (form feed, slide)
  bool below_break = false;  // see HeadingView::below_break()
  bool short_text = false;   // short enough to be a heading; else what follows is left empty
  char32_t first = 0;        // as Wording has them
  char32_t last = 0;
  std::uint64_t opens = 0;  // see first_word_opens()
  HeadingStyle style = HeadingStyle::none;
  /// Read when first asked for, by Draft::wording(): most chunks are told from headings by their
  /// ends and their first word.
  mutable Wording wording;
  mutable bool worded = false;

  bool is(BlockKind kind) const { return block.kind == kind; }
  bool text() const { return is(BlockKind::paragraph) || is(BlockKind::field); }
  bool may_open(MarkKind kind) const { return (opens & mark_bit(kind)) != 0; }
};

struct Draft {
  Document& document;
  const Lexicon& lexicon;
  std::vector<Chunk> chunks;
  bool deck = false;  // slides as text
  std::uint32_t tables = 0;
  mutable std::string folded;  // a buffer

  std::uint32_t size() const { return static_cast<std::uint32_t>(chunks.size()); }
  Vocabulary& vocabulary() const { return document.tokens.vocabulary(); }
  std::string_view view(Span span) const { return document.text.view(span); }
  /// What the words of a chunk say; nothing of one that is too long for a heading.
  const Wording& wording(const Chunk& chunk) const {
    if (chunk.short_text && !chunk.worded) {
      chunk.wording = wording_of(view(chunk.block.content), lexicon, vocabulary());
      chunk.worded = true;
    }
    return chunk.wording;
  }
  /// Fills in what is known of a short text without its wording, once its content is known.
  void look_at(Chunk& chunk) const;
  /// The next chunk from `i` on that is no furniture; size() where there is none.
  std::uint32_t next_text(std::uint32_t i) const {
    while (i < size() && chunks[i].is(BlockKind::furniture)) ++i;
    return i;
  }
};

/// A person's name, with or without a role: "Kari Moe, rådgiver".
bool is_person(const Draft& draft, const Chunk& chunk);
/// "3. mai 2025", "3.–5. mai 2025" at the end of a text.
bool ends_in_day(const Draft& draft, std::string_view text);
/// "Del II Resultat", "KAPITTEL 3. METODE": a part of a report, which holds chapters.
bool is_part(const Draft& draft, const Chunk& chunk);
/// A role that opens a line: "Klinikksjef".
bool is_role_line(const Draft& draft, const Chunk& chunk);

/// Lines into chunks: hard-wrapped lines joined, table rows cut into cells.
void gather_chunks(Draft& draft);
/// Contents lines, page numbers, running headers, logos, pictures and captions.
void mark_furniture(Draft& draft);
/// Of those what the pages repeat; after the numbers of pages are marked.
void mark_running_headers(Draft& draft);
/// Is the text that of slides? Marks where each starts.
void find_slides(Draft& draft);
/// Which chunks are headings, and of which style.
void find_headings(Draft& draft);
/// The titles of slides.
void find_slide_titles(Draft& draft);
/// Labels of fields, paragraphs and items.
void find_labels(Draft& draft);
/// Depth, parents and lead-ins of list items.
void link_lists(Draft& draft);
/// Levels of the headings.
void level_headings(Draft& draft);
/// document.blocks and document.sections from the chunks.
void store_structure(Draft& draft);

}  // namespace uttrekk
