#include "pipeline/path_order.h"

#include <algorithm>

namespace uttrekk {

bool path_before(std::string_view a, std::string_view b) {
  // As if "/" were the least of all bytes.
  const auto rank = [](char c) { return c == '/' ? 0 : static_cast<unsigned char>(c) + 1; };
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [&](char x, char y) { return rank(x) < rank(y); });
}

}  // namespace uttrekk
