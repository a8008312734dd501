#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/session.h"
#include "pipeline/merge.h"

namespace uttrekk::cli {
namespace {

constexpr std::size_t kSpoolBlock = std::size_t{1} << 16;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

Diagnostic last_error(const std::string& name) {
  return {Severity::error, name, 0, 0, system_message(errno)};
}

/// A part is read twice, so that what comes through a pipe goes to a nameless file first.
Result<File> spooled(File pipe, const std::string& name) {
  File copy(std::tmpfile());
  std::vector<char> block(kSpoolBlock);
  while (copy != nullptr) {
    const std::size_t got = std::fread(block.data(), 1, block.size(), pipe.get());
    if (std::fwrite(block.data(), 1, got, copy.get()) != got) break;
    if (got == block.size()) continue;
    if (std::ferror(pipe.get()) != 0 || std::fflush(copy.get()) != 0) break;
    lseek(fileno(copy.get()), 0, SEEK_SET);
    return copy;
  }
  return failure(last_error(name));
}

Result<File> open_part(const std::string& name) {
  File file(name == kStandardInput ? fdopen(dup(STDIN_FILENO), "rb")
                                   : std::fopen(name.c_str(), "rbe"));
  if (file == nullptr) return failure(last_error(name));
  if (lseek(fileno(file.get()), 0, SEEK_CUR) == 0) return file;
  return spooled(std::move(file), name);
}

/// Tells one file from another, by whatever names they are called.
std::pair<dev_t, ino_t> identity(std::FILE* file) {
  struct stat info {};
  fstat(fileno(file), &info);
  return {info.st_dev, info.st_ino};
}

}  // namespace

int run_merge(const Arguments& arguments) {
  Session session(arguments);
  std::vector<std::string> parts = arguments.inputs;
  if (parts.empty()) return session.wrong_call("merge needs the parts: uttrekk merge PART…");
  std::vector<std::string> order;
  if (!arguments.files_from.empty() && !session.names_from_file(order)) return kWrongCall;
  Merge merge;
  std::vector<File> files;
  std::map<std::pair<dev_t, ino_t>, std::string> seen;
  for (const std::string& name : parts) {
    auto file = open_part(name);
    Result<void> added;
    if (file) added = merge.add(fileno(file->get()), name);
    if (!file || !added) {
      session.messages().show(file ? added.error() : file.error());
      return kUnreadable;
    }
    const auto [first, is_new] = seen.emplace(identity(file->get()), name);
    if (!is_new) {
      session.messages().show(
          {Severity::warning, name, 0, 0,
           fmt::format("the same file as {}: its rows come twice", first->second)});
    }
    files.push_back(std::move(*file));
  }
  auto output = Output::open(arguments.output);
  if (!output) return session.wrong_call(output.error());
  InputList read;
  for (const std::string& name : parts) read.add(name, name);
  if (!session.spares_inputs(read, {output->path()})) return kWrongCall;
  watch_for_interrupts();
  merge.sort(order);
  auto done =
      merge.write([&](std::string_view text) { return output->write(text) && !interrupted(); });
  if (interrupted()) {
    session.messages().error("interrupted: the parts are not merged");
    output->give_up();
  }
  if (done) done = output->close();
  if (!done) session.messages().show(done.error());
  return done && !interrupted() ? kDone : kUnreadable;
}

}  // namespace uttrekk::cli
