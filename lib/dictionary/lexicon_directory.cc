// Dictionaries of a user's own, from a directory.
#include <array>
#include <cerrno>
#include <deque>
#include <filesystem>
#include <fstream>
#include <set>
#include <utility>

#include "dictionary/lexicon_builder.h"
#include "dictionary/tsv.h"

namespace uttrekk {
namespace {

namespace fs = std::filesystem;

/// `path` may be anything, a device that never ends too.
Result<std::string> read_at_most(const std::string& path, std::uint64_t most) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return failure(path, "cannot be read");
  std::string content;
  std::array<char, 1 << 16> block;
  while (in.read(block.data(), block.size()), in.gcount() > 0) {
    content.append(block.data(), static_cast<std::size_t>(in.gcount()));
    if (content.size() <= most) continue;
    return failure({Severity::error, path, 0, 0,
                    "too large: with the files before it past the limit dictionary-size",
                    "dictionary-size"});
  }
  if (in.bad()) return failure(path, "cannot be read");
  return content;
}

/// The files of a directory as they are read; the views are into texts.
struct OwnFiles {
  std::deque<std::string> texts;  // names and contents
  std::vector<DictionaryFile> files;
  std::set<std::string, std::less<>> replaced;  // dictionaries whose built-in files do not count
};

Result<OwnFiles> read_files(const std::vector<std::string>& paths, std::uint64_t most) {
  OwnFiles own;
  for (const std::string& path : paths) {
    auto read = read_at_most(path, most);
    if (!read) return tl::unexpected(read.error());
    most -= read->size();
    const std::string_view name = own.texts.emplace_back(path);
    const std::string_view content = own.texts.emplace_back(std::move(*read));
    own.files.push_back({name, content});
    TsvReader reader(name, content);
    for (auto row = reader.next(); row && !row->key.empty(); row = reader.next()) {
    }
    if (reader.replaces()) own.replaced.emplace(dictionary_named(name));
  }
  return Result<OwnFiles>(std::move(own));  // moved: the views stay where they are
}

}  // namespace

std::vector<std::string> Lexicon::files_in(const std::string& directory) {
  std::error_code error;
  std::set<fs::path> paths;  // in order, so that the result does not depend on the file system
  for (const char* sub : {"", "common", "nb", "nn"}) {
    const fs::path at = fs::path(directory) / sub;
    if (!fs::is_directory(at, error)) continue;
    for (const auto& item : fs::directory_iterator(at, error)) {
      if (item.path().extension() == ".tsv") paths.insert(item.path());
    }
  }
  return {paths.begin(), paths.end()};
}

Result<Lexicon> Lexicon::with_directory(const std::string& directory, std::uint64_t most) {
  std::error_code error;
  if (!fs::exists(directory, error)) return failure(directory, system_message(ENOENT));
  if (!fs::is_directory(directory, error)) {
    return failure(directory, "is no directory: name the one that the dictionaries lie in");
  }
  const std::vector<std::string> paths = files_in(directory);
  if (paths.empty()) return failure(directory, "no dictionaries (*.tsv) here");
  auto own = read_files(paths, most);
  if (!own) return tl::unexpected(own.error());
  Builder builder;
  for (const DictionaryFile& file : builtin_dictionaries()) {
    if (own->replaced.contains(dictionary_named(file.path))) continue;
    if (auto added = builder.add(file.path, file.content); !added) {
      return tl::unexpected(added.error());
    }
  }
  for (const DictionaryFile& file : own->files) {
    if (auto added = builder.add(file.path, file.content); !added) {
      return tl::unexpected(added.error());
    }
  }
  return builder.finish();
}

}  // namespace uttrekk
