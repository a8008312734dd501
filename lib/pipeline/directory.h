// The entries of a directory, kept small: a folder may hold a million reports.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace uttrekk {

enum class EntryKind : std::uint8_t { file, directory, link, other };

/// What a link leads to. One that leads nowhere is a file: that it is none shows when it is read.
EntryKind kind_behind(const std::string& link);

/// What a directory held when it was read, but for hidden entries, in the order of the names'
/// bytes.
class DirectoryEntries {
 public:
  /// Reads the directory at `path`; what could be read before an error stays.
  std::error_code read(const std::string& path);

  std::size_t size() const { return entries_.size(); }
  /// The name within the directory: any bytes.
  std::string_view name(std::size_t i) const {
    return std::string_view(names_).substr(entries_[i].begin, entries_[i].size);
  }
  /// As the directory tells it: no link is followed.
  EntryKind kind(std::size_t i) const { return entries_[i].kind; }

 private:
  struct Entry {
    std::size_t begin;  // in names_
    std::uint16_t size;
    EntryKind kind;
  };

  std::string names_;
  std::vector<Entry> entries_;
};

}  // namespace uttrekk
