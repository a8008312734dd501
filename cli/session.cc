#include "cli/session.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "pipeline/cores.h"

namespace uttrekk::cli {
namespace {

/// A variable of the environment as a number; 0 where it is none.
std::uint32_t number_of(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? 0 : static_cast<std::uint32_t>(std::max(0, std::atoi(value)));
}

/// Writes what one input gave; false where nobody reads any more or the disk is full.
bool write_piece(std::vector<Destination>& destinations, const Piece& piece) {
  bool written = true;
  for (std::size_t i = 0; i < destinations.size(); ++i) {
    std::string_view text = piece.outputs[i];
    Destination& to = destinations[i];
    if (!text.empty()) text.remove_prefix(std::exchange(to.separator, {}).size());
    written = to.output.write(text) && written;
  }
  return written;
}

}  // namespace

TableOptions Session::table_options() const {
  return {.width = terminal_width(),
          .colour = wants_colour(arguments_.color, output_is_terminal()),
          .rules = arguments_.verbose > 0};
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

const Lexicon* Session::lexicon(const std::string& directory) {
  if (directory.empty()) return &Lexicon::builtin();
  auto loaded = Lexicon::with_directory(directory, limits_[LimitId::dictionary_size]);
  if (!loaded) {
    refuse(loaded.error());
    return nullptr;
  }
  return &own_lexicon_.emplace(std::move(*loaded));
}

bool Session::names_from_file(std::vector<std::string>& names) const {
  const std::string& file = arguments_.files_from;
  const auto list = read_input({file, file});
  if (!list) {
    messages_.show(list.error());
    return false;
  }
  std::string_view rest = *list;
  const char end_mark = arguments_.nul_separated ? '\0' : '\n';
  while (!rest.empty()) {
    const std::size_t end = rest.find(end_mark);
    std::string_view name = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (end_mark == '\n' && name.ends_with('\r')) name.remove_suffix(1);
    if (!name.empty()) names.emplace_back(name);
  }
  return true;
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

std::optional<InputList> Session::inputs(std::vector<std::string> names, InputOptions options) {
  const bool standard_twice = arguments_.files_from == kStandardInput
                                  ? std::count(names.begin(), names.end(), kStandardInput) > 0
                                  : std::count(names.begin(), names.end(), kStandardInput) > 1;
  if (standard_twice) {
    wrong_call("standard input can be read once only");
    return std::nullopt;
  }
  if (!arguments_.files_from.empty()) {
    if (!names_from_file(names)) return std::nullopt;
  } else if (names.empty()) {
    if (isatty(STDIN_FILENO) == 1) {
      wrong_call("no input: name files or directories, or pipe a report in");
      return std::nullopt;
    }
    names.emplace_back(kStandardInput);
  }
  if (!arguments_.include.empty()) options.include = arguments_.include;
  if (!arguments_.exclude.empty()) options.exclude = arguments_.exclude;
  const auto part = shard();
  if (!part) {
    messages_.show(part.error());
    return std::nullopt;
  }
  options.shard = *part;
  std::vector<Diagnostic> problems;
  InputList found = find_inputs(names, options, problems);
  for (const Diagnostic& problem : problems) {
    messages_.show(problem);
    unreadable_ = unreadable_ || problem.severity == Severity::error;
  }
  return found;
}

unsigned Session::workers() const {
  if (arguments_.jobs > 0) return arguments_.jobs;
  const unsigned cores = default_workers();
  const unsigned given = number_of("SLURM_CPUS_PER_TASK");
  return given > 0 ? std::min(cores, given) : cores;
}

bool Session::close(std::vector<Destination>& destinations) const {
  bool done = true;
  for (Destination& to : destinations) {
    if (auto closed = to.output.close(); !closed) {
      messages_.show(closed.error());
      done = false;
    }
  }
  return done;
}

int Session::run(const InputList& inputs, std::vector<Destination> destinations,
                 const std::function<void(Document&, std::string, Piece&)>& work,
                 const RunHooks& hooks) {
  watch_for_interrupts();
  std::size_t done = 0;
  Progress progress(arguments_.progress, inputs.size());
  for (Destination& to : destinations) to.output.write(to.head);
  BatchWork batch;
  batch.outputs = destinations.size();
  batch.work = work;
  batch.limits = limits_;
  batch.sink = [&](Piece& piece) {
    if (!piece.diagnostics.empty()) progress.clear();
    for (const Diagnostic& diagnostic : piece.diagnostics) messages_.show(diagnostic);
    unreadable_ = unreadable_ || piece.status >= InputStatus::truncated;
    progress.step(piece.bytes, !piece.read());
    if (hooks.finished) hooks.finished(piece);
    ++done;
    return write_piece(destinations, piece) && !interrupted();
  };
  run_batch(inputs, workers(), batch);
  progress.clear();
  if (interrupted() && done < inputs.size()) {
    messages_.error(fmt::format("interrupted: {} of {} reports are done", done, inputs.size()));
    unreadable_ = true;
  }
  if (hooks.before_foot) hooks.before_foot(destinations);
  for (Destination& to : destinations) to.output.write(to.foot);
  return close(destinations) && !unreadable_ ? kDone : kUnreadable;
}

int Session::run(const std::function<void(Document&, std::string, Piece&)>& work,
                 std::string head) {
  const auto found = inputs(arguments_.inputs, {});
  if (!found) return kWrongCall;
  auto output = Output::open(arguments_.output);
  if (!output) return wrong_call(output.error());
  std::vector<Destination> destinations;
  destinations.push_back({std::move(*output), std::move(head), {}, {}});
  return run(*found, std::move(destinations), work);
}

}  // namespace uttrekk::cli
