// Titles of learning points, which look like headings.
#include "structure/headings.h"

namespace uttrekk {
namespace {

class PointTitles {
 public:
  explicit PointTitles(const HeadingView& view) : view_(view) {}

  void drop() {
    for (std::uint32_t i = 0; i < view_.size(); ++i) {
      if (!view_.heading(i)) continue;
      if (is_title_of_point(i)) {
        view_.at(i).style = HeadingStyle::none;
        dropped_ = true;
      } else {
        open_section(i);
      }
    }
  }

 private:
  void open_section(std::uint32_t i) {
    dropped_ = false;
    const Wording& w = view_.wording(i);
    capitals_ = capitals_ || (w.all_capitals && view_.at(i).style == HeadingStyle::chapter);
    section_ = w.type;
    opened_ = i;
    if (view_.at(i).style == HeadingStyle::numbered) number_ = leading_number(view_, i);
  }

  bool is_title_of_point(std::uint32_t i) const {
    if (!is_learning(section_)) return false;
    const Chunk& c = view_.at(i);
    const bool chapter =
        c.style == HeadingStyle::numbered && number_ > 0 && leading_number(view_, i) == number_ + 1;
    const bool shouts = view_.wording(i).all_capitals;
    if (shouts ? !shouts_point(i) : chapter || alike(opened_, i) || !titles_point(i)) return false;
    const std::uint32_t next = after_paragraph(i);
    const bool pair = next != kNone && view_.at(next).style == c.style &&
                      (shouts ? shouts_point(next) : titles_point(next));
    return (!shouts && view_.at(i + 1).blanks == 0) || pair || dropped_;
  }

  /// A short line and its explanation.
  bool titles_point(std::uint32_t i) const {
    const Chunk& c = view_.at(i);
    const Wording& w = view_.wording(i);
    const bool kind = c.style == HeadingStyle::label || c.style == HeadingStyle::plain ||
                      c.style == HeadingStyle::numbered ||
                      (c.style == HeadingStyle::chapter && c.bold);
    if (!kind || w.all_capitals || view_.last(i)) return false;
    if (w.type_first && w.type != SectionType::none && !(dropped_ && goes_on(i))) return false;
    if (c.style == HeadingStyle::label && is_series(view_, i)) return false;
    if (c.style == HeadingStyle::numbered && number_depth(view_, i) > 1) return false;
    const Chunk& next = view_.at(i + 1);
    const bool text = next.is(BlockKind::paragraph) || above_only_item(i);
    return text && next.style == HeadingStyle::none;
  }

  /// "FORANKRING" right above its explanation, in a report whose chapters are not in capitals: one
  /// of a pair or more.
  bool shouts_point(std::uint32_t i) const {
    const Chunk& c = view_.at(i);
    if (capitals_ || c.style != HeadingStyle::chapter || view_.last(i)) return false;
    const Wording& w = view_.wording(i);
    const Chunk& next = view_.at(i + 1);
    return w.all_capitals && w.last != ':' && may_be_told_of(w.type) && next.blanks == 0 &&
           next.is(BlockKind::paragraph) && next.style == HeadingStyle::none;
  }

  /// What a point may be about; a report's chapters are about more.
  static bool may_be_told_of(SectionType type) {
    switch (type) {
      case SectionType::none:
      case SectionType::organisation:
      case SectionType::participants:
      case SectionType::target_group:
      case SectionType::method:
      case SectionType::support:
      case SectionType::success_factors:
      case SectionType::risk:
      case SectionType::resources:
      case SectionType::user_involvement:
      case SectionType::dissemination:
        return true;
      default:
        return false;
    }
  }

  /// "Måling" right above its text, below such titles: one more of them.
  bool goes_on(std::uint32_t i) const {
    const Chunk& c = view_.at(i);
    const SectionType type = view_.wording(i).type;
    const bool subject =
        may_be_told_of(type) ||
        (c.blanks == 0 && (type == SectionType::evaluation || c.style == HeadingStyle::label));
    const bool line = c.style == HeadingStyle::label || c.style == HeadingStyle::plain;
    return line && view_.at(i + 1).blanks == 0 && c.last != ':' && subject;
  }

  /// "1. Korte møter" above "   • Lange møter tok tid." alone.
  bool above_only_item(std::uint32_t i) const {
    const Chunk& c = view_.at(i);
    const Chunk& next = view_.at(i + 1);
    if (!c.is(BlockKind::list_item) || !next.is(BlockKind::list_item)) return false;
    if (next.indent <= c.indent || next.blanks > 0) return false;
    return view_.last(i + 1) || !view_.at(i + 2).is(BlockKind::list_item) ||
           view_.at(i + 2).indent <= c.indent;
  }

  bool alike(std::uint32_t a, std::uint32_t b) const {
    const HeadingStyle style = view_.at(a).style;
    if (style != view_.at(b).style) return false;
    if (style == HeadingStyle::numbered) return number_depth(view_, a) == number_depth(view_, b);
    if (style == HeadingStyle::label) return (view_.at(a).last == ':') == (view_.at(b).last == ':');
    return view_.at(a).bold && view_.at(b).bold;
  }

  /// The heading after the one paragraph below chunk `i`; kNone where more stands there.
  std::uint32_t after_paragraph(std::uint32_t i) const {
    return view_.heading(i + 2) ? i + 2 : kNone;
  }

  const HeadingView& view_;
  SectionType section_ = SectionType::none;  // of the last heading that stays one
  std::uint32_t opened_ = 0;                 // its chunk
  bool dropped_ = false;                     // the last title was one of a point
  bool capitals_ = false;                    // a chapter stands in capitals
  std::uint32_t number_ = 0;                 // of the last numbered chapter
};

}  // namespace

void drop_titles_of_points(const HeadingView& view) {
  PointTitles(view).drop();
}

}  // namespace uttrekk
