// The language of a report, of each of its sections, or of each sentence, and why.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "dictionary/lexicon.h"
#include "document/document.h"
#include "write/language.h"

namespace uttrekk {

enum class LanguagePart : std::uint8_t { document, section, sentence };
inline constexpr std::array<std::string_view, 3> kLanguagePartNames = {"document", "section",
                                                                       "sentence"};
/// By its name.
std::optional<LanguagePart> language_part(std::string_view name);

/// Rows in the order of the text. A sentence goes by its own words: `no` where they leave the
/// standard open.
/// `explain`: each row has the marks that told languages apart, at most kReasons.
std::vector<LanguageRow> language_rows(const Document& document, const Lexicon& lexicon,
                                       LanguagePart part, bool explain);

inline constexpr std::size_t kReasons = 8;

}  // namespace uttrekk
