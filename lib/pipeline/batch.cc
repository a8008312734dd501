#include "pipeline/batch.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <new>
#include <utility>

#include "pipeline/cores.h"
#include "pipeline/ordered.h"
#include "pipeline/sha256.h"

namespace uttrekk {
namespace {

constexpr std::size_t kLargestGroup = 16;                      // small files travel together
constexpr std::uint64_t kGroupBytes = std::uint64_t{1} << 16;  // as far as they are small
/// Bytes of a report past which the buffers it filled are let go.
constexpr std::size_t kLargeReport = std::size_t{1} << 22;
/// Bytes of a buffer for output past which it is let go where it is mostly empty: else each would
/// grow to the largest output there is, and stay so.
constexpr std::size_t kLargeOutput = std::size_t{1} << 17;
constexpr std::size_t kMostlyEmpty = 4;  // times its content

/// Some inputs in a row on their way, with the buffers they need.
struct Group {
  std::vector<Input> inputs;
  std::vector<Piece> pieces;
};

InputStatus status_of(const Document& document) {
  if (document.undecodable) return InputStatus::undecodable;
  if (!document.truncated.empty()) return InputStatus::truncated;
  return document.text.trimmed(document.text.whole()).empty() ? InputStatus::empty
                                                              : InputStatus::ok;
}

/// What was half done is taken back; the other inputs go on. Called where there may be no memory:
/// first all is let go, and if there is none then either, the status alone tells. A new document
/// takes none.
void fail(Document& document, Piece& piece, std::string_view why) noexcept {
  for (std::string& output : piece.outputs) std::string().swap(output);
  piece.records = piece.tokens = 0;
  piece.status = InputStatus::failed;
  piece.diagnostics.clear();
  try {
    document = Document();
    Diagnostic told{Severity::error, piece.input->name, 0, 0, "failed: "};
    told.message += why;
    piece.diagnostics.push_back(std::move(told));
  } catch (const std::bad_alloc&) {
  }
}

void read_and_work(Document& document, Piece& piece, const BatchWork& work) {
  Result<std::string> bytes = read_input(*piece.input, work.limits);
  if (!bytes) {
    piece.status = bytes.error().limit.empty() ? InputStatus::unreadable : InputStatus::too_large;
    piece.diagnostics.push_back(bytes.error());
    return;
  }
  piece.bytes = bytes->size();
  if (work.fingerprints) piece.sha256 = sha256(*bytes);
  document.clear();
  work.work(document, *std::move(bytes), piece);
  piece.status = status_of(document);
  piece.encoding = document.encoding;
  piece.language = document.language;
  piece.tokens = document.tokens.size();
  if (piece.read()) return;
  for (std::string& output : piece.outputs) output.clear();
  piece.records = 0;
}

void work_on(const Input& input, Document& document, Piece& piece, const BatchWork& work) {
  const auto start = std::chrono::steady_clock::now();
  piece.input = &input;
  piece.outputs.resize(work.outputs);
  for (std::string& output : piece.outputs) output.clear();
  piece.diagnostics.clear();
  piece.bytes = piece.records = piece.tokens = 0;
  piece.encoding.clear();
  piece.language = Language::unknown;
  try {
    read_and_work(document, piece, work);
  } catch (const std::bad_alloc&) {
    fail(document, piece, "out of memory");
  } catch (const std::exception& error) {
    fail(document, piece, error.what());
  }
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  piece.milliseconds = took.count();
}

/// How many files travel together: by the size of those before, which is known without a look at
/// the next, and never so many that a worker has nothing to do.
class GroupSize {
 public:
  GroupSize(std::size_t inputs, unsigned workers)
      : most_(std::clamp<std::size_t>(inputs / (workers * 2 * kInFlightPerWorker), 1,
                                      kLargestGroup)) {}

  void add(std::uint64_t bytes) {
    bytes_ += bytes;
    ++files_;
  }
  std::size_t next() const {
    const std::uint64_t files = files_;
    const std::uint64_t bytes = bytes_;
    if (files == 0) return 1;
    return std::clamp<std::size_t>(kGroupBytes * files / (bytes + 1), 1, most_);
  }

 private:
  std::size_t most_;
  std::atomic<std::uint64_t> files_ = 0;
  std::atomic<std::uint64_t> bytes_ = 0;
};

/// Empties the pieces of what is too much to be kept for the next ones.
void let_go(std::span<Piece> pieces) {
  for (Piece& piece : pieces) {
    for (std::string& output : piece.outputs) {
      const std::size_t room = output.capacity();
      const bool spare = room > kLargeOutput && room > output.size() * kMostlyEmpty;
      if (spare || room > kLargeReport) std::string().swap(output);
    }
  }
}

}  // namespace

std::string_view name(InputStatus status) {
  constexpr std::array<std::string_view, 7> kNames = {
      "ok", "empty", "truncated", "undecodable", "too_large", "unreadable", "failed"};
  return kNames[static_cast<std::size_t>(status)];
}

void run_batch(const InputList& inputs, unsigned workers, const BatchWork& work) {
  if (workers == 0) workers = default_workers();
  if (inputs.size() < 2) workers = 1;
  GroupSize size(inputs.size(), workers);
  Pool<Document> documents([] { return Document(); });
  std::atomic<bool> stopped = false;
  OrderedWork<Group> steps;
  std::size_t next = 0;
  steps.source = [&](Group& group) {
    group.inputs.clear();
    const std::size_t end = std::min(next + size.next(), inputs.size());
    while (next < end) group.inputs.push_back(inputs[next++]);
    return !group.inputs.empty();
  };
  steps.work = [&](Group& group) {
    std::unique_ptr<Document> document = documents.take();
    group.pieces.resize(std::max(group.pieces.size(), group.inputs.size()));
    for (std::size_t i = 0; i < group.inputs.size() && !stopped; ++i) {
      work_on(group.inputs[i], *document, group.pieces[i], work);
      size.add(group.pieces[i].bytes);
      if (group.pieces[i].bytes > kLargeReport) *document = Document();
    }
    documents.give(std::move(document));
  };
  steps.sink = [&](Group& group) {
    for (std::size_t i = 0; i < group.inputs.size() && !stopped; ++i) {
      if (!work.sink(group.pieces[i])) stopped = true;
    }
    let_go(group.pieces);
    return !stopped;
  };
  run_in_order(workers, steps);
}

}  // namespace uttrekk
