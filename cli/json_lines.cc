#include "cli/json_lines.h"

#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <utility>

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

/// The answers on their way out, and what is told of them all at the end.
class Stream {
 public:
  Stream(const Session& session, Output output, const InputList& inputs)
      : session_(session),
        output_(std::move(output)),
        progress_(session.arguments().progress, inputs.size(), size_of(inputs)),
        unreadable_(session.unreadable()) {}

  void read(const InputList& inputs, JsonLinesWork work) {
    work.sink = [this](JsonLinesPiece& piece) { return take(piece); };
    for (std::size_t i = 0; i < inputs.size() && more_; ++i) {
      if (auto done = run_json_lines(inputs[i], session_.workers(), work); !done) {
        progress_.clear();
        session_.messages().show(done.error());
        unreadable_ = true;
      }
      if (more_) progress_.step(0, false);
    }
    progress_.clear();
  }

  /// The program's exit status.
  int end() {
    if (errors_ > 0) warn(fmt::format("{} of {} lines have an 'error'", errors_, lines_));
    if (replaced_ > 0) {
      warn(fmt::format("{} of {} lines had a field 'records' or 'error', which is replaced",
                       replaced_, lines_));
    }
    if (interrupted()) {
      session_.messages().error(fmt::format("interrupted: the rest of the lines is not done{}",
                                            output_.replaces_file() ? "; no file is written" : ""));
      output_.give_up();
    }
    const auto closed = output_.close();
    if (!closed) session_.messages().show(closed.error());
    return closed && !unreadable_ && !interrupted() ? kDone : kUnreadable;
  }

 private:
  bool take(const JsonLinesPiece& piece) {
    if (errors_ < kReportedErrors && piece.errors > 0) {
      progress_.clear();
      for (const Diagnostic& error : piece.diagnostics) session_.messages().show(error);
    }
    lines_ += piece.lines;
    errors_ += piece.errors;
    replaced_ += piece.replaced;
    unreadable_ = unreadable_ || piece.truncated;
    progress_.add(piece.bytes, piece.errors);
    more_ = output_.write(piece.output) && output_.flush() && !interrupted();
    return more_;
  }
  void warn(std::string message) const {
    session_.messages().show({Severity::warning, "", 0, 0, std::move(message)});
  }

  const Session& session_;
  Output output_;
  Progress progress_;
  bool more_ = true;  // somebody reads on, and nobody has interrupted
  bool unreadable_;   // an input, or a line past a limit
  std::uint64_t lines_ = 0;
  std::uint64_t errors_ = 0;
  std::uint64_t replaced_ = 0;
};

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
  const Context context{lexicon, pipeline.reference_date};
  Stream stream(session, *std::move(output), *inputs);
  stream.read(*inputs, {session.arguments().jsonl_in,
                        chain,
                        context,
                        pipeline.select,
                        pipeline.records,
                        {},
                        session.limits()});
  return stream.end();
}

}  // namespace uttrekk::cli
