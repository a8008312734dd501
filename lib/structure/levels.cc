// The outline: which heading stands under which. A level that is printed (number, markup, table of
// contents) holds; else headings that look alike within a chapter are of one level.
#include <algorithm>
#include <vector>

#include "structure/contents_levels.h"
#include "structure/draft.h"
#include "structure/outline.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

class Leveller {
 public:
  explicit Leveller(Draft& draft) : draft_(draft), outline_{draft} {}

  void level() {
    contents_.read(draft_);
    find_parts();
    start_part(0);
    for (std::uint32_t i = 0; i < draft_.size(); ++i) {
      Chunk& c = draft_.chunks[i];
      if (c.style == HeadingStyle::none) {
        outline_.content = outline_.content || !c.is(BlockKind::furniture) || closes_contents();
        continue;
      }
      c.block.kind = BlockKind::heading;
      outline_.numbered = outline_.numbered || c.style == HeadingStyle::numbered;
      outline_.nested = false;
      const std::uint8_t level = std::min(in_part(c, level_of(i)), kDeepestLevel);
      outline_.open.close_from(level);
      const bool inner = c.style == HeadingStyle::chapter && level > 2 &&
                         outline_.numbered;  // a chapter in name only
      outline_.open.push({i, level, inner ? HeadingStyle::plain : c.style, outline_.nested});
      if (c.style == HeadingStyle::title && level > 1) outline_.open.pop_back();  // holds nothing
      c.block.level = level;
      outline_.subtitle = !outline_.content && outline_.previous != kNone &&
                          draft_.chunks[outline_.previous].block.level == 1;
      if (level == 1) start_part(i);
      outline_.content = false;
      outline_.listed = listed_;
      series_ += c.style == HeadingStyle::series && !listed_;
      outline_.previous = i;
    }
    if (series_ > 1) level_in_series(draft_);
    raise();
  }

 private:
  /// A line of a table of contents: no heading below it is one of its parts.
  bool closes_contents() {
    if (outline_.previous == kNone) return false;
    const Wording& above = draft_.wording(draft_.chunks[outline_.previous]);
    if (above.furniture != FurnitureWord::contents || !above.whole_furniture) return false;
    if (!outline_.open.empty() && outline_.open.back().chunk == outline_.previous &&
        outline_.open.size() > 1)
      outline_.open.pop_back();
    return true;
  }

  /// "Kapittel 6" right above the title of a text that goes on with "6.1"; 0: none.
  std::uint32_t part_number(std::uint32_t title) const {
    if (title == 0) return 0;
    const Chunk& above = draft_.chunks[title - 1];
    if (!above.is(BlockKind::furniture) || !above.may_open(MarkKind::connective)) return 0;
    const std::string_view text = draft_.view(above.block.content);
    return leading_number(text.substr(text.find(' ') + 1));
  }
  static std::uint32_t leading_number(std::string_view text) {
    std::uint32_t number = 0;
    for (std::size_t at = 0; at < std::min<std::size_t>(text.size(), 3) && is_digit(text[at]); ++at)
      number = number * 10 + static_cast<std::uint32_t>(text[at] - '0');
    return number;
  }

  /// Titles open parts, of which there may be as many as there are lines: none looks for its
  /// chapters by itself.
  void find_parts() {
    for (std::uint32_t i = 0; i < draft_.size(); ++i) {
      const Chunk& c = draft_.chunks[i];
      if (c.style == HeadingStyle::title) titles_.push_back(i);
      if (is_chapter_in_capitals(outline_, c)) capitals_.push_back(i);
    }
  }
  /// Chapters in capitals below chunk `title` and above the next title.
  std::ptrdiff_t count_capitals(std::uint32_t title) const {
    const auto next = std::upper_bound(titles_.begin(), titles_.end(), title);
    const std::uint32_t end = next == titles_.end() ? draft_.size() : *next;
    const auto first = std::upper_bound(capitals_.begin(), capitals_.end(), title);
    return std::lower_bound(capitals_.begin(), capitals_.end(), end) - first;
  }

  void start_part(std::uint32_t title) {
    part_ = part_number(title);
    outline_.numbered = false;
    outline_.first_question = 0;
    outline_.letters = 0;
    outline_.part = false;
    outline_.series.clear();
    outline_.chapter_labels = false;
    outline_.question = false;
    outline_.capitals = false;
    outline_.many_capitals = count_capitals(title) > 1;
    const bool untitled =
        title < draft_.size() && draft_.chunks[title].style == HeadingStyle::chapter;
    for (std::uint32_t i = title + !untitled; i < draft_.size() && !outline_.question; ++i) {
      const HeadingStyle style = draft_.chunks[i].style;
      if (style == HeadingStyle::title || draft_.chunks[i].markup == 1) break;
      const bool above = style != HeadingStyle::none && style != HeadingStyle::question &&
                         style != HeadingStyle::label;
      outline_.question = above && next_is_question(outline_, i);
    }
  }

  /// What is a chapter elsewhere stands one below an open part.
  std::uint8_t in_part(const Chunk& c, std::uint8_t level) {
    const SectionType type = draft_.wording(c).type;
    if (is_part(draft_, c)) {
      outline_.part = true;
      return 2;
    }
    const bool end = type == SectionType::appendix || type == SectionType::references;
    outline_.part = outline_.part && !(end && level == 2);
    return outline_.part && level == 2 && c.style != HeadingStyle::title ? 3 : level;
  }

