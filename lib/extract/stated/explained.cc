#include "extract/stated/explained.h"

#include "extract/stated/stated_item.h"
#include "extract/stated/titled.h"
#include "extract/stated/unstated.h"

namespace uttrekk {
namespace {

bool is_item(const Document& document, std::uint32_t b) {
  return b < document.blocks.size() && document.blocks[b].kind == BlockKind::list_item;
}

/// An unindented paragraph belongs to the item `b` above it where the list goes on after it, or
/// where that is no item like others that nothing explains.
bool after_list(const CueWords& words, std::uint32_t b, std::uint32_t p) {
  const Document& document = words.document();
  const std::uint32_t next = next_text(document, p + 1);
  const bool last =
      next >= document.blocks.size() || document.blocks[next].section != document.blocks[p].section;
  if (!last) return is_item(document, next);
  return b == 0 || !is_item(document, b - 1) || !is_title(words, document.blocks[b - 1]);
}

/// Whether the item `child` is all that stands below the title `b`, and explains it.
bool explained_by_item(const CueWords& words, std::uint32_t b, std::uint32_t child) {
  const auto& blocks = words.document().blocks;
  if (!is_item(words.document(), child) || blocks[child].parent != b) return false;
  const bool only = !is_item(words.document(), child + 1) ||
                    (blocks[child + 1].parent != b && blocks[child + 1].parent != child);
  return only && is_running_text(words, blocks[child]) && !leads_in(words, child) &&
         !asks(words, blocks[child]) && blocks[child].content.size() > blocks[b].content.size();
}

}  // namespace

std::uint32_t next_text(const Document& document, std::uint32_t b) {
  while (b < document.blocks.size() && document.blocks[b].kind == BlockKind::furniture) ++b;
  return b;
}

bool explains(const CueWords& words, std::uint32_t title, std::uint32_t p) {
  const auto& blocks = words.document().blocks;
  if (p >= blocks.size()) return false;
  const Block& text = blocks[p];
  return text.kind == BlockKind::paragraph && text.section == blocks[title].section &&
         (text.parent == kNone || text.parent == title) && is_running_text(words, text) &&
         !leads_in(words, p) && !asks(words, text) &&
         text.content.size() > blocks[title].content.size();
}

std::uint32_t explained_to(const CueWords& words, std::uint32_t b) {
  const auto& blocks = words.document().blocks;
  std::uint32_t end = b + 1;
  while (end < blocks.size() && blocks[end].kind == BlockKind::paragraph && blocks[end].parent == b)
    ++end;
  if (end > b + 1 || !is_title(words, blocks[b])) return end;
  if (explains(words, b, end) && after_list(words, b, end)) return end + 1;
  return explained_by_item(words, b, end) ? end + 1 : end;
}

}  // namespace uttrekk
