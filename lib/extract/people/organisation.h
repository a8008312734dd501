// Organisations as phrases of items: "Fjordvik kommune", "klinikk for hjerte, lunge og kar".
#pragma once

#include <span>

#include "extract/people/item.h"

namespace uttrekk {

/// Whether a word by itself says that it names an organisation ("kommune", "NFS").
bool is_organisation_word(const Item& item);

/// Whether some word of the range says that it names an organisation.
bool is_organisation(std::span<const Item> items, ItemRange range);

/// Whether a phrase that stands between separators can be the name of an organisation or unit:
/// "ortopedisk avdeling", "Digitale løsninger og hjelpemidler"; not "satt på Stortinget",
/// "Storvik sykehus deltok".
bool reads_as_organisation(std::span<const Item> items, ItemRange range);

/// The organisation that starts at item `first` of a sentence, where no separator need follow:
/// "Fjordvik kommune | sier". Empty where there is none.
ItemRange organisation_in_sentence(std::span<const Item> items, std::uint32_t first);

}  // namespace uttrekk
