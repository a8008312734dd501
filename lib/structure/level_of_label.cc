// The level of a label, "Effektmål:", and of a heading that counts, "Pilot 2".
#include "structure/outline.h"

namespace uttrekk {
namespace {

/// "Gjennomføring" right above its text, below "Mål" and "Delmål": the outermost of these, which
/// it is none of.
const OpenHeading* goals_above(const Outline& outline, const Chunk& c) {
  const SectionType type = outline.wording(c).type;
  if (!outline.wording(c).whole_type || outline.wording(c).last == ':' || is_goal(type))
    return nullptr;
  if (type == SectionType::goal_achievement || type == SectionType::target_group) return nullptr;
  const OpenHeading* found = nullptr;
  for (auto it = outline.open.rbegin(); it != outline.open.rend(); ++it) {
    const bool own_line = it->style == HeadingStyle::chapter || it->style == HeadingStyle::label;
    if (!own_line || !is_goal(outline.wording(outline.at(*it)).type)) break;
    found = &*it;
  }
  return found;
}

/// "Hovudmål", "Resultatmål": a part of "Mål", "Måla for prosjektet".
bool is_kind_of_aim(SectionType type) {
  return is_goal(type) && type != SectionType::goals && type != SectionType::project_goals &&
         type != SectionType::purpose;
}
bool holds_aims(SectionType type) {
  return type == SectionType::goals || type == SectionType::project_goals;
}

/// "Hovudmål:" right below "Mål:", in a form whose labels all have a colon.
bool part_of_aims(const Outline& outline, const Chunk& c) {
  const SectionType type = outline.wording(c).type;
  if (c.last != ':' || outline.content || outline.open.empty() || !is_goal(type)) return false;
  const OpenHeading& above = outline.open.back();
  const Wording& aims = outline.wording(outline.at(above));
  return above.style == HeadingStyle::label && aims.last == ':' && aims.whole_type &&
         holds_aims(aims.type) && is_kind_of_aim(type);
}

/// "Målgruppe:" below the text of "Delmål:", which is a part of "Mål:": a sibling of the latter.
const OpenHeading* past_aims(const Outline& outline, const Chunk& c) {
  const std::size_t n = outline.open.size();
  if (c.last != ':' || n < 2 || is_goal(outline.wording(c).type)) return nullptr;
  const OpenHeading& part = outline.open[n - 1];
  const OpenHeading& aims = outline.open[n - 2];
  if (part.style != HeadingStyle::label || aims.style != HeadingStyle::label) return nullptr;
  const bool goals = is_kind_of_aim(outline.wording(outline.at(part)).type) &&
                     holds_aims(outline.wording(outline.at(aims)).type);
  return goals && outline.at(aims).last == ':' ? &aims : nullptr;
}

/// "For pasientar:" right below "Effektmål", which has no colon; "Delmål:" below the text of "Om
/// prosjektet", which the table of contents lists.
bool part_of_label(const Outline& outline, const Chunk& c) {
  if (c.last != ':' || outline.open.empty()) return false;
  const OpenHeading& above = outline.open.back();
  if (above.style != HeadingStyle::label || outline.at(above).last == ':') return false;
  const SectionType type = outline.wording(c).type;
  const bool aim = is_kind_of_aim(type) && holds_aims(outline.wording(outline.at(above)).type);
  return !outline.content || outline.listed || aim;
}

/// The label that this one is a sibling of: the innermost, but for "Resultatmål" below
/// "For pasientar:" in "Effektmål" the one without a colon.
const OpenHeading* label_beside(const Outline& outline, const Chunk& c) {
  if (part_of_label(outline, c)) return nullptr;
  const OpenHeading* innermost = outline.open.innermost(HeadingStyle::label);
  if (innermost == nullptr || c.last == ':') return innermost;
  for (auto it = outline.open.rbegin(); it != outline.open.rend(); ++it) {
    if (it->style == HeadingStyle::label && outline.at(*it).last != ':') return &*it;
  }
  return innermost;
}

/// "Kontaktpersonar" right above them, below a question that asks for something else, or a
/// chapter; with a colon it is part of the answer.
bool ends_report(const Outline& outline, const Chunk& c) {
  const Wording& w = outline.wording(c);
  const bool end = w.type == SectionType::contact || w.type == SectionType::appendix ||
                   w.type == SectionType::references;
  if (!end || !w.whole_type || w.last == ':' || c.blanks == 0 || outline.open.empty()) return false;
  const HeadingStyle above = outline.open.back().style;
  return above == HeadingStyle::question ||
         ((above == HeadingStyle::plain || above == HeadingStyle::chapter) &&
          outline.open.top() == 2);
}

/// "Veien videre" right above its text, in a report of chapters that hold questions: the chapter
/// that ends it.
bool closes_template(const Outline& outline, const Chunk& c) {
  const Wording& w = outline.wording(c);
  const bool end = w.type == SectionType::way_forward || w.type == SectionType::conclusion;
  return end && w.whole_type && w.last != ':' && c.blanks > 0 && outline.question &&
         outline.content && outline.open.innermost(HeadingStyle::chapter) != nullptr;
}

/// "Andre merknader" right above its text, below a question right above its answer.
bool runs_in_like_question(const Outline& outline, const Chunk& c) {
  if (!outline.content || c.blanks == 0 || c.last == ':' || outline.open.empty()) return false;
  const OpenHeading& above = outline.open.back();
  return above.style == HeadingStyle::question && above.chunk + 1 < outline.draft.size() &&
         outline.at(above.chunk + 1).blanks == 0;
}

}  // namespace

std::uint8_t level_of_label(Outline& outline, const Chunk& c) {
  const std::string_view text = outline.draft.view(c.block.content);
  if (const auto known = outline.series.level_of(text)) return known;
  if (const OpenHeading* goals = goals_above(outline, c))
    return outline.series.remember(text, goals->level);
  if (closes_template(outline, c)) return outline.open.innermost(HeadingStyle::chapter)->level;
  if (part_of_aims(outline, c)) return outline.open.below_top();
  if (const OpenHeading* aims = past_aims(outline, c))
    return outline.series.remember(text, aims->level);
  if (const OpenHeading* same = label_beside(outline, c))
    return outline.series.remember(text, same->level);
  if (part_of_label(outline, c)) return outline.series.remember(text, outline.open.below_top());
  if (ends_report(outline, c) || runs_in_like_question(outline, c)) return outline.open.top();
  if (outline.subtitle && !outline.open.empty() &&
      outline.open.back().style == HeadingStyle::plain && outline.open.top() == 2) {
    outline.chapter_labels = true;
    return outline.series.remember(text, 2);
  }
  if (outline.chapter_labels && outline.content && c.blanks > 0 && outline.wording(c).last != ':' &&
      outline.open.top() == 2 &&
      (outline.open.back().style == HeadingStyle::question ||
       outline.open.back().style == HeadingStyle::chapter))
    return 2;
  outline.chapter_labels = outline.chapter_labels || outline.open.top() == 1;
  return outline.series.remember(
      text, outline.open.below({HeadingStyle::series, HeadingStyle::lettered}));
}

std::uint8_t level_of_series(Outline& outline, const Chunk& c) {
  constexpr std::string_view kDay = "dag 1";  // of "Onsdag 4. mai" and "Torsdag 5. mai"
  const bool day = c.may_open(MarkKind::weekday);
  const std::string_view text = day ? kDay : outline.draft.view(c.block.content);
  if (const auto known = outline.series.level_of(text)) return known;
  const bool beside = outline.content && c.blanks > 0 && !outline.open.empty() &&
                      outline.open.back().style == HeadingStyle::label && outline.open.top() == 2;
  return outline.series.remember(text, beside ? outline.open.top() : outline.open.below_top());
}

}  // namespace uttrekk
