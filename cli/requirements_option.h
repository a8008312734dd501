// What -r names: a requirements file, or one that is built in.
#pragma once

#include <optional>

#include "cli/session.h"
#include "validate/requirements.h"

namespace uttrekk::cli {

/// Nothing after messages that name each error with its line, column and the line itself.
std::optional<Requirements> load_requirements(Session& session);

}  // namespace uttrekk::cli
