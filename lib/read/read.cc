#include "read/read.h"

#include <algorithm>

#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kTab = 4;

std::uint32_t marker_length(std::string_view line) {
  for (const std::string_view bullet : {"•", "·", "▪", "◦", "–", "-", "*", "+"}) {
    if (!line.starts_with(bullet)) continue;
    const std::string_view rest = line.substr(bullet.size());
    if (!rest.empty() && is_blank(code_point_at(rest, 0))) {
      return static_cast<std::uint32_t>(bullet.size());
    }
  }
  return 0;
}

Line read_line(const Text& text, Span span, Format format) {
  Line line;
  line.span = span;
  line.content = text.trimmed(span);
  std::uint32_t indent = 0;
  for (std::uint32_t i = span.begin; i < line.content.begin; ++i) {
    const char c = text.view()[i];
    if (c == '\t') {
      indent = (indent / kTab + 1) * kTab;
    } else if (!is_continuation(c)) {
      ++indent;
    }
  }
  line.indent = static_cast<std::uint16_t>(std::min(indent, 0xFFFFu));
  const auto view = [&] { return text.view(line.content); };
  line.table_row = view().find('\t') != std::string_view::npos;
  if (format == Format::markdown) {
    const std::size_t hashes = view().find_first_not_of('#');
    if (hashes > 0 && hashes <= 6 && view()[hashes] == ' ') {
      line.heading = static_cast<std::uint8_t>(hashes);
      line.content = text.trimmed({line.content.begin + line.heading, line.content.end});
    }
  }
  if (const std::uint32_t marker = marker_length(view()); marker > 0) {
    line.list_item = true;
    line.content = text.trimmed({line.content.begin + marker, line.content.end});
  }
  if (view().size() > 4 && view().starts_with("**") && view().ends_with("**") &&
      view().find("**", 2) == view().size() - 2) {
    line.bold = true;
    line.content = text.trimmed({line.content.begin + 2, line.content.end - 2});
  }
  return line;
}

}  // namespace

void read_lines(Document& document) {
  const std::string_view text = document.text.view();
  document.lines.clear();
  std::uint32_t start = 0;
  while (start < text.size()) {
    const std::size_t found = text.find_first_of("\r\n", start);
    const auto end = static_cast<std::uint32_t>(std::min(found, text.size()));
    document.lines.push_back(read_line(document.text, {start, end}, document.format));
    start = end + 1;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++start;
  }
}

}  // namespace uttrekk
