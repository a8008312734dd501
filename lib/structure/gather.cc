// Lines into chunks.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "structure/draft.h"
#include "structure/joining.h"
#include "structure/tables.h"
#include "text/blanks.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

/// The lines that open three pages or more, alike: what stands right below is no part of them.
std::vector<std::uint32_t> running_lines(const Document& document) {
  constexpr std::size_t kPages = 3;
  constexpr std::uint32_t kLongest = 200;  // bytes
  const auto breaks = [](const Line& line) { return line.page_break; };
  if (std::none_of(document.lines.begin(), document.lines.end(), breaks)) return {};
  std::vector<std::pair<std::string, std::uint32_t>> openings;
  bool opens = true;
  for (std::uint32_t i = 0; i < document.lines.size(); ++i) {
    const Line& line = document.lines[i];
    opens = opens || line.page_break;
    if (!opens || line.blank()) continue;
    if (line.content.size() <= kLongest)
      openings.emplace_back(on_one_line(document.view(line.content)), i);
    opens = false;
  }
  std::sort(openings.begin(), openings.end());
  std::vector<std::uint32_t> running;
  for (std::size_t i = 0, end = 0; i < openings.size(); i = end) {
    while (end < openings.size() && openings[end].first == openings[i].first) ++end;
    for (std::size_t k = i; k < end && end - i >= kPages; ++k)
      running.push_back(openings[k].second);
  }
  std::sort(running.begin(), running.end());
  return running;
}

class Gatherer {
 public:
  explicit Gatherer(Draft& draft)
      : draft_(draft),
        joining_(draft.document, draft.lexicon, draft.vocabulary()),
        contents_(draft.lexicon, draft.vocabulary()),
        running_(running_lines(draft.document)) {}

