// Tables out of tabs or pipes, and tables of contents.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "dictionary/lexicon.h"
#include "document/document.h"
#include "structure/draft.h"
#include "text/characters.h"

namespace uttrekk {

inline constexpr std::size_t kLongestEntry = 250;  // bytes; of a table of contents

/// The rule below a table's heading: "|---|:--:|".
bool is_rule(std::string_view row);

/// Which table, row and column a line's cells are of.
class TableReader {
 public:
  /// `blanks`: blank lines above line `i`. A row whose first cell is empty goes on with the row
  /// above (a page break inside it); the head of another table below a blank line opens one.
  void begin_row(Draft& draft, std::uint32_t i, std::uint32_t blanks);
  void place(Block& block, std::uint16_t column) const;

  /// Calls `take(span, column)` for each cell that is not empty.
  template <typename Take>
  void for_each_cell(std::string_view line, std::uint32_t offset, Take take) const {
    const char separator = pipes_ ? '|' : '\t';
    std::size_t begin = pipes_ ? line.find('|') + 1 : 0;
    std::uint32_t column = 0;
    while (begin < line.size()) {
      const std::size_t end = std::min(line.find(separator, begin), line.size());
      const std::string_view cell = trim(line.substr(begin, end - begin));
      if (!cell.empty()) {
        const auto at = static_cast<std::uint32_t>(cell.data() - line.data());
        take(Span{offset + at, offset + at + static_cast<std::uint32_t>(cell.size())},
             static_cast<std::uint16_t>(std::min(column, 0xFFFFu)));
      }
      begin = end + 1;
      ++column;
    }
  }

 private:
  /// "Lærdom | Tiltak vidare": a head in each of its cells.
  bool opens_as_head(const Draft& draft, const Line& line) const;

  std::uint32_t table_ = kNone;
  std::uint32_t row_ = 0;
  std::uint32_t last_line_ = kNone;
  bool pipes_ = false;
  bool tight_ = false;  // rows of the table stand right below each other
};

/// The lines of a table of contents: they follow its heading, or have dot leaders. Asked of line
/// after line.
class Contents {
 public:
  Contents(const Lexicon& lexicon, Vocabulary& vocabulary)
      : lexicon_(lexicon), vocabulary_(vocabulary) {}

  /// `below`: the text of the next line, for an entry that goes on there; both without blanks at
  /// their ends.
  bool takes(std::string_view text, const Line& line, std::string_view below);

 private:
  /// Whether title_ is the heading of a table of contents: seldom asked, since few lines that
  /// follow look like entries.
  bool open();

  const Lexicon& lexicon_;
  Vocabulary& vocabulary_;
  std::string_view title_;  // the last line that was no entry, where it may be a heading
  std::optional<bool> open_;
};

/// "Bakgrunn ........ 4", "Bakgrunn\t4": the entry without number, leader and page; empty where
/// the line has no page number at its end. `leader`: dots stand before the page.
std::string_view contents_entry(std::string_view line, const Lexicon& lexicon,
                                Vocabulary& vocabulary, bool& leader);

}  // namespace uttrekk
