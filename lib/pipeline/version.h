// What this program was made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace uttrekk {

/// "0.1.0": Semantic Versioning 2.0.0, of the command line and the output as of this library.
std::string_view version();

struct Component {
  std::string_view name;
  std::string version;  // "not built in" for an optional one that was left out
};
/// The libraries that this build uses, in alphabetical order.
std::vector<Component> components();

}  // namespace uttrekk
