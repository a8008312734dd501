#include "segment/line_hyphen.h"

namespace uttrekk {
namespace {

std::uint32_t skip_spaces(const Window& window, std::uint32_t at) {
  for (int n = 0; n < Window::kBlankReach && byte_kind(window.byte(at)) == ByteKind::blank; ++n)
    ++at;
  return at;
}

/// Past one LF, CR or CRLF; `at` where there is none.
std::uint32_t over_line_end(const Window& window, std::uint32_t at) {
  if (window.byte(at) == '\r')
    ++at;
  else if (window.byte(at) != '\n')
    return at;
  return window.byte(at) == '\n' ? at + 1 : at;
}

}  // namespace

std::uint32_t over_line_hyphen(const Window& window, std::uint32_t after, const Scanned& token,
                               ScanContext& context) {
  const std::uint32_t line_end = skip_spaces(window, after);
  const std::uint32_t line_start = over_line_end(window, line_end);
  if (line_start == line_end) return after;
  const std::uint32_t next = skip_spaces(window, line_start);
  const char32_t c = window.at(next);
  const bool capitals = is_upper(c) && (token.seen & seen::upper) != 0;
  if (!is_lower(c) && !capitals) return after;
  return context.coordinator_at(window, next) ? after : next;
}

}  // namespace uttrekk
