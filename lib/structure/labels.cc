// Labels in front of a text: "Oppstart: 01.09.2024", "**Ledelse:** Styringsgruppa …".
#include <algorithm>

#include "structure/draft.h"
#include "text/characters.h"
#include "text/next_byte.h"

namespace uttrekk {
namespace {

constexpr std::size_t kLongestLabel = 90;  // bytes
constexpr std::uint16_t kLabelWords = 9;

bool is_mark(char c) {
  return c == '*' || c == '_';
}

struct Label {
  Span label;  // empty: none
  Span content;
};

/// The label's text without markup, and what stands behind it; `text` starts at byte `offset`, its
/// first colon stands at byte `colon`.
Label split(std::string_view text, std::uint32_t offset, std::size_t colon) {
  std::size_t begin = 0;
  while (begin < colon && is_mark(text[begin])) ++begin;
  std::size_t rest = colon + 1;
  while (rest < text.size() && is_mark(text[rest])) ++rest;                   // "**Mål:** …"
  if (rest < text.size() && !is_blank(code_point_at(text, rest))) return {};  // "10:20", "http://"
  std::size_t end = colon;
  while (end > begin && (is_mark(text[end - 1]) || text[end - 1] == ' ')) --end;  // "**Mål**: …"
  while (rest < text.size() && is_blank(code_point_at(text, rest))) rest += utf8_length(text[rest]);
  if (end <= begin || rest >= text.size()) return {};
  const std::string_view label = text.substr(begin, end - begin);  // "Styret (valt: 2012–2014)"
  if (label.rfind('(') != label.npos && label.rfind('(') + 1 > label.rfind(')') + 1) return {};
  const auto at = [offset](std::size_t i) { return offset + static_cast<std::uint32_t>(i); };
  return {{at(begin), at(end)}, {at(rest), at(text.size())}};
}

bool is_label(const Wording& w) {
  if (w.words == 0 || w.words > kLabelWords || w.sentences || w.verb || w.open_end || w.address)
    return false;
  if (w.pronoun && w.type == SectionType::none) return false;
  return w.last != '.' && w.last != ',' && !w.digits_only && !w.clock;
}

}  // namespace

void find_labels(Draft& draft) {
  NextByte colons(draft.document.text.view(), ':');
  for (Chunk& c : draft.chunks) {
    if (!c.is(BlockKind::paragraph) && !c.is(BlockKind::list_item)) continue;
    const Span content = c.block.content;
    const std::size_t colon = colons.from(content.begin) - content.begin;
    if (colon >= std::min<std::size_t>(content.size(), kLongestLabel)) continue;
    const Label found = split(draft.view(content), content.begin, colon);
    if (found.label.empty()) continue;
    const Wording w = wording_of(draft.view(found.label), draft.lexicon, draft.vocabulary());
    if (!is_label(w) || (c.is(BlockKind::paragraph) && !is_upper(w.first) && !is_digit(w.first)))
      continue;
    c.block.label = found.label;
    c.block.content = found.content;
    if (w.type_first || w.whole_type) c.block.label_type = w.type;
    if (c.is(BlockKind::paragraph) && c.block.parent == kNone) c.block.kind = BlockKind::field;
  }
}

}  // namespace uttrekk
