// Where a line about people begins and ends, before it is read: what the credit of a picture, the
// next label of the row or the title of a talk says is no part of it.
#pragma once

#include <cstdint>
#include <span>

#include "extract/people/item.h"
#include "extract/people/people_label.h"

namespace uttrekk {

/// "…, Siri Moe. | Foto: Per Berg": where the credit begins that stands behind a caption or list,
/// from item `next` on; the number of items where there is none.
std::uint32_t credit_start(const ItemMaker& maker, std::span<const Item> items, std::uint32_t next);

/// "Saksbehandler: Kari Nes | Arkiv: 033": where the next label of a row begins; the number of
/// items where there is none.
std::uint32_t next_label_start(std::span<const Item> items, const PeopleLabel& label);

/// "09.30 | Kari Nes, lege | : «Det vi lærte»", "11.15 Det vi lærte – | professor Kari Nes": who
/// speaks, without the clock and the title of the talk; empty where the line is of another sort.
ItemRange speaker_in_programme(const ItemMaker& maker, std::span<const Item> items);

/// "11.15 Kari Nes, lege, Vik sykehus | «Det vi lærte»": where a title in quotation marks starts
/// that ends the line of somebody who speaks; the size where none does.
std::uint32_t quoted_title_start(const ItemMaker& maker, std::span<const Item> items,
                                 std::uint32_t next);

/// "Skrevet av Kari Nes | 12.03.2031 - 17:51", "Av Kari Nes | , publisert 12. mars": where the date
/// begins of a line that names its author; the number of items where there is none.
std::uint32_t byline_end(std::span<const Item> items, const PeopleLabel& label);

}  // namespace uttrekk
