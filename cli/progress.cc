#include "cli/progress.h"

#include <fmt/format.h>

#include <cstdio>

#include "cli/terminal.h"

namespace uttrekk::cli {
namespace {

constexpr std::chrono::milliseconds kPatience(1000);  // shorter work shows nothing
constexpr std::chrono::milliseconds kBetween(100);

}  // namespace

Progress::Progress(std::string_view when, std::size_t inputs)
    : wanted_(when == "always" || (when == "auto" && errors_are_terminal())),
      inputs_(inputs),
      next_(start_ + (when == "always" ? std::chrono::milliseconds(0) : kPatience)) {}

void Progress::step(std::uint64_t bytes, bool failed) {
  ++done_;
  bytes_ += bytes;
  failed_ += failed;
  if (!wanted_) return;
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + kBetween;
  show(now);
}

void Progress::show(Clock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double megabytes = static_cast<double>(bytes_) / 1e6;
  std::string line = fmt::format("\r\x1b[K{} of {} reports, {:.1f} MB, {:.1f} MB/s", done_, inputs_,
                                 megabytes, seconds > 0 ? megabytes / seconds : 0);
  if (done_ < inputs_) {
    line += fmt::format(", {:.0f} s left", seconds / static_cast<double>(done_) *
                                               static_cast<double>(inputs_ - done_));
  }
  if (failed_ > 0) line += fmt::format(", {} unreadable", failed_);
  std::fwrite(line.data(), 1, line.size(), stderr);
  std::fflush(stderr);
  shown_ = true;
}

void Progress::clear() {
  if (!shown_) return;
  std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

}  // namespace uttrekk::cli
