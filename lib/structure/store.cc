// Chunks into blocks, headings into sections.
#include <vector>

#include "structure/draft.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

/// A heading's text without closing colon and markup.
Span title_of(const Draft& draft, const Chunk& chunk) {
  const Block& block = chunk.block;
  Span title = block.content;
  const std::string_view all = draft.document.text.view();
  const auto drop = [](char c) { return c == ':' || c == '*' || c == '_' || c == '#' || c == ' '; };
  const auto open = [](char c) { return c == '*' || c == '_' || c == ' '; };
  while (title.end > title.begin + 1 && drop(all[title.end - 1])) --title.end;
  while (title.begin + 1 < title.end && open(all[title.begin])) ++title.begin;
  if (const std::size_t end = draft.view(title).find("**");
      chunk.bold_lead && end != std::string_view::npos) {
    title.end = title.begin + static_cast<std::uint32_t>(end);
  }
  const Span trimmed = draft.document.text.trimmed(title);
  return trimmed.empty() ? block.content : trimmed;
}

/// "1." is number 1, "1 –" too, "a)" a.
Span number_of(const Draft& draft, Span marker) {
  const std::string_view all = draft.document.text.view();
  const auto closes = [](char c) { return c == '.' || c == ')' || c == ':'; };
  const std::size_t blank = draft.view(marker).find(' ');
  if (blank != std::string_view::npos && blank > 0)
    marker.end = marker.begin + static_cast<std::uint32_t>(blank);
  while (!marker.empty() && closes(all[marker.end - 1])) --marker.end;
  if (!marker.empty() && all[marker.begin] == '(') ++marker.begin;
  return marker;
}

class SectionStore {
 public:
  explicit SectionStore(Draft& draft) : draft_(draft), sections_(draft.document.sections) {}

  void add(std::uint32_t i) {
    Chunk& c = draft_.chunks[i];
    close(c.block.level, c.block.span.begin);
    Section section;
    section.title = title_of(draft_, c);
    if (c.block.marker_kind != MarkerKind::bullet)
      section.number = number_of(draft_, c.block.marker);
    section.extent.begin = c.block.span.begin;
    section.level = c.block.level;
    section.type = type_of(i);
    section.style = c.style;
    section.parent = open_.empty() ? kNone : open_.back();
    section.block = i;
    c.block.content = section.title;
    open_.push_back(static_cast<std::uint32_t>(sections_.size()));
    sections_.push_back(section);
  }
  /// Ends the open sections of `level` and deeper at byte `at`.
  void close(std::uint8_t level, std::uint32_t at) {
    while (!open_.empty() && sections_[open_.back()].level >= level) {
      sections_[open_.back()].extent.end = at;
      open_.pop_back();
    }
  }
  std::uint32_t current() const { return open_.empty() ? kNone : open_.back(); }

 private:
  /// "Innhold" is a table of contents above its lines, else what something is made up of.
  SectionType type_of(std::uint32_t i) const {
    const Chunk& c = draft_.chunks[i];
    const Wording& w = draft_.wording(c);
    const bool contents = w.whole_furniture && w.furniture == FurnitureWord::contents;
    if (!contents) return w.type;
    return heads_contents(i) ? SectionType::contents : SectionType::description;
  }
  bool heads_contents(std::uint32_t i) const {
    if (i + 1 >= draft_.size()) return true;
    const Chunk& c = draft_.chunks[i];
    const Chunk& next = draft_.chunks[i + 1];
    if (next.is(BlockKind::furniture)) return true;
    if (c.style == HeadingStyle::label || c.block.level > 2) return false;
    return next.is(BlockKind::list_item) || (next.short_text && next.last != '.');
  }

  Draft& draft_;
  std::vector<Section>& sections_;
  std::vector<std::uint32_t> open_;
};

}  // namespace

void store_structure(Draft& draft) {
  Document& document = draft.document;
  document.blocks.clear();
  document.sections.clear();
  document.blocks.reserve(draft.size());
  SectionStore sections(draft);
  for (std::uint32_t i = 0; i < draft.size(); ++i) {
    if (draft.chunks[i].is(BlockKind::heading)) sections.add(i);
    draft.chunks[i].block.section = sections.current();
    document.blocks.push_back(draft.chunks[i].block);
  }
  sections.close(0, document.text.size());
}

}  // namespace uttrekk
