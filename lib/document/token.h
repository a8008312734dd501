// Tokens as a struct of arrays: spans, a class, and what the lexicon knows of each word.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "base/span.h"
#include "document/token_shape.h"
#include "document/vocabulary.h"

namespace uttrekk {

enum class TokenClass : std::uint8_t {
  word,
  number,        // "2024", "9.1", "600.000", "1/2", "½", "12:30"
  ordinal,       // "22." where the full stop marks an ordinal
  abbreviation,  // "bl.a.", "jf."
  punctuation,
  symbol,  // "%", "+", emoji
  email,
  url,
  hashtag,  // and mentions
};

/// What is no word, number or name.
constexpr bool is_mark(TokenClass kind) {
  return kind == TokenClass::punctuation || kind == TokenClass::symbol;
}

struct Token {
  Span span;
  TokenClass kind = TokenClass::word;
  std::uint8_t shape = 0;  // bits of token_shape
  EntryId entry = 0;
  WordId word = 0;          // its spelling, in the vocabulary of the tokens
  std::uint64_t marks = 0;  // of the entry: a bit set over MarkKind

  bool capital() const { return (shape & token_shape::capital) != 0; }
  bool all_capitals() const { return (shape & token_shape::all_capitals) != 0; }
  bool has_digit() const { return (shape & token_shape::has_digit) != 0; }
  bool space_before() const { return (shape & token_shape::space_before) != 0; }
  bool line_start() const { return (shape & token_shape::line_start) != 0; }
};

/// The tokens of a document in order. Copying one out is cheap; the arrays are reused from one
/// document to the next, and so is what is known of their words.
class Tokens {
 public:
  std::uint32_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  Token operator[](std::uint32_t i) const {
    return {spans_[i], kinds_[i], shapes_[i], entries_[i], words_[i], marks_[i]};
  }
  Span span(std::uint32_t i) const { return spans_[i]; }
  TokenClass kind(std::uint32_t i) const { return kinds_[i]; }
  EntryId entry(std::uint32_t i) const { return entries_[i]; }
  WordId word(std::uint32_t i) const { return words_[i]; }
  /// The marks of its entry (Entry::kinds), without the way to it.
  std::uint64_t marks(std::uint32_t i) const { return marks_[i]; }
  bool capital(std::uint32_t i) const { return (shapes_[i] & token_shape::capital) != 0; }
  bool space_before(std::uint32_t i) const { return (shapes_[i] & token_shape::space_before) != 0; }
  std::uint8_t shape(std::uint32_t i) const { return shapes_[i]; }

  /// All of them, for a pass over many.
  std::span<const Span> spans() const { return {spans_.data(), size_}; }
  std::span<const std::uint8_t> shapes() const { return {shapes_.data(), size_}; }
  std::span<const WordId> words() const { return {words_.data(), size_}; }

  Vocabulary& vocabulary() { return vocabulary_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

  void push_back(const Token& token) {
    const std::uint32_t i = size_;
    if (i == room_) grow();
    spans_[i] = token.span;
    kinds_[i] = token.kind;
    shapes_[i] = token.shape;
    entries_[i] = token.entry;
    words_[i] = token.word;
    marks_[i] = token.marks;
    size_ = i + 1;
  }
  void clear() { size_ = 0; }
  /// Keeps the first `count`.
  void truncate(std::uint32_t count) { size_ = std::min(size_, count); }
  /// The first token that ends past byte `at`; size() where there is none.
  std::uint32_t first_after(std::uint32_t at) const;

 private:
  void grow();

  // Arrays of the length room_, of which the first size_ are in use.
  std::uint32_t size_ = 0;
  std::uint32_t room_ = 0;
  std::vector<Span> spans_;
  std::vector<TokenClass> kinds_;
  std::vector<std::uint8_t> shapes_;
  std::vector<EntryId> entries_;
  std::vector<WordId> words_;
  std::vector<std::uint64_t> marks_;
  Vocabulary vocabulary_;
};

}  // namespace uttrekk
