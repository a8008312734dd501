#include "pipeline/truncate.h"

#include <algorithm>
#include <string>
#include <vector>

#include "text/characters.h"

namespace uttrekk {
namespace {

/// Tells of the limit and marks the document; byte `at` is the first that is not read.
void mark(Document& document, LimitId id, const Limits& limits, std::uint32_t at) {
  document.truncated = info(id).name;
  document.diagnostics.push_back(
      passed(id, limits, document.path, document.text.position(at).line));
}

void shorten(Document& document, std::uint32_t at) {
  document.text = Text(std::string(document.text.view().substr(0, at)));
}

void clamp(Span& span, std::uint32_t at) {
  span = {std::min(span.begin, at), std::min(span.end, at)};
}

/// Whatever begins at byte `at` or later goes; what begins before ends there.
void truncate_structure(Document& document, std::uint32_t at) {
  std::erase_if(document.lines, [at](const Line& line) { return line.span.begin >= at; });
  std::erase_if(document.blocks, [at](const Block& block) { return block.span.begin >= at; });
  std::erase_if(document.sections, [at](const Section& s) { return s.extent.begin >= at; });
  if (!document.lines.empty()) {
    Line& last = document.lines.back();
    for (Span* part : {&last.span, &last.content, &last.marker}) clamp(*part, at);
  }
  if (!document.blocks.empty()) {
    Block& last = document.blocks.back();
    for (Span* part : {&last.span, &last.content, &last.label, &last.marker}) clamp(*part, at);
  }
  for (Section& section : document.sections) {
    for (Span* part : {&section.extent, &section.title, &section.number}) clamp(*part, at);
  }
}

/// The first tokens alone, and the sentences that they are in.
void truncate_tokens(Document& document, std::uint32_t count, std::uint32_t at) {
  document.tokens.truncate(count);
  std::erase_if(document.sentences, [&](const Sentence& s) { return s.first_token >= count; });
  const auto sentences = static_cast<std::uint32_t>(document.sentences.size());
  if (sentences > 0) {
    Sentence& last = document.sentences.back();
    last.end_token = std::min(last.end_token, count);
    clamp(last.span, std::min(at, document.tokens.span(last.end_token - 1).end));
  }
  for (Block& block : document.blocks) {
    block.first_token = std::min(block.first_token, count);
    block.end_token = std::min(block.end_token, count);
    block.first_sentence = std::min(block.first_sentence, sentences);
    block.end_sentence = std::min(block.end_sentence, sentences);
  }
}

/// Where the text has its first line too many, or the first character too many in a line; its size
/// where there is none.
std::uint32_t end_of_lines(std::string_view text, const Limits& limits, LimitId& which) {
  std::uint64_t lines = 1;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find_first_of("\r\n\f", start), text.size());
    if (lines > limits[LimitId::lines] || end - start > limits[LimitId::line_length]) {
      which = lines > limits[LimitId::lines] ? LimitId::lines : LimitId::line_length;
      std::size_t at = which == LimitId::lines ? start : start + limits[LimitId::line_length];
      while (at > start && is_continuation(text[at])) --at;
      return static_cast<std::uint32_t>(at);
    }
    ++lines;
    start = end + 1;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++start;
  }
  return static_cast<std::uint32_t>(text.size());
}

/// How deep each section lies; a parent stands before its children.
std::vector<std::uint32_t> depths(const std::vector<Section>& sections) {
  std::vector<std::uint32_t> depth(sections.size(), 1);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].parent != kNone) depth[i] = depth[sections[i].parent] + 1;
  }
  return depth;
}

}  // namespace

void limit_lines(Document& document, const Limits& limits) {
  const std::uint32_t size = document.text.size();
  if (size <= std::min(limits[LimitId::line_length], limits[LimitId::lines])) return;
  LimitId which = LimitId::lines;
  const std::uint32_t at = end_of_lines(document.text.view(), limits, which);
  if (at == size) return;
  mark(document, which, limits, at);
  shorten(document, at);
}

void limit_nesting(Document& document, const Limits& limits) {
  const std::uint64_t most = limits[LimitId::nesting];
  std::uint32_t at = document.text.size();
  const std::vector<std::uint32_t> depth = depths(document.sections);
  for (std::size_t i = 0; i < depth.size() && at == document.text.size(); ++i) {
    if (depth[i] > most) at = document.sections[i].extent.begin;
  }
  for (const Block& block : document.blocks) {
    if (block.span.begin >= at) break;
    if (block.kind == BlockKind::list_item && block.level >= most) at = block.span.begin;
  }
  if (at == document.text.size()) return;
  mark(document, LimitId::nesting, limits, at);
  truncate_structure(document, at);
  shorten(document, at);
}

void limit_tokens(Document& document, const Limits& limits) {
  const std::uint64_t most = limits[LimitId::tokens];
  if (document.tokens.size() <= most) return;
  const auto count = static_cast<std::uint32_t>(most);
  const std::uint32_t at = document.tokens.span(count).begin;
  mark(document, LimitId::tokens, limits, at);
  truncate_structure(document, at);
  truncate_tokens(document, count, at);
  shorten(document, at);
}

void limit_records(Document& document, const Limits& limits) {
  const std::uint64_t most = limits[LimitId::records];
  if (document.records.size() <= most) return;
  mark(document, LimitId::records, limits,
       document.records[static_cast<std::uint32_t>(most)].span.begin);
  document.records.truncate(static_cast<std::uint32_t>(most));
}

}  // namespace uttrekk
