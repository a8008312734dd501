// What this program was made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace uttrekk {

std::string_view version();  // "0.1.0"

struct Component {
  std::string_view name;
  std::string version;  // "not built in" for an optional one that was left out
};
/// The libraries that this build uses, in alphabetical order.
std::vector<Component> components();

}  // namespace uttrekk
