#include "cli/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <system_error>
#include <utility>

namespace uttrekk::cli {
namespace {

constexpr std::size_t kBlock = 1 << 16;
constexpr std::size_t kDigest = 16;  // hexadecimal digits: against mistakes, not forgery
constexpr int kResumable = O_RDWR | O_CLOEXEC | O_NOFOLLOW;

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

std::string folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

bool same_name(const std::string& a, const std::string& b) {
  std::error_code error;
  const auto whole = [&](const std::string& path) {
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
  };
  return whole(a) == whole(b);
}

bool same_file(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

std::string path_of(int file) {
  return fmt::format("/proc/self/fd/{}", file);
}

/// A file without a name, of which nothing stays whatever ends the program; -1 where the file
/// system has none, or where it could not be given a name.
int open_nameless(const std::string& folder) {
#ifdef O_TMPFILE
  const int file = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
  if (file < 0 || access(path_of(file).c_str(), F_OK) == 0) return file;
  ::close(file);
#endif
  return -1;
}

/// Gives a nameless file a name; `name` ends in XXXXXX, as that of mkstemp(). False with an errno.
bool give_name(int file, std::string& name) {
  constexpr int kAttempts = 100;
  const std::string stem = name.substr(0, name.rfind('X') - 5);
  std::random_device random;
  for (int i = 0; i < kAttempts; ++i) {
    name = fmt::format("{}{:06x}", stem, random() & 0xFFFFFF);
    if (linkat(AT_FDCWD, path_of(file).c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
      return true;
    }
    if (errno != EEXIST) return false;
  }
  return false;
}

bool written_in_place(const std::string& path) {
  struct stat info {};
  return stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode);
}

}  // namespace

bool names_directory(const std::string& path) {
  std::error_code error;
  return path.ends_with('/') || std::filesystem::is_directory(path, error);
}

Result<Output> Output::open(const std::string& path, bool resumable) {
  if (path.empty() || path == "-") return Output(STDOUT_FILENO, "standard output", path, "");
  if (names_directory(path)) return failure(path, "is a directory: a file is to be named here");
  if (written_in_place(path)) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) return failure(path, system_message(errno));
    return Output(file, path, path, "");
  }
  const std::string target = resolved(path);
  if (resumable) {
    if (access(folder_of(target).c_str(), W_OK | X_OK) != 0) return failure(unwritable(path));
    Output output(-1, path, target, target + ".part");
    output.resumable_ = true;
    return output;
  }
  std::string temporary = target + ".XXXXXX";
  const int nameless = open_nameless(folder_of(target));
  const int file = nameless < 0 ? mkostemp(temporary.data(), O_CLOEXEC) : nameless;
  if (file < 0) return failure(unwritable(path));
  fchmod(file, mode_for(target));
  Output output(file, path, target, temporary);
  output.nameless_ = nameless >= 0;
  return output;
}

Output::Output(Output&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      name_(std::move(other.name_)),
      path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})),
      resumable_(other.resumable_),
      nameless_(other.nameless_),
      made_(std::exchange(other.made_, false)),
      length_(other.length_),
      sum_(std::move(other.sum_)),
      buffer_(std::move(other.buffer_)),
      error_(other.error_) {}

Output::~Output() {
  if (file_ > STDERR_FILENO) ::close(file_);
  if (!temporary_.empty() && !nameless_ && (!resumable_ || made_)) unlink(temporary_.c_str());
}

bool Output::is_at(const std::string& path) const {
  struct stat other {};
  struct stat mine {};
  if (stat(path.c_str(), &other) != 0) {
    return !temporary_.empty() && (same_name(path, path_) || same_name(path, temporary_));
  }
  if (!S_ISREG(other.st_mode)) return false;
  if (file_ >= 0 && fstat(file_, &mine) == 0 && same_file(mine, other)) return true;
  const auto is = [&](const std::string& name) {
    return stat(name.c_str(), &mine) == 0 && same_file(mine, other);
  };
  return !temporary_.empty() && (is(path_) || is(temporary_));
}

