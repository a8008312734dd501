// The structure of a document: lines with their marks, blocks, sections, sentences.
#pragma once

#include <cstdint>
#include <vector>

#include "base/span.h"
#include "document/language.h"
#include "document/section_type.h"

namespace uttrekk {

inline constexpr std::uint32_t kNone = 0xFFFFFFFF;  // an index that points nowhere

enum class MarkerKind : std::uint8_t {
  none,
  bullet,  // • - – * o
  number,  // 1. 2) (3) 3.2
  letter,  // a) (b) c.
  roman,   // i. ii)
};

/// One line as the reader saw it. Markup stays in the text: `content` leaves it out.
struct Line {
  Span span;     // without the line end
  Span content;  // without indentation, list marker, heading marks, bold marks around it
                 // all, and trailing white space
  Span marker;   // "•", "a)", "1.": without space; of "- a)" the second
  MarkerKind marker_kind = MarkerKind::none;
  std::uint16_t indent = 0;  // columns before the first character (a tab goes to the next 4th)
  std::uint8_t heading = 0;  // level that markup gives ("## " is 2); 0: none
  bool bold = false;         // the whole line stands in ** or __
  bool list_item = false;    // starts with a list marker
  bool bulleted = false;     // the marker is a bullet, or stands behind one ("- a)")
  bool table_row = false;    // pipes or tabs part it into cells
  bool page_break = false;   // a form feed stands before it
  bool rule = false;         // nothing but ---- or ====, a code fence or an HTML comment
  bool open_end = false;     // white space at its end, as in text taken from PDF
  bool blank() const { return content.empty(); }
};

enum class BlockKind : std::uint8_t {
  paragraph,
  heading,
  list_item,
  cell,   // of a table
  field,  // "Label: value" on one line; `label` is the label
  caption,
  furniture,  // what is no part of the running text: contents lines, page headers, logo lines,
              // "Image"
};

/// A run of text that sentences do not cross. Blocks are in order and do not overlap.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;     // all of it, marker, markup and label included
  Span content;  // the text: without marker, number, markup, label
  Span label;    // of a field, or of a paragraph or item that opens with one;
                 // without its colon and markup
  SectionType label_type = SectionType::none;  // what the label would say as a heading
  Span marker;  // "•", "a)", "1.2": list marker or heading number, without space
  MarkerKind marker_kind = MarkerKind::none;
  std::uint8_t level = 0;         // heading: 1 is highest; list item: depth from 0
  std::uint32_t section = kNone;  // the section it stands in (a heading: the one it opens)
  std::uint32_t table = kNone;    // cell: which table, row, column
  std::uint16_t row = 0;
  std::uint16_t column = 0;
  std::uint32_t lead_in = kNone;  // list item: the block that leads into its list ("… skal:"),
                                  // a heading too where it stands right above
  std::uint32_t parent = kNone;   // list item, or paragraph that continues one: the item above
  std::uint32_t first_token = 0;
  std::uint32_t end_token = 0;
  std::uint32_t first_sentence = 0;
  std::uint32_t end_sentence = 0;
  Language language = Language::unknown;
  float confidence = 0;  // of the language, 0 to 1
};

/// What makes a heading one; headings of one style within a chapter are of one level.
enum class HeadingStyle : std::uint8_t {
  none,
  markup,    // "## Mål": its level is given
  title,     // the title of a report
  numbered,  // "3.2 Mål": its level is printed
  chapter,   // on its own line, in capitals, in bold or of a known type: "Gjennomføring"
  question,  // "Hva var målene for prosjektet?"
  plain,     // by its place alone: a noun phrase between blank lines, above text
  label,     // "Effektmål:", or a short line right above its text
  series,    // "Tiltakspakke 2. Felles opplæring"
  lettered,  // "a) Elektroniske meldinger"
  slide,     // the title of a slide
  subtitle,  // the line below a slide's title, or the title of a tile on it
};
inline constexpr std::size_t kHeadingStyles = 12;

/// What a heading opens: the part of the document up to the next heading of its level or a
/// higher one.
struct Section {
  Span title;              // the heading's text alone
  Span number;             // "3.2" if printed
  Span extent;             // from the heading to the end of the section
  std::uint8_t level = 1;  // 1 is highest
  SectionType type = SectionType::none;
  HeadingStyle style = HeadingStyle::none;
  std::uint32_t parent = kNone;           // the section around it
  std::uint32_t block = kNone;            // its heading
  Language language = Language::unknown;  // of all that it holds
  float confidence = 0;
};

struct Sentence {
  Span span;
  std::uint32_t first_token = 0;
  std::uint32_t end_token = 0;
  std::uint32_t block = kNone;
  /// What the dictionaries say of its words, those that open phrases included: the union of
  /// Vocabulary::Known::opens. What looks for marks can pass over most sentences.
  std::uint64_t marks = 0;
  Language language = Language::unknown;  // by itself: `no` where bokmål and nynorsk look alike
  float confidence = 0;
};

}  // namespace uttrekk
