// Which of the records found are wanted: --within, --section and --language.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "dictionary/lexicon.h"
#include "document/document.h"

namespace uttrekk {

/// Every condition that is set must hold.
struct Selection {
  /// The record lies inside a record of this kind (durations within goals). That kind's extractor
  /// must be in the chain; its own records stay only where they lie in another of their kind.
  std::optional<RecordKind> within;
  /// A canonical type of section: the record's section, or one around it, is of that type.
  std::string section;
  /// The record's language is this one, or open (no, und) in a report of this language.
  std::optional<Language> language;

  bool empty() const { return !within && section.empty() && !language; }
};

/// Whether `type` is a section type that the dictionaries know; the error lists them.
Result<void> check_section_type(std::string_view type);

/// Leaves the selected records in document.records. Linear in the records, which must be sorted.
void select(Document& document, const Selection& selection);

}  // namespace uttrekk
