#include "cli/progress.h"

#include <fmt/format.h>

#include <cstdio>

#include "cli/terminal.h"

namespace uttrekk::cli {
namespace {

constexpr std::chrono::milliseconds kPatience(1000);  // shorter work shows nothing
constexpr std::chrono::milliseconds kBetween(100);

}  // namespace

Progress::Progress(std::string_view when, std::size_t inputs, std::uint64_t bytes)
    : wanted_(when == "always" || (when == "auto" && errors_are_terminal())),
      inputs_(inputs),
      all_bytes_(bytes),
      next_(start_ + (when == "always" ? std::chrono::milliseconds(0) : kPatience)) {}

void Progress::step(std::uint64_t bytes, bool failed) {
  ++done_;
  add(bytes, failed ? 1 : 0);
}

void Progress::add(std::uint64_t bytes, std::uint64_t errors) {
  bytes_ += bytes;
  failed_ += errors;
  if (!wanted_) return;
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + kBetween;
  show(now);
}

double Progress::share() const {
  if (all_bytes_ > 0) return static_cast<double>(bytes_) / static_cast<double>(all_bytes_);
  return static_cast<double>(done_) / static_cast<double>(inputs_);
}

void Progress::show(Clock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double megabytes = static_cast<double>(bytes_) / 1e6;
  std::string line = fmt::format("\r\x1b[K{} of {} files, {:.1f} MB, {:.1f} MB/s", done_, inputs_,
                                 megabytes, seconds > 0 ? megabytes / seconds : 0);
  if (const double part = share(); part > 0 && part < 1) {
    line += fmt::format(", {:.0f} s left", seconds / part * (1 - part));
  }
  if (failed_ > 0) line += fmt::format(", {} error{}", failed_, failed_ == 1 ? "" : "s");
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
