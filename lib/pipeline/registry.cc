#include "pipeline/registry.h"

#include <algorithm>
#include <array>

#include "extract/contact.h"
#include "extract/date.h"
#include "extract/duration.h"
#include "extract/goal.h"
#include "extract/learning_point.h"
#include "extract/person.h"
#include "extract/section.h"
#include "text/characters.h"
#include "validate/edit_distance.h"

namespace uttrekk {
namespace {

constexpr std::array kExtractors = {
    &k_sections_extractor,        &k_contacts_extractor, &k_persons_extractor,
    &k_durations_extractor,       &k_dates_extractor,    &k_goals_extractor,
    &k_learning_points_extractor,
};

void append(std::vector<ChainLink>& chain, const Extractor& extractor, bool asked) {
  const auto same = [&](const ChainLink& link) { return link.extractor == &extractor; };
  if (const auto it = std::find_if(chain.begin(), chain.end(), same); it != chain.end()) {
    it->asked = it->asked || asked;
    return;
  }
  for (const std::string_view need : extractor.needs) append(chain, *find_extractor(need), false);
  chain.push_back({&extractor, asked});
}

}  // namespace

std::span<const Extractor* const> extractors() {
  return kExtractors;
}

const Extractor* find_extractor(std::string_view name) {
  for (const Extractor* extractor : kExtractors) {
    if (extractor->name == name) return extractor;
  }
  return nullptr;
}

Result<std::vector<ChainLink>> make_chain(std::string_view list) {
  std::vector<ChainLink> chain;
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    const std::string_view name = trim(list.substr(0, comma));
    if (name == "all") {
      for (const Extractor* extractor : kExtractors) append(chain, *extractor, true);
    } else if (const Extractor* extractor = find_extractor(name)) {
      append(chain, *extractor, true);
    } else {
      std::vector<std::string_view> known = {"all"};
      for (const Extractor* e : kExtractors) known.push_back(e->name);
      return failure("", unknown_name("extractor", name, known));
    }
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  if (chain.empty()) return failure("", "no extractor named");
  return chain;
}

void require_kind(std::vector<ChainLink>& chain, RecordKind kind) {
  for (const Extractor* extractor : kExtractors) {
    if (extractor->kind == kind) append(chain, *extractor, false);
  }
}

std::vector<RecordKind> asked_kinds(const std::vector<ChainLink>& chain) {
  std::vector<RecordKind> kinds;
  for (const KindSchema& row : schema()) {
    const bool asked = std::any_of(chain.begin(), chain.end(), [&](const ChainLink& link) {
      return link.asked && link.extractor->kind == row.kind;
    });
    if (asked) kinds.push_back(row.kind);
  }
  return kinds;
}

}  // namespace uttrekk
