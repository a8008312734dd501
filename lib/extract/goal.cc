#include "extract/goal.h"

#include <array>

namespace uttrekk {
namespace {

constexpr std::array kRules = {
    Rule{"goal.todo", "not built yet"},
};


void extract_goals(Document&, const Context&) {}

}  // namespace

const Extractor k_goals_extractor = {"goals", RecordKind::goal, kRules, {}, extract_goals};

}  // namespace uttrekk
