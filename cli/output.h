// Where results go: standard output, or a file that appears complete or not at all.
//
// A file is written under another name beside its place and renamed at the end; what is no regular
// file (a pipe, /dev/full) is written as it is. Every write is checked.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace uttrekk::cli {

class Output {
 public:
  /// An empty path is standard output.
  static Result<Output> open(const std::string& path);
  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  /// Without close(): a file that is not complete goes away.
  ~Output();

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
  std::string buffer_;
  int error_ = 0;  // errno of the first failure
};

}  // namespace uttrekk::cli
