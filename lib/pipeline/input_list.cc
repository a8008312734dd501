#include "pipeline/input_list.h"

#include <algorithm>

#include "text/utf8.h"

namespace uttrekk {
namespace {

std::string_view last_part(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

void InputList::add(std::string_view name, std::string_view path) {
  std::string_view file = last_part(name);
  if (file != last_part(path)) file = {};
  name.remove_suffix(file.size());
  path.remove_suffix(file.size());
  if (folders_.empty() || folders_.back().name != name || folders_.back().path != path) {
    folders_.push_back({std::string(name), std::string(path), size()});
  }
  names_ += file;
  ends_.push_back(names_.size());
}

Input InputList::operator[](std::size_t i) const {
  const auto past = std::partition_point(folders_.begin(), folders_.end(),
                                         [i](const Folder& folder) { return folder.first <= i; });
  const Folder& folder = *(past - 1);
  const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
  Input input{folder.name, folder.path};
  input.name.append(names_, begin, ends_[i] - begin);
  input.path.append(names_, begin, ends_[i] - begin);
  if (check_utf8(input.name).ill_formed > 0) {
    std::vector<std::uint64_t> at;
    input.name = repair_utf8(input.name, 0, at);
  }
  return input;
}

}  // namespace uttrekk
