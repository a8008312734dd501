// The languages of a report, as rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "write/format.h"

namespace uttrekk {

enum class LanguagePart : std::uint8_t { document, section, sentence };
std::optional<LanguagePart> language_part(std::string_view name);

/// Appends a row for the document, or for each of its sections or sentences: document, start and
/// end (code points), text (heading or sentence), language, confidence.
void append_languages(std::string& out, const Document& document, LanguagePart part,
                      OutputFormat format, const TableOptions& table);

/// What stands above the rows: the CSV header.
std::string languages_head(LanguagePart part, OutputFormat format);

}  // namespace uttrekk
