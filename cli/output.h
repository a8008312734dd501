// Where results go: standard output, or a file that appears complete or not at all.
//
// A file is written beside its place, without a name where the file system has such, else under
// another one, and renamed at the end: whatever ends the program, what was there before stays. What
// is no regular file (a pipe, /dev/full) is written as it is. Every write is checked. A resumable
// file's other name is PATH.part, and it stays there until it is complete.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "pipeline/sha256.h"

namespace uttrekk::cli {

/// How far an output has come: the journal tells it to the run that goes on.
struct Written {
  std::uint64_t length = 0;  // bytes
  std::string digest;        // the start of their SHA-256; empty where the output is not resumable
};

/// Whether `path` is a directory, or is to be one: its name ends with "/".
bool names_directory(const std::string& path);

class Output {
 public:
  /// An empty path is standard output. `resumable`: start() is to be called, and nothing is made
  /// before.
  static Result<Output> open(const std::string& path, bool resumable = false);
  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  /// Without close(): a file that is not complete goes away, unless it is resumable and begun.
  ~Output();

  /// Cuts a resumable file to what was written `before` and goes on behind it; of one that is
  /// complete already, that is what is written anew. An error where those bytes are not there.
  Result<void> start(const Written& before);
  /// Of all that was given to write(), and of what was there.
  Written written() const;
  bool resumable() const { return resumable_; }
  /// Whether a file takes its place when all is written, and is not written in place.
  bool replaces_file() const { return !temporary_.empty(); }
  /// The place; empty for standard output.
  std::string path() const { return file_ == STDOUT_FILENO ? std::string() : path_; }
  /// Whether a regular file of that path, now or once it is written, is this output.
  bool is_at(const std::string& path) const;
  /// flush(), and a file is safely on the disk.
  bool sync();

  /// Collects and writes in large blocks. False after a failure, of which close() tells, and
  /// where nobody reads any more.
  bool write(std::string_view text);
  /// Writes what is collected; false as write().
  bool flush();
  /// Of a file that is not complete, nothing is to stay: what was there before does. Elsewhere what
  /// is written is written.
  void give_up();
  /// Writes what is left and, for a file, puts it in its place.
  Result<void> close();

 private:
  Output(int file, std::string name, std::string path, std::string temporary)
      : file_(file),
        name_(std::move(name)),
        path_(std::move(path)),
        temporary_(std::move(temporary)) {}
  bool write_all(std::string_view rest);
  Result<void> make_part();
  Result<void> lock();
  Result<void> reopen(const Written& before);
  Result<void> check(int file, const Written& before);

  int file_;
  std::string name_;  // as it was given: messages call it so
  std::string path_;
  std::string temporary_;  // empty: written in place
  bool resumable_ = false;
  bool nameless_ = false;  // the temporary file gets its name when all is written
  bool made_ = false;      // a resumable file by this run, which has not begun to write
  std::uint64_t length_ = 0;
  Sha256 sum_;  // of a resumable file's bytes
  std::string buffer_;
  int error_ = 0;  // errno of the first failure
};

/// That what stands in errno keeps `path` from being written.
Diagnostic unwritable(const std::string& path);

}  // namespace uttrekk::cli
