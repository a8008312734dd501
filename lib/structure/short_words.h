// The words of a short text, and what the dictionaries say of each: what wording_of() judges by.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "dictionary/choice.h"
#include "dictionary/lexicon.h"
#include "document/vocabulary.h"
#include "structure/wording.h"

namespace uttrekk {

/// The choices of dictionary `clause-words`, in order.
enum class ClauseWord : std::uint8_t {
  verb,
  subject,
  question,
  link,
  relative,
  instruction,
  party
};
static_assert(choices_of(MarkKind::clause_word) ==
              "verb subject question link relative instruction party");

inline constexpr std::uint32_t kMaxWords = 64;

struct Word {
  std::uint32_t begin;
  std::uint32_t end;
  WordId id;
  Lexicon::EntryId entry;
  std::uint64_t marks;  // as in Vocabulary::Known
  std::uint64_t opens;
  std::uint8_t clause;  // bit set over ClauseWord
  bool upper;
  bool after_comma;

  bool is(ClauseWord kind) const { return (clause >> static_cast<unsigned>(kind) & 1) != 0; }
  bool has(MarkKind kind) const { return (marks & mark_bit(kind)) != 0; }
  bool may_open(MarkKind kind) const { return (opens & mark_bit(kind)) != 0; }
};

/// The words of a short text, those past kMaxWords left out.
struct Words {
  std::array<Word, kMaxWords> at;
  std::uint32_t count = 0;
  std::uint64_t opens = 0;  // of any word
};

/// Finds the words of `text`; what its characters tell goes into `wording`: from `characters` to
/// `all_capitals`, `capitals`, `sentences`, `inner_colon`, `has_digit`, `digits_only`, `address`.
void read_words(std::string_view text, const Lexicon& lexicon, Vocabulary& vocabulary, Words& words,
                Wording& wording);

}  // namespace uttrekk
