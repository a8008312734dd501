#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iterator>

#include "text/characters.h"

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

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); i += utf8_length(text[i])) {
    const char32_t c = code_point_at(text, i);
    const CharacterClass k = character_class(c);
    const bool shown = k != CharacterClass::control && k != CharacterClass::format &&
                       k != CharacterClass::newline && c != '\t';
    if (shown) {
      out += text.substr(i, utf8_length(text[i]));
    } else if (c == '\n' || c == '\t' || c == '\r') {
      out += c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r";
    } else {
      fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", static_cast<std::uint32_t>(c));
    }
  }
  return out;
}

}  // namespace uttrekk::cli
