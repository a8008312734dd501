// All dictionaries in one hash table: a word is looked up once, and the entry holds everything
// that any dictionary says of it.
//
//   const Lexicon lexicon = Lexicon::builtin();
//   const Entry& entry = lexicon.find("veker");
//   if (entry.has(MarkKind::unit)) … lexicon.text(*lexicon.mark(entry, MarkKind::unit)) == "P1W"
//
// Phrases (keys of several words) lie in a trie over the entries of their words: see
// dictionary/phrases.h. Keys with a hyphen at an end are parts of words ("-ane", "kv-", "-øy-"):
// see Affix.
#pragma once

#include <bitset>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "dictionary/dictionaries.h"

namespace uttrekk {

struct Mark {
  MarkKind kind;
  Variety variety;
  std::int32_t value = 0;  // integer, thousandths, index of the choice, or weights; 0 otherwise
  std::uint32_t text_size = 0;  // of the value column
  std::string_view row;         // the dictionary line after the key: "P1W\texample"
};

constexpr std::uint64_t mark_bit(MarkKind kind) {
  return std::uint64_t{1} << static_cast<unsigned>(kind);
}

struct Entry {
  std::uint64_t kinds = 0;         // bit set over MarkKind
  std::uint64_t phrase_kinds = 0;  // of all phrases that start with this word
  std::uint32_t first_mark = 0;
  std::uint32_t mark_count = 0;
  bool in_phrase = false;  // some phrase holds this word
  /// Whether the word has such a mark, or opens a phrase that has: worth a look at what follows.
  constexpr bool opens(std::uint64_t any_of) const {
    return ((kinds | phrase_kinds) & any_of) != 0;
  }
  constexpr bool opens(MarkKind kind) const { return opens(mark_bit(kind)); }
  constexpr bool has(MarkKind kind) const {
    return (kinds >> static_cast<unsigned>(kind) & 1) != 0;
  }
};

/// A part of a word, by where the key has its hyphens.
enum class Affix : std::uint8_t {
  ending,     // "-ane"
  beginning,  // "kv-"
  infix,      // "-øy-": anywhere in the word
};

class Lexicon {
 public:
  using EntryId = std::uint32_t;
  static constexpr EntryId kUnknown = 0;

  /// The dictionaries compiled into the program.
  static const Lexicon& builtin();
  /// Those and the files of `directory` (NAME.tsv, or common/, nb/ and nn/ with such files). A
  /// file whose head has the line "# replace" takes the place of the built-in one.
  static Result<Lexicon> with_directory(const std::string& directory);
  /// From given files alone; for tests and checks.
  static Result<Lexicon> from_files(std::vector<DictionaryFile> files);

  /// `folded`: as text/fold.h makes it. kUnknown for a word that no dictionary has.
  EntryId find_id(std::string_view folded) const;
  const Entry& find(std::string_view folded) const { return entries_[find_id(folded)]; }
  /// The entry of a word as a text spells it: "Veker", "bl.a.", hyphenated over a line end. Of an
  /// abbreviation that no dictionary has, the entry of the word without its full stop.
  EntryId look_up(std::string_view spelling) const;
  const Entry& entry(EntryId id) const { return entries_[id]; }

  /// The first mark of that kind, or null.
  const Mark* mark(const Entry& entry, MarkKind kind) const;
  std::optional<std::int32_t> value(const Entry& entry, MarkKind kind) const;
  /// The value column of a mark.
  static std::string_view text(const Mark& mark) { return mark.row.substr(0, mark.text_size); }
  /// All marks of an entry, those of one dictionary in the order of its files.
  std::vector<Mark>::const_iterator begin(const Entry& e) const {
    return marks_.begin() + e.first_mark;
  }
  std::vector<Mark>::const_iterator end(const Entry& e) const { return begin(e) + e.mark_count; }

  /// The phrase trie: the state after `state` (0: start) has read the word `word`; 0: no phrase.
  std::uint32_t next_state(std::uint32_t state, EntryId word) const;
  /// What ends at a state: an entry that holds the phrase's marks, kUnknown if none does.
  EntryId phrase_at(std::uint32_t state) const { return state_entry_[state]; }

  /// The longest affix with a mark of that kind that `folded` ends with or begins with, and that
  /// leaves something of the word; kUnknown where there is none. An infix must stand at the start
  /// of `folded` and may be all of it: callers walk through the word.
  EntryId longest_affix(Affix affix, std::string_view folded, MarkKind kind) const;
  /// Whether any infix begins with this byte.
  bool opens_infix(char byte) const { return infix_openers_[static_cast<unsigned char>(byte)]; }

  std::string_view key(EntryId id) const { return keys_[id]; }
  std::size_t size() const { return keys_.size(); }

 private:
  class Builder;
  struct Slot {
    std::uint32_t hash = 0;
    EntryId id = kUnknown;
  };
  std::vector<Slot> slots_;             // open addressing, a power of two
  std::vector<std::string_view> keys_;  // by entry id
  std::vector<Entry> entries_;
  std::vector<Mark> marks_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>>
      transitions_;  // (state, word) to state; hashed
  std::vector<EntryId> state_entry_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>>
      affix_transitions_;             // (state, byte) to state
  std::vector<EntryId> affix_entry_;  // by state; those up to 2 are the roots, by Affix
  std::bitset<256> infix_openers_;
  std::deque<std::string> owned_;  // what keys and rows point into, where it is not built in
};

}  // namespace uttrekk
