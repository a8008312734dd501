// The names of many inputs, kept small: a folder of a million reports takes some tens of bytes for
// each of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace uttrekk {

struct Input {
  std::string name;  // as the user gave it, in valid UTF-8: what records and messages call it
  std::string path;  // what is opened
};

class InputList {
 public:
  /// `name`: any bytes; what is no UTF-8 in it is replaced where it is read back.
  void add(std::string_view name, std::string_view path);

  std::size_t size() const { return files_.size(); }
  bool empty() const { return files_.empty(); }
  Input operator[](std::size_t i) const;

 private:
  struct Folder {  // what stands before the names of files in a row
    std::string name;
    std::string path;
  };
  struct File {
    std::uint64_t begin = 0;  // of its name in names_
    std::uint32_t size = 0;
    std::uint32_t folder = 0;
  };

  std::vector<Folder> folders_;
  std::vector<File> files_;
  std::string names_;
};

}  // namespace uttrekk
