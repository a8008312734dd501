// What a run reads: the inputs by their names, and that no output is one of them.
#include <unistd.h>

#include <algorithm>

#include "cli/command.h"
#include "cli/same_file.h"
#include "cli/session.h"
#include "text/utf8.h"

namespace uttrekk::cli {

bool Session::names_from_file(std::vector<std::string>& names) const {
  const std::string& file = arguments_.files_from;
  const auto list = read_input({file, file});
  if (!list) {
    messages_.show(list.error());
    return false;
  }
  std::string_view rest = *list;
  std::uint32_t line = 0;
  const char end_mark = arguments_.nul_separated ? '\0' : '\n';
  if (end_mark == '\n' && rest.starts_with(kByteOrderMark))
    rest.remove_prefix(kByteOrderMark.size());
  while (!rest.empty()) {
    const std::size_t end = rest.find(end_mark);
    std::string_view name = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (end_mark == '\n' && name.ends_with('\r')) name.remove_suffix(1);
    ++line;
    if (name.find('\0') != std::string_view::npos) {
      wrong_call(Diagnostic{Severity::error, file, line, 0,
                            "holds a NUL byte: names that end with NUL are read with -0"});
      return false;
    }
    if (!name.empty()) names.emplace_back(name);
  }
  return true;
}

std::optional<InputList> Session::inputs(std::vector<std::string> names, InputOptions options) {
  const bool standard_twice = arguments_.files_from == kStandardInput
                                  ? std::count(names.begin(), names.end(), kStandardInput) > 0
                                  : std::count(names.begin(), names.end(), kStandardInput) > 1;
  if (standard_twice) {
    wrong_call("standard input can be read once only");
    return std::nullopt;
  }
  if (!arguments_.files_from.empty()) {
    if (!names_from_file(names)) return std::nullopt;
  } else if (names.empty()) {
    if (isatty(STDIN_FILENO) == 1) {
      wrong_call("no input: name files or directories, or pipe a report in");
      return std::nullopt;
    }
    names.emplace_back(kStandardInput);
  }
  options.follow_links = options.follow_links || arguments_.follow_links;
  if (!arguments_.include.empty()) options.include = arguments_.include;
  if (!arguments_.exclude.empty()) options.exclude = arguments_.exclude;
  const auto part = shard();
  if (!part) {
    messages_.show(part.error());
    return std::nullopt;
  }
  options.shard = shard_ = *part;
  std::vector<Diagnostic> problems;
  InputList found = find_inputs(names, options, problems);
  for (const Diagnostic& problem : problems) {
    messages_.show(problem);
    unreadable_ = unreadable_ || problem.severity == Severity::error;
  }
  return found;
}

bool Session::spares_inputs(const InputList& inputs,
                            const std::vector<std::string>& outputs) const {
  const Arguments& a = arguments_;
  SameFile written;
  for (const std::string& path : outputs) {
    written.add(path);
    if (resumable()) written.add(path + ".part");
  }
  for (const std::string* path : {&a.status, &a.resume}) written.add(*path);
  const auto spares = [&](const std::string& path, const std::string& name) {
    if (!written.has(path)) return true;
    messages_.show(
        {Severity::error, name, 0, 0, "is read: it cannot be the output or the status file"});
    return false;
  };
  if (written.empty()) return true;
  for (const std::string* path : {&a.files_from, &a.requirements, &a.init}) {
    if (!spares(*path, *path)) return false;
  }
  for (const std::string& path : a.words) {
    if (!spares(path, path)) return false;
  }
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const Input input = inputs[i];
    const bool standard = input.path == kStandardInput;
    if (!spares(standard ? "/dev/stdin" : input.path, input.name)) return false;
  }
  return true;
}

}  // namespace uttrekk::cli
