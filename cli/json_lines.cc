#include "cli/json_lines.h"

#include <fmt/format.h>

#include <filesystem>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "pipeline/json_lines.h"

namespace uttrekk::cli {
namespace {

/// Bytes of all inputs; 0 where one of them is no file.
std::uint64_t size_of(const InputList& inputs) {
  std::uint64_t size = 0;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const Input input = inputs[i];
    std::error_code error;
    const bool file = std::filesystem::is_regular_file(input.path, error);
    const std::uintmax_t bytes = file ? std::filesystem::file_size(input.path, error) : 0;
    if (!file || error) return 0;
    size += bytes;
  }
  return size;
}

int wrong_output(const Session& session, const Pipeline& pipeline) {
  const bool other_format =
      pipeline.records.excel || (pipeline.format && *pipeline.format != OutputFormat::jsonl);
  if (other_format) return session.wrong_call("--jsonl-in writes JSON lines alone");
  if (names_directory(pipeline.output)) {
    return session.wrong_call("--jsonl-in writes one file, not a directory");
  }
  return kDone;
}

}  // namespace

int run_json_lines(Session& session, const Pipeline& pipeline, const std::vector<ChainLink>& chain,
                   const Lexicon& lexicon) {
  if (const int wrong = wrong_output(session, pipeline); wrong != kDone) return wrong;
  InputOptions options = pipeline.input;
  if (options.include.empty()) options.include = {"*.jsonl", "*.ndjson"};
  const auto inputs = session.inputs(pipeline.inputs, options);
  if (!inputs) return kWrongCall;
  auto output = Output::open(pipeline.output);
  if (!output) return session.wrong_call(output.error());
  if (!session.spares_inputs(*inputs, {output->path()})) return kWrongCall;
  watch_for_interrupts();
  Progress progress(session.arguments().progress, inputs->size(), size_of(*inputs));
  const Context context{lexicon, pipeline.reference_date};
  JsonLinesWork work{session.arguments().jsonl_in,
                     chain,
                     context,
                     pipeline.select,
                     pipeline.records,
                     {},
                     session.limits()};
  bool more = true;
  bool unreadable = session.unreadable();
  std::uint64_t lines = 0;
  std::uint64_t errors = 0;
  std::uint64_t replaced = 0;
  work.sink = [&](JsonLinesPiece& piece) {
    if (errors < kReportedErrors && piece.errors > 0) {
      progress.clear();
      for (const Diagnostic& error : piece.diagnostics) session.messages().show(error);
    }
    lines += piece.lines;
    errors += piece.errors;
    replaced += piece.replaced;
    unreadable = unreadable || piece.truncated;
    progress.add(piece.bytes, piece.errors);
    more = output->write(piece.output) && output->flush() && !interrupted();
    return more;
  };
  for (std::size_t i = 0; i < inputs->size(); ++i) {
    if (auto done = run_json_lines((*inputs)[i], session.workers(), work); !done) {
      progress.clear();
      session.messages().show(done.error());
      unreadable = true;
    }
    if (!more) break;
    progress.step(0, false);
  }
  progress.clear();
  if (errors > 0) {
    session.messages().show({Severity::warning, "", 0, 0,
                             fmt::format("{} of {} lines have an 'error'", errors, lines)});
  }
  if (replaced > 0) {
    session.messages().show({Severity::warning, "", 0, 0,
                             fmt::format("{} of {} lines had a field 'records' or 'error', which "
                                         "is replaced",
                                         replaced, lines)});
  }
  if (interrupted()) {
    session.messages().error(fmt::format("interrupted: the rest of the lines is not done{}",
                                         output->replaces_file() ? "; no file is written" : ""));
    output->give_up();
  }
  const auto closed = output->close();
  if (!closed) session.messages().show(closed.error());
  return closed && !unreadable && !interrupted() ? kDone : kUnreadable;
}

}  // namespace uttrekk::cli
