// The distinct words of the documents read so far, each by its spelling, with what the stages have
// found out about it. Most words of a text have been seen before: they cost one look-up, and
// nothing is folded, looked up in the dictionaries or taken apart twice.
//
//   const WordId word = vocabulary.word("Veker", lexicon);
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
  /// What the dictionaries say of a word, and how it is spelled.
  struct Known {
    std::uint64_t marks = 0;  // Entry::kinds: a bit set
    std::uint64_t opens = 0;  // those, and Entry::phrase_kinds
    EntryId entry = 0;
    bool abbreviates = false;  // some dictionary has it with a full stop behind it
    std::uint8_t shape = 0;    // of the spelling: bits of token_shape
  };

  /// Forgets all words where they are of another lexicon (Lexicon::serial), or have become so many
  /// that memory would grow from document to document. To be called before the first word of one.
  void begin(std::uint64_t lexicon);

  /// The id of a spelling; for one that is new, `dictionary.known<Known>(spelling)` says what it
  /// is.
  template <typename Dictionary>
  WordId word(std::string_view spelling, const Dictionary& dictionary) {
    const ShortBytes bytes = short_bytes(spelling.substr(0, kShort));
    if (spelling.size() <= kShort) return word(bytes, spelling, dictionary);
    const std::uint64_t hash = hash_bytes(spelling, seed_);
    const Slot& slot = find(hash, [&](const Slot& s) {
      return s.bytes == bytes && s.size == spelling.size() && this->spelling(s.word) == spelling;
    });
    return slot.size > 0 ? slot.word : add_known(bytes, spelling, dictionary);
  }
  /// The same for a short one whose `bytes` are known already.
  template <typename Dictionary>
  WordId word(ShortBytes bytes, std::string_view spelling, const Dictionary& dictionary) {
    const std::uint64_t hash = hash_short(bytes, spelling.size(), seed_);
    const Slot& slot =
        find(hash, [&](const Slot& s) { return s.bytes == bytes && s.size == spelling.size(); });
    return slot.size > 0 ? slot.word : add_known(bytes, spelling, dictionary);
  }

  /// Whether a word with that spelling is there.
  bool holds(std::string_view spelling) const;

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
  std::vector<std::uint8_t> clause;                    // structure/wording.cc: clause words
  std::vector<std::uint64_t> people;                   // extract/people/item.h: kind and traits
  std::vector<std::uint8_t> time;                      // extract/time/time_atom.h
  std::vector<std::uint64_t> cue_roles;                // extract/stated/cue_words.h
  std::vector<std::array<std::uint16_t, 8>> language;  // language/evidence.h: scores

 private:
  /// A short spelling lies in its slot, so that finding it touches nothing else.
  static constexpr std::uint32_t kShort = ShortBytes::kMost;
  struct Slot {
    ShortBytes bytes;        // of a longer spelling its first 16
    std::uint32_t size = 0;  // 0: a free slot; no word is empty
    WordId word = 0;
  };

  /// The slot of a word, or the free one where the search for it ends.
  template <typename Same>
  const Slot& find(std::uint64_t hash, Same&& same) const {
    const Slot* const slots = slots_.empty() ? &kFree : slots_.data();
    std::size_t i = hash & mask_;
    while (!same(slots[i]) && slots[i].size > 0) i = (i + 1) & mask_;
    return slots[i];
  }
  /// Out of the way of words that are there, as nearly all are.
  template <typename Dictionary>
  [[gnu::noinline]] WordId add_known(ShortBytes bytes, std::string_view spelling,
                                     const Dictionary& dictionary) {
    return add(bytes, spelling, dictionary.template known<Known>(spelling));
  }
  WordId add(ShortBytes bytes, std::string_view spelling, const Known& known);
  void insert(const Slot& slot);
  void grow();
  void clear();

  std::uint64_t seed_ = 0;  // differs from run to run, so that no input can be made to collide
  std::size_t mask_ = 0;
  // Nothing is allocated before the first word: a document that a worker starts anew for want of
  // memory needs none.
  static const Slot kFree;
  std::vector<Slot> slots_;  // open addressing, a power of two, at most half full; or empty
  std::string letters_;      // of all words, one after the other
  std::vector<std::uint32_t> ends_;
  std::vector<Known> known_;
  std::uint64_t lexicon_ = 0;
};

}  // namespace uttrekk
