// The status file: a JSON line for each input, and the journal from which --resume goes on.
//
// A line also holds how long each output was when the input was done, with a digest of it, and it
// is written after that much of the output is on the disk. So whenever the program is killed, the
// outputs hold at least what the journal says; --resume cuts them to that length and goes on with
// the other inputs.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/output.h"
#include "pipeline/batch.h"

namespace uttrekk::cli {

class Journal {
 public:
  /// `run`: what the output depends on beside the inputs. With `resume` the file may be there and
  /// must be of the same run; a torn last line is taken off. Without, it is begun anew, unless the
  /// file that is there looks like no status file.
  static Result<Journal> open(const std::string& path, const std::string& run, bool resume);
  Journal(Journal&& other) noexcept;
  Journal& operator=(Journal&&) = delete;
  ~Journal();

  /// Whether an input of that name is done; each line counts for one input.
  bool take(std::string_view name);
  /// Of the outputs after the last line; empty where there is no line.
  const std::vector<Written>& outputs() const { return outputs_; }
  /// Whether some input that is done was not read to its end.
  bool faulty() const { return faulty_; }

  /// A line for `piece`, to be written with the next commit.
  void add(const Piece& piece, const std::vector<Written>& outputs);
  /// Whether the last commit is so long ago that more would be lost than need be.
  bool due() const;
  /// To be called when all that was written to the outputs is on the disk.
  Result<void> commit();

 private:
  using Clock = std::chrono::steady_clock;
  Journal(int file, std::string path, std::string run)
      : file_(file), path_(std::move(path)), run_(std::move(run)) {}
  Result<void> empty();
  Result<void> read_lines();
  bool read_line(std::string_view line);

  int file_;
  std::string path_;
  std::string run_;
  std::string pending_;
  std::map<std::string, std::uint64_t, std::less<>> done_;  // by the name as a JSON string
  std::vector<Written> outputs_;
  bool faulty_ = false;
  Clock::time_point committed_ = Clock::now();
};

}  // namespace uttrekk::cli
