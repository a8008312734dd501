#include "pipeline/input_list.h"

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
    folders_.push_back({std::string(name), std::string(path)});
  }
  files_.push_back({names_.size(), static_cast<std::uint32_t>(file.size()),
                    static_cast<std::uint32_t>(folders_.size() - 1)});
  names_ += file;
}

Input InputList::operator[](std::size_t i) const {
  const File& file = files_[i];
  const Folder& folder = folders_[file.folder];
  Input input{folder.name, folder.path};
  input.name.append(names_, file.begin, file.size);
  input.path.append(names_, file.begin, file.size);
  if (check_utf8(input.name).ill_formed > 0) {
    std::vector<std::uint64_t> at;
    input.name = repair_utf8(input.name, 0, at);
  }
  return input;
}

}  // namespace uttrekk
