// Where results go: standard output, or a file that appears complete or not at all.
//
// A file is written under another name beside its place and renamed at the end; what is no regular
// file (a pipe, /dev/full) is written as it is. Every write is checked. A resumable file's other
// name is PATH.part, and it stays there until it is complete.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace uttrekk::cli {

class Output {
 public:
  /// An empty path is standard output. `resumable`: start() is to be called.
  static Result<Output> open(const std::string& path, bool resumable = false);
  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  /// Without close(): a file that is not complete goes away, unless it is resumable.
  ~Output();

  /// Cuts a resumable file to its first `length` bytes and goes on behind them; of one that is
  /// complete already, that is what is written anew.
  Result<void> start(std::uint64_t length);
  /// Bytes of all that was given to write(), and of what was there.
  std::uint64_t length() const { return length_; }
  /// flush(), and a file is safely on the disk.
  bool sync();

  /// Collects and writes in large blocks. False after a failure, of which close() tells, and
  /// where nobody reads any more.
  bool write(std::string_view text);
  /// Writes what is collected; false as write().
  bool flush();
  /// Writes what is left and, for a file, puts it in its place.
  Result<void> close();

 private:
  Output(int file, std::string path, std::string temporary)
      : file_(file), path_(std::move(path)), temporary_(std::move(temporary)) {}
  bool write_all(std::string_view rest);

  int file_;
  std::string path_;
  std::string temporary_;  // empty: written in place
  bool resumable_ = false;
  std::uint64_t length_ = 0;
  std::string buffer_;
  int error_ = 0;  // errno of the first failure
};

}  // namespace uttrekk::cli
