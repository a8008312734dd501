#include "pipeline/directory.h"

#include <algorithm>
#include <filesystem>

namespace uttrekk {
namespace {

namespace fs = std::filesystem;

EntryKind kind_of(const fs::directory_entry& entry) {
  std::error_code error;  // an entry that is gone by now is told when it is read
  if (entry.is_symlink(error)) return EntryKind::link;
  if (entry.is_directory(error)) return EntryKind::directory;
  return entry.is_regular_file(error) || !entry.exists(error) ? EntryKind::file : EntryKind::other;
}

}  // namespace

EntryKind kind_behind(const std::string& link) {
  std::error_code error;
  const fs::file_status status = fs::status(link, error);
  if (fs::is_directory(status)) return EntryKind::directory;
  return fs::is_regular_file(status) || !fs::exists(status) ? EntryKind::file : EntryKind::other;
}

std::error_code DirectoryEntries::read(const std::string& path) {
  std::error_code error;
  for (fs::directory_iterator at(path, error); !error && at != fs::directory_iterator();
       at.increment(error)) {
    const std::string name = at->path().filename().native();
    if (name.front() == '.') continue;
    entries_.push_back({names_.size(), static_cast<std::uint16_t>(name.size()), kind_of(*at)});
    names_ += name;
  }
  std::sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) {
    const std::string_view names = names_;
    return names.substr(a.begin, a.size) < names.substr(b.begin, b.size);
  });
  return error;
}

}  // namespace uttrekk
