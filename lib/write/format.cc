#include "write/format.h"

#include <array>

namespace uttrekk {
namespace {

constexpr std::array<std::string_view, 4> kNames = {"jsonl", "json", "csv", "table"};
constexpr std::array<std::string_view, 4> kEndings = {".jsonl", ".json", ".csv", ".txt"};

}  // namespace

std::optional<OutputFormat> output_format(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<OutputFormat>(i);
  }
  return std::nullopt;
}

std::string_view ending(OutputFormat format) {
  return kEndings[static_cast<std::size_t>(format)];
}

}  // namespace uttrekk
