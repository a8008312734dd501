// The pieces of a sentence about people: names, contact cues, where a phrase ends.
#pragma once

#include <optional>
#include <vector>

#include "extract/item.h"
#include "extract/name.h"

namespace uttrekk {

/// Questions about the items of a sentence; follows `items` as they change.
class SentencePieces {
 public:
  SentencePieces(const ItemMaker& maker, const std::vector<Item>& items)
      : maker_(maker), items_(items) {}

  /// The item after the contact cue that starts at `i`.
  std::optional<std::uint32_t> cue_end(std::uint32_t i) const;
  std::optional<NameMatch> name_at(std::uint32_t i, bool single) const;
  std::optional<NameMatch> subject_at(std::uint32_t i) const;
  std::uint32_t phrase_end(std::uint32_t i) const;
  std::uint32_t copula_before_name(std::uint32_t i) const;
  /// Whether the name at `i` is the first member of a group.
  bool opens_membership(std::uint32_t i) const;

 private:
  bool full_name_at(std::uint32_t i) const;

  const ItemMaker& maker_;
  const std::vector<Item>& items_;
};

}  // namespace uttrekk
