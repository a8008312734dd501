// The tables of a lexicon. They hold no pointers, only places in each other, so that all of them
// can lie in one block of memory: the image. That of the built-in dictionaries is made when the
// program is built and used where it lies, which makes starting cheap.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dictionary/dictionaries.h"

namespace uttrekk {

/// What one row of a dictionary says of a word.
struct Mark {
  MarkKind kind{};
  Variety variety{};
  std::uint16_t text_size = 0;  // of the value column, the first of the row
  std::int32_t value = 0;  // integer, thousandths, index of the choice, or weights; 0 otherwise
  std::uint32_t row = 0;   // the columns after the key, in LexiconTables::text
  std::uint32_t row_size = 0;
};

constexpr std::uint64_t mark_bit(MarkKind kind) {
  return std::uint64_t{1} << static_cast<unsigned>(kind);
}

struct Entry {
  std::uint64_t kinds = 0;         // bit set over MarkKind
  std::uint64_t phrase_kinds = 0;  // of all phrases that start with this word
  std::uint32_t first_mark = 0;
  std::uint16_t mark_count = 0;
  bool in_phrase = false;  // some phrase holds this word
  std::uint8_t unused = 0;

  constexpr bool has(MarkKind kind) const { return (kinds & mark_bit(kind)) != 0; }
  /// The marks of the word and of the phrases that it opens.
  constexpr std::uint64_t all_opened() const { return kinds | phrase_kinds; }
  /// Whether the word has such a mark, or opens a phrase that has: worth a look at what follows.
  constexpr bool opens(std::uint64_t any_of) const {
    return (all_opened() & any_of) != 0;
  }
  constexpr bool opens(MarkKind kind) const { return opens(mark_bit(kind)); }
};

namespace lexicon {

struct Slot {
  std::uint32_t hash = 0;  // 0: free
  std::uint32_t id = 0;
};
struct Place {  // in LexiconTables::text
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};
struct Transition {
  std::uint64_t from = 0;   // state and word, or state and byte: transition_key()
  std::uint64_t state = 0;  // 0: a free slot
};

std::uint32_t hash(std::string_view word);
std::uint64_t transition_key(std::uint32_t state, std::uint32_t word);
/// The slot of a table of `slots` (a power of two) where the search for `key` begins.
std::size_t transition_slot(std::uint64_t key, std::size_t slots);

}  // namespace lexicon

struct LexiconTables {
  std::span<const lexicon::Slot> slots;  // open addressing, a power of two
  std::span<const lexicon::Place> keys;  // by entry id
  std::span<const Entry> entries;
  std::span<const Mark> marks;
  std::span<const lexicon::Transition> transitions;  // of the phrases; hashed
  std::span<const std::uint32_t> state_entry;        // what ends at a state; 0: nothing
  std::span<const lexicon::Transition> affix_transitions;
  std::span<const std::uint32_t> affix_entry;   // by state; the first are the roots, by Affix
  std::span<const std::uint8_t> infix_openers;  // by byte: 1 where an infix begins with it
  std::span<const char> text;

  std::string_view view(lexicon::Place place) const {
    return {text.data() + place.begin, place.size};
  }
};

using LexiconImage = std::vector<std::uint64_t>;

/// All tables one after the other, each with its size before it, in the byte order of the machine.
LexiconImage to_image(const LexiconTables& tables);
/// The tables of an image that to_image() has made; they point into it.
LexiconTables from_image(std::span<const std::uint64_t> image);

}  // namespace uttrekk