  void gather() {
    const std::vector<Line>& lines = draft_.document.lines;
    const auto texts =
        std::count_if(lines.begin(), lines.end(), [](const Line& line) { return !line.blank(); });
    draft_.chunks.reserve(static_cast<std::size_t>(texts));  // few lines are joined or cut
    below_ = lines.empty() ? Span() : trimmed(lines[0]);
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
      here_ = below_;
      below_ = i + 1 < lines.size() ? trimmed(lines[i + 1]) : Span();
      page_start_ = page_start_ || lines[i].page_break;
      if (lines[i].blank() && !lines[i].list_item) {
        ++blanks_;
        run_ = false;
      } else {
        add(i);
      }
    }
  }

 private:
  /// The line without blanks at its ends, of which the reader knows whether there are any.
  Span trimmed(const Line& line) const {
    return line.indent > 0 || line.open_end ? draft_.document.text.trimmed(line.span) : line.span;
  }

  void add(std::uint32_t i) {
    const Line& line = draft_.document.lines[i];
    if (line.blank()) {  // a marker on its own: its text is on the next line
      marker_line_ = i;
      run_ = false;
    } else if (line.rule) {
      open(i, BlockKind::furniture);
      run_ = false;
    } else if (contents_.takes(draft_.view(here_), line, draft_.view(below_))) {
      open(i, BlockKind::furniture);
    } else if ((line.table_row || goes_on_in_row(line)) && line.heading == 0 && !is_chapter(i)) {
      add_row(i);
    } else if (continues(i)) {
      extend(i);
    } else {
      open(i,
           line.list_item && !joining_.is_date(line) ? BlockKind::list_item : BlockKind::paragraph);
    }
    blanks_ = line.rule ? 1 : 0;  // what stands below a rule stands apart
    page_start_ = false;
  }

  /// Below a table, a line that starts with a tab: its first cells are empty.
  bool goes_on_in_row(const Line& line) const {
    return blanks_ <= 1 && !draft_.chunks.empty() && draft_.chunks.back().is(BlockKind::cell) &&
           draft_.view(line.span).starts_with('\t');
  }

  /// "2", a tab, "Mål", with no row of a table above or below.
  bool is_chapter(std::uint32_t i) const {
    const std::vector<Line>& lines = draft_.document.lines;
    if (!is_numbered_row(lines[i])) return false;
    if (!draft_.chunks.empty() && draft_.chunks.back().is(BlockKind::cell)) return false;
    std::uint32_t next = i + 1;
    while (next < lines.size() && lines[next].blank()) ++next;
    return next < lines.size() && !lines[next].table_row;
  }
  bool is_numbered_row(const Line& line) const {
    constexpr std::size_t kDigits = 2;
    const std::string_view text = draft_.view(line.content);
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == 0 || digits > kDigits || digits >= text.size() || text[digits] != '\t')
      return false;
    const std::string_view title = text.substr(digits + 1);
    return !title.empty() && is_upper(code_point_at(title, 0)) &&
           title.find_first_of("\t|") == std::string_view::npos;
  }

  bool continues(std::uint32_t i) const {
    if (draft_.chunks.empty()) return false;
    const Chunk& last = draft_.chunks.back();
    if (!last.is(BlockKind::paragraph) && !last.is(BlockKind::list_item)) return false;
    if (std::binary_search(running_.begin(), running_.end(), last.end_line - 1)) return false;
    if (blanks_ > 0 || page_start_) return joining_.resumes(last, i, blanks_);
    return run_ && joining_.continues(last, i);
  }

  void extend(std::uint32_t i) {
    const Line& line = draft_.document.lines[i];
    Chunk& chunk = draft_.chunks.back();
    chunk.block.span.end = line.content.end;
    chunk.block.content.end = line.bold ? line.content.end + 2 : line.content.end;
    chunk.block.span.end = chunk.block.content.end;
    chunk.end_line = i + 1;
    chunk.bold = chunk.bold && line.bold;
    run_ = true;
  }

  Chunk& open(std::uint32_t i, BlockKind kind) {
    const Line& line = draft_.document.lines[i];
    Chunk& chunk = draft_.chunks.emplace_back();
    chunk.block.kind = kind;
    chunk.block.span = here_;
    chunk.block.content = line.blank() ? chunk.block.span : line.content;
    if (line.marker_kind != MarkerKind::none) {
      chunk.block.marker = line.marker;
      chunk.block.marker_kind = line.marker_kind;
    }
    if (kind == BlockKind::paragraph && line.list_item) {  // "1. januar …"
      chunk.block.marker = {};
      chunk.block.marker_kind = MarkerKind::none;
      chunk.block.content = chunk.block.span;
    }
    if (kind == BlockKind::list_item && joining_.is_dated_item(line)) {  // "- 1. januar …"
      const Span before = {chunk.block.span.begin, line.marker.begin};
      chunk.block.content.begin = line.marker.begin;
      chunk.block.marker = draft_.document.text.trimmed(before);
      chunk.block.marker_kind = MarkerKind::bullet;
    }
    if (kind == BlockKind::paragraph && marker_line_ != kNone && marker_line_ + 1 == i &&
        line.heading == 0) {
      const Line& marker = draft_.document.lines[marker_line_];
      chunk.block.kind = BlockKind::list_item;
      chunk.block.marker = marker.marker;
      chunk.block.marker_kind = marker.marker_kind;
      chunk.block.span.begin = marker.marker.begin;
      chunk.bulleted = true;
    }
    chunk.first_line = i;
    chunk.end_line = i + 1;
    chunk.blanks = blanks_;
    chunk.indent = chunk.bulleted ? draft_.document.lines[marker_line_].indent : line.indent;
    chunk.markup = line.heading;
    chunk.bold = line.bold;
    chunk.bulleted = chunk.bulleted || line.bulleted;
    chunk.page_start = page_start_;
    run_ = true;
    return chunk;
  }

  void add_row(std::uint32_t i) {
    const Line& line = draft_.document.lines[i];
    table_.begin_row(draft_, i, blanks_);
    if (is_rule(draft_.view(line.span))) {
      table_.place(open(i, BlockKind::furniture).block, 0);
      run_ = false;
      return;
    }
    const std::uint32_t blanks = blanks_;
    table_.for_each_cell(draft_.view(line.span), line.span.begin,
                         [&](Span cell, std::uint16_t column) {
                           Chunk& chunk = open(i, BlockKind::cell);
                           chunk.block.span = chunk.block.content = cell;
                           chunk.block.marker = {};
                           chunk.block.marker_kind = MarkerKind::none;
                           chunk.markup = 0;
                           chunk.bold = false;
                           table_.place(chunk.block, column);
                           blanks_ = 0;
                           page_start_ = false;
                         });
    blanks_ = blanks;
    run_ = false;
  }

  Draft& draft_;
  Joining joining_;
  Contents contents_;
  TableReader table_;
  std::vector<std::uint32_t> running_;
  std::uint32_t blanks_ = 0;
  std::uint32_t marker_line_ = kNone;  // the last line that holds a list marker alone
  Span here_;                          // the line at hand without blanks at its ends
  Span below_;                         // and the one right below it; empty where there is none
  bool page_start_ = true;
  bool run_ = false;  // the line above belongs to the chunk that is open
};

