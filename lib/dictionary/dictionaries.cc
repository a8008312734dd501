#include "dictionary/dictionaries.h"

#include <array>

namespace uttrekk {
namespace {

using enum ValueType;

constexpr auto kSpecs = std::to_array<DictionarySpec>({
#define UTTREKK_DICTIONARY(id, name, type, choices, about) {MarkKind::id, name, type, choices, about},
#include "dictionary/dictionaries.inc"
#undef UTTREKK_DICTIONARY
});
static_assert(kSpecs.size() <= 64, "Entry::kinds is a 64-bit set");

}  // namespace

std::span<const DictionarySpec> dictionary_specs() { return kSpecs; }

const DictionarySpec* dictionary_spec(std::string_view name) {
  for (const DictionarySpec& spec : kSpecs) {
    if (spec.name == name) return &spec;
  }
  return nullptr;
}

std::optional<std::int32_t> choice_index(std::string_view choices, std::string_view word) {
  std::int32_t index = 0;
  while (!choices.empty()) {
    const std::size_t space = choices.find(' ');
    if (choices.substr(0, space) == word) return index;
    if (space == std::string_view::npos) break;
    choices.remove_prefix(space + 1);
    ++index;
  }
  return std::nullopt;
}

std::string_view choice_name(std::string_view choices, std::int32_t index) {
  for (; index > 0; --index) {
    const std::size_t space = choices.find(' ');
    if (space == std::string_view::npos) return {};
    choices.remove_prefix(space + 1);
  }
  return choices.substr(0, choices.find(' '));
}

std::string_view folder(Variety variety) {
  constexpr std::array<std::string_view, 3> kFolders = {"common", "nb", "nn"};
  return kFolders[static_cast<std::size_t>(variety)];
}

}  // namespace uttrekk
