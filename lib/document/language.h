// The languages that uttrekk tells apart.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace uttrekk {

enum class Language : std::uint8_t {
  unknown,    // too little text, or none of those below
  bokmal,     // nb
  nynorsk,    // nn
  norwegian,  // no: good bokmål and good nynorsk alike
  danish,     // da
  swedish,    // sv
  english,    // en
  sami,       // se, Northern Sámi
  finnish,    // fi
};

/// ISO 639-1; "und" (ISO 639-2) for unknown.
inline constexpr std::array<std::string_view, 9> kLanguageCodes = {"und", "nb", "nn", "no", "da",
                                                                   "sv",  "en", "se", "fi"};

constexpr std::string_view code(Language language) {
  return kLanguageCodes[static_cast<std::size_t>(language)];
}

constexpr std::optional<Language> language_of(std::string_view code) {
  for (std::size_t i = 0; i < kLanguageCodes.size(); ++i) {
    if (kLanguageCodes[i] == code) return static_cast<Language>(i);
  }
  return std::nullopt;
}

}  // namespace uttrekk
