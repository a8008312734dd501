#include "base/diagnostic.h"

#include <fmt/format.h>

#include <system_error>

namespace uttrekk {

std::string to_string(const Diagnostic& d) {
  std::string out;
  if (!d.path.empty()) {
    out += d.path;
    if (d.line > 0) out += fmt::format(":{}", d.line);
    if (d.line > 0 && d.column > 0) out += fmt::format(":{}", d.column);
    out += ": ";
  }
  return out + d.message;
}

std::string system_message(int error) {
  return std::generic_category().message(error);
}

}  // namespace uttrekk
