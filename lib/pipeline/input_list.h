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

  std::size_t size() const { return ends_.size(); }
  bool empty() const { return ends_.empty(); }
  Input operator[](std::size_t i) const;

 private:
  struct Folder {  // what stands before the names of files in a row
    std::string name;
    std::string path;
    std::size_t first = 0;  // of these files
  };

  std::vector<Folder> folders_;
  std::vector<std::size_t> ends_;  // by file, of its name in names_
  std::string names_;
};

}  // namespace uttrekk
