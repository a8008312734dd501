#include "invariants/text_generator.h"

#include <array>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace uttrekk {
namespace {

constexpr auto kFragments = std::to_array<std::string_view>({
    "Prosjektets mål",
    "Effektmål:",
    "1. BAKGRUNN",
    "3.2 Føremål med tiltaket",
    "## Læringspunkter",
    "Kva har vore viktige læringspunkt?",
    "**Fjordvik kommune** lærte om",
    "Målet er å ",
    "har som mål å ",
    "med mål om ",
    "Vi har erfart at ",
    "redusere ventetida med 30 %",
    "fra 8 til 4 veker",
    "innen 2026",
    "Kontaktperson: ",
    "Prosjektleder, Åse Bjørk-Nilsen",
    "Kari Myhre (rådgiver)",
    "kari.myhre@example.no",
    "tlf. 22 22 55 55",
    "+47 912 34 567",
    "januar 2024 – juni 2025",
    "i perioden 2022-2024",
    "2 ½ timer",
    "ca. 10-15 minutter",
    "halvannet døgn",
    "14. juni 2024",
    "31.04.2025",
    "010624",
    "høsten 2024",
    "frå hausten 2023",
    "et par uker",
    "00:15",
    "2:40",
    "kr 45 000 000",
    "100%",
    "§ 3-2",
    "bl.a. ",
    "m.v.",
    "osv.",
    "f.eks. ",
    "og",
    "i",
    "som",
    "ikkje",
    "ikke",
    "Vi",
    "Det",
    "(",
    ")",
    "«",
    "»",
    "\"",
    ":",
    ";",
    ",",
    ".",
    "...",
    "…",
    "!",
    "?",
    "- ",
    "• ",
    "* ",
    "a) ",
    "1) ",
    "– ",
    "—",
    "/",
    "@",
    "#",
    "_",
    "|",
    "\t",
    "\n",
    "\n\n",
    "\n\n\n\n",
    "\r\n",
    "    ",
    "\u00A0",
    "\u200B",
    "\u00AD",
    "e\u0301",
    "😀",
    "½",
    "א",
    "Davvi-Norgga universitehta",
    "ŠÁPMI",
    "Image",
    "INNHOLD",
    "Side 3",
    "4",
    "12",
    "........ 7",
    "```",
    "<br>",
    "www.example.no",
    "https://example.no/a?b=c",
    "Oppstart:",
    "Frist:",
    "x",
    "\f",
    "\v",
});

}  // namespace

std::uint32_t TextGenerator::below(std::uint32_t n) {
  state_ ^= state_ << 13;
  state_ ^= state_ >> 7;
  state_ ^= state_ << 17;
  return static_cast<std::uint32_t>((state_ >> 11) % n);
}

std::string TextGenerator::report(int pieces) {
  std::string text;
  for (int i = 0; i < pieces; ++i) {
    text += kFragments[below(static_cast<std::uint32_t>(kFragments.size()))];
    const std::uint32_t after = below(8);
    if (after < 4) text += ' ';
    if (after == 7) text += '\n';
  }
  return text;
}

std::string TextGenerator::mutated(std::string text) {
  for (std::uint32_t n = below(6) + 1; n > 0 && !text.empty(); --n) {
    const std::size_t at = below(static_cast<std::uint32_t>(text.size()));
    switch (below(4)) {
      case 0:
        text.erase(at, below(5) + 1);
        break;
      case 1:
        text.insert(at, text.substr(at, below(40) + 1));
        break;
      case 2:
        text[at] = static_cast<char>(below(256));
        break;
      default:
        text.insert(at, kFragments[below(static_cast<std::uint32_t>(kFragments.size()))]);
    }
  }
  std::vector<std::uint64_t> at;
  return repair_utf8(text, 0, at);
}

}  // namespace uttrekk
