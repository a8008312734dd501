#include "extract/stated/inner_label.h"

#include "extract/stated/stated_item.h"
#include "extract/stated/unstated.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kShortest = 3;  // tokens of a value
constexpr std::uint32_t kAmount = 4;    // … that opens with a number: "Mål: 7 dager." is no aim

/// Whether the tokens of a value say something.
bool states(const CueWords& words, TokenRange value) {
  if (value.empty()) return false;
  const bool number = words.is_number(value.begin);
  if (value.size() < (number ? kAmount : kShortest)) return false;
  if (!number && words.tokens().kind(value.begin) != TokenClass::word) return false;
  return !words.ends_in(value, '?') && !words.ends_in(value, ':') && !is_placeholder(words, value);
}

}  // namespace

std::optional<InnerLabel> read_inner_label(const CueWords& words, const Block& block,
                                           std::uint32_t s, MarkKind kind) {
  const auto& sentences = words.document().sentences;
  TokenRange all = tokens_of(sentences[s]);
  Span span = sentences[s].span;
  if (all.size() < 2 || !words.is_sign(all.begin + 1, ':')) return std::nullopt;
  const auto noun = words.value(all.begin, kind);
  if (!noun) return std::nullopt;
  if (all.size() == 2 && s > block.first_sentence && s + 1 < block.end_sentence) {
    span = cover(span, sentences[s + 1].span);
    all.end = sentences[s + 1].end_token;
  }
  const TokenRange value{all.begin + 2, all.end};
  if (!states(words, value)) return std::nullopt;
  return InnerLabel{*noun, {words.tokens().span(value.begin).begin, span.end}};
}

Span before_next_label(const CueWords& words, const Block& block) {
  const Document& document = words.document();
  const std::uint32_t first = first_content_sentence(document, block);
  for (std::uint32_t s = first + 1; s < block.end_sentence; ++s) {
    const TokenRange all = tokens_of(document.sentences[s]);
    const bool label = all.size() > 1 && words.is_sign(all.begin + 1, ':') &&
                       words.tokens().kind(all.begin) == TokenClass::word &&
                       words.tokens().capital(all.begin);
    if (label) return {block.content.begin, document.sentences[s - 1].span.end};
  }
  return block.content;
}

}  // namespace uttrekk