/// "**…**" around all of a chunk of several lines.
void strip_bold(Draft& draft, Chunk& chunk) {
  if (chunk.bold && chunk.end_line - chunk.first_line == 1) return;
  const std::string_view view = draft.view(chunk.block.content);
  chunk.bold = false;
  if (view.size() <= 4 || view.size() > kShortText) return;
  if (!view.starts_with("**")) {
    if (chunk.is(BlockKind::cell)) return;
    // the first line was bold by itself: its marks are outside the content
    const std::uint32_t before = chunk.block.content.begin;
    if (before >= 2 && draft.document.text.view().substr(before - 2, 2) == "**" &&
        view.ends_with("**")) {
      chunk.bold = true;
      chunk.block.content.end -= 2;
    }
    return;
  }
  if (view.find("**", 2) != view.size() - 2) return;
  chunk.bold = true;
  chunk.block.content =
      draft.document.text.trimmed({chunk.block.content.begin + 2, chunk.block.content.end - 2});
}

/// A title in bold that is broken by a blank line: "**Felles prosjekt mellom**", "**A og B**".
void merge_bold(Draft& draft) {
  std::vector<Chunk>& chunks = draft.chunks;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const bool goes_on = kept > 0 && chunks[i].bold && chunks[i].is(BlockKind::paragraph) &&
                         chunks[kept - 1].bold && chunks[kept - 1].is(BlockKind::paragraph) &&
                         chunks[i].blanks <= 1 && draft.wording(chunks[kept - 1]).open_end &&
                         !draft.wording(chunks[kept - 1]).whole_type;
    if (!goes_on) {
      if (kept != i) chunks[kept] = chunks[i];
      ++kept;
      continue;
    }
    Chunk& first = chunks[kept - 1];
    first.block.span.end = chunks[i].block.span.end;
    first.block.content.end = chunks[i].block.content.end;
    first.end_line = chunks[i].end_line;
    const Wording& below = draft.wording(chunks[i]);
    first.wording.open_end = below.open_end;
    first.wording.words = static_cast<std::uint16_t>(first.wording.words + below.words);
  }
  chunks.resize(kept);
}

/// How far in a text stands of which no more than a tenth stands further out, as that of a page
/// laid out in columns.
std::uint16_t left_margin(const Draft& draft) {
  constexpr std::uint16_t kWidest = 40;  // columns
  std::array<std::uint32_t, kWidest + 1> chunks{};
  for (const Chunk& chunk : draft.chunks) ++chunks[std::min(chunk.indent, kWidest)];
  std::uint32_t outside = 0;
  std::uint16_t margin = 0;
  while (margin < kWidest && (outside + chunks[margin]) * 10 <= draft.size())
    outside += chunks[margin++];
  return margin;
}

/// "**Trygg heim** (Rud kommune)" on a line of its own.
bool has_bold_lead(std::string_view text) {
  if (!text.starts_with("**") || !text.ends_with(')')) return false;
  const std::size_t end = text.find("**", 2);
  if (end == std::string_view::npos || end <= 2 || text[end - 1] == ':') return false;
  const std::string_view rest = trim(text.substr(end + 2));
  return rest.starts_with('(') && rest.find(')') + 1 == rest.size();
}

}  // namespace

void Draft::look_at(Chunk& chunk) const {
  const std::string_view text = view(chunk.block.content);
  const Ends ends = ends_of(text);
  chunk.first = ends.first;
  chunk.last = ends.last;
  chunk.opens = first_word_opens(text, lexicon, vocabulary());
  chunk.worded = false;
}

void gather_chunks(Draft& draft) {
  draft.chunks.clear();
  Gatherer(draft).gather();
  const std::uint16_t margin = left_margin(draft);
  for (Chunk& chunk : draft.chunks) {
    chunk.indent = static_cast<std::uint16_t>(chunk.indent - std::min(chunk.indent, margin));
    strip_bold(draft, chunk);
    const std::string_view text = draft.view(chunk.block.content);
    chunk.short_text = text.size() <= kShortText && !chunk.is(BlockKind::cell);
    chunk.bold_lead = chunk.short_text && chunk.is(BlockKind::paragraph) && has_bold_lead(text);
    if (chunk.short_text) draft.look_at(chunk);
  }
  merge_bold(draft);
}

}  // namespace uttrekk
