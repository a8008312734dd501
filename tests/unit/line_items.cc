#include "extract/stated/line_items.h"

#include <doctest/doctest.h>

#include <string>

#include "uttrekk.h"

using namespace uttrekk;

namespace {

/// The items of the paragraphs below the first one, the lead-in, parted by "|".
std::string items(const std::string& text) {
  Document document;
  analyze(document, "rapport.txt", text, Lexicon::builtin());
  const CueWords words(document, Lexicon::builtin());
  std::string out;
  for (std::uint32_t b = 1; b < document.blocks.size(); ++b) {
    if (b > 1 && !(is_line_below(words, b, 1) && keeps_form(words, 1, b))) break;
    LineItems lines(words, 1, b);
    for (Span item = lines.next(); !item.empty(); item = lines.next()) {
      out += std::string(out.empty() ? "" : "|") + std::string(document.view(item));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("lines below a lead-in are items as long as they have the form of the first") {
  CHECK(items("Vi lærte at:\nmøta må vere korte\nalle må med\nNeste samling er i mai.\n") ==
        "møta må vere korte|alle må med");
  CHECK(items("Vi lærte at:\r\nMøtene må være korte\r\nAlle må med\r\n") ==
        "Møtene må være korte|Alle må med");
  CHECK(items("Målet er å:\nGi råd\nGi hjelp\nKommunen søkte midler i mars.\n") ==
        "Gi råd|Gi hjelp");
  CHECK(items("Målet er å:\ngi råd,\ngi hjelp.\n") == "gi råd,|gi hjelp.");
}

TEST_CASE("a wrapped paragraph below a lead-in is one item") {
  const std::string wrapped =
      "gi råd til alle som treng det i kommunane rundt fjorden, også dei som ikkje\n"
      "har bede om det sjølve og dei som bur langt frå næraste kommunesenter i\n"
      "fylket";
  CHECK(items("Målet er å:\n" + wrapped + "\n") == wrapped);
}
