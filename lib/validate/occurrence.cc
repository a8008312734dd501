#include <algorithm>

#include "validate/checks.h"

namespace uttrekk {
namespace {

bool is_word_token(TokenClass kind) {
  return kind != TokenClass::punctuation && kind != TokenClass::symbol;
}

/// Words before each block, those of headings, labels, markers and furniture not counted; one more
/// at the end.
std::vector<std::uint32_t> words_before(const Document& document) {
  std::vector<std::uint32_t> before;
  before.reserve(document.blocks.size() + 1);
  std::uint32_t words = 0;
  for (const Block& block : document.blocks) {
    before.push_back(words);
    if (block.kind == BlockKind::heading || block.kind == BlockKind::furniture) continue;
    for (std::uint32_t t = block.first_token; t < block.end_token; ++t) {
      const bool in_text = block.content.contains(document.tokens.span(t));  // no label, no marker
      if (in_text && is_word_token(document.tokens.kind(t))) ++words;
    }
  }
  before.push_back(words);
  return before;
}

/// The words of a block's content, its label left out.
std::uint32_t content_words(const Document& document, const Block& block) {
  std::uint32_t words = 0;
  for (std::uint32_t t = block.first_token; t < block.end_token; ++t) {
    const bool content = document.tokens.span(t).begin >= block.content.begin;
    if (content && is_word_token(document.tokens.kind(t))) ++words;
  }
  return words;
}

std::uint32_t first_block_from(const Document& document, std::uint32_t byte) {
  const auto next = std::partition_point(document.blocks.begin(), document.blocks.end(),
                                         [byte](const Block& b) { return b.span.begin < byte; });
  return static_cast<std::uint32_t>(next - document.blocks.begin());
}

/// The section requirements that a title answers to, each once.
void matching(const Requirements& requirements, std::string_view title, SectionType type,
              std::vector<std::uint32_t>& out) {
  out.clear();
  if (const auto named = requirements.by_name.find(fold_heading(title));
      named != requirements.by_name.end()) {
    out = named->second;
  }
  for (const std::uint32_t i : requirements.by_type[static_cast<std::size_t>(type)]) {
    if (std::find(out.begin(), out.end(), i) == out.end()) out.push_back(i);
  }
  if (!requirements.has_patterns) return;
  for (std::uint32_t i = 0; i < requirements.sections.size(); ++i) {
    const Pattern& pattern = requirements.sections[i].pattern;
    if (pattern.expression == nullptr || !pattern.matches(title)) continue;
    if (std::find(out.begin(), out.end(), i) == out.end()) out.push_back(i);
  }
}

}  // namespace

void find_occurrences(Checks& checks) {
  const Document& document = checks.document;
  const Requirements& requirements = checks.requirements;
  const std::vector<std::uint32_t> before = words_before(document);
  checks.words = before.back();
  checks.occurrences.assign(requirements.sections.size(), {});
  checks.claimed.assign(document.sections.size(), false);
  std::vector<std::uint32_t> answers;
  for (std::uint32_t s = 0; s < document.sections.size(); ++s) {
    const Section& section = document.sections[s];
    const std::string title = checks.on_one_line(section.title);
    matching(requirements, title, section.type, answers);
    if (answers.empty()) continue;
    checks.claimed[s] = true;
    const std::uint32_t words = before[first_block_from(document, section.extent.end)] -
                                before[first_block_from(document, section.extent.begin)];
    for (const std::uint32_t i : answers) {
      checks.occurrences[i].push_back({section.title, section.extent, section.level, words});
    }
  }
  bool labels = false;
  for (const SectionRequirement& section : requirements.sections) labels = labels || section.labels;
  for (std::uint32_t b = 0; labels && b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    if (block.label.empty()) continue;
    matching(requirements, checks.on_one_line(block.label), block.label_type, answers);
    const std::uint32_t words = content_words(document, block);
    for (const std::uint32_t i : answers) {
      if (!requirements.sections[i].labels) continue;
      checks.occurrences[i].push_back({block.label, block.span, 0, words});
    }
  }
  if (!labels) return;
  for (std::vector<Occurrence>& found : checks.occurrences) {
    std::stable_sort(found.begin(), found.end(), [](const Occurrence& a, const Occurrence& b) {
      return a.title.begin < b.title.begin;
    });
  }
}

}  // namespace uttrekk
