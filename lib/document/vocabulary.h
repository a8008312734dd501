// The distinct words of the documents read so far, each by its spelling, with what the stages have
// found out about it. Most words of a text have been seen before: they cost one look-up, and
// nothing is folded, looked up in the dictionaries or taken apart twice.
//
//   const WordId word = vocabulary.word("Veker", [&](std::string_view s) { return …EntryId… });
//   vocabulary.entry(word)                                   // of the lexicon
//   const auto& traits = vocabulary.column(vocabulary.traits, [&](std::string_view s, EntryId e)
//   {…});
//
// A column holds something that depends on the spelling alone (and on the lexicon); it is filled in
// for all new words at a time, by the stage that owns it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/hash.h"

namespace uttrekk {

using EntryId = std::uint32_t;  // into the Lexicon; 0: no dictionary has the word
using WordId = std::uint32_t;   // into the Vocabulary

class Vocabulary {
 public:
  Vocabulary();

  /// Forgets all words where they are of another lexicon, or have become so many that memory would
  /// grow without bound. To be called before the first word of a document.
  void begin(const void* lexicon);

  /// The id of a spelling; for one that is new, `entry_of(spelling)` says which entry it has.
  template <typename EntryOf>
  WordId word(std::string_view spelling, EntryOf&& entry_of) {
    const auto hash = static_cast<std::uint32_t>(hash_bytes(spelling, seed_) >> 32 | 1u);
    for (std::size_t i = hash >> 1 & mask_;; i = (i + 1) & mask_) {
      const Slot& slot = slots_[i];
      if (slot.hash == hash && this->spelling(slot.word) == spelling) return slot.word;
      if (slot.hash == 0) return add(spelling, hash, entry_of(spelling));
    }
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }
  EntryId entry(WordId word) const { return entries_[word]; }
  std::string_view spelling(WordId word) const {
    return std::string_view(letters_).substr(ends_[word], ends_[word + 1] - ends_[word]);
  }

  /// A column with a value for each word; `of(spelling, entry)` gives those that it lacks.
  template <typename Value, typename Of>
  const std::vector<Value>& column(std::vector<Value>& values, Of&& of) {
    for (WordId word = static_cast<WordId>(values.size()); word < size(); ++word) {
      values.push_back(of(spelling(word), entries_[word]));
    }
    return values;
  }

  /// The columns, by the stage that fills them in.
  std::vector<std::uint32_t> people;                  // extract/item.h: traits
  std::vector<std::uint8_t> time;                     // extract/time_atom.h
  std::vector<std::uint64_t> cue_roles;               // extract/cue_words.h
  std::vector<std::array<std::uint8_t, 8>> language;  // language/evidence.h: scores

 private:
  struct Slot {
    std::uint32_t hash = 0;  // 0: free
    WordId word = 0;
  };
  WordId add(std::string_view spelling, std::uint32_t hash, EntryId entry);
  void insert(Slot slot);
  void clear();

  std::uint64_t seed_;  // differs from run to run, so that no input can be made to collide
  std::size_t mask_ = 0;
  std::vector<Slot> slots_;  // open addressing, a power of two, at most half full
  std::string letters_;      // of all words, one after the other
  std::vector<std::uint32_t> ends_;
  std::vector<EntryId> entries_;
  const void* lexicon_ = nullptr;
};

}  // namespace uttrekk
