#include "cli/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace uttrekk::cli {
namespace {

constexpr std::size_t kBlock = 1 << 16;
constexpr int kResumable = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW;

std::string message_of(int error) {
  return std::generic_category().message(error);
}

/// Where the file really is, so that a link to it stays a link.
std::string resolved(const std::string& path) {
  std::error_code error;
  const auto target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

/// The mode of a new file, or that of the one to be replaced.
mode_t mode_for(const std::string& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) == 0) return info.st_mode & 07777;
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

/// 0 where there is none.
std::uint64_t size_of(const std::string& path) {
  struct stat info {};
  return stat(path.c_str(), &info) == 0 ? static_cast<std::uint64_t>(info.st_size) : 0;
}

bool written_in_place(const std::string& path) {
  struct stat info {};
  return stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode);
}

}  // namespace

Result<Output> Output::open(const std::string& path, bool resumable) {
  if (path.empty() || path == "-") return Output(STDOUT_FILENO, "standard output", "");
  if (written_in_place(path)) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) return failure(path, message_of(errno));
    return Output(file, path, "");
  }
  const std::string target = resolved(path);
  std::string temporary = target + (resumable ? ".part" : ".XXXXXX");
  const int file = resumable ? ::open(temporary.c_str(), kResumable, 0600)
                             : mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) return failure(path, fmt::format("cannot be written: {}", message_of(errno)));
  fchmod(file, mode_for(target));
  Output output(file, target, temporary);
  output.resumable_ = resumable;
  return output;
}

Output::Output(Output&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})),
      resumable_(other.resumable_),
      length_(other.length_),
      buffer_(std::move(other.buffer_)),
      error_(other.error_) {}

Output::~Output() {
  if (file_ > STDERR_FILENO) ::close(file_);
  if (!temporary_.empty() && !resumable_) unlink(temporary_.c_str());
}

Result<void> Output::start(std::uint64_t length) {
  length_ = length;
  if (!resumable_) {
    return length == 0 ? Result<void>() : failure(path_, "--resume needs a file to go on with");
  }
  if (size_of(temporary_) < length && size_of(path_) >= length) {  // it was complete
    ::close(file_);
    std::rename(path_.c_str(), temporary_.c_str());
    file_ = ::open(temporary_.c_str(), kResumable, 0600);
  }
  if (size_of(temporary_) < length) {
    return failure(path_, "shorter than the status file says: run again without --resume");
  }
  const auto end = static_cast<off_t>(length);
  if (ftruncate(file_, end) == 0 && lseek(file_, end, SEEK_SET) == end) return {};
  return failure(path_, fmt::format("cannot be written: {}", message_of(errno)));
}

bool Output::write(std::string_view text) {
  if (error_ != 0) return false;
  length_ += text.size();
  if (text.size() >= kBlock) return flush() && write_all(text);
  buffer_ += text;
  return buffer_.size() < kBlock || flush();
}

bool Output::flush() {
  const bool written = write_all(buffer_);
  buffer_.clear();
  return written;
}

bool Output::sync() {
  if (!flush()) return false;
  if (fdatasync(file_) != 0 && errno != EINVAL && errno != EROFS) error_ = errno;
  return error_ == 0;
}

bool Output::write_all(std::string_view rest) {
  while (!rest.empty() && error_ == 0) {
    const ssize_t written = ::write(file_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {  // a pipe that does not block
      pollfd ready{file_, POLLOUT, 0};
      poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  return error_ == 0;
}

Result<void> Output::close() {
  flush();
  if (file_ != STDOUT_FILENO && ::close(std::exchange(file_, -1)) != 0 && error_ == 0) {
    error_ = errno;
  }
  if (error_ == EPIPE) return {};  // the reader has had enough
  if (error_ == 0 && !temporary_.empty()) {
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) error_ = errno;
    if (error_ == 0) temporary_.clear();
  }
  if (error_ == 0) return {};
  return failure(path_, fmt::format("cannot be written: {}", message_of(error_)));
}

}  // namespace uttrekk::cli
