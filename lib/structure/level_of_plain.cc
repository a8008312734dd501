// The level of a heading that only its place makes one.
#include "structure/outline.h"

namespace uttrekk {
namespace {

/// "Konkrete mål" below the text of "Overordnet mål".
bool beside_aims(const Outline& outline, const Chunk& c) {
  if (!outline.content || outline.open.empty() || !is_goal(outline.wording(c).type)) return false;
  const Wording& above = outline.wording(outline.at(outline.open.back()));
  return outline.open.back().style == HeadingStyle::chapter && outline.open.top() > 2 &&
         above.whole_type && is_goal(above.type) && above.type != SectionType::goals;
}

/// "Mål" below the text of "Lokale behov", which stands below "Bakgrunn": a sibling of the latter,
/// as both are known.
const OpenHeading* past_nested(const Outline& outline, const Chunk& c, const OpenHeading& same) {
  if (!same.nested || !outline.wording(c).whole_type ||
      outline.wording(outline.at(same)).whole_type)
    return nullptr;
  for (auto it = outline.open.rbegin(); it != outline.open.rend(); ++it) {
    if (it->style != HeadingStyle::plain || it->nested) continue;
    return outline.wording(outline.at(*it)).whole_type ? &*it : nullptr;
  }
  return nullptr;
}

}  // namespace

bool next_is_question(const Outline& outline, std::uint32_t i) {
  const std::uint32_t n = outline.draft.next_text(i + 1);
  return n < outline.draft.size() && outline.at(n).style == HeadingStyle::question;
}

std::uint8_t level_of_plain(Outline& outline, std::uint32_t i) {
  const Chunk& c = outline.at(i);
  const bool chapter_of_questions = next_is_question(outline, i);
  if (chapter_of_questions) return 2;
  if (const std::uint8_t level = part_of_capitals(outline, c); level > 0) return level;
  const bool below_heading =
      !outline.content && !outline.open.empty() && outline.open.back().level > 1;
  if (below_heading && outline.open.back().style == HeadingStyle::plain && !outline.subtitle) {
    outline.nested = true;  // once: those that follow would else be drawn ever deeper
    return outline.open.back().nested ? outline.open.top() : outline.open.below_top();
  }
  if (const OpenHeading* letter = unfinished_letters(outline, c)) return letter->level;
  if (beside_aims(outline, c)) return outline.open.top();
  if (const OpenHeading* same = outline.open.innermost(HeadingStyle::plain)) {
    if (const OpenHeading* outer = past_nested(outline, c, *same)) return outer->level;
    outline.nested = same->nested;
    return same->level;
  }
  if (!outline.question && !outline.numbered && !below_heading) return 2;
  return outline.open.below({HeadingStyle::label, HeadingStyle::series, HeadingStyle::lettered});
}

}  // namespace uttrekk
