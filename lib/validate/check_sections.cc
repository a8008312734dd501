#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "validate/checks.h"
#include "validate/edit_distance.h"

namespace uttrekk {
namespace {

/// More unclaimed headings than this are not compared with the names that are missing.
constexpr std::uint32_t kMaxNearHeadings = 2000;

struct Near {
  std::uint32_t section = kNone;
  std::string_view meant;
};

const std::vector<UnclaimedHeading>& unclaimed_headings(Checks& checks) {
  if (checks.unclaimed) return *checks.unclaimed;
  std::vector<UnclaimedHeading>& all = checks.unclaimed.emplace();
  std::string folded;
  const auto& sections = checks.document.sections;
  for (std::uint32_t s = 0; s < sections.size() && all.size() < kMaxNearHeadings; ++s) {
    if (checks.claimed[s]) continue;
    fold_heading(checks.document.view(sections[s].title), folded);
    all.push_back({s, code_points(folded)});
  }
  return all;
}

/// The unclaimed heading that comes nearest to one of the requirement's names.
Near near_heading(Checks& checks, const SectionRequirement& requirement) {
  Near best;
  std::uint32_t best_distance = kNoLimit;
  for (const UnclaimedHeading& heading : unclaimed_headings(checks)) {
    for (const FoldedName& name : requirement.folded) {
      const std::uint32_t limit = std::min(name.slips, best_distance - 1);
      const std::uint32_t distance = edit_distance(heading.letters, name.letters, limit);
      if (distance > limit) continue;
      best = {heading.section, name.name};
      best_distance = distance;
      if (distance <= 1) return best;
    }
  }
  return best;
}

/// `near` itself where it is a name in the report's standard, else the first that is.
std::string_view in_standard(const Checks& checks, std::uint32_t index, std::string_view near) {
  const SectionRequirement& requirement = checks.requirements.sections[index];
  const std::vector<std::string>& names =
      checks.headings_in() == MessageLanguage::nynorsk ? requirement.names_nn : requirement.names;
  if (names.empty() || std::find(names.begin(), names.end(), near) != names.end()) return near;
  return names.front();
}

void missing(Checks& checks, std::uint32_t index) {
  const SectionRequirement& requirement = checks.requirements.sections[index];
  const Near near = near_heading(checks, requirement);
  Span at;
  std::string hint;
  if (near.section != kNone) {
    at = checks.document.sections[near.section].title;
    hint = checks.say(MessageId::section_near, checks.on_one_line(at),
                      checks.document.text.position(at.begin).line,
                      in_standard(checks, index, near.meant));
  }
  checks.add(requirement, "section.missing", at,
             checks.say(MessageId::section_missing, checks.name(index)), {}, std::move(hint));
}

void check_level(Checks& checks, std::uint32_t index, const Occurrence& found) {
  const SectionRequirement& requirement = checks.requirements.sections[index];
  if (found.level == 0) return;  // a field has none
  if (found.level >= requirement.min_level && found.level <= requirement.max_level) return;
  const std::string title = checks.on_one_line(found.title);
  const std::uint32_t lowest = std::max(1u, requirement.min_level);
  const std::uint32_t highest = requirement.max_level == kNoLimit ? 9 : requirement.max_level;
  const std::string wanted =
      lowest == highest ? std::to_string(lowest) : fmt::format("{}–{}", lowest, highest);
  checks.add(requirement, "section.level", found.title,
             checks.say(MessageId::section_level, title, found.level, wanted), title);
}

void check_length(Checks& checks, std::uint32_t index, const Occurrence& found) {
  const SectionRequirement& requirement = checks.requirements.sections[index];
  const bool empty = found.words == 0 && (requirement.non_empty || requirement.min_words > 0);
  const bool few = found.words < requirement.min_words;
  if (!empty && !few && found.words <= requirement.max_words) return;
  const std::string title = checks.on_one_line(found.title);
  const auto add = [&](std::string_view rule, std::string message) {
    checks.add(requirement, rule, found.title, std::move(message), title);
  };
  if (empty) {
    add("section.empty", checks.say(MessageId::section_empty, title));
  } else if (few) {
    add("section.too-short",
        checks.say(MessageId::section_short, title, found.words, requirement.min_words));
  } else {
    add("section.too-long",
        checks.say(MessageId::section_long, title, found.words, requirement.max_words));
  }
}

void check_count(Checks& checks, std::uint32_t index) {
  const SectionRequirement& requirement = checks.requirements.sections[index];
  const std::vector<Occurrence>& found = checks.occurrences[index];
  if (found.size() < requirement.min_count) {
    checks.add(requirement, "section.too-few", found.front().title,
               checks.say(MessageId::section_few, checks.name(index),
                          counted(checks.context.language, CountedNoun::time, found.size()),
                          requirement.min_count),
               {});
  } else if (found.size() > requirement.max_count) {
    checks.add(requirement, "section.too-many", found[requirement.max_count].title,
               checks.say(MessageId::section_many, checks.name(index),
                          counted(checks.context.language, CountedNoun::time, found.size()),
                          requirement.max_count),
               {});
  }
}

void check_order(Checks& checks, std::uint32_t index) {
  const SectionRequirement& requirement = checks.requirements.sections[index];
  if (requirement.after == kNoLimit) return;
  const std::vector<Occurrence>& before = checks.occurrences[requirement.after];
  const Occurrence& first = checks.occurrences[index].front();
  if (before.empty() || before.front().title.begin <= first.title.begin) return;
  checks.add(requirement, "section.order", first.title,
             checks.say(MessageId::section_order, checks.on_one_line(first.title),
                        checks.on_one_line(before.front().title)),
             {});
}

void check_section(Checks& checks, std::uint32_t index) {
  const SectionRequirement& requirement = checks.requirements.sections[index];
  const std::vector<Occurrence>& found = checks.occurrences[index];
  if (requirement.presence == Presence::forbidden) {
    for (const Occurrence& occurrence : found) {
      const std::string title = checks.on_one_line(occurrence.title);
      checks.add(requirement, "section.forbidden", occurrence.title,
                 checks.say(MessageId::section_forbidden, title), title);
    }
    return;
  }
  if (found.empty()) {
    if (requirement.presence == Presence::required) missing(checks, index);
    return;
  }
  check_count(checks, index);
  check_order(checks, index);
  for (const Occurrence& occurrence : found) {
    check_level(checks, index, occurrence);
    check_length(checks, index, occurrence);
  }
}

}  // namespace

void check_sections(Checks& checks) {
  for (std::uint32_t i = 0; i < checks.requirements.sections.size(); ++i) check_section(checks, i);
}

void check_groups(Checks& checks) {
  for (const GroupRequirement& group : checks.requirements.groups) {
    std::vector<std::string> quoted;
    std::uint32_t count = 0;
    Span last;
    for (const std::uint32_t section : group.sections) {
      quoted.push_back("«" + std::string(checks.name(section)) + "»");
      if (checks.occurrences[section].empty()) continue;
      ++count;
      last = std::max(last, checks.occurrences[section].front().title);
    }
    const std::vector<std::string_view> views(quoted.begin(), quoted.end());
    const std::string names = enumeration(views, checks.say(MessageId::or_word));
    if (count < group.min) {
      checks.add(group, "one-of.too-few", {},
                 checks.say(MessageId::group_few, names, count, group.min), {});
    } else if (count > group.max) {
      checks.add(group, "one-of.too-many", last,
                 checks.say(MessageId::group_many, names, count, group.max), {});
    }
  }
}

}  // namespace uttrekk
