// The extractors there are, by name.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "extract/extractor.h"

namespace uttrekk {

/// All of them, in the order of `-e all`.
std::span<const Extractor* const> extractors();
/// Null where there is none of that name.
const Extractor* find_extractor(std::string_view name);

/// A chain in the order in which it runs, from a comma list; `asked` of each says whether its
/// records are wanted or only read by another one.
struct ChainLink {
  const Extractor* extractor = nullptr;
  bool asked = true;
};
/// "goals, durations", "all"; one that is named twice runs once. An error for a name that no
/// extractor has, which lists those there are, and for an empty list.
Result<std::vector<ChainLink>> make_chain(std::string_view list);
/// Adds the extractor of `kind`, run but not printed, unless the chain has it already.
void require_kind(std::vector<ChainLink>& chain, RecordKind kind);
/// The kinds that the chain prints, in the order of the schema.
std::vector<RecordKind> asked_kinds(const std::vector<ChainLink>& chain);

inline constexpr std::string_view kDefaultExtractors = "contacts,durations,goals,learning-points";

}  // namespace uttrekk
