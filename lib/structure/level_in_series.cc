// What stands between "Pilot 1 – Vik" and "Pilot 2 – Nes" is a part of the first, though it looks
// like a chapter: "Mål", "Erfaringer".
#include <vector>

#include "structure/outline.h"

namespace uttrekk {
namespace {

static_assert(static_cast<unsigned>(SectionType::way_forward) < 64, "a bit for each type");

class SeriesParts {
 public:
  explicit SeriesParts(Draft& draft) : draft_(draft) {}

  /// The series that opens with heading `first`; false where it has no more members, or nothing
  /// of their level in between.
  bool read(std::uint32_t first) {
    members_.assign(1, first);
    types_ = 0;
    level_ = at(first).block.level;
    bool held = false;
    std::uint64_t types = 0;  // since the last member
    SeriesLevels series;
    series.remember(title(first), level_);
    for (std::uint32_t i = first + 1; i < draft_.size(); ++i) {
      const Chunk& c = at(i);
      if (c.style == HeadingStyle::none) continue;
      if (c.block.level < level_) break;
      if (c.style == HeadingStyle::series && series.level_of(title(i)) == level_) {
        if (!held || title(i) == title(members_.back())) break;
        members_.push_back(i);
        types_ |= types;
        types = 0;
        held = false;
        continue;
      }
      if (c.block.level > level_) continue;
      if (!may_be_part(c)) break;
      held = true;
      types |= type_bit(c);
    }
    return members_.size() > 1;
  }

  /// One level down for all that the members hold; the last one holds what the others hold too.
  void deepen() {
    const std::uint32_t last = members_.back();
    for (std::uint32_t i = members_.front() + 1; i < draft_.size(); ++i) {
      Chunk& c = at(i);
      if (c.style == HeadingStyle::none) continue;
      if (c.block.level < level_) return;
      if (c.style == HeadingStyle::series && c.block.level == level_) continue;
      const bool known =
          i != last + 1 && draft_.wording(c).whole_type && (types_ & type_bit(c)) == 0;
      if (i > last && c.block.level == level_ && (known || !may_be_part(c))) return;
      ++c.block.level;
    }
  }

 private:
  Chunk& at(std::uint32_t i) const { return draft_.chunks[i]; }
  std::string_view title(std::uint32_t i) const { return draft_.view(at(i).block.content); }
  static bool may_be_part(const Chunk& c) {
    return c.style == HeadingStyle::chapter || c.style == HeadingStyle::plain ||
           c.style == HeadingStyle::question || c.style == HeadingStyle::label;
  }
  std::uint64_t type_bit(const Chunk& c) const {
    return std::uint64_t{1} << static_cast<unsigned>(draft_.wording(c).type);
  }

  Draft& draft_;
  std::vector<std::uint32_t> members_;
  std::uint64_t types_ = 0;  // of the headings that the members but the last hold
  std::uint8_t level_ = 0;
};

}  // namespace

void level_in_series(Draft& draft) {
  SeriesParts parts(draft);
  for (std::uint32_t i = 0; i < draft.size(); ++i) {
    if (draft.chunks[i].style != HeadingStyle::series || !parts.read(i)) continue;
    parts.deepen();
    return;
  }
}

}  // namespace uttrekk
