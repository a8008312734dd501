#include "text/toml_text.h"

#include <algorithm>

#include "text/characters.h"

namespace uttrekk {
namespace {

/// Past the string that opens at `at`; strings of one line end with it.
std::size_t past_string(std::string_view toml, std::size_t at) {
  const char quote = toml[at];
  const bool long_string = toml.substr(at, 3) == std::string_view(quote == '"' ? "\"\"\"" : "'''");
  const std::string_view end = toml.substr(at, long_string ? 3 : 1);
  for (at += end.size(); at < toml.size(); ++at) {
    if (toml.substr(at).starts_with(end)) return at + end.size();
    if (!long_string && toml[at] == '\n') return at;
    if (quote == '"' && toml[at] == '\\') ++at;
  }
  return toml.size();
}

Position position(std::string_view toml, std::size_t at) {
  Position place;
  for (const char c : toml.substr(0, at)) {
    if (c == '\n') {
      place = {place.line + 1, 1};
    } else {
      place.column += !is_continuation(c);
    }
  }
  return place;
}

}  // namespace

std::optional<Position> stray_character(std::string_view toml) {
  std::size_t at = toml.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (at < toml.size()) {
    const char c = toml[at];
    if (static_cast<unsigned char>(c) >= 0x80) return position(toml, at);
    if (c == '#') {
      at = std::min(toml.find('\n', at), toml.size());
    } else if (c == '"' || c == '\'') {
      at = past_string(toml, at);
    } else {
      ++at;
    }
  }
  return std::nullopt;
}

}  // namespace uttrekk
