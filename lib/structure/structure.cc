#include "structure/structure.h"

namespace uttrekk {

void find_structure(Document& document, const Lexicon&) {
  document.blocks.clear();
  document.sections.clear();
  bool open = false;
  for (const Line& line : document.lines) {
    if (line.blank()) {
      open = false;
      continue;
    }
    if (open && !line.list_item) {
      Block& block = document.blocks.back();
      block.span.end = line.span.end;
      block.content.end = line.content.end;
      continue;
    }
    Block block;
    block.kind = line.list_item ? BlockKind::list_item : BlockKind::paragraph;
    block.span = line.span;
    block.content = line.content;
    document.blocks.push_back(block);
    open = true;
  }
}

}  // namespace uttrekk
