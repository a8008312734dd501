// Addresses that stand apart from the names they spell: "kari.nes@…" above "Kari Nes", or the
// columns of a table one below the other.
#pragma once

#include <string_view>
#include <vector>

#include "document/document.h"
#include "extract/people/item.h"
#include "extract/people/person_draft.h"

namespace uttrekk {

/// Whether the part of an address before its "@" is the first and the last word of the name:
/// "kari.nordbo" and "k.nordboe" are those of Kari Nordbø.
bool spells_name(std::string_view local_part, std::string_view name);

/// Gives each address that spells the name of somebody near it to them, where they have none, and
/// takes it from a mailbox of its own or from somebody else.
void give_own_addresses(const Document& document, const Reach& reach,
                        std::vector<PersonDraft>& people);

}  // namespace uttrekk
