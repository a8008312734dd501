#include "base/diagnostic.h"

#include <fmt/format.h>

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

}  // namespace uttrekk
