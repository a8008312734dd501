#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <new>
#include <string>
#include <system_error>
#include <vector>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/session.h"
#include "pipeline/version.h"
#include "validate/edit_distance.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using namespace uttrekk;
using namespace uttrekk::cli;

int print(const std::string& text) {
  const Arguments none;
  return Session(none).print(text);
}

int wrong_call(const std::string& message) {
  Messages({}).error(message);
  return kWrongCall;
}

/// Without a word on the heap.
int print_failure(const char* why) {
  std::fprintf(stderr, "uttrekk: failed: %s\n", why);
  return kUnreadable;
}

int unknown_command(std::string_view name) {
  std::vector<std::string_view> known = {"--help", "--version"};
  for (const Command& command : commands()) known.push_back(command.name);
  if (name.starts_with('-') && did_you_mean(name, known).empty()) {
    return wrong_call(
        fmt::format("a command comes before '{}', such as extract ('uttrekk --help' "
                    "lists them)",
                    name));
  }
  std::error_code error;
  const std::string meant = std::filesystem::exists(name, error)
                                ? fmt::format(" (did you mean 'uttrekk extract {}'?)", name)
                                : did_you_mean(name, known);
  return wrong_call(
      fmt::format("unknown command '{}'{} ('uttrekk --help' lists them)", name, meant));
}

/// `of`: the words behind "help".
int print_help(const std::vector<std::string>& of) {
  if (of.empty()) return print(help());
  const Command* command = find_command(of[0]);
  return command == nullptr ? unknown_command(of[0]) : print(help(*command));
}

std::string version_text() {
  std::string out = fmt::format("uttrekk {}\n", version());
  for (const Component& component : components()) {
    out += fmt::format("  {} {}\n", component.name, component.version);
  }
  return out;
}

int run_command(const Command& command, std::vector<std::string> words) {
  const Parsed parsed = parse_arguments(command, std::move(words));
  if (parsed.help) return print(help(command));
  if (parsed.version) return print(version_text());
  if (!parsed.error.empty()) {
    return wrong_call(
        fmt::format("{} ('uttrekk {} --help' tells more)", parsed.error, command.name));
  }
  return command.run(parsed.arguments);
}

/// Large buffers go back to the system when they are let go. Left to itself, glibc keeps ever
/// larger ones, and memory grows over a long run.
void keep_memory_flat() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 18);
  mallopt(M_TRIM_THRESHOLD, 1 << 20);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  keep_memory_flat();
  std::signal(SIGPIPE, SIG_IGN);  // a reader that leaves is seen in write()
  std::signal(SIGXFSZ, SIG_IGN);  // so is a file that may grow no more
  std::vector<std::string> words(argv + 1, argv + argc);
  if (words.empty()) {
    std::fputs(help().c_str(), stderr);
    return kWrongCall;
  }
  const std::string name = words.front();
  words.erase(words.begin());
  if (name == "--version" || name == "-V" || name == "version") return print(version_text());
  if (name == "--help" || name == "-h" || name == "help") return print_help(words);
  const Command* command = find_command(name);
  if (command == nullptr) return unknown_command(name);
  try {
    return run_command(*command, std::move(words));
  } catch (const std::bad_alloc&) {
    return print_failure("out of memory");
  } catch (const std::exception& error) {
    return print_failure(error.what());
  }
}
