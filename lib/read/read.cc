#include "read/read.h"

#include <algorithm>
#include <array>

#include "read/marker.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kTab = 4;
constexpr std::uint32_t kHeadingMarks = 6;  // CommonMark 4.2: one to six #

std::uint16_t indent_of(std::string_view blanks) {
  std::uint32_t indent = 0;
  for (const char c : blanks) {
    if (c == '\t') {
      indent = (indent / kTab + 1) * kTab;
    } else if (!is_continuation(c)) {
      ++indent;
    }
  }
  return static_cast<std::uint16_t>(std::min(indent, 0xFFFFu));
}

/// "----", "====", "* * *", "```", "<!-- Slide number: 3 -->".
bool is_rule(std::string_view content) {
  if (content.starts_with("```") || content.starts_with("~~~")) return true;
  if (content.starts_with("<!--") && content.ends_with("-->")) return true;
  const char first = content.front();
  if (content.size() < 3 || std::string_view("-=_*~").find(first) == std::string_view::npos) {
    return false;
  }
  return std::all_of(content.begin(), content.end(),
                     [first](char c) { return c == first || c == ' '; });
}

bool is_table_row(std::string_view content) {
  if (content.find('\t') != std::string_view::npos) return true;
  return content.front() == '|' && content.find('|', 1) != std::string_view::npos;
}

void read_heading_marks(const Text& text, Line& line) {
  const std::string_view view = text.view(line.content);
  const std::size_t marks = view.find_first_not_of('#');
  if (marks == 0 || marks > kHeadingMarks || marks == std::string_view::npos) return;
  if (view[marks] != ' ' && view[marks] != '\t') return;  // "#HelseViken" is a hashtag
  line.heading = static_cast<std::uint8_t>(marks);
  line.content.begin += line.heading;
  while (line.content.end > line.content.begin && text.view()[line.content.end - 1] == '#') {
    --line.content.end;  // a closing sequence
  }
  line.content = text.trimmed(line.content);
}

void read_marker(const Text& text, Line& line) {
  Marker marker = marker_at(text.view(line.content));
  if (marker.length == 0) return;
  line.list_item = true;
  line.bulleted = marker.kind == MarkerKind::bullet;
  for (int depth = 0; depth < 2 && marker.length > 0; ++depth) {  // "- a) …" has two
    line.marker = {line.content.begin, line.content.begin + marker.length};
    line.marker_kind = marker.kind;
    line.content = text.trimmed({line.marker.end, line.content.end});
    if (!line.bulleted) break;
    marker = marker_at(text.view(line.content));
    if (marker.kind == MarkerKind::bullet) break;
  }
}

/// "## 2. Mål", "**3.1 Organisering**"
void read_number(const Text& text, Line& line) {
  const Marker marker = marker_at(text.view(line.content));
  if (marker.kind != MarkerKind::number && marker.kind != MarkerKind::letter) return;
  line.marker = {line.content.begin, line.content.begin + marker.length};
  line.marker_kind = marker.kind;
  line.content = text.trimmed({line.marker.end, line.content.end});
}

void read_bold(const Text& text, Line& line) {
  const std::string_view view = text.view(line.content);
  for (const std::string_view mark : {"**", "__"}) {
    if (view.size() > 4 && view.starts_with(mark) && view.find(mark, 2) == view.size() - 2) {
      line.bold = true;
      line.content = text.trimmed({line.content.begin + 2, line.content.end - 2});
      return;
    }
  }
}

Line read_line(const Text& text, Span span) {
  Line line;
  line.span = span;
  line.content = text.trimmed(span);
  if (line.blank()) return line;
  line.open_end = line.content.end < span.end;
  line.indent = indent_of(text.view({span.begin, line.content.begin}));
  line.rule = is_rule(text.view(line.content));
  if (line.rule) return line;
  read_heading_marks(text, line);
  if (line.heading == 0) read_marker(text, line);
  if (!line.blank()) read_bold(text, line);
  if (line.heading > 0 || (line.bold && line.marker.empty())) read_number(text, line);
  line.table_row = !line.blank() && is_table_row(text.view(line.content));
  return line;
}

/// A line of === or --- makes a heading of the one above it, where that stands alone.
void read_underline(const Text& text, std::vector<Line>& lines) {
  if (lines.size() < 2 || !lines.back().rule) return;
  const std::string_view mark = text.view(lines.back().content);
  Line& above = lines[lines.size() - 2];
  const bool alone = lines.size() == 2 || lines[lines.size() - 3].blank();
  if (!alone || above.blank() || above.rule || above.list_item || above.table_row) return;
  if (above.heading == 0 && mark.find_first_not_of('=') == std::string_view::npos)
    above.heading = 1;
  if (above.heading == 0 && mark.find_first_not_of('-') == std::string_view::npos)
    above.heading = 2;
}

/// The next LF, CR or FF: each is looked for by itself, and again only when it has been passed.
class LineEnds {
 public:
  explicit LineEnds(std::string_view text) : text_(text) {}

  /// The first at `from` or after, the text's size where there is none; `from` must not fall.
  std::size_t next(std::size_t from) {
    std::size_t nearest = text_.size();
    for (std::size_t i = 0; i < kEnds.size(); ++i) {
      if (!searched_ || at_[i] < from) at_[i] = std::min(text_.find(kEnds[i], from), text_.size());
      nearest = std::min(nearest, at_[i]);
    }
    searched_ = true;
    return nearest;
  }

 private:
  static constexpr std::string_view kEnds = "\n\r\f";
  std::string_view text_;
  std::array<std::size_t, kEnds.size()> at_{};
  bool searched_ = false;
};

}  // namespace

void read_lines(Document& document) {
  const std::string_view text = document.text.view();
  document.lines.clear();
  bool page_break = false;
  LineEnds ends(text);
  for (std::uint32_t start = 0; start < text.size();) {
    const auto end = static_cast<std::uint32_t>(ends.next(start));
    document.lines.push_back(read_line(document.text, {start, end}));
    document.lines.back().page_break = page_break;
    read_underline(document.text, document.lines);
    page_break = end < text.size() && text[end] == '\f';
    start = end + 1;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++start;
  }
}

}  // namespace uttrekk
