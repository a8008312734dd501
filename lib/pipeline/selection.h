// Which of the records found are wanted: --within, --section and --language.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "document/document.h"
#include "document/section_type.h"

namespace uttrekk {

/// Every condition that is set must hold.
struct Selection {
  /// The record lies inside a record of this kind (durations within goals). That kind's extractor
  /// must be in the chain; its own records stay only where they lie in another of their kind.
  std::optional<RecordKind> within;
  /// The record's section, or one around it, is of this type (goals: of any type of goals;
  /// learning_points: experiences too).
  std::optional<SectionType> section;
  /// The record's language is this one, or open (no, und) in a report of this language.
  std::optional<Language> language;

  bool empty() const { return !within && !section && !language; }
};

/// A canonical type by its name; the error lists them.
Result<SectionType> parse_section_type(std::string_view name);

/// Leaves the selected records in document.records. Linear in the records, which must be sorted.
void select(Document& document, const Selection& selection);

}  // namespace uttrekk
