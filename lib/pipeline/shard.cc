#include "pipeline/shard.h"

#include <fmt/format.h>

#include <charconv>

#include "text/fnv.h"

namespace uttrekk {
namespace {

bool parse_number(std::string_view text, std::uint32_t& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

Result<Shard> parse_shard(std::string_view text) {
  Shard shard;
  const std::size_t slash = text.find('/');
  const bool numbers = slash != std::string_view::npos &&
                       parse_number(text.substr(0, slash), shard.index) &&
                       parse_number(text.substr(slash + 1), shard.count);
  if (numbers && shard.index >= 1 && shard.index <= shard.count) return shard;
  return failure("", fmt::format("a shard is I/N with I from 1 to N, not '{}'", text));
}

bool in_shard(std::string_view path, Shard shard) {
  if (shard.count == 1) return true;
  while (path.starts_with("./")) path.remove_prefix(2);
  std::uint64_t hash = fnv1a(path);
  hash ^= hash >> 32;  // the low bits of FNV alone spread short names badly
  return hash % shard.count == shard.index - 1;
}

}  // namespace uttrekk
