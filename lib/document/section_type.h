// What a heading says its section is about, whatever words it uses: "Kva har vore viktige
// læringspunkt?" and "Viktige læringspunkter" are both learning_points.
//
// The words are those of dictionary `headings`, whose values are these names in this order (a
// test compares them). Section::type and Block::label_type are of this type.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace uttrekk {

enum class SectionType : std::uint8_t {
  none,
  report,
  contents,
  changelog,
  archive,
  signatures,
  appendix,
  references,
  agenda,
  thanks,
  questions,
  summary,
  introduction,
  background,
  background_purpose,
  description,
  target_group,
  challenge,
  participants,
  organisation,
  contact,
  duration,
  phases,
  goals,
  main_goals,
  sub_goals,
  effect_goals,
  result_goals,
  project_goals,
  benefit_goals,
  purpose,
  ambition,
  goal_achievement,
  implementation,
  method,
  support,
  results,
  deliverables,
  benefits,
  learning_points,
  experiences,
  success_factors,
  obstacles,
  evaluation,
  risk,
  resources,
  budget,
  user_involvement,
  dissemination,
  discussion,
  conclusion,
  recommendations,
  way_forward,
};

inline constexpr std::array<std::string_view, 53> kSectionTypeNames = {
    "",
    "report",
    "contents",
    "changelog",
    "archive",
    "signatures",
    "appendix",
    "references",
    "agenda",
    "thanks",
    "questions",
    "summary",
    "introduction",
    "background",
    "background-purpose",
    "description",
    "target-group",
    "challenge",
    "participants",
    "organisation",
    "contact",
    "duration",
    "phases",
    "goals",
    "main-goals",
    "sub-goals",
    "effect-goals",
    "result-goals",
    "project-goals",
    "benefit-goals",
    "purpose",
    "ambition",
    "goal-achievement",
    "implementation",
    "method",
    "support",
    "results",
    "deliverables",
    "benefits",
    "learning-points",
    "experiences",
    "success-factors",
    "obstacles",
    "evaluation",
    "risk",
    "resources",
    "budget",
    "user-involvement",
    "dissemination",
    "discussion",
    "conclusion",
    "recommendations",
    "way-forward",
};

/// "learning-points"; empty for none.
constexpr std::string_view name(SectionType type) {
  return kSectionTypeNames[static_cast<std::size_t>(type)];
}

/// The type of that name; none where there is no such.
constexpr SectionType section_type_of(std::string_view type) {
  for (std::size_t i = 1; i < kSectionTypeNames.size(); ++i) {
    if (kSectionTypeNames[i] == type) return static_cast<SectionType>(i);
  }
  return SectionType::none;
}

/// Any of the goal sections: goals, effect goals, purpose, …; not goal_achievement, nor
/// background_purpose, which names more than aims.
constexpr bool is_goal(SectionType type) {
  return type >= SectionType::goals && type <= SectionType::ambition;
}

/// Sections that state what was learnt: learning_points and experiences.
constexpr bool is_learning(SectionType type) {
  return type == SectionType::learning_points || type == SectionType::experiences;
}

}  // namespace uttrekk
