// The stages in their order: bytes into a document with structure, tokens and languages, then
// the chain of extractors over it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "language/identify.h"
#include "pipeline/limits.h"
#include "pipeline/registry.h"
#include "pipeline/selection.h"

namespace uttrekk {

/// The first stage alone: from bytes to text, as far as the limits of lines allow. `document` is
/// cleared first. Of binary data nothing is kept: document.undecodable says so, an error in
/// document.diagnostics what it seems to be.
void decode_document(Document& document, std::string path, std::string bytes,
                     const Limits& limits = {});

/// decode, read, structure, segment, language. `document` is cleared first. Where the report passes
/// a limit it ends: document.truncated names the limit, an error in document.diagnostics tells it.
/// `languages`: of what they will be read; those of the rest are left unknown.
void analyze(Document& document, std::string path, std::string bytes, const Lexicon& lexicon,
             const Limits& limits = {}, LanguageDepth languages = LanguageDepth::sentences);

/// The same for text that is decoded already, valid UTF-8: all offsets count from its first byte.
void analyze_text(Document& document, std::string path, std::string utf8, const Lexicon& lexicon,
                  const Limits& limits = {}, LanguageDepth languages = LanguageDepth::sentences);

/// Runs the chain; afterwards document.records holds what was asked for, in the order of the
/// text, each record with its section, as far as `selection` keeps it.
void extract(Document& document, const std::vector<ChainLink>& chain, const Context& context,
             const Selection& selection = {}, const Limits& limits = {});

}  // namespace uttrekk