/// Opens PATH.part, made if need be.
Result<void> Output::make_part() {
  file_ = ::open(temporary_.c_str(), kResumable | O_CREAT | O_EXCL, 0600);
  made_ = file_ >= 0;
  if (file_ < 0 && errno == EEXIST) file_ = ::open(temporary_.c_str(), kResumable);
  if (file_ < 0) return failure(unwritable(name_));
  if (auto alone = lock(); !alone) return alone;
  fchmod(file_, mode_for(path_));
  return {};
}

/// PATH.part is for one run at a time.
Result<void> Output::lock() {
  if (flock(file_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return {};
  return failure(name_, "another run writes this file");
}

/// Adds the bytes that were written `before` to the sum, if they are what they were.
Result<void> Output::check(int file, const Written& before) {
  std::string block(kBlock, '\0');
  for (std::uint64_t at = 0; at < before.length;) {
    const std::size_t wanted = std::min<std::uint64_t>(block.size(), before.length - at);
    const ssize_t got = pread(file, block.data(), wanted, static_cast<off_t>(at));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(name_, system_message(errno));
    if (got == 0) {
      return failure(name_, "shorter than the status file says: run again without --resume");
    }
    sum_.add(std::string_view(block).substr(0, static_cast<std::size_t>(got)));
    at += static_cast<std::uint64_t>(got);
  }
  length_ = before.length;
  if (written().digest == before.digest) return {};
  return failure(name_, "does not hold what the status file tells of: run again without --resume");
}

/// What the run that is gone on with left: PATH.part, or PATH where it came to its end.
Result<void> Output::reopen(const Written& before) {
  const bool complete = size_of(temporary_) < before.length && size_of(path_) >= before.length;
  file_ = ::open((complete ? path_ : temporary_).c_str(), kResumable);
  if (file_ < 0 && errno == ENOENT) {
    return failure(name_, "shorter than the status file says: run again without --resume");
  }
  if (file_ < 0) return failure(unwritable(name_));
  if (auto alone = lock(); !alone) return alone;
  if (auto checked = check(file_, before); !checked) return checked;
  if (complete && std::rename(path_.c_str(), temporary_.c_str()) != 0) {
    return failure(unwritable(name_));
  }
  return {};
}

Result<void> Output::start(const Written& before) {
  if (!resumable_) {
    return before.length == 0 ? Result<void>()
                              : failure(name_, "--resume needs a file to go on with");
  }
  if (auto opened = before.length > 0 ? reopen(before) : make_part(); !opened) return opened;
  const auto end = static_cast<off_t>(before.length);
  if (ftruncate(file_, end) != 0 || lseek(file_, end, SEEK_SET) != end) {
    return failure(unwritable(name_));
  }
  return {};
}

Written Output::written() const {
  return {length_, resumable_ ? sum_.digits().substr(0, kDigest) : std::string()};
}

bool Output::write(std::string_view text) {
  if (error_ != 0) return false;
  made_ = false;
  length_ += text.size();
  if (resumable_) sum_.add(text);
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

void Output::give_up() {
  if (replaces_file()) error_ = ECANCELED;
}

Result<void> Output::close() {
  flush();
  if (nameless_ && error_ == 0) {
    nameless_ = !give_name(file_, temporary_);
    if (nameless_) error_ = errno;
  }
  if (file_ != STDOUT_FILENO && ::close(std::exchange(file_, -1)) != 0 && error_ == 0) {
    error_ = errno;
  }
  if (error_ == EPIPE || error_ == ECANCELED) return {};  // the reader has had enough; given up
  if (error_ == 0 && !temporary_.empty()) {
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) error_ = errno;
    if (error_ == 0) temporary_.clear();
  }
  if (error_ == 0) return {};
  errno = error_;
  return failure(unwritable(name_));
}

Diagnostic unwritable(const std::string& path) {
  const int why = errno;
  return {Severity::error, path, 0, 0,
          fmt::format("cannot be written: {}",
                      why == ENOENT ? "its directory does not exist" : system_message(why))};
}

}  // namespace uttrekk::cli
