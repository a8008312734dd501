#include "pipeline/analyze.h"

#include <fmt/format.h>

#include <utility>

#include "document/block_cursor.h"
#include "pipeline/truncate.h"
#include "read/read.h"
#include "segment/segment.h"
#include "structure/structure.h"
#include "text/binary_format.h"
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

/// Control characters that no text has.
std::uint64_t count_controls(std::string_view text) {
  constexpr std::size_t kStep = 240;  // a byte can count them, so that many are counted at once
  std::uint64_t controls = 0;
  for (std::size_t at = 0; at < text.size(); at += kStep) {
    std::uint8_t n = 0;
    for (const char c : text.substr(at, kStep)) {
      const auto b = static_cast<unsigned char>(c);
      n = static_cast<std::uint8_t>(n + ((b < 0x20) & ((b < '\t') | (b > '\r'))));
    }
    controls += n;
  }
  return controls;
}

/// Binary data of no known format: of its characters, more than one in ten is a control character
/// or none at all; more than one in thirty where any byte would be a character. In a line or two a
/// few say nothing.
bool is_binary(const Decoded& decoded) {
  constexpr std::uint64_t kFew = 16;
  const std::uint64_t unreadable = count_controls(decoded.text.view()) + decoded.replaced;
  if (unreadable == 0) return false;
  const bool wide = decoded.encoding.starts_with("UTF-");
  const std::uint64_t share = unreadable <= kFew ? 2 : wide ? 10 : 30;
  return unreadable * share > decoded.text.offset(decoded.text.size(), OffsetUnit::code_point);
}

void refuse(Document& document, std::string why) {
  document.undecodable = true;
  document.diagnostics.push_back({Severity::error, document.path, 0, 0, std::move(why)});
}

void analyze_decoded(Document& document, const Lexicon& lexicon, const Limits& limits,
                     LanguageDepth languages) {
  read_lines(document);
  find_structure(document, lexicon);
  limit_nesting(document, limits);
  segment(document, lexicon, static_cast<std::uint32_t>(limits[LimitId::tokens]));
  limit_tokens(document, limits);
  identify_languages(document, lexicon, languages);
}

}  // namespace

void decode_document(Document& document, std::string path, std::string bytes,
                     const Limits& limits) {
  document.clear();
  document.path = std::move(path);
  document.format = format_of(document.path);
  if (const auto format = binary_format(bytes)) {
    return refuse(document, fmt::format("no text but {}: {}", format->name, format->remedy));
  }
  Decoded decoded = decode(std::move(bytes));
  if (is_binary(decoded)) return refuse(document, "no text but binary data");
  report_replacements(document, decoded);
  document.text = std::move(decoded.text);
  document.encoding = std::move(decoded.encoding);
  limit_lines(document, limits);
}

void analyze(Document& document, std::string path, std::string bytes, const Lexicon& lexicon,
             const Limits& limits, LanguageDepth languages) {
  decode_document(document, std::move(path), std::move(bytes), limits);
  analyze_decoded(document, lexicon, limits, languages);
}

void analyze_text(Document& document, std::string path, std::string utf8, const Lexicon& lexicon,
                  const Limits& limits, LanguageDepth languages) {
  document.clear();
  document.path = std::move(path);
  document.format = format_of(document.path);
  document.text = Text(std::move(utf8));
  document.encoding = "UTF-8";
  limit_lines(document, limits);
  analyze_decoded(document, lexicon, limits, languages);
}

void extract(Document& document, const std::vector<ChainLink>& chain, const Context& context,
             const Selection& selection, const Limits& limits) {
  document.records.clear();
  KindSet asked = 0;  // the kinds to keep
  KindSet done = 0;
  for (const ChainLink& link : chain) {
    if (link.asked) asked |= kind_bit(link.extractor->kind);
    if (holds(done, link.extractor->kind)) continue;
    KindSet kinds = 0;
    for (const ChainLink& other : chain) {
      if (other.extractor->extract == link.extractor->extract) {
        kinds |= kind_bit(other.extractor->kind);
      }
    }
    link.extractor->extract(document, context, kinds);
    done |= kinds;
  }
  document.records.sort();
  BlockCursor blocks(document);
  for (std::uint32_t i = 0; i < document.records.size(); ++i) {
    Record& record = document.records[i];
    if (record.section == kNone) record.section = blocks.section_at(record.span.begin);
  }
  select(document, selection);
  document.records.filter([&](const Record& r) { return holds(asked, r.kind); });
  limit_records(document, limits);
}

}  // namespace uttrekk
