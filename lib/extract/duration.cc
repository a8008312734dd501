#include "extract/duration.h"

#include <array>

namespace uttrekk {
namespace {

constexpr std::array kRules = {
    Rule{"duration.todo", "not built yet"},
};


void extract_durations(Document&, const Context&) {}

}  // namespace

const Extractor k_durations_extractor = {"durations", RecordKind::duration, kRules, {}, extract_durations};

}  // namespace uttrekk
