// The level of a chapter: "Gjennomføring", "EFFEKTMÅL".
#include "structure/outline.h"

namespace uttrekk {
namespace {

/// "Utprøving" below the text of "Forberedelser", in the answer to a question of the chapter
/// "Gjennomføring", which is about the same: a sibling of the first.
const OpenHeading* in_same_chapter(const Outline& outline, SectionType type) {
  const std::size_t n = outline.open.size();
  if (n < 3 || type == SectionType::none || !outline.content) return nullptr;
  const bool placed = outline.open[n - 1].style == HeadingStyle::plain &&
                      outline.open[n - 2].style == HeadingStyle::question &&
                      outline.open[n - 3].style == HeadingStyle::chapter;
  const Chunk& chapter = outline.at(outline.open[n - 3]);
  return placed && outline.wording(chapter).type == type ? &outline.open[n - 1] : nullptr;
}

/// A question may, and "Kjerneverdiar" where no chapter is in capitals, of "UNGDOM" right above its
/// text.
bool holds_capitals(const Outline& outline, const OpenHeading& above, std::uint32_t i) {
  if (above.style == HeadingStyle::question) return true;
  if (i + 1 >= outline.draft.size() || outline.at(i + 1).blanks > 0) return false;
  const bool chapter = above.style == HeadingStyle::chapter || above.style == HeadingStyle::plain;
  return chapter && above.level == 2 && !outline.capitals && !outline.subtitle &&
         !outline.wording(outline.at(above)).all_capitals;
}

/// "FORANKRING" right below "Kva har vi lært?", and "TID" below its text: one below the question,
/// but for a known chapter of a report that has its chapters in capitals. 0: none of these.
std::uint8_t in_answer(Outline& outline, std::uint32_t i) {
  const Chunk& c = outline.at(i);
  const Wording& w = outline.wording(c);
  if (!w.all_capitals) return 0;
  std::uint8_t level = 0;
  if (!outline.content && !outline.open.empty() && holds_capitals(outline, outline.open.back(), i))
    level = outline.open.below_top();
  for (std::size_t k = 1; k < outline.open.size(); ++k) {
    const Chunk& above = outline.at(outline.open[k]);
    const bool part = holds_capitals(outline, outline.open[k - 1], i) &&
                      above.style == HeadingStyle::chapter && outline.wording(above).all_capitals;
    if (part) level = outline.open[k].level;
  }
  if (level > 0 && !(outline.capitals && w.whole_type)) return level;
  outline.capitals = true;
  return 0;
}

/// "EFFEKTMÅL" right below "MÅL", and "RESULTATMÅL" below its text: parts of the latter. 0: none.
std::uint8_t aims_in_capitals(const Outline& outline, const Chunk& c) {
  const SectionType type = outline.wording(c).type;
  const auto is_part = [](SectionType t) {
    return is_goal(t) && t != SectionType::goals && t != SectionType::project_goals &&
           t != SectionType::purpose;
  };
  if (!is_part(type) || !outline.wording(c).whole_type || outline.open.size() < 2) return 0;
  const auto type_of = [&](const OpenHeading& heading) {
    return outline.wording(outline.at(heading)).type;
  };
  const auto holds = [&](const OpenHeading& heading) {
    const SectionType t = type_of(heading);
    return heading.level > 1 && (t == SectionType::goals || t == SectionType::project_goals);
  };
  const OpenHeading& above = outline.open.back();
  if (holds(above)) return outline.content ? 0 : outline.open.below_top();
  return is_part(type_of(above)) && holds(outline.open[outline.open.size() - 2]) ? above.level : 0;
}

}  // namespace

const OpenHeading* unfinished_letters(const Outline& outline, const Chunk& c) {
  const OpenHeading* letter = outline.open.innermost(HeadingStyle::lettered);
  if (letter == nullptr || outline.wording(c).type == SectionType::none) return nullptr;
  const Chunk& first = outline.at(*letter);
  const std::string_view marker = outline.draft.view(first.block.marker);
  const bool a = marker.starts_with("a") || marker.starts_with("(a");
  return a && outline.wording(first).type == outline.wording(c).type ? letter : nullptr;
}

bool is_chapter_in_capitals(const Outline& outline, const Chunk& c) {
  constexpr std::uint16_t kWords = 6;  // more are a statement
  return (c.style == HeadingStyle::chapter || c.style == HeadingStyle::question) &&
         outline.wording(c).all_capitals && outline.wording(c).words <= kWords;
}

std::uint8_t part_of_capitals(const Outline& outline, const Chunk& c) {
  if (!outline.many_capitals || outline.open.size() < 2 || outline.wording(c).all_capitals)
    return 0;
  const auto in_capitals = [&](const OpenHeading& heading) {
    return heading.level == 2 && is_chapter_in_capitals(outline, outline.at(heading));
  };
  const OpenHeading& above = outline.open.back();
  if (in_capitals(above)) return outline.content ? 0 : outline.open.below_top();
  const bool part = above.level == 3 && in_capitals(outline.open[outline.open.size() - 2]) &&
                    (above.style == HeadingStyle::chapter || above.style == HeadingStyle::plain);
  return part ? above.level : 0;
}

std::uint8_t level_of_chapter(Outline& outline, std::uint32_t i) {
  const Chunk& c = outline.at(i);
  const SectionType type = outline.wording(c).type;
  if (const std::uint8_t level = in_answer(outline, i); level > 0) return level;
  if (!outline.content && outline.previous != kNone && outline.open.top() > 1 &&
      !outline.wording(c).all_capitals) {
    // right below a heading about the same
    const SectionType above = outline.wording(outline.at(outline.previous)).type;
    if ((above == type && type != SectionType::none) || (is_goal(above) && is_goal(type)))
      return outline.open.below_top();
    if (is_goal(type) && type != SectionType::goals && !outline.subtitle)
      return outline.open.below_top();
  }
  if (outline.wording(c).all_capitals) {
    if (const std::uint8_t level = aims_in_capitals(outline, c); level > 0) return level;
  } else if (is_goal(type)) {  // "Effektmål" below "Mål"
    for (auto it = outline.open.rbegin(); it != outline.open.rend(); ++it) {
      const Chunk& above = outline.at(*it);
      if (!is_goal(outline.wording(above).type) || it->level == 1) continue;
      const bool part =
          type != SectionType::goals && outline.wording(above).type != SectionType::goals;
      const bool sibling = (part && it->style != HeadingStyle::question) ||
                           (type == outline.wording(above).type && it->style == c.style);
      return static_cast<std::uint8_t>(it->level + !sibling);
    }
  }
  if (const std::uint8_t level = part_of_capitals(outline, c); level > 0) return level;
  if (const OpenHeading* letter = unfinished_letters(outline, c)) return letter->level;
  if (const OpenHeading* beside = in_same_chapter(outline, type)) return beside->level;
  const OpenHeading* markup = outline.open.innermost(HeadingStyle::markup);
  if (markup != nullptr && markup->level > 1)  // "**Oktober**" below "### Framdriftsplan"
    return static_cast<std::uint8_t>(markup->level + 1);
  const bool end = type == SectionType::appendix || type == SectionType::references;
  const OpenHeading* number = outline.open.innermost(HeadingStyle::numbered);
  const bool stands_out = c.bold && (number == nullptr || !outline.at(*number).bold);
  if (outline.numbered && !end && !outline.wording(c).all_capitals && !stands_out) {
    return outline.open.below({HeadingStyle::chapter, HeadingStyle::label, HeadingStyle::plain,
                               HeadingStyle::question, HeadingStyle::series,
                               HeadingStyle::lettered});
  }
  return 2;
}

}  // namespace uttrekk