  std::uint8_t level_of(std::uint32_t i) {
    Chunk& c = draft_.chunks[i];
    const std::string_view text = draft_.view(c.block.content);
    listed_ = false;
    if (c.style != HeadingStyle::title) {
      const bool references = draft_.wording(c).type == SectionType::references &&
                              draft_.wording(c).whole_type && c.style != HeadingStyle::numbered;
      const auto level = contents_.level_of(text);
      listed_ = level.has_value();
      if (level) return references ? std::min<std::uint8_t>(*level, 2) : *level;
    }
    switch (c.style) {
      case HeadingStyle::none:
        return 1;
      case HeadingStyle::title:
        return right_below_title(i) ? 2 : 1;
      case HeadingStyle::markup:
        return c.markup;
      case HeadingStyle::numbered:
        return numbered(draft_.view(c.block.marker));
      case HeadingStyle::chapter:
        return level_of_chapter(outline_, i);
      case HeadingStyle::question:
        return first_question(question());
      case HeadingStyle::plain:
        return level_of_plain(outline_, i);
      case HeadingStyle::label:
        return level_of_label(outline_, c);
      case HeadingStyle::series:
        return level_of_series(outline_, c);
      case HeadingStyle::lettered:
        return outline_.open.below({HeadingStyle::lettered});
      case HeadingStyle::slide:
        return 2;
      case HeadingStyle::subtitle:
        return subtitle();
    }
    return 1;
  }

  /// "Sluttrapport" right below "Digital heimeoppfølging".
  bool right_below_title(std::uint32_t i) const {
    return outline_.previous != kNone && outline_.previous + 1 == i &&
           draft_.chunks[outline_.previous].style == HeadingStyle::title;
  }

  /// "3.2" is of level 3; "A." is a chapter above numbers, or a part below them.
  std::uint8_t numbered(std::string_view number) {
    const std::uint8_t parts = number_parts(number);
    if (parts == 0) {
      if (outline_.letters == 0)
        outline_.letters = outline_.open.innermost(HeadingStyle::numbered) == nullptr ? 2 : 3;
      const bool part = number.find_first_of("0123456789") != std::string_view::npos;  // "B.1"
      return static_cast<std::uint8_t>(outline_.letters + part);
    }
    if (parts == 1 && outline_.part && outline_.letters == 0) outline_.letters = 2;
    const bool inside = parts > 1 && part_ > 0 && leading_number(number) == part_;
    return static_cast<std::uint8_t>(parts + (outline_.letters == 2 ? 2 : 1) - inside);
  }

  std::uint8_t question() {
    if (!outline_.question && !outline_.numbered &&
        outline_.open.innermost(HeadingStyle::markup) == nullptr)
      return beside_labels();
    if (const OpenHeading* same = outline_.open.innermost(HeadingStyle::question))
      return same->level;
    return outline_.open.below({HeadingStyle::label, HeadingStyle::series, HeadingStyle::lettered});
  }

  /// "Hvordan virker det?" below "Målgruppe:" in a chapter whose name stands right above the first
  /// such label: it is one more field of the form.
  std::uint8_t beside_labels() const {
    const OpenHeading* label = outline_.open.innermost(HeadingStyle::label);
    if (label == nullptr || label->level != 3 || outline_.at(*label).last != ':') return 2;
    for (auto it = outline_.open.rbegin(); it != outline_.open.rend(); ++it) {
      if (it->level != 2) continue;
      const std::uint32_t below = it->chunk + 1;
      const bool form = outline_.at(below).style == HeadingStyle::label && below != label->chunk;
      return form ? label->level : 2;
    }
    return 2;
  }

  /// Questions of a letter or a template are of one level: that of the first, but right below a
  /// heading.
  std::uint8_t first_question(std::uint8_t level) {
    if (outline_.first_question == 0) outline_.first_question = level;
    return outline_.content && level > outline_.first_question ? outline_.first_question : level;
  }

  std::uint8_t subtitle() const {
    if (const OpenHeading* slide = outline_.open.innermost(HeadingStyle::slide))
      return static_cast<std::uint8_t>(slide->level + 1);
    return 2;
  }

  /// Where no title stands above them, the highest headings are of level 1.
  void raise() {
    std::uint8_t highest = kDeepestLevel;
    for (const Chunk& c : draft_.chunks) {
      if (c.is(BlockKind::heading)) highest = std::min(highest, c.block.level);
    }
    if (highest == 1) return;
    for (Chunk& c : draft_.chunks) {
      if (c.is(BlockKind::heading))
        c.block.level = static_cast<std::uint8_t>(c.block.level - highest + 1);
    }
  }

  Draft& draft_;
  Outline outline_;
  ContentsLevels contents_;
  std::vector<std::uint32_t> titles_;    // chunks, in order
  std::vector<std::uint32_t> capitals_;  // chapters in capitals, in order
  std::uint32_t part_ = 0;               // the number that stands above the title: "Kapittel 6"
  std::uint32_t series_ = 0;             // headings of a series
  bool listed_ = false;                  // the table of contents has the heading at hand
};

}  // namespace

void level_headings(Draft& draft) {
  Leveller(draft).level();
}

}  // namespace uttrekk
