#include "extract/stated/prompted_list.h"

#include "extract/stated/explained.h"
#include "extract/stated/unstated.h"

namespace uttrekk {

bool PromptedLists::holds(std::uint32_t b) {
  if (b < end_) return prompted_;
  const auto& blocks = words_.document().blocks;
  bool sentence = false;
  for (end_ = b; end_ < blocks.size(); end_ = next_text(words_.document(), end_ + 1)) {
    const Block& item = blocks[end_];
    if (item.kind != BlockKind::list_item || item.section != blocks[b].section) break;
    sentence = sentence || words_.ends_in({item.first_token, item.end_token}, '.');
  }
  std::uint32_t above = b;
  while (above > 0 && blocks[above - 1].kind == BlockKind::furniture) --above;
  prompted_ = above > 0 && !sentence && asks(words_, blocks[above - 1]) &&
              blocks[above - 1].end_sentence - blocks[above - 1].first_sentence > 1;
  return prompted_;
}

}  // namespace uttrekk
