// The label that opens a line about people: "Kontaktperson:", "Prosjektleder:", "Deltakere fra
// Vik kommune:", "Bakerst fra venstre", "Stilling:".
#pragma once

#include <cstdint>
#include <span>

#include "dictionary/choice.h"
#include "extract/people/item.h"

namespace uttrekk {

enum class LabelKind : std::uint8_t {
  none,
  contact,       // "Kontaktperson"
  role,          // "Prosjektleder"
  list,          // "Deltakere"
  caption,       // "Bakerst fra venstre"
  organisation,  // "SUS"
  field,         // "Stilling": names one field of a form
  credit,        // "Foto": names who made it, and nobody else
  other,
};

/// What the line of a form holds; the choices of person-columns.
enum class FormField : std::int32_t { name, role, organisation, email, phone };
static_assert(choices_of(MarkKind::person_column) == "name role organisation email phone");

struct PeopleLabel {
  LabelKind kind = LabelKind::none;
  Span span;                  // without the colon
  std::uint32_t next = 0;     // the item where the rest of the line starts
  bool alone = false;         // nothing follows it on the line
  bool contact_role = false;  // a role that makes a contact
  Span role;                  // that the label gives to the names after it; may be empty
  Span organisation;          // "Deltakere fra Vik kommune"; may be empty
  FormField field = FormField::name;
};

PeopleLabel read_label(const ItemMaker& maker, std::span<const Item> items);

/// The value of the dictionary `kind` for the longest phrase at item `first`, and in `end` one
/// past its last item; -1 where there is none.
std::int32_t phrase_value(const ItemMaker& maker, std::span<const Item> items, MarkKind kind,
                          std::uint32_t first, std::uint32_t& end);

}  // namespace uttrekk
