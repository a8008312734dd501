// The tokens of one block as the sentence rules see them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "dictionary/choice.h"
#include "dictionary/lexicon.h"
#include "document/token.h"
#include "segment/sentence_signs.h"
#include "text/characters.h"

namespace uttrekk {

/// The values of the dictionary `sentence-openers`, in its order.
enum class SentenceOpener : std::uint8_t { strong, weak, noun, determiner };
static_assert(choices_of(MarkKind::sentence_opener) == "strong weak noun determiner");

/// The values of the dictionary `name-leads`, in its order.
enum class NameLead : std::uint8_t { name, apposition, work, free, person, place };
static_assert(choices_of(MarkKind::name_lead) == "name apposition work free person place");

/// Indices are of the document's tokens; one outside the block is no word and has no marks.
class SentenceView {
 public:
  SentenceView(std::string_view text, const Tokens& tokens, std::uint32_t end,
               const Lexicon& lexicon)
      : text_(text), tokens_(tokens), end_(end), lexicon_(lexicon) {}

  std::uint32_t end() const { return end_; }
  Sign sign(std::uint32_t i) const {
    if (i >= end_) return Sign::other;
    const TokenClass kind = tokens_.kind(i);
    if (kind != TokenClass::punctuation) {
      return kind == TokenClass::symbol ? Sign::other : Sign::word;
    }
    return sign_of(text(i), tokens_.space_before(i), glued(i + 1));
  }
  TokenClass kind(std::uint32_t i) const { return tokens_.kind(i); }
  /// No white space parts token i from the one before it.
  bool glued(std::uint32_t i) const { return i < end_ && !tokens_.space_before(i); }
  bool capital(std::uint32_t i) const { return i < end_ && tokens_.capital(i); }
  bool all_capitals(std::uint32_t i) const { return i < end_ && tokens_[i].all_capitals(); }
  bool lower(std::uint32_t i) const {
    return i < end_ && is_lower(code_point_at(text_, tokens_.span(i).begin));
  }
  std::string_view text(std::uint32_t i) const {
    return text_.substr(tokens_.span(i).begin, tokens_.span(i).size());
  }

  bool marked(std::uint32_t i, MarkKind kind) const { return i < end_ && has_mark(i, kind); }
  /// The same for a token of the block.
  bool has_mark(std::uint32_t i, MarkKind kind) const {
    return (tokens_.marks(i) & mark_bit(kind)) != 0;
  }
  std::optional<std::int32_t> value(std::uint32_t i, MarkKind kind) const {
    if (!marked(i, kind)) return std::nullopt;
    return lexicon_.value(lexicon_.entry(tokens_.entry(i)), kind);
  }
  /// What a dictionary says of the word, or else of its ending (in small letters).
  std::optional<std::int32_t> value_by_ending(std::uint32_t i, MarkKind kind) const {
    if (const auto of_word = value(i, kind)) return of_word;
    if (i >= end_) return std::nullopt;
    return lexicon_.value(lexicon_.entry(lexicon_.longest_affix(Affix::ending, text(i), kind)),
                          kind);
  }
  bool name_lead(std::uint32_t i, NameLead lead) const {
    return value_by_ending(i, MarkKind::name_lead) == static_cast<std::int32_t>(lead);
  }
  /// Of a word with a capital.
  std::optional<SentenceOpener> opener(std::uint32_t i) const {
    if (!capital(i) || !marked(i, MarkKind::sentence_opener)) return std::nullopt;
    return static_cast<SentenceOpener>(*value(i, MarkKind::sentence_opener));
  }

 private:
  std::string_view text_;
  const Tokens& tokens_;
  std::uint32_t end_;
  const Lexicon& lexicon_;
};

}  // namespace uttrekk
