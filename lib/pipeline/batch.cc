#include "pipeline/batch.h"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fstream>
#include <limits>
#include <memory>
#include <thread>

#include "pipeline/ordered.h"

namespace uttrekk {
namespace {

constexpr std::size_t kLargestGroup = 4;  // small files travel together

/// Some inputs in a row on their way, with the buffers they need.
struct Group {
  std::span<const Input> inputs;
  std::vector<Piece> pieces;
};

/// The whole cores that a container's share comes to (cgroup v2: "MICROSECONDS PERIOD", or "max").
unsigned quota() {
  std::ifstream limit("/sys/fs/cgroup/cpu.max");
  double microseconds = 0;
  double period = 0;
  if (!(limit >> microseconds >> period) || period <= 0)
    return std::numeric_limits<unsigned>::max();
  return static_cast<unsigned>(std::max(1.0, std::ceil(microseconds / period)));
}

void work_on(const Input& input, Document& document, Piece& piece, const BatchWork& work) {
  piece.input = &input;
  piece.outputs.resize(work.outputs);
  for (std::string& output : piece.outputs) output.clear();
  piece.diagnostics.clear();
  piece.records = 0;
  Result<std::string> bytes = read_input(input);
  piece.read = bytes.has_value();
  piece.bytes = piece.read ? bytes->size() : 0;
  if (piece.read) {
    work.work(document, *std::move(bytes), piece);
  } else {
    piece.diagnostics.push_back(bytes.error());
  }
}

/// Small files travel together, but never so many that a worker has nothing to do.
std::size_t group_size(std::size_t inputs, unsigned workers) {
  if (workers <= 1) return 1;
  return std::clamp<std::size_t>(inputs / (workers * 2 * kInFlightPerWorker), 1, kLargestGroup);
}

}  // namespace

void run_batch(std::span<const Input> inputs, unsigned workers, const BatchWork& work) {
  if (workers == 0) workers = default_workers();
  if (inputs.size() < 2) workers = 1;
  const std::size_t step = group_size(inputs.size(), workers);
  Pool<Document> documents([] { return Document(); });
  std::atomic<bool> stopped = false;
  OrderedWork<Group> steps;
  steps.source = [&](Group& group) {
    group.inputs = inputs.subspan(0, std::min(step, inputs.size()));
    inputs = inputs.subspan(group.inputs.size());
    return !group.inputs.empty();
  };
  steps.work = [&](Group& group) {
    std::unique_ptr<Document> document = documents.take();
    group.pieces.resize(std::max(group.pieces.size(), group.inputs.size()));
    for (std::size_t i = 0; i < group.inputs.size() && !stopped; ++i) {
      work_on(group.inputs[i], *document, group.pieces[i], work);
    }
    documents.give(std::move(document));
  };
  steps.sink = [&](Group& group) {
    for (std::size_t i = 0; i < group.inputs.size() && !stopped; ++i) {
      if (!work.sink(group.pieces[i])) stopped = true;
    }
    return !stopped;
  };
  run_in_order(workers, steps);
}

unsigned default_workers() {
  cpu_set_t allowed;
  const unsigned cores = sched_getaffinity(0, sizeof allowed, &allowed) == 0
                             ? static_cast<unsigned>(CPU_COUNT(&allowed))
                             : std::thread::hardware_concurrency();
  return std::max(1u, std::min(cores, quota()));
}

}  // namespace uttrekk
