// Rows of cells as aligned text for people: on a terminal, in a README.
//
//   TextTable table({{"name"}, {"what", Fit::wrap}});
//   table.add({"months", "Month names"});
//   table.append(out, {.width = 80});
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "write/format.h"

namespace uttrekk {

/// How many columns of a terminal `text` takes: none for combining marks and format characters,
/// two for wide East Asian characters and emoji (Unicode Standard Annex 11).
std::uint32_t display_width(std::string_view text);

/// `text` on one line and harmless on a terminal: runs of white space are one space, and control
/// and bidi characters are left out.
std::string one_line(std::string_view text);

/// `text` cut to `width` columns, with "…" where something is cut off.
std::string shortened(std::string_view text, std::uint32_t width);

/// Terminal styles, to be used only where colour is wanted.
enum class Style : std::uint8_t { plain, heading, title, faint, value };
void append_styled(std::string& out, std::string_view text, Style style, bool colour);

/// What a column does where the lines are too long.
enum class Fit : std::uint8_t { keep, shorten, wrap };

class TextTable {
 public:
  struct Header {
    std::string title;  // empty titles make no header line
    Fit fit = Fit::shorten;
    Style style = Style::plain;
  };
  explicit TextTable(std::vector<Header> headers) : headers_(std::move(headers)) {}

  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  bool empty() const { return rows_.empty(); }
  /// Columns that are empty in all rows are left out. `indent`: spaces before each line.
  void append(std::string& out, const TableOptions& options, std::uint32_t indent = 0) const;

 private:
  std::vector<std::uint32_t> widths(std::uint32_t room) const;
  /// Takes columns from the widest of those with `fit`, down to `least`, until all is in `room`.
  void shrink(std::vector<std::uint32_t>& widths, Fit fit, const std::vector<std::uint32_t>& least,
              std::uint32_t room) const;
  void append_row(std::string& out, const std::vector<std::string>& row,
                  const std::vector<std::uint32_t>& widths, std::uint32_t indent, bool colour,
                  bool header) const;

  std::vector<Header> headers_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace uttrekk
