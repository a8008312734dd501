#include "structure/contents_levels.h"

#include <algorithm>

#include "structure/tables.h"
#include "text/blanks.h"
#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

bool closes(char c) {
  return c == ' ' || c == ':' || c == '.';
}

/// Appends a text as it is compared: folded, on one line, without closing punctuation.
void append_key(std::string& out, std::string_view text) {
  while (!text.empty() && closes(text.back())) text.remove_suffix(1);
  if (stands_on_one_line(text)) return append_folded(out, text);
  std::string line = on_one_line(text);
  while (!line.empty() && closes(line.back())) line.pop_back();
  append_folded(out, line);
}

}  // namespace

std::uint8_t number_parts(std::string_view text) {
  std::uint8_t parts = 0;
  bool digit = false;
  for (const char c : text) {
    const bool is = c >= '0' && c <= '9';
    parts = static_cast<std::uint8_t>(parts + (is && !digit && c != '0'));  // "2.0" is "2"
    digit = is;
    if (!is && c != '.') break;
  }
  return parts;
}

void ContentsLevels::read(const Draft& draft) {
  for (const Chunk& c : draft.chunks) {
    if (!c.is(BlockKind::furniture)) continue;
    const Line& line = draft.document.lines[c.first_line];
    bool leader = false;
    const std::string_view entry =
        contents_entry(draft.view(line.content), draft.lexicon, draft.vocabulary(), leader);
    if (entry.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(keys_.size());
    append_key(keys_, entry);
    entries_.push_back({{begin, static_cast<std::uint32_t>(keys_.size())},
                        number_parts(trim(draft.view(line.span)))});
  }
  give_levels();
  std::stable_sort(entries_.begin(), entries_.end(),
                   [&](const Entry& a, const Entry& b) { return key(a) < key(b); });
}

/// Entries without a number stand below the numbered ones above them, where there are such.
void ContentsLevels::give_levels() {
  const bool numbers =
      std::any_of(entries_.begin(), entries_.end(), [](const Entry& e) { return e.depth > 0; });
  std::uint8_t last = 0;
  for (Entry& entry : entries_) {
    if (entry.depth > 0) last = entry.depth;
    const int depth = entry.depth > 0 ? entry.depth : numbers ? last + 1 : 1;
    entry.level = static_cast<std::uint8_t>(depth + 1);
  }
}

std::optional<std::uint8_t> ContentsLevels::level_of(std::string_view heading) {
  if (entries_.empty() || heading.size() > kLongestEntry) return std::nullopt;
  key_.clear();
  append_key(key_, heading);
  const auto found = std::partition_point(entries_.begin(), entries_.end(),
                                          [&](const Entry& e) { return key(e) < key_; });
  if (found == entries_.end() || key(*found) != key_) return std::nullopt;
  return found->level;  // of entries alike that of the first
}

}  // namespace uttrekk
