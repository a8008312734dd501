#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace uttrekk::cli {
namespace {

constexpr std::uint32_t kDefaultWidth = 100;
constexpr std::uint32_t kLeastWidth = 40;

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

bool output_is_terminal() {
  return isatty(STDOUT_FILENO) == 1;
}
bool errors_are_terminal() {
  return isatty(STDERR_FILENO) == 1;
}

bool wants_colour(std::string_view when, bool terminal) {
  if (when != "auto") return when == "always";
  return terminal && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

std::uint32_t terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return std::max<std::uint32_t>(size.ws_col, kLeastWidth);
  }
  const int columns = std::atoi(std::string(variable("COLUMNS")).c_str());
  if (columns > 0) return std::max(static_cast<std::uint32_t>(columns), kLeastWidth);
  return kDefaultWidth;
}

}  // namespace uttrekk::cli
