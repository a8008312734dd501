// Whether two names are of one file.
#pragma once

#include <sys/types.h>

#include <set>
#include <string>
#include <utility>

namespace uttrekk::cli {

/// Regular files that are there, to be known by whatever names they are called.
class SameFile {
 public:
  /// One that is not there, or is none, does not count.
  void add(const std::string& path);
  bool has(const std::string& path) const;
  bool empty() const { return files_.empty(); }

 private:
  std::set<std::pair<dev_t, ino_t>> files_;
};

}  // namespace uttrekk::cli
