// Any bytes as lines, blocks and sections: in order, inside the text, parents before children.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "pipeline/analyze.h"
#include "read/read.h"
#include "structure/structure.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const uttrekk::Document& document) {
  const std::uint32_t size = document.text.size();
  std::uint32_t end = 0;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const uttrekk::Block& block = document.blocks[i];
    require(block.span.begin >= end && block.span.begin < block.span.end && block.span.end <= size);
    require(block.content.empty() || block.span.contains(block.content));
    require(block.section == uttrekk::kNone || block.section < document.sections.size());
    require(block.parent == uttrekk::kNone || block.parent < i);
    end = block.span.end;
  }
  for (std::uint32_t i = 0; i < document.sections.size(); ++i) {
    const uttrekk::Section& section = document.sections[i];
    require(section.extent.end <= size && section.extent.contains(section.title));
    if (section.parent == uttrekk::kNone) continue;
    require(section.parent < i && document.sections[section.parent].level < section.level);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace uttrekk;
  static Document document;
  if (size == 0) return 0;
  decode_document(document, data[0] % 2 == 0 ? "any.txt" : "any.md",
                  std::string(reinterpret_cast<const char*>(data + 1), size - 1));
  read_lines(document);
  find_structure(document, Lexicon::builtin());
  check(document);
  return 0;
}
