#include "extract/explanation.h"

#include <fmt/format.h>

#include "extract/stated/goal_cue.h"
#include "extract/stated/learning_cue.h"
#include "extract/stated/topic.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::size_t kLongestQuote = 120;  // bytes

/// On one line, and cut where it is long.
std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); i += utf8_length(text[i])) {
    const char32_t c = code_point_at(text, i);
    if (is_blank(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (out.size() > kLongestQuote) {
      return out + "…";
    } else {
      append_utf8(out, c);
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

bool is_sentence_rule(std::string_view rule) {
  return rule.find(".sentence-") != std::string_view::npos;
}

}  // namespace

Explainer::Explainer(const Document& document, const Lexicon& lexicon)
    : words_(document, lexicon),
      goals_(words_, k_goal_topic),
      learning_(words_, k_learning_topic) {}

std::string Explainer::explain(const Record& record) {
  if (record.kind != RecordKind::goal && record.kind != RecordKind::learning_point) return {};
  const std::uint32_t block = words_.document().block_at(record.span.begin);
  if (block == kNone) return {};
  if (is_sentence_rule(record.rule)) return cue_of(record, block);
  return opener_of(record.kind == RecordKind::goal ? goals_.of(block) : learning_.of(block));
}

std::string Explainer::cue_of(const Record& record, std::uint32_t b) const {
  const Block& block = words_.document().blocks[b];
  for (std::uint32_t s = block.first_sentence; s < block.end_sentence; ++s) {
    const Sentence& sentence = words_.document().sentences[s];
    if (sentence.span.end <= record.span.begin) continue;
    if (record.kind == RecordKind::goal) {
      const auto cue = find_goal_cue(words_, tokens_of(sentence));
      return cue ? "cue " + quoted(cue->words) : std::string();
    }
    const auto cue = find_learning_cue(words_, tokens_of(sentence));
    return cue ? "cue " + quoted(cue->words) : std::string();
  }
  return {};
}

std::string Explainer::opener_of(const Opener& opener) const {
  const Document& document = words_.document();
  switch (opener.kind) {
    case OpenerKind::none:
      return {};
    case OpenerKind::heading: {
      const Section& section = document.sections[opener.section];
      const std::string title = one_line(document.view(section.title));
      if (section.type == SectionType::none) return fmt::format("heading \"{}\"", title);
      return fmt::format("heading \"{}\" ({})", title, name(section.type));
    }
    case OpenerKind::lead_in:
      return fmt::format("lead-in \"{}\", cue {}",
                         one_line(document.view(document.blocks[opener.block].content)),
                         quoted(opener.cue));
    case OpenerKind::label:
      return fmt::format("label \"{}\"",
                         one_line(document.view(document.blocks[opener.block].label)));
  }
  return {};
}

std::string Explainer::quoted(TokenRange range) const {
  if (range.empty()) return "\"\"";
  const Span span = cover(words_.tokens().span(range.begin), words_.tokens().span(range.end - 1));
  return fmt::format("\"{}\"", one_line(words_.document().view(span)));
}

}  // namespace uttrekk
