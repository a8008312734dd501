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
#include "pipeline/version.h"

namespace uttrekk::cli {
namespace {

/// A variable of the environment as a number; 0 where it is none.
std::uint32_t number_of(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? 0 : static_cast<std::uint32_t>(std::max(0, std::atoi(value)));
}

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Whether what was stopped can be gone on with.
bool resumable(const std::vector<Destination>& destinations) {
  return std::all_of(destinations.begin(), destinations.end(),
                     [](const Destination& to) { return to.output.resumable(); });
}

InputList without_done(const InputList& inputs, Journal& journal) {
  InputList rest;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const Input input = inputs[i];
    if (!journal.take(input.name)) rest.add(input.name, input.path);
  }
  return rest;
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

bool Session::names_from_file(std::vector<std::string>& names) const {
  const std::string& file = arguments_.files_from;
  const auto list = read_input({file, file});
  if (!list) {
    messages_.show(list.error());
    return false;
  }
  std::string_view rest = *list;
  const char end_mark = arguments_.nul_separated ? '\0' : '\n';
  if (end_mark == '\n' && rest.starts_with(kByteOrderMark))
    rest.remove_prefix(kByteOrderMark.size());
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
  options.follow_links = options.follow_links || arguments_.follow_links;
  if (!arguments_.include.empty()) options.include = arguments_.include;
  if (!arguments_.exclude.empty()) options.exclude = arguments_.exclude;
  const auto part = shard();
  if (!part) {
    messages_.show(part.error());
    return std::nullopt;
  }
  options.shard = shard_ = *part;
  std::vector<Diagnostic> problems;
  InputList found = find_inputs(names, options, problems);
  for (const Diagnostic& problem : problems) {
    messages_.show(problem);
    unreadable_ = unreadable_ || problem.severity == Severity::error;
  }
  return found;
}

bool Session::spares_inputs(const InputList& inputs,
                            const std::vector<std::string>& outputs) const {
  const Arguments& a = arguments_;
  SameFile written;
  for (const std::string& path : outputs) {
    written.add(path);
    if (resumable()) written.add(path + ".part");
  }
  for (const std::string* path : {&a.status, &a.resume}) written.add(*path);
  const auto spares = [&](const std::string& path, const std::string& name) {
    if (!written.has(path)) return true;
    messages_.show(
        {Severity::error, name, 0, 0, "is read: it cannot be the output or the status file"});
    return false;
  };
  if (written.empty()) return true;
  for (const std::string* path : {&a.files_from, &a.requirements, &a.init}) {
    if (!spares(*path, *path)) return false;
  }
  for (const std::string& path : a.words) {
    if (!spares(path, path)) return false;
  }
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const Input input = inputs[i];
    const bool standard = input.path == kStandardInput;
    if (!spares(standard ? "/dev/stdin" : input.path, input.name)) return false;
  }
  return true;
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

/// All that the output depends on beside the inputs, in 16 hexadecimal digits.
std::string Session::fingerprint() const {
  const Arguments& a = arguments_;
  std::string all = fmt::format("{}\n{}\n{}\n", version(), a.command->name, a.output);
  for (const auto* list : {&a.words, &a.formats, &a.limits}) {
    all += fmt::format("{}\n", fmt::join(*list, "\n"));
  }
  for (const auto* text : {&a.extractors, &a.language, &a.reference_date, &a.dictionaries,
                           &a.within, &a.section, &a.offsets, &a.by, &a.requirements}) {
    all += *text + '\n';
  }
  all += fmt::format("{}{}{}{}\n", a.excel, a.positions, a.no_text, a.verbose > 0);
  all += fmt::format("{}/{}\n{}", shard_.index, shard_.count, settings_.digits());
  return sha256(all).substr(0, 16);
}

/// The status file of this run, and how far it says that the outputs came.
Result<std::vector<Written>> Session::open_journal(const std::vector<Destination>& destinations) {
  std::vector<Written> outputs(destinations.size());
  if (!resumable()) return outputs;
  const bool resume = !arguments_.resume.empty();
  const std::string& path = resume ? arguments_.resume : arguments_.status;
  for (const Destination& to : destinations) {
    if (to.output.is_at(path)) return failure(path, "cannot be the status file and the output");
  }
  auto journal = Journal::open(path, fingerprint(), resume);
  if (!journal) return tl::unexpected(journal.error());
  if (!journal->outputs().empty()) outputs = journal->outputs();
  if (outputs.size() != destinations.size()) return failure(path, "tells of other outputs");
  unreadable_ = unreadable_ || journal->faulty();
  journal_.emplace(std::move(*journal));
  return outputs;
}

/// The outputs where they were when the status file was last written.
bool Session::start(std::vector<Destination>& destinations) {
  const auto outputs = open_journal(destinations);
  if (!outputs) {
    messages_.show(outputs.error());
    return false;
  }
  for (std::size_t i = 0; i < destinations.size(); ++i) {
    if (const auto started = destinations[i].output.start((*outputs)[i]); !started) {
      messages_.show(started.error());
      return false;
    }
  }
  for (Destination& to : destinations) {
    const std::uint64_t length = to.output.written().length;
    if (length == 0) to.output.write(to.head);
    if (length > to.head.size()) to.separator = {};
  }
  return true;
}

/// First the outputs, then the lines that tell of them.
bool Session::save(std::vector<Destination>& destinations) {
  for (Destination& to : destinations) {
    if (!to.output.sync()) return false;  // close() tells why
  }
  const auto committed = journal_->commit();
  if (committed) return true;
  messages_.show(committed.error());
  unreadable_ = journal_failed_ = true;
  return false;
}

bool Session::take(const Piece& piece, std::vector<Destination>& destinations) {
  for (const Diagnostic& diagnostic : piece.diagnostics) messages_.show(diagnostic);
  unreadable_ = unreadable_ || piece.status >= InputStatus::truncated;
  if (!write_piece(destinations, piece)) return false;
  if (!journal_) return true;
  std::vector<Written> outputs;
  for (const Destination& to : destinations) outputs.push_back(to.output.written());
  journal_->add(piece, outputs);
  return !journal_->due() || save(destinations);
}

void Session::tell_interruption(std::size_t done, std::size_t inputs,
                                const std::vector<Destination>& destinations) {
  std::string message = fmt::format("interrupted: {} of {} reports are done", done, inputs);
  if (cli::resumable(destinations)) {
    message += "; --resume goes on with the rest";
  } else if (std::any_of(destinations.begin(), destinations.end(),
                         [](const Destination& to) { return to.output.replaces_file(); })) {
    message += "; no file is written";
  }
  messages_.error(message);
  unreadable_ = true;
}

int Session::run(InputList inputs, std::vector<Destination> destinations,
                 const std::function<void(Document&, std::string, Piece&)>& work,
                 const RunHooks& hooks) {
  watch_for_interrupts();
  std::vector<std::string> outputs;
  for (const Destination& to : destinations) outputs.push_back(to.output.path());
  if (!spares_inputs(inputs, outputs)) return kWrongCall;
  if (!start(destinations)) return kWrongCall;
  const std::size_t all = inputs.size();
  if (!arguments_.resume.empty()) inputs = without_done(inputs, *journal_);
  std::size_t done = all - inputs.size();
  Progress progress(arguments_.progress, inputs.size());
  BatchWork batch;
  batch.outputs = destinations.size();
  batch.work = work;
  batch.limits = limits_;
  batch.fingerprints = journal_.has_value();
  batch.sink = [&](Piece& piece) {
    if (!piece.diagnostics.empty()) progress.clear();
    progress.step(piece.bytes, !piece.read());
    if (hooks.finished) hooks.finished(piece);
    ++done;
    return take(piece, destinations) && !interrupted();
  };
  run_batch(inputs, workers(), batch);
  progress.clear();
  if (journal_ && !journal_failed_) save(destinations);
  if (done < all && (interrupted() || journal_failed_)) {
    if (interrupted()) tell_interruption(done, all, destinations);
    // What is there stays where --resume finds it.
    if (cli::resumable(destinations)) return kUnreadable;
    for (Destination& to : destinations) to.output.give_up();
  }
  if (hooks.before_foot) hooks.before_foot(destinations);
  for (Destination& to : destinations) to.output.write(to.foot);
  return close(destinations) && !unreadable_ ? kDone : kUnreadable;
}

int Session::run(const std::function<void(Document&, std::string, Piece&)>& work,
                 std::string head) {
  auto found = inputs(arguments_.inputs, {});
  if (!found) return kWrongCall;
  auto output = Output::open(arguments_.output, resumable());
  if (!output) return wrong_call(output.error());
  std::vector<Destination> destinations;
  destinations.push_back({std::move(*output), std::move(head), {}, {}});
  return run(*std::move(found), std::move(destinations), work);
}

}  // namespace uttrekk::cli
