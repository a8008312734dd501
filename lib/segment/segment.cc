#include "segment/segment.h"

#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

void add_token(Document& document, const Lexicon& lexicon, Span span, TokenClass kind) {
  Token token;
  token.span = span;
  token.kind = kind;
  const std::string_view text = document.view(span);
  if (is_upper(code_point_at(text, 0))) token.shape |= token_shape::capital;
  const std::uint32_t at = span.begin;
  if (at == 0 || is_blank(code_point_before(document.text.view(), at))) {
    token.shape |= token_shape::space_before;
  }
  token.entry = lexicon.find_id(folded(text));
  document.tokens.push_back(token);
}

void tokenize_block(Document& document, const Lexicon& lexicon, Block& block) {
  const std::string_view text = document.text.view();
  block.first_token = document.tokens.size();
  for (std::uint32_t at = block.content.begin; at < block.content.end;) {
    const char32_t c = code_point_at(text, at);
    std::uint32_t end = at + utf8_length(text[at]);
    if (!is_blank(c)) {
      TokenClass kind = TokenClass::punctuation;
      if (is_word(c)) {
        kind = is_digit(c) ? TokenClass::number : TokenClass::word;
        while (end < block.content.end && is_word(code_point_at(text, end))) {
          end += utf8_length(text[end]);
        }
      }
      add_token(document, lexicon, {at, end}, kind);
    }
    at = end;
  }
  block.end_token = document.tokens.size();
}

}  // namespace

void segment(Document& document, const Lexicon& lexicon) {
  document.tokens.clear();
  document.sentences.clear();
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    Block& block = document.blocks[b];
    tokenize_block(document, lexicon, block);
    block.first_sentence = static_cast<std::uint32_t>(document.sentences.size());
    if (block.first_token < block.end_token) {
      document.sentences.push_back({block.content, block.first_token, block.end_token, b});
    }
    block.end_sentence = static_cast<std::uint32_t>(document.sentences.size());
  }
}

}  // namespace uttrekk
