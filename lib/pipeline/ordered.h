// Work on a stream of items in parallel, taken and handed on in order.
#pragma once

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "base/handover.h"

namespace uttrekk {

/// Objects that are used again, so that their buffers are allocated once; safe to share.
template <typename T>
class Pool {
 public:
  explicit Pool(std::function<T()> make) : make_(std::move(make)) {}

  std::unique_ptr<T> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!free_.empty()) {
        std::unique_ptr<T> one = std::move(free_.back());
        free_.pop_back();
        return one;
      }
      free_.reserve(++made_);  // so that give() needs no memory
    }
    return std::make_unique<T>(make_());
  }
  void give(std::unique_ptr<T> one) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(one));
  }

 private:
  std::function<T()> make_;
  std::mutex mutex_;
  std::size_t made_ = 0;
  std::vector<std::unique_ptr<T>> free_;
};

/// What is done with the items. The items themselves are used again and come as they were left.
template <typename Item>
struct OrderedWork {
  std::function<bool(Item&)> source;  // fills in the next item; false at the end
  std::function<void(Item&)> work;    // called by several threads at a time
  std::function<bool(Item&)> sink;    // in the order of the source; false ends it all early
};

inline constexpr std::size_t kInFlightPerWorker = 4;

/// At most kInFlightPerWorker items for each of the `workers` are on their way at a time. With one
/// worker all is done in the calling thread.
template <typename Item>
void run_in_order(unsigned workers, const OrderedWork<Item>& steps) {
  if (workers <= 1) {
    Item item;
    while (steps.source(item)) {
      steps.work(item);
      if (!steps.sink(item)) return;
    }
    return;
  }
  Pool<Item> pool([] { return Item(); });
  std::atomic<bool> stopped = false;
  const auto source = [&](tbb::flow_control& control) -> Item* {
    std::unique_ptr<Item> item = pool.take();
    if (stopped || !steps.source(*item)) {
      control.stop();
      return nullptr;
    }
    handed_over(item.get());
    return item.release();
  };
  const auto work = [&](Item* item) {
    taken_over(item);
    if (!stopped) steps.work(*item);
    handed_over(item);
    handed_over(&pool);
    return item;
  };
  const auto sink = [&](Item* raw) {
    taken_over(raw);
    std::unique_ptr<Item> item(raw);
    if (!stopped && !steps.sink(*item)) stopped = true;
    pool.give(std::move(item));
    handed_over(&pool);
  };
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, workers);
  tbb::task_arena arena(static_cast<int>(workers));
  arena.execute([&] {
    tbb::parallel_pipeline(
        workers * kInFlightPerWorker,
        tbb::make_filter<void, Item*>(tbb::filter_mode::serial_in_order, source) &
            tbb::make_filter<Item*, Item*>(tbb::filter_mode::parallel, work) &
            tbb::make_filter<Item*, void>(tbb::filter_mode::serial_in_order, sink));
  });
  taken_over(&pool);
}

}  // namespace uttrekk
