// The line on standard error that shows how far a long run has come.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace uttrekk::cli {

class Progress {
 public:
  /// `when`: auto (a terminal, and work of more than a second), always or never.
  /// `bytes`: of all inputs, where it is known; the time left goes by it.
  Progress(std::string_view when, std::size_t inputs, std::uint64_t bytes = 0);

  /// One more input is done.
  void step(std::uint64_t bytes, bool failed);
  /// Some more of an input is done.
  void add(std::uint64_t bytes, std::uint64_t errors);
  /// Takes the line away, to make room for a message or at the end.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  void show(Clock::time_point now);
  /// The part of the work that is done, from 0 to 1.
  double share() const;

  bool wanted_;
  std::size_t inputs_;
  std::size_t done_ = 0;
  std::uint64_t failed_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t all_bytes_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_;
  bool shown_ = false;
};

}  // namespace uttrekk::cli
