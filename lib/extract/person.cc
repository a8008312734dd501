#include "extract/person.h"

#include <array>

namespace uttrekk {
namespace {

constexpr std::array kRules = {
    Rule{"person.todo", "not built yet"},
};
constexpr std::array<std::string_view, 1> kNeeds = {"contacts"};

void extract_persons(Document&, const Context&) {}

}  // namespace

const Extractor k_persons_extractor = {"persons", RecordKind::person, kRules, kNeeds, extract_persons};

}  // namespace uttrekk
