#include "write/text_table.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kGap = 2;           // spaces between columns
constexpr std::uint32_t kNarrowest = 8;     // of a column that shrinks
constexpr std::uint32_t kWidestWord = 40;   // longer words are broken
constexpr std::uint32_t kWrapMinimum = 30;  // of a column that wraps

std::uint32_t width_of(char32_t c) {
  const CharacterClass k = character_class(c);
  if (k == CharacterClass::mark || k == CharacterClass::format || k == CharacterClass::control) {
    return 0;
  }
  if (c < 0x1100) return 1;
  const int east_asian = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_FULLWIDTH || east_asian == U_EA_WIDE ? 2 : 1;
}

bool harmless(char32_t c) {
  const CharacterClass k = character_class(c);
  return k != CharacterClass::control && k != CharacterClass::format;
}

/// The longest start of `text` that is at most `width` columns wide, in bytes.
std::size_t prefix(std::string_view text, std::uint32_t width) {
  std::uint32_t used = 0;
  for (std::size_t i = 0; i < text.size(); i += utf8_length(text[i])) {
    used += width_of(code_point_at(text, i));
    if (used > width) return i;
  }
  return text.size();
}

/// Takes the next line of at most `width` columns off `text`, broken at a space if there is one.
std::string_view take_line(std::string_view& text, std::uint32_t width) {
  std::size_t cut = prefix(text, width);
  if (cut == text.size()) return std::exchange(text, {});
  if (cut == 0) cut = utf8_length(text[0]);  // a character wider than the column
  const std::size_t space = text[cut] == ' ' ? cut : text.substr(0, cut).rfind(' ');
  const std::size_t end = space == std::string_view::npos || space == 0 ? cut : space;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  if (text.starts_with(' ')) text.remove_prefix(1);
  return line;
}

std::uint32_t widest_word(std::string_view text) {
  std::uint32_t widest = 0;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    widest = std::max(widest, display_width(text.substr(0, space)));
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  }
  return widest;
}

/// Of a line with columns of these widths.
std::uint32_t total(const std::vector<std::uint32_t>& widths) {
  std::uint32_t sum = 0;
  for (const std::uint32_t width : widths) sum += width > 0 ? width + kGap : 0;
  return sum > kGap ? sum - kGap : 0;
}

}  // namespace

std::uint32_t display_width(std::string_view text) {
  std::uint32_t width = 0;
  for (std::size_t i = 0; i < text.size(); i += utf8_length(text[i])) {
    width += width_of(code_point_at(text, i));
  }
  return width;
}

std::string one_line(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < text.size(); i += utf8_length(text[i])) {
    const char32_t c = code_point_at(text, i);
    if (is_blank(c)) {
      space = true;
    } else if (harmless(c)) {
      if (space && !out.empty()) out += ' ';
      space = false;
      out += text.substr(i, utf8_length(text[i]));
    }
  }
  return out;
}

std::string shortened(std::string_view text, std::uint32_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return {};
  return std::string(trim(text.substr(0, prefix(text, width - 1)))) + "…";
}

void append_styled(std::string& out, std::string_view text, Style style, bool colour) {
  constexpr std::array<std::string_view, 5> kCodes = {"", "\x1b[1;4m", "\x1b[1m", "\x1b[2m",
                                                      "\x1b[36m"};
  if (!colour || style == Style::plain || text.empty()) {
    out += text;
    return;
  }
  out += kCodes[static_cast<std::size_t>(style)];
  out += text;
  out += "\x1b[0m";
}

std::vector<std::uint32_t> TextTable::widths(std::uint32_t room) const {
  std::vector<std::uint32_t> widths(headers_.size(), 0);
  std::vector<std::uint32_t> words(headers_.size(), kNarrowest);  // the widest that must fit
  for (std::size_t c = 0; c < headers_.size(); ++c) {
    for (const auto& row : rows_) {
      widths[c] = std::max(widths[c], display_width(row[c]));
      words[c] = std::max(words[c], widest_word(row[c]));
    }
    words[c] = std::min(std::max(words[c], widest_word(headers_[c].title)), kWidestWord);
    if (widths[c] > 0) widths[c] = std::max(widths[c], display_width(headers_[c].title));
  }
  std::vector<std::uint32_t> paragraphs = words;
  for (std::uint32_t& width : paragraphs) width = std::max(width, kWrapMinimum);
  const std::vector<std::uint32_t> least(headers_.size(), kNarrowest);
  shrink(widths, Fit::wrap, paragraphs, room);
  shrink(widths, Fit::wrap, words, room);
  shrink(widths, Fit::shorten, least, room);
  shrink(widths, Fit::wrap, least, room);
  return widths;
}

void TextTable::shrink(std::vector<std::uint32_t>& widths, Fit fit,
                       const std::vector<std::uint32_t>& least, std::uint32_t room) const {
  for (std::uint32_t sum; (sum = total(widths)) > room;) {
    std::size_t widest = widths.size();  // of those that can give
    for (std::size_t c = 0; c < widths.size(); ++c) {
      if (headers_[c].fit != fit || widths[c] <= least[c]) continue;
      if (widest == widths.size() || widths[c] > widths[widest]) widest = c;
    }
    if (widest == widths.size()) return;
    widths[widest] -= std::min(widths[widest] - least[widest], std::max(1u, (sum - room) / 2));
  }
}

void TextTable::append_row(std::string& out, const std::vector<std::string>& row,
                           const std::vector<std::uint32_t>& widths, std::uint32_t indent,
                           bool colour, bool header) const {
  std::vector<std::string_view> rest(row.begin(), row.end());
  bool more = true;
  while (more) {
    more = false;
    out.append(indent, ' ');
    std::uint32_t pending = 0;  // spaces that are written only if something follows them
    for (std::size_t c = 0; c < rest.size(); ++c) {
      if (widths[c] == 0) continue;
      const std::string line = headers_[c].fit == Fit::wrap
                                   ? std::string(take_line(rest[c], widths[c]))
                                   : shortened(std::exchange(rest[c], {}), widths[c]);
      if (!line.empty()) {
        out.append(pending, ' ');
        pending = 0;
        append_styled(out, line, header ? Style::faint : headers_[c].style, colour);
      }
      pending += widths[c] - display_width(line) + kGap;
      more = more || !rest[c].empty();
    }
    out += '\n';
  }
}

void TextTable::append(std::string& out, const TableOptions& options, std::uint32_t indent) const {
  if (rows_.empty()) return;
  const auto wide = widths(options.width > indent ? options.width - indent : 1);
  std::vector<std::string> titles;
  for (const Header& header : headers_) titles.push_back(header.title);
  const auto named = [](const std::string& title) { return !title.empty(); };
  if (std::any_of(titles.begin(), titles.end(), named)) {
    append_row(out, titles, wide, indent, options.colour, true);
  }
  for (const auto& row : rows_) append_row(out, row, wide, indent, options.colour, false);
}

}  // namespace uttrekk
