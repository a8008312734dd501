// The headings that a record stands under, from the outermost in.
#pragma once

#include "document/document.h"

namespace uttrekk {

/// The section whose path a record prints: a section's own heading is no part of its path.
inline std::uint32_t section_around(const Document& document, const Record& record) {
  if (record.kind != RecordKind::section || record.section == kNone) return record.section;
  return document.sections[record.section].parent;
}

/// Calls `visit(const Section&)` for the sections around `section`, outermost first, and then for
/// itself. As deep as there are levels of headings.
template <typename Visit>
void for_each_around(const Document& document, std::uint32_t section, const Visit& visit) {
  if (section == kNone) return;
  for_each_around(document, document.sections[section].parent, visit);
  visit(document.sections[section]);
}

}  // namespace uttrekk
