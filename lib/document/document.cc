#include "document/document.h"

#include <algorithm>

namespace uttrekk {

void Document::clear() {
  path.clear();
  text = Text();
  encoding.clear();
  undecodable = false;
  diagnostics.clear();
  format = Format::plain;
  lines.clear();
  blocks.clear();
  sections.clear();
  tokens.clear();
  sentences.clear();
  language = Language::unknown;
  confidence = 0;
  records.clear();
  truncated = {};
}

std::uint32_t Document::block_at(std::uint32_t at) const {
  const auto next = std::partition_point(blocks.begin(), blocks.end(),
                                         [at](const Block& b) { return b.span.begin <= at; });
  if (next == blocks.begin()) return kNone;
  return static_cast<std::uint32_t>(next - blocks.begin()) - 1;
}

Language Document::language_at(std::uint32_t at) const {
  const std::uint32_t block = block_at(at);
  return block == kNone ? language : blocks[block].language;
}

}  // namespace uttrekk
