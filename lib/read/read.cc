#include "read/read.h"

#include <algorithm>

#include "read/marker.h"
#include "text/byte_set.h"
#include "text/capitalised.h"
#include "text/characters.h"
#include "text/next_byte.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kTab = 4;
constexpr std::uint32_t kHeadingMarks = 6;  // CommonMark 4.2: one to six #
constexpr ByteSet kOpensRule("-=_*~`<[");
constexpr std::string_view kContentsMarks[] = {"[TOC]", "[toc]", "[[TOC]]", "[[_TOC_]]"};

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

/// "----", "====", "* * *", "```", "<!-- Slide number: 3 -->", and where Markdown's readers put a
/// table of contents.
bool is_rule(std::string_view content) {
  const char first = content.front();
  if (!kOpensRule.has(first)) return false;
  if (content.starts_with("```") || content.starts_with("~~~")) return true;
  if (content.starts_with("<!--") && content.ends_with("-->")) return true;
  if (first == '[')
    return std::find(std::begin(kContentsMarks), std::end(kContentsMarks), content) !=
           std::end(kContentsMarks);
  if (content.size() < 3 || first == '`' || first == '<') return false;
  return std::all_of(content.begin(), content.end(),
                     [first](char c) { return c == first || c == ' '; });
}

void read_heading_marks(const Text& text, Line& line) {
  const std::string_view view = text.view(line.content);
  if (view.front() != '#') return;
  const std::size_t marks = view.find_first_not_of('#');
  if (marks > kHeadingMarks || marks == std::string_view::npos) return;
  const bool blank = view[marks] == ' ' || view[marks] == '\t';
  if (!blank && marks == 1) return;  // "#HelseViken" is a hashtag; "##Mål" lacks its blank
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

/// "## 2. Mål", "**3.1 Organisering**"; the number of "## 12. august" is an ordinal.
void read_number(const Text& text, Line& line) {
  const Marker marker = marker_at(text.view(line.content));
  if (marker.kind != MarkerKind::number && marker.kind != MarkerKind::letter) return;
  const Span behind = text.trimmed({line.content.begin + marker.length, line.content.end});
  const bool ordinal = marker.kind == MarkerKind::number && !behind.empty() &&
                       is_lower(code_point_at(text.view(behind), 0));
  if (ordinal) return;
  line.marker = {line.content.begin, line.content.begin + marker.length};
  line.marker_kind = marker.kind;
  line.content = behind;
}

void read_bold(const Text& text, Line& line) {
  const std::string_view view = text.view(line.content);
  if (view.front() != '*' && view.front() != '_') return;
  for (const std::string_view mark : {"**", "__"}) {
    if (view.size() > 4 && view.starts_with(mark) && view.find(mark, 2) == view.size() - 2) {
      line.bold = true;
      line.content = text.trimmed({line.content.begin + 2, line.content.end - 2});
      return;
    }
  }
}

/// What a line starts with beside words.
void read_marks(const Text& text, Line& line) {
  line.rule = is_rule(text.view(line.content));
  if (line.rule) return;
  read_heading_marks(text, line);
  if (line.heading == 0) read_marker(text, line);
  if (!line.blank()) read_bold(text, line);
  if (line.heading > 0 || (line.bold && line.marker.empty())) read_number(text, line);
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

class LineReader {
 public:
  explicit LineReader(Document& document)
      : document_(document),
        view_(document.text.view()),
        lf_(view_, '\n'),
        cr_(view_, '\r'),
        ff_(view_, '\f'),
        tab_(view_, '\t') {}

  void read() {
    bool page_break = false;
    for (std::uint32_t start = 0; start < view_.size();) {
      const std::size_t end = std::min({lf_.from(start), cr_.from(start), ff_.from(start)});
      Line& line = document_.lines.emplace_back();
      line.span = {start, static_cast<std::uint32_t>(end)};
      line.page_break = page_break;
      read_line(line);
      read_underline(document_.text, document_.lines);
      page_break = end < view_.size() && view_[end] == '\f';
      const bool pair = end + 1 < view_.size() && view_[end] == '\r' && view_[end + 1] == '\n';
      start = static_cast<std::uint32_t>(end) + (pair ? 2 : 1);
    }
  }

 private:
  void read_line(Line& line) {
    const Text& text = document_.text;
    line.content = text.trimmed(line.span);
    if (line.blank()) return;
    line.open_end = line.content.end < line.span.end;
    line.indent = indent_of(text.view({line.span.begin, line.content.begin}));
    if (!starts_capitalised(text.view(line.content))) read_marks(text, line);
    line.table_row = !line.rule && !line.blank() && !line.bulleted && is_table_row(line.content);
  }

  bool is_table_row(Span content) {
    if (tab_.from(content.begin) < content.end) return true;
    const std::string_view view = document_.view(content);
    return view.front() == '|' && view.find('|', 1) != std::string_view::npos;
  }

  Document& document_;
  std::string_view view_;
  NextByte lf_, cr_, ff_, tab_;
};

}  // namespace

void read_lines(Document& document) {
  document.lines.clear();
  LineReader(document).read();
}

}  // namespace uttrekk
