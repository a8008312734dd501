#include "pipeline/glob.h"

#include <vector>

#include "text/characters.h"

namespace uttrekk {
namespace {

/// One row of the dynamic programme: which prefixes of the path the pattern so far matches.
using Reached = std::vector<bool>;

void pass_star(Reached& reached, std::string_view path, bool over_slash) {
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (reached[i] && (over_slash || path[i] != '/')) reached[i + 1] = true;
  }
}

/// "**/" also matches nothing: "**/a.txt" is "a.txt" too.
void pass_directories(Reached& reached, std::string_view path) {
  bool inside = false;
  Reached next = reached;
  for (std::size_t i = 0; i < path.size(); ++i) {
    inside = inside || reached[i];
    if (inside && path[i] == '/') next[i + 1] = true;
  }
  reached = next;
}

Reached pass_one(const Reached& reached, std::string_view path, std::string_view character) {
  Reached next(reached.size());
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (!reached[i]) continue;
    if (character == "?" && path[i] != '/') {
      next[std::min(path.size(), i + utf8_length(path[i]))] = true;
    } else if (path.substr(i).starts_with(character)) {
      next[i + character.size()] = true;
    }
  }
  return next;
}

}  // namespace

bool glob_match(std::string_view pattern, std::string_view path) {
  if (pattern.find('/') == std::string_view::npos) path.remove_prefix(path.rfind('/') + 1);
  Reached reached(path.size() + 1);
  reached[0] = true;
  while (!pattern.empty()) {
    std::size_t used = 1;
    if (pattern.starts_with("**/")) {
      used = 3;
      pass_directories(reached, path);
    } else if (pattern.starts_with("**")) {
      used = 2;
      pass_star(reached, path, true);
    } else if (pattern[0] == '*') {
      pass_star(reached, path, false);
    } else {
      reached = pass_one(reached, path, pattern.substr(0, 1));
    }
    pattern.remove_prefix(used);
  }
  return reached[path.size()];
}

}  // namespace uttrekk
