#include "extract/people/name.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "uttrekk.h"

using namespace uttrekk;

namespace {

/// The name that the text starts with and "strength"; empty where it starts with none.
std::string name(const std::string& input, bool in_entry = false, bool single = false) {
  Document document;
  analyze(document, "name.txt", input, Lexicon::builtin());
  const Reach reach;
  ItemMaker maker(document, Lexicon::builtin(), reach);
  std::vector<Item> items;
  maker.make(0, document.tokens.size(), items);
  const auto match = match_name(items, 0, in_entry, single);
  if (!match) return "";
  constexpr const char* kStrengths[] = {"shape", "common", "tail", "given", "full"};
  return std::string(document.view(span_of(items, {0, match->end}))) + " (" +
         kStrengths[static_cast<std::size_t>(match->strength)] + ")";
}

}  // namespace

TEST_CASE("names of every make") {
  CHECK(name("Kari Nordheim sier") == "Kari Nordheim (full)");
  CHECK(name("Anne-Lise Berg-Hansen, lege") == "Anne-Lise Berg-Hansen (full)");
  CHECK(name("Maria de la Cruz") == "Maria de la Cruz (given)");
  CHECK(name("Hans van der Meer") == "Hans van der Meer (given)");
  CHECK(name("K. L. Halvorsen") == "K. L. Halvorsen (tail)");
  CHECK(name("K.L. Halvorsen") == "K.L. Halvorsen (tail)");
  CHECK(name("Siv B. Haugland") == "Siv B. Haugland (full)");
  CHECK(name("Áilu Nils Eira") == "Áilu Nils Eira (full)");
  CHECK(name("Nguyen Thi Lan") == "Nguyen Thi Lan (tail)");
  CHECK(name("KARI NORDHEIM") == "KARI NORDHEIM (full)");
  CHECK(name("Xaro Quellheim") == "Xaro Quellheim (tail)");
  CHECK(name("Per Quell") == "Per Quell (common)");
  CHECK(name("Jan Hallvard Nes") == "Jan Hallvard Nes (full)");
  CHECK(name("Xaro Quell") == "Xaro Quell (shape)");
}

TEST_CASE("in an entry a name may end without a separator") {
  CHECK(name("Kari Nes Medisinsk avdeling", true) == "Kari Nes (full)");
  CHECK(name("Ola Nes Vang kommune", true) == "Ola Nes (full)");
  CHECK(name("Kari Eide Xaro, lege", true) == "Kari Eide Xaro (given)");
}

TEST_CASE("one given name alone is a name only where that is enough") {
  CHECK(name("Ingrid sier") == "");
  CHECK(name("Ingrid sier", false, true) == "Ingrid (given)");
  CHECK(name("Even sier", false, true) == "");
}

TEST_CASE("what bears the name of a person is none") {
  for (const char* text : {"Kari Nordheims gate 4", "Ola Hansen AS", "Martina Hansens Hospital",
                           "Vestre Viken helseforetak", "Nordlandssykehuset Bodø", "Helse Nord",
                           "NFS HF", "NORD NORGE", "Mandag Morgen"}) {
    CAPTURE(text);
    const std::string found = name(text);
    CHECK((found.empty() || found.ends_with("(shape)")));
  }
}
