#include "write/outline.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "write/text_table.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kNarrowestTitle = 24;  // columns of a title
constexpr std::size_t kDeepestDrawn = 12;      // deeper sections are drawn at this depth

/// "12 345": a thin, no-break space would be right in print; a terminal wants a plain one.
std::string grouped(std::uint32_t number) {
  std::string digits = fmt::format("{}", number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ' ');
  return digits;
}

std::uint32_t words_of(const Document& document, const Block& block) {
  std::uint32_t words = 0;
  for (std::uint32_t t = block.first_token; t < block.end_token; ++t) {
    words += !is_mark(document.tokens.kind(t));
  }
  return words;
}

struct Counts {
  std::vector<std::uint32_t> words;  // by section, those within it included
  std::uint32_t all = 0;
};

Counts count_words(const Document& document) {
  Counts counts;
  counts.words.assign(document.sections.size(), 0);
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::heading || block.kind == BlockKind::furniture) continue;
    const std::uint32_t words = words_of(document, block);
    counts.all += words;
    if (block.section != kNone) counts.words[block.section] += words;
  }
  for (std::size_t i = document.sections.size(); i-- > 0;) {  // a parent stands before its children
    const std::uint32_t parent = document.sections[i].parent;
    if (parent != kNone) counts.words[parent] += counts.words[i];
  }
  return counts;
}

/// The lines of the tree in front of each title. Made from the end: whether a branch goes on
/// depends on what follows.
std::vector<std::string> branches(const Document& document) {
  std::vector<std::string> out(document.sections.size());
  std::vector<std::size_t> depth(document.sections.size(), 0);
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const std::uint32_t parent = document.sections[i].parent;
    if (parent != kNone) depth[i] = std::min(depth[parent] + 1, kDeepestDrawn);
  }
  std::vector<bool> open(kDeepestDrawn + 1, false);  // a section of that depth follows
  for (std::size_t i = document.sections.size(); i-- > 0;) {
    for (std::size_t d = 1; d < depth[i]; ++d) out[i] += open[d] ? "│  " : "   ";
    if (depth[i] > 0) out[i] += open[depth[i]] ? "├─ " : "└─ ";
    std::fill(open.begin() + static_cast<std::ptrdiff_t>(depth[i]), open.end(), false);
    open[depth[i]] = true;
  }
  return out;
}

std::string title_of(const Document& document, const Section& section) {
  std::string title = one_line(document.view(section.title));
  for (std::size_t at = title.find("**"); at != std::string::npos; at = title.find("**")) {
    title.erase(at, 2);
  }
  if (section.number.empty()) return title;
  return fmt::format("{} {}", one_line(document.view(section.number)), title);
}

struct Columns {
  std::uint32_t title = 0;
  std::uint32_t type = 0;
  std::uint32_t words = 0;
};

void append_padded(std::string& out, std::string_view text, std::uint32_t width, Style style,
                   bool colour) {
  append_styled(out, text, style, colour);
  out.append(width - std::min(width, display_width(text)), ' ');
}

/// As wide as the titles, types and counts are, but for what the terminal does not hold.
Columns columns_for(const Document& document, const std::vector<std::string>& lines,
                    const std::vector<std::string>& titles, const std::vector<std::uint32_t>& words,
                    std::uint32_t width) {
  Columns columns;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const std::string_view type = name(document.sections[i].type);
    columns.title = std::max(columns.title, display_width(lines[i]) + display_width(titles[i]));
    columns.type = std::max(columns.type, static_cast<std::uint32_t>(type.size()));
    columns.words = std::max(columns.words, static_cast<std::uint32_t>(grouped(words[i]).size()));
  }
  const std::uint32_t right = columns.type + columns.words + 4;
  const std::uint32_t room = width > right + kNarrowestTitle ? width - right : kNarrowestTitle;
  columns.title = std::min(columns.title, room);
  return columns;
}

void append_head(std::string& out, const Document& document, std::uint32_t words, bool colour) {
  append_styled(out, one_line(document.path), Style::heading, colour);
  append_styled(out, fmt::format("  {}, {} words", code(document.language), grouped(words)),
                Style::faint, colour);
  if (!document.truncated.empty()) out += fmt::format(", truncated ({})", document.truncated);
  out += '\n';
}

}  // namespace

void append_outline(std::string& out, const Document& document, const TableOptions& options) {
  const Counts counts = count_words(document);
  append_head(out, document, counts.all, options.colour);
  if (document.sections.empty()) {
    out += "no headings found\n\n";
    return;
  }
  const std::vector<std::string> lines = branches(document);
  std::vector<std::string> titles;
  for (const Section& section : document.sections) titles.push_back(title_of(document, section));
  const Columns columns = columns_for(document, lines, titles, counts.words, options.width);
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const Section& section = document.sections[i];
    append_styled(out, lines[i], Style::faint, options.colour);
    const std::uint32_t used = display_width(lines[i]);
    const std::uint32_t left = columns.title > used + 8 ? columns.title - used : 8;
    const Style style = section.level == 1 ? Style::title : Style::plain;
    append_padded(out, shortened(titles[i], left), left, style, options.colour);
    out += "  ";
    append_padded(out, name(section.type), columns.type, Style::value, options.colour);
    const std::string words = counts.words[i] > 0 ? grouped(counts.words[i]) : "-";
    out.append(2 + columns.words - words.size(), ' ');
    append_styled(out, words, Style::faint, options.colour);
    out += '\n';
  }
  out += '\n';
}

}  // namespace uttrekk
