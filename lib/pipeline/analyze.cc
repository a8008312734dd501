#include "pipeline/analyze.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "language/identify.h"
#include "read/read.h"
#include "segment/segment.h"
#include "structure/structure.h"
#include "text/decode.h"

namespace uttrekk {
namespace {

Format format_of(std::string_view path) {
  return path.ends_with(".md") || path.ends_with(".markdown") ? Format::markdown : Format::plain;
}

void report_replacements(Document& document, const Decoded& decoded) {
  if (decoded.replaced == 0) return;
  std::string message = fmt::format("{} invalid {} sequence{} read as U+FFFD", decoded.replaced,
                                    decoded.encoding, decoded.replaced == 1 ? "" : "s");
  if (!decoded.replaced_at.empty()) {
    message += fmt::format(", first at byte {}", decoded.replaced_at.front());
  }
  document.diagnostics.push_back({Severity::warning, document.path, 0, 0, std::move(message)});
}

}  // namespace

void decode_document(Document& document, std::string path, std::string bytes) {
  document.clear();
  document.path = std::move(path);
  document.format = format_of(document.path);
  Decoded decoded = decode(std::move(bytes));
  report_replacements(document, decoded);
  document.text = std::move(decoded.text);
  document.encoding = std::move(decoded.encoding);
}

void analyze(Document& document, std::string path, std::string bytes, const Lexicon& lexicon) {
  decode_document(document, std::move(path), std::move(bytes));
  read_lines(document);
  find_structure(document, lexicon);
  segment(document, lexicon);
  identify_languages(document, lexicon);
}

void extract(Document& document, const std::vector<ChainLink>& chain, const Context& context,
             const Selection& selection) {
  document.records.clear();
  std::uint32_t asked = 0;  // bit set of the kinds to keep
  for (const ChainLink& link : chain) {
    link.extractor->extract(document, context);
    if (link.asked) asked |= 1u << static_cast<unsigned>(link.extractor->kind);
  }
  document.records.sort();
  for (std::uint32_t i = 0; i < document.records.size(); ++i) {
    Record& record = document.records[i];
    if (record.section == kNone) record.section = document.section_at(record.span.begin);
  }
  select(document, selection);
  document.records.filter(
      [&](const Record& r) { return (asked >> static_cast<unsigned>(r.kind) & 1u) != 0; });
}

}  // namespace uttrekk
