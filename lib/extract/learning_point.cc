#include "extract/learning_point.h"

#include <array>

namespace uttrekk {
namespace {

constexpr std::array kRules = {
    Rule{"learning_point.todo", "not built yet"},
};


void extract_learning_points(Document&, const Context&) {}

}  // namespace

const Extractor k_learning_points_extractor = {"learning-points", RecordKind::learning_point, kRules, {}, extract_learning_points};

}  // namespace uttrekk
