#include <algorithm>

#include "validate/checks.h"

namespace uttrekk {
namespace {

/// The words of a block's content: those of its label come before.
std::uint32_t content_words(const Document& document, const Block& block) {
  std::uint32_t first = block.first_token;
  while (first < block.end_token && document.tokens.span(first).begin < block.content.begin)
    ++first;
  std::uint32_t words = 0;
  for (std::uint32_t t = first; t < block.end_token; ++t) {
    words += !is_mark(document.tokens.kind(t));
  }
  return words;
}

/// Words before each block, those of headings, labels, markers and furniture not counted; one more
/// at the end.
std::vector<std::uint32_t> words_before(const Document& document) {
  std::vector<std::uint32_t> before;
  before.reserve(document.blocks.size() + 1);
  std::uint32_t words = 0;
  for (const Block& block : document.blocks) {
    before.push_back(words);
    const bool text = block.kind != BlockKind::heading && block.kind != BlockKind::furniture;
    if (text) words += content_words(document, block);
  }
  before.push_back(words);
  return before;
}

std::uint32_t first_block_from(const Document& document, std::uint32_t byte) {
  const auto next = std::partition_point(document.blocks.begin(), document.blocks.end(),
                                         [byte](const Block& b) { return b.span.begin < byte; });
  return static_cast<std::uint32_t>(next - document.blocks.begin());
}

/// Which requirements a title answers to. Keeps its buffers from title to title.
class Matcher {
 public:
  explicit Matcher(const Checks& checks) : checks_(checks), requirements_(checks.requirements) {}

  /// The section requirements that `title` answers to, each once; until the next call.
  const std::vector<std::uint32_t>& of(Span title, SectionType type) {
    const std::string_view text = checks_.on_one_line(title, line_);
    found_.clear();
    fold_heading(text, folded_);
    const auto named = requirements_.by_name.find(folded_);
    if (named != requirements_.by_name.end()) found_ = named->second;
    for (const std::uint32_t i : requirements_.by_type[static_cast<std::size_t>(type)]) add(i);
    if (requirements_.has_patterns) add_patterns(text);
    return found_;
  }

 private:
  void add(std::uint32_t i) {
    if (std::find(found_.begin(), found_.end(), i) == found_.end()) found_.push_back(i);
  }
  void add_patterns(std::string_view text) {
    for (std::uint32_t i = 0; i < requirements_.sections.size(); ++i) {
      const Pattern& pattern = requirements_.sections[i].pattern;
      if (pattern.expression != nullptr && pattern.matches(text)) add(i);
    }
  }

  const Checks& checks_;
  const Requirements& requirements_;
  std::vector<std::uint32_t> found_;
  std::string folded_;
  std::string line_;
};

void add_sections(Checks& checks, Matcher& matcher) {
  const Document& document = checks.document;
  const std::vector<std::uint32_t> before = words_before(document);
  checks.words = before.back();
  for (std::uint32_t s = 0; s < document.sections.size(); ++s) {
    const Section& section = document.sections[s];
    const std::vector<std::uint32_t>& answers = matcher.of(section.title, section.type);
    if (answers.empty()) continue;
    checks.claimed[s] = true;
    const std::uint32_t words = before[first_block_from(document, section.extent.end)] -
                                before[first_block_from(document, section.extent.begin)];
    for (const std::uint32_t i : answers) {
      checks.occurrences[i].push_back({section.title, section.extent, section.level, words});
    }
  }
}

/// Fields whose label counts as a section.
void add_labels(Checks& checks, Matcher& matcher) {
  for (const Block& block : checks.document.blocks) {
    if (block.label.empty()) continue;
    for (const std::uint32_t i : matcher.of(block.label, block.label_type)) {
      if (!checks.requirements.sections[i].labels) continue;
      checks.occurrences[i].push_back(
          {block.label, block.span, 0, content_words(checks.document, block)});
    }
  }
}

}  // namespace

void find_occurrences(Checks& checks) {
  const std::vector<SectionRequirement>& sections = checks.requirements.sections;
  checks.occurrences.assign(sections.size(), {});
  checks.claimed.assign(checks.document.sections.size(), false);
  Matcher matcher(checks);
  add_sections(checks, matcher);
  const bool labels = std::any_of(sections.begin(), sections.end(),
                                  [](const SectionRequirement& s) { return s.labels; });
  if (!labels) return;
  add_labels(checks, matcher);
  for (std::vector<Occurrence>& found : checks.occurrences) {
    std::stable_sort(found.begin(), found.end(), [](const Occurrence& a, const Occurrence& b) {
      return a.title.begin < b.title.begin;
    });
  }
}

}  // namespace uttrekk
