// The outline of a report for people: its sections as a tree, what each is about, how long it is.
//
//   rapport.txt                                          nb   1 240 words
//   Prosjekterfaring: Digital poliklinikk                report           1 204
//   ├─ Prosjektbeskrivelse                               description        310
//   │  ├─ Hva var målene for prosjektet?                 goals               84
//   │  └─ Hvem deltok?                                   participants        41
//   └─ Veien videre                                      way-forward        120
#pragma once

#include <string>

#include "document/document.h"
#include "write/format.h"

namespace uttrekk {

/// Appends the tree of document.sections. A section's words are those of its text and of the
/// sections within it, without headings and furniture.
void append_outline(std::string& out, const Document& document, const TableOptions& options);

}  // namespace uttrekk
