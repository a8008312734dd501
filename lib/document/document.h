// One report on its way through the pipeline: each stage fills in its part and leaves the earlier
// ones as they are. Reused from one report to the next, so that its buffers are allocated once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "document/block.h"
#include "document/record.h"
#include "document/token.h"
#include "text/text.h"

namespace uttrekk {

enum class Format : std::uint8_t { plain, markdown };

struct Document {
  std::string path;  // as given; "-" is standard input
  // decode
  Text text;
  std::string encoding;
  bool undecodable = false;  // binary data: no text of it is kept
  std::vector<Diagnostic> diagnostics;
  // read
  Format format = Format::plain;
  std::vector<Line> lines;
  // structure
  std::vector<Block> blocks;
  std::vector<Section> sections;
  // segment
  Tokens tokens;
  std::vector<Sentence> sentences;
  // language (blocks have their own)
  Language language = Language::unknown;
  float confidence = 0;
  // extract
  Records records;
  // The limit that was passed (pipeline/limits.h); the text then ends there. Empty: all was read.
  std::string_view truncated;

  std::string_view view(Span span) const { return text.view(span); }
  /// Empties every part; keeps the buffers.
  void clear();
  /// The block that holds byte `at`, or the last one before it; kNone where none starts so early.
  std::uint32_t block_at(std::uint32_t at) const;
  /// The language of the block that holds byte `at`, or the document's where there is none.
  Language language_at(std::uint32_t at) const;
};

}  // namespace uttrekk
