#include "extract/stated/counted_line.h"

#include <string_view>

namespace uttrekk {
namespace {

/// The one or two digits that open a paragraph, before a capital; 0 where there are none.
std::uint32_t number_of(const CueWords& words, std::uint32_t b) {
  const auto& blocks = words.document().blocks;
  if (b >= blocks.size() || blocks[b].kind != BlockKind::paragraph) return 0;
  const std::uint32_t t = blocks[b].first_token;
  if (t + 1 >= blocks[b].end_token || !words.is_number(t) || !words.tokens().capital(t + 1))
    return 0;
  const std::string_view digits = words.document().view(words.tokens().span(t));
  std::uint32_t number = 0;
  for (const char digit : digits.size() <= 2 ? digits : std::string_view()) {
    if (digit < '0' || digit > '9') return 0;
    number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return number;
}

}  // namespace

Span without_count(const CueWords& words, std::uint32_t b) {
  const Block& block = words.document().blocks[b];
  const std::uint32_t number = number_of(words, b);
  if (number == 0) return block.content;
  const bool counts =
      (b > 0 && number_of(words, b - 1) + 1 == number) || number_of(words, b + 1) == number + 1;
  if (!counts) return block.content;
  return {words.tokens().span(block.first_token + 1).begin, block.content.end};
}

}  // namespace uttrekk
