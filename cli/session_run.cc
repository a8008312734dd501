// The run itself: what each input gave is written in order, and noted in the status file.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/session.h"
#include "pipeline/version.h"

namespace uttrekk::cli {
namespace {

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

/// What an option was given as.
std::string given(const OptionTarget& target, const Arguments& arguments) {
  if (target.text != nullptr) return arguments.*target.text;
  if (target.list != nullptr) return fmt::format("{}", fmt::join(arguments.*target.list, "\n"));
  if (target.flag != nullptr) return fmt::format("{}", arguments.*target.flag);
  return fmt::format("{}", arguments.*target.number);
}

}  // namespace

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
  std::string all =
      fmt::format("{}\n{}\n{}\n", version(), a.command->name, fmt::join(a.words, "\n"));
  for (const OptionRow& row : option_rows()) {
    if (!kBesideOutput.has(row.id)) all += fmt::format("{} {}\n", row.names, given(row.target, a));
  }
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

int Session::run(const std::function<void(Document&, std::string, Piece&)>& work, std::string head,
                 std::string_view separator) {
  auto found = inputs(arguments_.inputs, {});
  if (!found) return kWrongCall;
  auto output = Output::open(arguments_.output, resumable());
  if (!output) return wrong_call(output.error());
  std::vector<Destination> destinations;
  destinations.push_back({std::move(*output), std::move(head), {}, separator});
  return run(*std::move(found), std::move(destinations), work);
}

}  // namespace uttrekk::cli
