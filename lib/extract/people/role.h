// Roles as phrases of items: "rådgiver helse- og omsorg", "Rehab-koordinator / kreftsykepleier".
#pragma once

#include <optional>
#include <span>

#include "extract/people/item.h"

namespace uttrekk {

inline constexpr std::uint32_t kMaxRoleWords = 10;  // of a role with what follows it

/// What a role starts with: its head or a modifier.
inline constexpr std::uint32_t kRoleStart =
    trait::role | trait::role_modifier | trait::title_before | trait::role_before_for;

/// The role at item `first`, which is a word of kRoleStart; see below.
std::optional<ItemRange> role_head_from(std::span<const Item> items, std::uint32_t first);

/// The role at item `first`, with the modifiers before its head and the roles joined to it:
/// "interkommunal prosjektleder", "Rehab-koordinator / kreftsykepleier". No further words.
inline std::optional<ItemRange> match_role_head(std::span<const Item> items, std::uint32_t first) {
  if (first >= items.size() || !is_word(items[first]) || !items[first].is(kRoleStart)) {
    return std::nullopt;  // most items are asked about in vain
  }
  return role_head_from(items, first);
}

/// "ordfører i Vik | og leder av rådet": the "og" before item `end` behind which another role
/// begins; `end` where none does.
std::uint32_t next_role(std::span<const Item> items, std::uint32_t first, std::uint32_t end);

/// A role with what follows it, parted into role and organisation.
struct RoleMatch {
  ItemRange role;
  ItemRange organisation;  // may be empty
};

/// Parts the items from the role head to before `end`: "seksjonsleder | PSHT Tromsø",
/// "avdelingssjef for | ortopedisk avdeling", "rådgiver helse- og omsorg". `end` must end
/// the phrase (a separator or the end of the items).
RoleMatch part_role(std::span<const Item> items, ItemRange head, std::uint32_t end);

}  // namespace uttrekk
