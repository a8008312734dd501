#include "pipeline/batch.h"

#include <sched.h>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fstream>
#include <limits>
#include <memory>
#include <mutex>
#include <thread>

namespace uttrekk {
namespace {

constexpr std::size_t kInFlightPerWorker = 4;
constexpr std::size_t kLargestGroup = 16;  // small files travel together

/// Some inputs in a row on their way, with the buffers they need.
struct Group {
  std::span<const Input> inputs;
  Document document;
  std::vector<Piece> pieces;
};

/// Groups that wait to be used again.
class Pool {
 public:
  Group* take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) return all_.emplace_back(std::make_unique<Group>()).get();
    Group* group = free_.back();
    free_.pop_back();
    return group;
  }
  void give(Group* group) {
    const std::lock_guard lock(mutex_);
    free_.push_back(group);
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Group>> all_;
  std::vector<Group*> free_;
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

void run_serially(std::span<const Input> inputs, const BatchWork& work) {
  Document document;
  Piece piece;
  for (const Input& input : inputs) {
    work_on(input, document, piece, work);
    if (!work.sink(piece)) return;
  }
}

void run_in_parallel(std::span<const Input> inputs, unsigned workers, const BatchWork& work) {
  Pool pool;
  std::atomic<bool> stopped = false;
  std::size_t next = 0;
  const std::size_t step =
      std::clamp<std::size_t>(inputs.size() / (workers * 2 * kInFlightPerWorker), 1, kLargestGroup);
  const auto source = [&](tbb::flow_control& control) -> Group* {
    if (stopped || next == inputs.size()) {
      control.stop();
      return nullptr;
    }
    Group* group = pool.take();
    group->inputs = inputs.subspan(next, std::min(step, inputs.size() - next));
    next += group->inputs.size();
    return group;
  };
  const auto worker = [&](Group* group) {
    group->pieces.resize(std::max(group->pieces.size(), group->inputs.size()));
    for (std::size_t i = 0; i < group->inputs.size() && !stopped; ++i) {
      work_on(group->inputs[i], group->document, group->pieces[i], work);
    }
    return group;
  };
  const auto sink = [&](Group* group) {
    for (std::size_t i = 0; i < group->inputs.size() && !stopped; ++i) {
      if (!work.sink(group->pieces[i])) stopped = true;
    }
    pool.give(group);
  };
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, workers);
  tbb::task_arena arena(static_cast<int>(workers));
  arena.execute([&] {
    tbb::parallel_pipeline(
        workers * kInFlightPerWorker,
        tbb::make_filter<void, Group*>(tbb::filter_mode::serial_in_order, source) &
            tbb::make_filter<Group*, Group*>(tbb::filter_mode::parallel, worker) &
            tbb::make_filter<Group*, void>(tbb::filter_mode::serial_in_order, sink));
  });
}

}  // namespace

void run_batch(std::span<const Input> inputs, unsigned workers, const BatchWork& work) {
  if (workers == 0) workers = default_workers();
  if (workers == 1 || inputs.size() < 2) {
    run_serially(inputs, work);
  } else {
    run_in_parallel(inputs, workers, work);
  }
}

unsigned default_workers() {
  cpu_set_t allowed;
  const unsigned cores = sched_getaffinity(0, sizeof allowed, &allowed) == 0
                             ? static_cast<unsigned>(CPU_COUNT(&allowed))
                             : std::thread::hardware_concurrency();
  return std::max(1u, std::min(cores, quota()));
}

}  // namespace uttrekk
