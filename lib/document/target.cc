#include "document/target.h"

#include <fmt/format.h>

namespace uttrekk {

std::string to_field(const Target& t) {
  return fmt::format("{}\t{}\t{}\t{}\t{}", t.direction, t.quantity, t.unit, t.baseline, t.deadline);
}

Target parse_target(std::string_view field) {
  Target target;
  for (std::string_view* part :
       {&target.direction, &target.quantity, &target.unit, &target.baseline, &target.deadline}) {
    const std::size_t tab = field.find('\t');
    *part = field.substr(0, tab);
    field.remove_prefix(tab == std::string_view::npos ? field.size() : tab + 1);
  }
  return target;
}

}  // namespace uttrekk
