#include "extract/date.h"

#include <array>

namespace uttrekk {
namespace {

constexpr std::array kRules = {
    Rule{"date.todo", "not built yet"},
};
constexpr std::array<std::string_view, 1> kNeeds = {"durations"};

void extract_dates(Document&, const Context&) {}

}  // namespace

const Extractor k_dates_extractor = {"dates", RecordKind::date, kRules, kNeeds, extract_dates};

}  // namespace uttrekk
