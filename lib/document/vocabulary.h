// The distinct words of the documents read so far, each by its spelling, with what the stages have
// found out about it. Most words of a text have been seen before: they cost one look-up, and
// nothing is folded, looked up in the dictionaries or taken apart twice.
//
//   const WordId word = vocabulary.word("Veker", [&](std::string_view s) { return …Known… });
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
  /// What the dictionaries say of a word.
  struct Known {
    std::uint64_t marks = 0;  // Entry::kinds: a bit set
    std::uint64_t opens = 0;  // those, and Entry::phrase_kinds
    EntryId entry = 0;
  };

  /// Forgets all words where they are of another lexicon (Lexicon::serial), or have become so many
  /// that memory would grow from document to document. To be called before the first word of one.
  void begin(std::uint64_t lexicon);

  /// The id of a spelling; for one that is new, `known_of(spelling)` says what it is.
  template <typename KnownOf>
  WordId word(std::string_view spelling, KnownOf&& known_of) {
    if (slots_.empty()) start();
    const Key key = key_of(spelling);
    for (std::size_t i = hash(key, spelling) & mask_;; i = (i + 1) & mask_) {
      const Slot& slot = slots_[i];
      if (slot.key == key && (key.size <= kShort || this->spelling(slot.word) == spelling)) {
        return slot.word;
      }
      if (slot.key.size == 0) return add(spelling, key, known_of(spelling));
    }
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(known_.size()); }
  const Known& known(WordId word) const { return known_[word]; }
  EntryId entry(WordId word) const { return known_[word].entry; }
  std::string_view spelling(WordId word) const {
    return std::string_view(letters_).substr(ends_[word], ends_[word + 1] - ends_[word]);
  }

  /// A column with a value for each word; `of(spelling, entry)` gives those that it lacks.
  template <typename Value, typename Of>
  const std::vector<Value>& column(std::vector<Value>& values, Of&& of) {
    for (WordId word = static_cast<WordId>(values.size()); word < size(); ++word) {
      values.push_back(of(spelling(word), entry(word)));
    }
    return values;
  }

  /// The columns, by the stage that fills them in.
  std::vector<std::uint8_t> clause;                   // structure/wording.cc: clause words
  std::vector<std::uint64_t> people;                  // extract/item.h: kind and traits
  std::vector<std::uint8_t> time;                     // extract/time_atom.h
  std::vector<std::uint64_t> cue_roles;               // extract/cue_words.h
  std::vector<std::array<std::uint8_t, 8>> language;  // language/evidence.h: scores

 private:
  /// A short spelling lies in its slot, so that finding it touches nothing else.
  static constexpr std::uint32_t kShort = 16;  // bytes
  struct Key {
    ShortBytes bytes;        // of a longer one its first and last eight
    std::uint32_t size = 0;  // 0: a free slot; no word is empty
    bool operator==(const Key&) const = default;
  };
  struct Slot {
    Key key;
    WordId word = 0;
  };
  static Key key_of(std::string_view spelling) {
    return {short_bytes(spelling), static_cast<std::uint32_t>(spelling.size())};
  }
  std::uint64_t hash(const Key& key, std::string_view spelling) const {
    return key.size <= kShort ? hash_short(key.bytes, key.size, seed_)
                              : hash_bytes(spelling, seed_);
  }
  WordId add(std::string_view spelling, const Key& key, const Known& known);
  void insert(const Slot& slot);
  void start();
  void clear();

  std::uint64_t seed_ = 0;  // differs from run to run, so that no input can be made to collide
  std::size_t mask_ = 0;
  std::vector<Slot> slots_;  // open addressing, a power of two, at most half full
  std::string letters_;      // of all words, one after the other
  std::vector<std::uint32_t> ends_;
  std::vector<Known> known_;
  std::uint64_t lexicon_ = 0;
};

}  // namespace uttrekk
