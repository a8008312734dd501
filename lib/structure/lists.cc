// Lists: how deep an item stands, the item above it, the text that leads into the list; and the
// indented paragraphs that go on with an item.
#include <algorithm>
#include <vector>

#include "structure/draft.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kGap = 3;  // blank lines that end a list

struct Level {
  std::uint16_t indent;
  std::uint32_t item;
};

class ListLinker {
 public:
  explicit ListLinker(Draft& draft) : draft_(draft) {}

  void link() {
    for (std::uint32_t i = 0; i < draft_.size(); ++i) {
      const Chunk& c = draft_.chunks[i];
      if (c.is(BlockKind::furniture)) continue;
      if (c.is(BlockKind::list_item)) {
        add_item(i);
      } else if (!adopt(i)) {
        levels_.clear();
        above_ = i;
      }
    }
  }

 private:
  void add_item(std::uint32_t i) {
    Chunk& c = draft_.chunks[i];
    if (c.blanks >= kGap && draft_.deck) levels_.clear();
    while (!levels_.empty() && levels_.back().indent > c.indent) levels_.pop_back();
    if (!levels_.empty() && levels_.back().indent == c.indent) levels_.pop_back();
    if (!levels_.empty()) c.block.parent = levels_.back().item;
    c.block.level = static_cast<std::uint8_t>(std::min<std::size_t>(levels_.size(), kDeepestLevel));
    c.block.lead_in = levels_.empty() ? lead_in() : nested_lead_in(levels_.back().item);
    if (levels_.size() < kDeepestLevel) levels_.push_back({c.indent, i});
  }

  /// An indented paragraph below an item.
  bool adopt(std::uint32_t i) {
    Chunk& c = draft_.chunks[i];
    if (!c.is(BlockKind::paragraph) || levels_.empty() || c.blanks >= kGap) return false;
    while (!levels_.empty() && levels_.back().indent >= c.indent) levels_.pop_back();
    if (levels_.empty()) return false;
    c.block.parent = levels_.back().item;
    return true;
  }

  std::uint32_t lead_in() const {
    if (above_ == kNone) return kNone;
    const Chunk& c = draft_.chunks[above_];
    const std::string_view text = draft_.view(c.block.content);
    if (c.is(BlockKind::heading) || text.ends_with(':')) return above_;
    if (!c.short_text || !c.text() || c.last == '.') return kNone;
    const Wording& w = draft_.wording(c);
    return w.open_end || (w.verb_end && is_letter(w.last)) ? above_ : kNone;
  }

  std::uint32_t nested_lead_in(std::uint32_t item) const {
    return draft_.view(draft_.chunks[item].block.content).ends_with(':') ? item : kNone;
  }

  Draft& draft_;
  std::vector<Level> levels_;
  std::uint32_t above_ = kNone;  // the last block that is no item
};

}  // namespace

void link_lists(Draft& draft) {
  ListLinker(draft).link();
}

}  // namespace uttrekk
