#include "cli/same_file.h"

#include <sys/stat.h>

namespace uttrekk::cli {

void SameFile::add(const std::string& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode)) {
    files_.emplace(info.st_dev, info.st_ino);
  }
}

bool SameFile::has(const std::string& path) const {
  struct stat info {};
  return stat(path.c_str(), &info) == 0 && files_.contains({info.st_dev, info.st_ino});
}

}  // namespace uttrekk::cli
