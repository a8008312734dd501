#include "cli/journal.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <iterator>
#include <utility>

#include "write/json.h"

namespace uttrekk::cli {
namespace {

constexpr std::chrono::milliseconds kBetweenCommits(100);
constexpr std::size_t kPendingBytes = 1 << 16;
constexpr std::string_view kDocument = "{\"document\":";
constexpr std::string_view kStatus = ",\"status\":\"";
constexpr std::string_view kOtherRun =
    "no line of a status file of this run (the same command, options, settings and version)";

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
      return failure(path, system_message(errno));
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

/// Whether `text` starts as a line does, as far as both go.
bool starts_as_line(std::string_view text) {
  const auto take = [&](std::string_view part) {
    return take_prefix(text, part.substr(0, text.size()));
  };
  if (!take(kDocument)) return false;
  if (take_string(text).empty()) return text.empty() || text.starts_with('"');
  return take(kStatus);
}

/// `list`: `123,"0a1b…"` for each output, with commas between them.
bool read_outputs(std::string_view list, std::vector<Written>& outputs) {
  outputs.clear();
  while (!list.empty()) {
    if (!outputs.empty() && !take_prefix(list, ",")) return false;
    Written& output = outputs.emplace_back();
    const char* const last = list.data() + list.size();
    const auto [end, error] = std::from_chars(list.data(), last, output.length);
    list.remove_prefix(static_cast<std::size_t>(end - list.data()));
    if (error != std::errc() || !take_prefix(list, ",")) return false;
    const std::string_view digest = take_string(list);
    if (digest.empty()) return false;
    output.digest = digest.substr(1, digest.size() - 2);
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
  if (file < 0) return failure(unwritable(path));
  Journal journal(file, path, run);
  if (flock(file, LOCK_EX | LOCK_NB) != 0) return failure(path, "another run writes this file");
  auto ready = resume ? journal.read_lines() : journal.empty();
  if (!ready) return tl::unexpected(ready.error());
  return journal;
}

Result<void> Journal::empty() {
  std::string start(kPendingBytes, '\0');  // more than the longest name of a file
  struct stat info {};
  const bool file = fstat(file_, &info) == 0 && S_ISREG(info.st_mode);
  const ssize_t got = file ? pread(file_, start.data(), start.size(), 0) : 0;
  start.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  if (!start.empty() && !starts_as_line(start)) {
    return failure(path_, "is no status file, and is not overwritten");
  }
  if (ftruncate(file_, 0) == 0 || errno == EINVAL) return {};  // EINVAL: a pipe, a device
  return failure(unwritable(path_));
}

Journal::Journal(Journal&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      path_(std::move(other.path_)),
      run_(std::move(other.run_)),
      pending_(std::move(other.pending_)),
      done_(std::move(other.done_)),
      outputs_(std::move(other.outputs_)),
      faulty_(other.faulty_),
      committed_(other.committed_) {}

Journal::~Journal() {
  if (file_ >= 0) ::close(file_);
}

Result<void> Journal::read_lines() {
  const auto text = content(file_, path_);
  if (!text) return tl::unexpected(text.error());
  std::string_view rest = *text;
  const auto other_run = [&](std::uint32_t line) {
    return failure({Severity::error, path_, line, 0, std::string(kOtherRun)});
  };
  std::uint32_t number = 1;
  for (; rest.find('\n') != std::string_view::npos; ++number) {
    const std::size_t end = rest.find('\n');
    if (!read_line(rest.substr(0, end))) return other_run(number);
    rest.remove_prefix(end + 1);
  }
  if (!rest.empty() && !starts_as_line(rest)) return other_run(number);
  const auto whole = static_cast<off_t>(text->size() - rest.size());
  if (ftruncate(file_, whole) == 0 && lseek(file_, whole, SEEK_SET) == whole) return {};
  return failure(path_, system_message(errno));
}

/// Members are in the order in which add() writes them.
bool Journal::read_line(std::string_view line) {
  if (!take_prefix(line, kDocument)) return false;
  const std::string_view name = take_string(line);
  if (name.empty() || !take_prefix(line, kStatus)) return false;
  for (const InputStatus status :
       {InputStatus::truncated, InputStatus::undecodable, InputStatus::too_large,
        InputStatus::unreadable, InputStatus::failed}) {
    faulty_ = faulty_ || line.starts_with(fmt::format("{}\"", uttrekk::name(status)));
  }
  const std::string tail = fmt::format(",\"run\":\"{}\",\"output\":[", run_);
  const std::size_t at = line.rfind(tail);
  if (at == std::string_view::npos || !line.ends_with("]}")) return false;
  line.remove_prefix(at + tail.size());
  line.remove_suffix(2);
  ++done_[std::string(name)];
  return read_outputs(line, outputs_);
}

bool Journal::take(std::string_view name) {
  std::string key;
  append_json_string(key, name);
  const auto found = done_.find(key);
  if (found == done_.end() || found->second == 0) return false;
  --found->second;
  return true;
}

void Journal::add(const Piece& piece, const std::vector<Written>& outputs) {
  pending_ += kDocument;
  append_json_string(pending_, piece.input->name);
  pending_ += kStatus;
  pending_ += name(piece.status);
  pending_ += '"';
  if (piece.read() || piece.status == InputStatus::undecodable) {
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
  fmt::format_to(std::back_inserter(pending_), ",\"run\":\"{}\",\"output\":[", run_);
  for (const Written& output : outputs) {
    if (&output != outputs.data()) pending_ += ',';
    fmt::format_to(std::back_inserter(pending_), "{},\"{}\"", output.length, output.digest);
  }
  pending_ += "]}\n";
}

bool Journal::due() const {
  return pending_.size() >= kPendingBytes || Clock::now() - committed_ >= kBetweenCommits;
}

Result<void> Journal::commit() {
  std::size_t done = 0;
  while (done < pending_.size()) {
    const ssize_t written = ::write(file_, pending_.data() + done, pending_.size() - done);
    if (written >= 0) {
      done += static_cast<std::size_t>(written);
    } else if (errno != EINTR) {
      auto error = failure(unwritable(path_));
      pending_.erase(0, done);  // a later commit goes on where this one came to
      return error;
    }
  }
  pending_.clear();
  committed_ = Clock::now();
  return {};
}

}  // namespace uttrekk::cli
