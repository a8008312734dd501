#include "text/toml_text.h"

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/utf8.h"

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

/// Where a string may begin, as far as characters past ASCII can hide behind a quote elsewhere:
/// toml++ reads `1"å"` as one value. What else is wrong is left to toml++.
class Places {
 public:
  bool may_begin_string() const { return start_; }

  void pass_string() { start_ = false; }

  void pass(char c) {
    if (c == ' ' || c == '\t' || (c == '\n' && !open_.empty())) return;
    const bool value_starts = value_ && start_;
    start_ = false;
    if (c == '\n') {
      begin(false);
    } else if (!value_ && c == '=') {
      begin(true);
    } else if (!value_ && (c == '.' || (c == '[' && open_.empty()))) {
      begin(false);  // of a dotted key, of a header
    } else if (value_starts && (c == '[' || c == '{')) {
      open_ += c;
      begin(c == '[');
    } else if (c == ',' && !open_.empty()) {
      begin(open_.back() == '[');
    } else if ((c == ']' || c == '}') && !open_.empty()) {
      open_.pop_back();
      value_ = true;
    }
  }

 private:
  void begin(bool value) {
    value_ = value;
    start_ = true;
  }

  std::string open_;    // the arrays and inline tables around this place
  bool value_ = false;  // in a value, not in a key or a header
  bool start_ = true;
};

}  // namespace

std::optional<Position> stray_character(std::string_view toml) {
  Places places;
  std::size_t at = toml.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  while (at < toml.size()) {
    const char c = toml[at];
    if (static_cast<unsigned char>(c) >= 0x80) return position(toml, at);
    if (c == '#') {
      at = std::min(toml.find('\n', at), toml.size());
    } else if ((c == '"' || c == '\'') && places.may_begin_string()) {
      at = past_string(toml, at);
      places.pass_string();
    } else {
      places.pass(c);
      ++at;
    }
  }
  return std::nullopt;
}

}  // namespace uttrekk
