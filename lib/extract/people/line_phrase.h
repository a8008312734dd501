// What a phrase beside a name in a line about people is, where it is neither role nor organisation.
#pragma once

#include <span>

#include "extract/people/item.h"

namespace uttrekk {

/// "Arbeidsgruppa | bestod av Vik kommune": a finite verb behind the first word.
bool has_verb(const ItemMaker& maker, std::span<const Item> items, ItemRange range);

/// "Kari Nes, | psykisk helse og rus": the field that somebody in a list works in.
bool tells_unit(const ItemMaker& maker, std::span<const Item> items, ItemRange range);

/// "Utgiver", "Oppdragsgiver": the part that the organisation behind it has.
bool names_party(const ItemMaker& maker, const Item& item);

/// "Kari Nes | (på Teams)", "(permisjon)": whether or how somebody took part.
bool tells_attendance(const ItemMaker& maker, std::span<const Item> items, ItemRange range);
/// The same for one token.
bool tells_attendance(const ItemMaker& maker, std::uint32_t token);

}  // namespace uttrekk
