#include "extract/stated/line_items.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace uttrekk {
namespace {

constexpr std::uint32_t kShortItem = 72;  // bytes; lines of such items are not wrapped
constexpr std::uint32_t kLooked = 60;     // tokens of a line that are looked at
constexpr std::size_t kLongest = 4000;    // bytes; a longer line is all of its block

Span first_line(const Document& document, Span text) {
  const std::size_t end = document.view(text).substr(0, kLongest).find('\n');
  if (end == std::string_view::npos) return text;
  return document.text.trimmed({text.begin, text.begin + static_cast<std::uint32_t>(end)});
}

bool opens_lower(const CueWords& words, TokenRange line) {
  return words.tokens().kind(line.begin) == TokenClass::word && !words.tokens().capital(line.begin);
}

bool has_sentences(const CueWords& words, TokenRange line) {
  for (std::uint32_t t = line.begin; t + 1 < std::min(line.end, line.begin + kLooked); ++t) {
    if (words.is_sign(t, '.') && words.tokens().capital(t + 1)) return true;
  }
  return false;
}

bool keeps_form(const CueWords& words, Span first_text, Span text, bool last) {
  const TokenRange first = words.range(first_text);
  const TokenRange line = words.range(text);
  if (first.empty() || line.empty()) return false;
  const bool lower = opens_lower(words, line);
  if (lower != opens_lower(words, first)) return false;
  if (words.ends_in(first, '.')) return true;
  if (has_sentences(words, line) && !has_sentences(words, first)) return false;
  return !words.ends_in(line, '.') || (last && lower);
}

/// "styrke tilbudet": what may be an infinitive, and is no noun in the definite plural.
bool opens_with_infinitive(const CueWords& words, TokenRange line) {
  if (line.empty() || !opens_lower(words, line) || words.roles_of(line.begin) != 0) return false;
  const std::string_view word = words.document().view(words.tokens().span(line.begin));
  return word.ends_with('e') && !word.ends_with("ene") && !word.ends_with("ane");
}

bool is_last(const CueWords& words, std::uint32_t b) {
  return b + 1 >= words.document().blocks.size() || !is_line_below(words, b + 1, 1);
}

}  // namespace

bool is_line_below(const CueWords& words, std::uint32_t b, std::uint32_t line_ends) {
  const auto& blocks = words.document().blocks;
  if (b == 0 || blocks[b - 1].kind != BlockKind::paragraph) return false;
  if (blocks[b].kind != BlockKind::paragraph) return false;
  if (blocks[b - 1].section != blocks[b].section || blocks[b - 1].parent != kNone) return false;
  const std::uint32_t from = blocks[b - 1].span.end;
  const std::string_view gap =
      words.document().text.view().substr(from, blocks[b].span.begin - from);
  return std::count(gap.begin(), gap.end(), '\n') <= line_ends;
}

bool keeps_form(const CueWords& words, std::uint32_t first, std::uint32_t b) {
  const Document& document = words.document();
  const Span line = first_line(document, document.blocks[b].content);
  const bool last = line.end == document.blocks[b].content.end && is_last(words, b);
  return keeps_form(words, first_line(document, document.blocks[first].content), line, last);
}

LineItems::LineItems(const CueWords& words, std::uint32_t first, std::uint32_t block)
    : words_(words),
      first_(first_line(words.document(), words.document().blocks[first].content)),
      last_(is_last(words, block)) {
  const Span all = words.document().blocks[block].content;
  for (rest_ = all; !rest_.empty();) width_ = std::max(width_, take_line().size());
  for (rest_ = all; !rest_.empty() && !parted_;) parted_ = !is_full(take_line());
  parted_ = parted_ || lists_infinitives(all);
  rest_ = all;
}

/// "gi hjelp hjemme", "korte ned ventetiden", "styrke tilbudet": three short lines or more, each
/// with a verb in front.
bool LineItems::lists_infinitives(Span all) {
  constexpr std::uint32_t kFewest = 2;  // below the first
  rest_ = all;
  take_line();
  std::uint32_t lines = 0;
  for (; !rest_.empty(); ++lines) {
    if (!opens_with_infinitive(words_, words_.range(take_line()))) return false;
  }
  return lines >= kFewest && width_ <= kShortItem;
}

Span LineItems::take_line() {
  const Document& document = words_.document();
  const Span line = first_line(document, rest_);
  rest_ = document.text.trimmed({line.end, rest_.end});
  return line;
}

/// Whether the word that opens the next line would not have fitted on this one.
bool LineItems::is_full(Span line) const {
  const std::string_view below = words_.document().view(rest_);
  const auto word = static_cast<std::uint32_t>(std::min(below.find_first_of(" \n"), below.size()));
  return below.empty() || line.size() + 1 + word > width_;
}

Span LineItems::next() {
  if (!parted_) return std::exchange(rest_, Span{});
  if (rest_.empty()) return {};
  Span line = take_line();
  Span item = line;
  while (!rest_.empty() && width_ > kShortItem && is_full(line)) {
    line = take_line();
    item.end = line.end;
  }
  if (keeps_form(words_, first_, item, last_ && rest_.empty())) return item;
  return rest_ = Span{};
}

}  // namespace uttrekk
