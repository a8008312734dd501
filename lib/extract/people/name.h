// Names of people, by shape and context first, by lists second.
#pragma once

#include <optional>
#include <span>

#include "extract/people/item.h"

namespace uttrekk {

/// How sure it is that a run of capitalised words names a person.
enum class NameStrength : std::uint8_t {
  shape,   // two to five words of a name's shape: "Xaro Quell"
  common,  // the first word is a given name, but a common word as well: "Per Quell"
  tail,    // the last word is a surname or ends like one: "Xaro Nordheim", "K. Nordheim"
  given,   // the first word is a given name: "Kari Quell"
  full,    // both: "Kari Nordheim"
};

struct NameMatch {
  std::uint32_t end = 0;  // one past its last item
  NameStrength strength = NameStrength::shape;
  std::uint32_t words = 0;
};

/// Whether a word with these traits may stand anywhere in a name.
bool is_name_word(std::uint32_t traits);

/// The name that starts at item `first`, which has a name's shape or is an initial; see below.
std::optional<NameMatch> name_from(std::span<const Item> items, std::uint32_t first, bool in_entry,
                                   bool single);

/// The name that starts at item `first`. In an entry of a list ("Kari Nes Medisinsk avdeling")
/// a name may end without a separator; in a sentence it takes all capitalised words.
/// With `single`, one given name alone will do.
inline std::optional<NameMatch> match_name(std::span<const Item> items, std::uint32_t first,
                                           bool in_entry, bool single = false) {
  if (first >= items.size() || !items[first].is(trait::name_shape | trait::initial)) {
    return std::nullopt;  // most words are asked about in vain
  }
  return name_from(items, first, in_entry, single);
}

/// "Nordbø, Kari", as registers have it, with nothing but a separator behind it; "Nordbø, Kari
/// (2020)" is a reference. Given names that are common words too count where people are `expected`.
std::optional<NameMatch> match_surname_first(std::span<const Item> items, std::uint32_t first,
                                             bool expected);

}  // namespace uttrekk
