// The pieces of a line about people: where a name starts, where a phrase ends.
#pragma once

#include <optional>
#include <span>

#include "extract/people/item.h"
#include "extract/people/name.h"

namespace uttrekk {

struct LinePieces {
  std::span<const Item> items;
  bool expect_people = false;  // names by shape alone will do
  bool contact = false;        // behind a contact label: one given name alone will do

  std::optional<NameMatch> name_at(std::uint32_t i) const;
  /// Where the phrase that starts at `first` ends: before a separator, an address, a name after
  /// "og".
  std::uint32_t piece_end(std::uint32_t first) const;
  /// The end of the organisation at `i`, of which the phrase ends at `end`.
  std::uint32_t organisation_end(std::uint32_t i, std::uint32_t end) const;

  bool starts_holder(std::uint32_t i) const;

 private:
  bool hangs_together(std::uint32_t first, std::uint32_t i) const;
  bool opens_acronym(std::uint32_t i) const;
  bool joins_somebody(std::uint32_t i) const;
  bool opens_phrase(std::uint32_t first, std::uint32_t i) const;
  bool ends_before(std::uint32_t first, std::uint32_t i, std::uint32_t depth) const;
  bool full_name_at(std::uint32_t i) const;
  bool names_holder(std::uint32_t i) const;
  bool starts_field(std::uint32_t i) const;
};

}  // namespace uttrekk
