// Texts that look like reports to the rules, and mutations of them; the same for the same seed.
#pragma once

#include <cstdint>
#include <string>

namespace uttrekk {

class TextGenerator {
 public:
  explicit TextGenerator(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 1) {}
  /// About `pieces` fragments: headings, list items, table cells, names, dates, odd characters.
  std::string report(int pieces);
  /// `text` with a few characters removed, doubled, swapped or replaced; valid UTF-8 again.
  std::string mutated(std::string text);
  std::uint32_t below(std::uint32_t n);

 private:
  std::uint64_t state_;
};

}  // namespace uttrekk
