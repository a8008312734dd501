#include "cli/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "cli/command.h"
#include "cli/terminal.h"
#include "pipeline/cores.h"

namespace uttrekk::cli {
namespace {

/// A variable of the environment as a number; 0 where it is none.
std::uint32_t number_of(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? 0 : static_cast<std::uint32_t>(std::max(0, std::atoi(value)));
}

}  // namespace

TableOptions Session::table_options() const {
  return {.width = terminal_width(),
          .colour = arguments_.to_standard_output() &&
                    wants_colour(arguments_.color, output_is_terminal()),
          .rules = arguments_.verbose > 0,
          .text = !arguments_.no_text};
}

int Session::wrong_call(std::string_view message) const {
  messages_.error(message);
  return kWrongCall;
}

int Session::wrong_call(const Diagnostic& diagnostic) const {
  messages_.show(diagnostic);
  return diagnostic.limit.empty() ? kWrongCall : kUnreadable;
}

bool Session::read_limits(const Limits& limits) {
  limits_ = limits;
  for (const std::string& given : arguments_.limits) {
    if (const auto set = limits_.set(given); !set) {
      wrong_call(set.error());
      return false;
    }
  }
  return true;
}

void Session::depends_on(std::string_view content) {
  settings_.add(fmt::format("{}\n", content.size()));
  settings_.add(content);
}

bool Session::depends_on_dictionaries(const std::string& directory) {
  for (const std::string& path : Lexicon::files_in(directory)) {
    const auto content = read_input({path, path}, limits_, LimitId::dictionary_size);
    if (!content) {
      refuse(content.error());
      return false;
    }
    depends_on(path);
    depends_on(*content);
  }
  return true;
}

const Lexicon* Session::lexicon(const std::string& directory) {
  if (directory.empty()) return &Lexicon::builtin();
  auto loaded = Lexicon::with_directory(directory, limits_[LimitId::dictionary_size]);
  if (!loaded) {
    refuse(loaded.error());
    return nullptr;
  }
  if (resumable() && !depends_on_dictionaries(directory)) return nullptr;
  return &own_lexicon_.emplace(std::move(*loaded));
}

/// From --shard; all there is where it is not given.
Result<Shard> Session::shard() const {
  if (arguments_.shard.empty()) return Shard{};
  if (arguments_.shard != "auto") return parse_shard(arguments_.shard);
  const std::uint32_t task = number_of("SLURM_ARRAY_TASK_ID");
  const std::uint32_t first = number_of("SLURM_ARRAY_TASK_MIN");
  const std::uint32_t step = std::max(1u, number_of("SLURM_ARRAY_TASK_STEP"));
  const std::uint32_t count = number_of("SLURM_ARRAY_TASK_COUNT");
  if (count == 0) return failure("", "--shard auto needs the variables of a Slurm array");
  const Shard part{(task - first) / step + 1, count};
  if (task >= first && (task - first) % step == 0 && part.index <= count) return part;
  return failure("", "--shard auto needs a Slurm array without gaps (--array=1-8)");
}

unsigned Session::workers() const {
  if (arguments_.jobs > 0) return arguments_.jobs;
  const unsigned cores = default_workers();
  const unsigned given = number_of("SLURM_CPUS_PER_TASK");
  return given > 0 ? std::min(cores, given) : cores;
}

int Session::print(std::string_view text) const {
  auto output = Output::open("");
  output->write(text);
  const auto closed = output->close();
  if (!closed) messages_.show(closed.error());
  return closed ? kDone : kUnreadable;
}

}  // namespace uttrekk::cli
