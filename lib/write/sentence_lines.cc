#include "write/sentence_lines.h"

#include "write/flat_text.h"
#include "write/token_ranges.h"

namespace uttrekk {

void append_sentence_lines(std::string& out, const Document& document) {
  std::uint32_t block = kNone;
  bool first = true;
  for (const TokenRange& range : token_ranges(document)) {
    if (!first && (range.block != block || block == kNone)) out += '\n';
    first = false;
    block = range.block;
    append_sentence(out, document, range);
    out += '\n';
  }
}

}  // namespace uttrekk
