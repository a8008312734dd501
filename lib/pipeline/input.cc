#include "pipeline/input.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "pipeline/directory.h"
#include "pipeline/glob.h"
#include "text/utf8.h"

namespace uttrekk {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kReadBlock = 1 << 16;

/// What people write reports in, and what no text is read from.
constexpr const char* kDocumentEndings[] = {"*.pdf",  "*.doc", "*.docx",  "*.odt", "*.rtf", "*.ppt",
                                            "*.pptx", "*.odp", "*.pages", "*.htm", "*.html"};

template <typename Patterns>
bool any_match(const Patterns& patterns, std::string_view path) {
  return std::any_of(std::begin(patterns), std::end(patterns),
                     [&](const auto& pattern) { return glob_match(pattern, path); });
}

/// "A/RAPPORT.TXT" as "a/rapport.txt"; letters past ASCII stay.
std::string in_small_letters(std::string path) {
  for (char& c : path) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return path;
}

/// A name may be any bytes; records and messages are UTF-8.
std::string printable(const std::string& name) {
  std::vector<std::uint64_t> at;
  return repair_utf8(name, 0, at);
}

/// Walks one directory that was named; `top` is its name, `below` the path under it.
class Walk {
 public:
  Walk(const InputOptions& options, InputList& found, std::vector<Diagnostic>& problems)
      : options_(options), found_(found), problems_(problems) {}

  void directory(const std::string& name, const std::string& path, const std::string& below) {
    DirectoryEntries entries;
    if (const std::error_code error = entries.read(path)) {
      return problem(Severity::error, name, error.message());
    }
    open_.push_back(path);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const std::string_view file = entries.name(i);
      visit(entries.kind(i), {join(name, file), join(path, file), join(below, file)});
    }
    open_.pop_back();
  }

  /// Whether there were reports, of whatever shard.
  bool any() const { return any_; }

  /// Tells of documents that are likely to be reports, and are none by their names.
  void tell_passed_over(const std::string& name) {
    if (documents_ == 0) return;
    problem(Severity::warning, name,
            fmt::format("passed over {} document{} that must be made text of first, such as {}",
                        documents_, documents_ == 1 ? "" : "s", printable(document_)));
  }

 private:
  struct Place {
    std::string name;   // as the user has it
    std::string path;   // to open it
    std::string below;  // under the directory that was named
  };

  static std::string join(std::string_view directory, std::string_view file) {
    std::string joined(directory);
    if (!joined.empty() && joined.back() != '/') joined += '/';
    return joined.append(file);
  }

  bool wanted(const std::string& below) const {
    return options_.include.empty() ? any_match(kReportEndings, in_small_letters(below))
                                    : any_match(options_.include, below);
  }

  void visit(EntryKind kind, const Place& place) {
    if (any_match(options_.exclude, place.below)) return;
    const bool link = kind == EntryKind::link;
    if (link && !options_.follow_links) {
      return problem(Severity::note, place.name,
                     "passed over: a symbolic link (--follow-links takes it)");
    }
    if (link) kind = kind_behind(place.path);
    if (kind == EntryKind::directory) {
      if (link && leads_back(place.path)) {
        problem(Severity::warning, place.name,
                "passed over: the link leads back to a directory around it");
      } else {
        directory(place.name, place.path, place.below);
      }
    } else if (wanted(place.below)) {
      report(kind, place);
    } else if (options_.include.empty() &&
               any_match(kDocumentEndings, in_small_letters(place.below))) {
      if (documents_++ == 0) document_ = place.name;
    }
  }

  void report(EntryKind kind, const Place& place) {
    if (kind != EntryKind::file) {
      return problem(Severity::warning, place.name, "passed over: not a regular file");
    }
    any_ = true;
    if (in_shard(place.below, options_.shard)) found_.add(place.name, place.path);
  }

  /// Links are followed only so far as no directory comes again on the way to it.
  bool leads_back(const std::string& path) const {
    std::error_code error;
    return std::any_of(open_.begin(), open_.end(), [&](const std::string& around) {
      return fs::equivalent(around, path, error);
    });
  }

  void problem(Severity severity, const std::string& name, std::string message) {
    problems_.push_back({severity, printable(name), 0, 0, std::move(message)});
  }

  const InputOptions& options_;
  InputList& found_;
  std::vector<Diagnostic>& problems_;
  std::vector<std::string> open_;  // the directories that are being walked, outermost first
  bool any_ = false;
  std::size_t documents_ = 0;  // passed over
  std::string document_;       // the first of them
};

std::string based(const InputOptions& options, const std::string& name) {
  if (options.base.empty() || name == kStandardInput || name.starts_with('/')) return name;
  return options.base + "/" + name;
}

/// Room for the whole file where its size is known, so that it is read in one call.
std::size_t expected_size(int file) {
  struct stat info {};
  if (fstat(file, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size < 0) return kReadBlock;
  return static_cast<std::size_t>(info.st_size) + 1;  // one more, to see the end
}

Result<std::string> read_all(int file, const std::string& name, const Limits& limits, LimitId id) {
  std::string bytes;
  std::size_t size = 0;
  std::size_t room = std::min<std::size_t>(expected_size(file), limits[id] + 1);
  for (;;) {
    if (bytes.size() < size + room) bytes.resize(size + room);
    const ssize_t got = read(file, bytes.data() + size, room);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(name, system_message(errno));
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > limits[id]) return failure(passed(id, limits, name));
    room = std::max(bytes.size() - size, size < kReadBlock ? kReadBlock : size / 2);
    if (bytes.size() > size) room = bytes.size() - size;
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace

InputList find_inputs(const std::vector<std::string>& names, const InputOptions& options,
                      std::vector<Diagnostic>& problems) {
  InputList found;
  for (const std::string& name : names) {
    const std::string path = based(options, name);
    std::error_code error;
    if (name == kStandardInput || !fs::is_directory(path, error)) {
      if (in_shard(name, options.shard)) found.add(name, path);
      continue;
    }
    const std::size_t problems_before = problems.size();
    Walk walk(options, found, problems);
    walk.directory(name, path, "");
    if (!walk.any() && problems.size() == problems_before) {
      problems.push_back(
          {Severity::warning, printable(name), 0, 0, "no reports found in this directory"});
    }
    walk.tell_passed_over(name);
  }
  return found;
}

Result<std::string> read_input(const Input& input, const Limits& limits, LimitId limit) {
  if (input.path.find('\0') != std::string::npos) {
    return failure(input.name, "no file has a NUL byte in its name");
  }
  if (input.path == kStandardInput) return read_all(STDIN_FILENO, input.name, limits, limit);
  const int file = open(input.path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return failure(input.name, system_message(errno));
  Result<std::string> bytes = read_all(file, input.name, limits, limit);
  close(file);
  return bytes;
}

}  // namespace uttrekk
