#include "cli/journal.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <iterator>
#include <system_error>
#include <utility>

#include "write/json.h"

namespace uttrekk::cli {
namespace {

constexpr std::chrono::milliseconds kBetweenCommits(100);
constexpr std::size_t kPendingBytes = 1 << 16;
constexpr std::string_view kDocument = "{\"document\":";
constexpr std::string_view kStatus = ",\"status\":\"";

std::string last_error() {
  return std::generic_category().message(errno);
}

/// All of an open file.
Result<std::string> content(int file, const std::string& path) {
  std::string text;
  std::string block(kPendingBytes, '\0');
  for (;;) {
    const ssize_t got = read(file, block.data(), block.size());
    if (got == 0) return text;
    if (got > 0) {
      text.append(block, 0, static_cast<std::size_t>(got));
    } else if (errno != EINTR) {
      return failure(path, last_error());
    }
  }
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

/// A JSON string with its quotes and escapes, off the start of `text`; empty where there is none.
std::string_view take_string(std::string_view& text) {
  if (!text.starts_with('"')) return {};
  std::size_t end = 1;
  while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
  if (end >= text.size()) return {};
  const std::string_view string = text.substr(0, end + 1);
  text.remove_prefix(end + 1);
  return string;
}

bool read_lengths(std::string_view list, std::vector<std::uint64_t>& lengths) {
  lengths.clear();
  const char* at = list.data();
  const char* const last = list.data() + list.size();
  while (at < last) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(at, last, value);
    if (error != std::errc() || (end < last && *end != ',')) return false;
    lengths.push_back(value);
    at = end < last ? end + 1 : last;
  }
  return true;
}

void append_member(std::string& out, std::string_view name, std::string_view text) {
  fmt::format_to(std::back_inserter(out), ",\"{}\":", name);
  append_json_string(out, text);
}

}  // namespace

Result<Journal> Journal::open(const std::string& path, const std::string& run, bool resume) {
  const int flags = O_RDWR | O_CREAT | O_CLOEXEC;
  const int file = ::open(path.c_str(), flags, 0666);
  if (file < 0) return failure(path, fmt::format("cannot be written: {}", last_error()));
  Journal journal(file, path, run);
  if (flock(file, LOCK_EX | LOCK_NB) != 0) return failure(path, "another run writes this file");
  if (resume) {
    if (auto read = journal.read_lines(); !read) return tl::unexpected(read.error());
  } else if (ftruncate(file, 0) != 0 && errno != EINVAL) {  // EINVAL: a pipe, a device
    return failure(path, fmt::format("cannot be written: {}", last_error()));
  }
  return journal;
}

Journal::Journal(Journal&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      path_(std::move(other.path_)),
      run_(std::move(other.run_)),
      pending_(std::move(other.pending_)),
      done_(std::move(other.done_)),
      lengths_(std::move(other.lengths_)),
      faulty_(other.faulty_),
      committed_(other.committed_) {}

Journal::~Journal() {
  if (file_ >= 0) ::close(file_);
}

Result<void> Journal::read_lines() {
  const auto text = content(file_, path_);
  if (!text) return tl::unexpected(text.error());
  std::string_view rest = *text;
  std::uint32_t number = 0;
  while (rest.find('\n') != std::string_view::npos) {
    const std::size_t end = rest.find('\n');
    ++number;
    if (!read_line(rest.substr(0, end))) {
      return failure(
          {Severity::error, path_, number, 0,
           "no line of a status file of this run (the same command, options and version)"});
    }
    rest.remove_prefix(end + 1);
  }
  const auto whole = static_cast<off_t>(text->size() - rest.size());
  if (ftruncate(file_, whole) == 0 && lseek(file_, whole, SEEK_SET) == whole) return {};
  return failure(path_, last_error());
}

/// Members are in the order in which add() writes them.
bool Journal::read_line(std::string_view line) {
  if (!take_prefix(line, kDocument)) return false;
  const std::string_view name = take_string(line);
  if (name.empty() || !take_prefix(line, kStatus)) return false;
  for (const InputStatus status : {InputStatus::truncated, InputStatus::too_large,
                                   InputStatus::unreadable, InputStatus::failed}) {
    faulty_ = faulty_ || line.starts_with(fmt::format("{}\"", uttrekk::name(status)));
  }
  const std::string tail = fmt::format(",\"run\":\"{}\",\"output\":[", run_);
  const std::size_t at = line.rfind(tail);
  if (at == std::string_view::npos || !line.ends_with("]}")) return false;
  line.remove_prefix(at + tail.size());
  line.remove_suffix(2);
  ++done_[std::string(name)];
  return read_lengths(line, lengths_);
}

bool Journal::take(std::string_view name) {
  std::string key;
  append_json_string(key, name);
  const auto found = done_.find(key);
  if (found == done_.end() || found->second == 0) return false;
  --found->second;
  return true;
}

void Journal::add(const Piece& piece, const std::vector<std::uint64_t>& lengths) {
  pending_ += kDocument;
  append_json_string(pending_, piece.input->name);
  pending_ += kStatus;
  pending_ += name(piece.status);
  pending_ += '"';
  if (piece.read()) {
    fmt::format_to(std::back_inserter(pending_), ",\"bytes\":{},\"tokens\":{},\"records\":{}",
                   piece.bytes, piece.tokens, piece.records);
    append_member(pending_, "encoding", piece.encoding);
    append_member(pending_, "language", code(piece.language));
    append_member(pending_, "sha256", piece.sha256);
  }
  fmt::format_to(std::back_inserter(pending_), ",\"milliseconds\":{:.3f}", piece.milliseconds);
  for (const Diagnostic& diagnostic : piece.diagnostics) {
    if (diagnostic.severity != Severity::error) continue;
    append_member(pending_, "message", diagnostic.message);
    break;
  }
  fmt::format_to(std::back_inserter(pending_), ",\"run\":\"{}\",\"output\":[{}]}}\n", run_,
                 fmt::join(lengths, ","));
}

bool Journal::due() const {
  return pending_.size() >= kPendingBytes || Clock::now() - committed_ >= kBetweenCommits;
}

Result<void> Journal::commit() {
  std::string_view rest = pending_;
  while (!rest.empty()) {
    const ssize_t written = ::write(file_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      return failure(path_, fmt::format("cannot be written: {}", last_error()));
    }
  }
  pending_.clear();
  committed_ = Clock::now();
  return {};
}

}  // namespace uttrekk::cli
