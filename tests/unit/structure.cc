#include "structure/structure.h"

#include <doctest/doctest.h>

#include <chrono>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "uttrekk.h"
#include "write/outline.h"

using namespace uttrekk;

namespace {

Document read(const std::string& text, const std::string& path = "test.txt") {
  Document document;
  analyze(document, path, text, Lexicon::builtin());
  return document;
}

std::string text_of(const Document& document, const Block& block) {
  return std::string(document.view(block.content));
}

/// "paragraph heading item": the kinds of a document's blocks.
std::string kinds(const Document& document) {
  constexpr const char* kNames[] = {"paragraph", "heading", "item",     "cell",
                                    "field",     "caption", "furniture"};
  std::string out;
  for (const Block& block : document.blocks) {
    if (!out.empty()) out += ' ';
    out += kNames[static_cast<std::size_t>(block.kind)];
  }
  return out;
}

}  // namespace

TEST_CASE("a first line of digits alone opens with no amount, and is read to its end only") {
  for (const std::size_t size : {5, 40, 200}) {
    const Document document = read(std::string(size, '1') + "\n\nMange kom til møtet i går.\n");
    CHECK(document.sections.empty());
  }
}

TEST_CASE("the types of sections are the choices of dictionary `headings`, in order") {
  std::string names;
  for (std::size_t i = 1; i < kSectionTypeNames.size(); ++i) {
    if (i > 1) names += ' ';
    names += kSectionTypeNames[i];
  }
  CHECK(names == dictionary_spec("headings")->choices);
  CHECK(name(SectionType::way_forward) == "way-forward");
  CHECK(section_type_of("learning-points") == SectionType::learning_points);
  CHECK(section_type_of("Læring") == SectionType::none);
}

TEST_CASE("goal sections are told from sections about what became of the goals") {
  CHECK(is_goal(SectionType::effect_goals));
  CHECK(is_goal(SectionType::purpose));
  CHECK_FALSE(is_goal(SectionType::goal_achievement));
  CHECK_FALSE(is_goal(SectionType::background_purpose));
}

TEST_CASE("lines become blocks") {
  struct Case {
    const char* text;
    const char* kinds;
  };
  const Case cases[] = {
      {"Ei setning.\n\nEi til.", "paragraph paragraph"},
      {"Oppstart: 01.09.2024", "field"},
      {"Vi skal:\n\n- a\n- b", "paragraph item item"},
      {"A\tB\nC\tD", "cell cell cell cell"},
      {"| A | B |\n|---|---|\n| C | D |", "cell cell furniture cell cell"},
      {"Image\nBak frå venstre: Liv Aase", "furniture caption"},
      {"Figur 1: Forløpet", "caption"},
      {"Effektmål:\n\n- Færre reiser", "heading item"},
      {"```\nkode\n```", "furniture paragraph furniture"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(kinds(read(c.text)) == c.kinds);
  }
}

TEST_CASE("hard-wrapped lines are one paragraph, lines that are paragraphs are not joined") {
  const Document wrapped = read("Prosjektet starta i mai og varte til\nseptember same året.\n");
  REQUIRE(wrapped.blocks.size() == 1);
  CHECK(text_of(wrapped, wrapped.blocks[0]).ends_with("same året."));
  CHECK(read("Prosjektet starta i mai.\nDet varte til september.\n").blocks.size() == 2);
  CHECK(read("Kari Moe\nKommunalsjef helse\nHavnes kommune\n").blocks.size() == 3);
}

TEST_CASE("a title goes on below a preposition, before a name too") {
  CHECK(read("Erfaringar frå\nUlvedal kommune\n\nAlle er nøgde med tilbodet.").blocks.size() == 2);
}

TEST_CASE("a paragraph goes on behind a page break inside its sentence") {
  const Document d = read(
      "Tiltakene er beskrevet ut fra trappa, som er en modell for samordning og\n\n"
      "viser grad av samarbeid mellom tjenestene.");
  CHECK(d.blocks.size() == 1);
}

TEST_CASE("items know their list: the lead-in, the item above, the paragraph that goes on") {
  const Document d = read(
      "Vi har lært dette:\n\n"
      "• Viktigheten av god struktur\n\n    God planlegging gir trygghet.\n\n"
      "• Utstyr:\n    • skjermar\n    • nettbrett\n");
  REQUIRE(d.blocks.size() == 6);
  CHECK(d.blocks[1].lead_in == 0);
  CHECK(d.blocks[2].kind == BlockKind::paragraph);
  CHECK(d.blocks[2].parent == 1);
  CHECK(d.blocks[3].lead_in == 0);
  CHECK(d.blocks[4].level == 1);
  CHECK(d.blocks[4].parent == 3);
  CHECK(d.blocks[4].lead_in == 3);
}

TEST_CASE("labels stand outside the content, with their type") {
  struct Case {
    const char* text;
    const char* label;
    const char* content;
    SectionType type;
  };
  const Case cases[] = {
      {"Mål: Redusere ventetida", "Mål", "Redusere ventetida", SectionType::goals},
      {"- **Ledelse:** Sjefen var med", "Ledelse", "Sjefen var med", SectionType::none},
      {"- *Hensikt*: Kva skal vi?", "Hensikt", "Kva skal vi?", SectionType::purpose},
      {"- Forankring:\n  Leiinga var med", "Forankring", "Leiinga var med", SectionType::none},
      {"Det var klart: vi måtte starte", "", "Det var klart: vi måtte starte", SectionType::none},
      {"Vi møttest 10:20 i dag", "", "Vi møttest 10:20 i dag", SectionType::none},
      {"Sjå https://example.no", "", "Sjå https://example.no", SectionType::none},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Document d = read(c.text);
    REQUIRE(d.blocks.size() == 1);
    CHECK(std::string(d.view(d.blocks[0].label)) == c.label);
    CHECK(text_of(d, d.blocks[0]) == c.content);
    CHECK(d.blocks[0].label_type == c.type);
  }
}

TEST_CASE("a row that a page breaks keeps its cells") {
  const Document d = read("Gevinst\tFrist\nSpart tid\t1. mai\n\n\tog 1. juni\nKvalitet\t2026\n");
  REQUIRE(d.blocks.size() == 7);
  CHECK(d.blocks[4].row == d.blocks[3].row);
  CHECK(d.blocks[4].column == 1);
  CHECK(d.blocks[5].row == d.blocks[3].row + 1);
  CHECK(d.blocks[5].table == d.blocks[0].table);
}

TEST_CASE("titles of learning points are no sections") {
  for (const char* text : {
           "Læringspunkter\n\nForankring\nLedelsen må være med fra start, ellers stopper det.\n\n"
           "Struktur\nFaste møter gir fart i arbeidet gjennom hele året.\n",
           "Læringspunkt\n\nForankring\n\nLeiinga må vere med frå start, elles stoppar det.\n\n"
           "Struktur\n\nFaste møte gjev fart i arbeidet gjennom heile året.\n",
           "Læringspunkter\n\n**Forankring**\nLedelsen må være med fra start.\n",
       }) {
    CAPTURE(text);
    CHECK(read(text).sections.size() == 1);
  }
}

TEST_CASE("Windows line ends give the same sections") {
  const std::string text =
      "Sluttrapport: Felles vakt\n\nBakgrunn\n\nKommunen har lenge\nønsket dette.\n\n"
      "Effektmål:\n- Færre reiser\n";
  std::string crlf;
  for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const Document a = read(text);
  const Document b = read(crlf);
  REQUIRE(a.sections.size() == 3);
  REQUIRE(b.sections.size() == 3);
  CHECK(a.blocks.size() == b.blocks.size());
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(a.view(a.sections[i].title) == b.view(b.sections[i].title));
    CHECK(a.sections[i].level == b.sections[i].level);
  }
}

TEST_CASE("a bullet on a line of its own belongs to the text below it") {
  const Document d = read("Vi skal:\n\n•\nkartleggje behov\n•\nhalde kurs\n");
  CHECK(kinds(d) == "paragraph item item");
  CHECK(d.blocks[1].lead_in == 0);
  CHECK(std::string(d.view(d.blocks[1].marker)) == "•");
}

TEST_CASE("what stands above every slide is no title") {
  std::string text;
  for (const char* slide : {"Mål\nAlle får svar.", "Agenda\n09.00 Start", "Vegen vidare\n• Meir",
                            "Utstyr\n• Skjerm", "Takk!"}) {
    text += "Dagar om helse 2026\n\n" + std::string(slide) + "\n\f";
  }
  const Document d = read(text);
  REQUIRE(d.sections.size() == 5);
  CHECK(d.view(d.sections[1].title) == "Agenda");
}

TEST_CASE("form feeds part slides") {
  const Document d = read(
      "Legen kjem\fMålet\nAlle får svar.\fAgenda\n09.00 Velkomen\fVegen vidare\n• Meir\fTakk!\n");
  CHECK(d.sections.size() == 5);
}

namespace {

/// "Sluttrapport | Bakgrunn | Mål"
std::string titles(const Document& d) {
  std::string found;
  for (const Section& section : d.sections) {
    if (!found.empty()) found += " | ";
    found += d.view(section.title);
  }
  return found;
}

std::string pages(const std::vector<std::string>& texts, const std::string& header,
                  const std::string& footer) {
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) all += "\f" + header;
    all += texts[i] + footer;
    if (!footer.empty()) all += std::to_string(i + 1) + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a paragraph goes on over the end of a page") {
  for (const auto& [above, below] :
       {std::pair{"Gruppa møttes hver uke, og alle sju kommunene bidro med folk som hadde",
                  "erfaring fra lignende arbeid."},
        std::pair{"Gruppa møttest kvar veke, og alle dei sju kommunane stilte med folk som",
                  "hadde røynsle frå liknande arbeid."}}) {
    CAPTURE(above);
    const Document d = read(std::string("Om arbeidet\n\n") + above + "\n\f" + below + "\n");
    REQUIRE(d.blocks.size() == 2);
    CHECK(d.view(d.blocks[1].content).ends_with(below));
    CHECK(read(std::string(above) + ".\n\fSeinare kom fleire til.\n").blocks.size() == 2);
  }
}

TEST_CASE("what the pages of a report repeat at their edges is no heading") {
  const std::vector<std::string> texts = {
      "Sluttrapport: Trygg heim i Lia\n\nTre bygder var med i to år.\n\n",
      "1 Bakgrunn\n\nFleire eldre fall heime enn før, og dei fekk seint hjelp.\n\n"
      "Naboane kunne ikkje rekke over alt.\n\n",
      "2 Mål\n\nTalet på fall skal ned med ein tredel innan utgangen av 2027.\n\n"
      "Hjelpa skal vere framme på under ein halv time.\n\n",
      "3 Resultat\n\nFalla gjekk ned i to av tre bygder, mest blant dei eldste.\n\n"
      "Hjelpa kjem no fortare.\n\n"};
  const std::string wanted = "Sluttrapport: Trygg heim i Lia | Bakgrunn | Mål | Resultat";
  CHECK(titles(read(pages(texts, "Lia kommune\n\nHelse og meistring\n\n", ""))) == wanted);
  CHECK(titles(read(pages(texts, "", "Trygg heim, rapport\n\n"))) == wanted);
  CHECK(titles(read(pages({texts.begin(), texts.begin() + 3}, "Lia kommune\n\n", ""))) ==
        wanted.substr(0, wanted.rfind(" | ")));  // on both pages behind the cover
}

TEST_CASE("a running header is one however wide its columns stand, and nothing below it joins it") {
  const auto page = [](std::size_t blanks, const std::string& text) {
    return "Lia kommune" + std::string(blanks, ' ') + "Sluttrapport, versjon 2\n" + text;
  };
  const Document d =
      read(page(30, "\nSluttrapport: Trygg heim\n\nTo bygder var med i eit år.\n\n") + "\f" +
           page(34, "frå natt til dag, og alle fekk hjelp då dei ringde.\n\n") + "\f" +
           page(41, "\nMål\n\nTalet på fall skal ned med ein tredel.\n"));
  CHECK(titles(d) == "Sluttrapport: Trygg heim | Mål");
}

TEST_CASE("a heading that opens pages far from each other is one") {
  std::vector<std::string> texts;
  for (int project = 1; project <= 3; ++project) {
    const std::string name = std::to_string(project);
    texts.push_back("Prosjekterfaring: Tiltak " + name + "\n\nGruppe " + name +
                    " fikk støtte.\n\n");
    texts.push_back("Gruppa prøvde ut tiltak " + name + " i to kommuner på Vestlandet.\n\n");
    texts.push_back("Resultatene fra tiltak " + name + " ble lagt fram på to møter.\n\n");
    texts.push_back("Veien videre\n\nTiltak " + name + " går over i drift fra nyttår.\n\n");
  }
  CHECK(titles(read(pages(texts, "", ""))) ==
        "Prosjekterfaring: Tiltak 1 | Veien videre | Prosjekterfaring: Tiltak 2 | Veien videre | "
        "Prosjekterfaring: Tiltak 3 | Veien videre");
}

TEST_CASE("a printed report with short pages is no slide deck") {
  const Document d = read(
      "SLUTTRAPPORT\n\nTrygg heim i Lia\n\n\n\fINNHALD\n\n1 Samandrag ........ 3\n"
      "2 Mål .............. 3\n3 Resultat ......... 4\n4 Vegen vidare ..... 4\n\f"
      "1 Samandrag\n\nTo bygder fekk tryggleiksalarm.\n\n2 Mål\n\nDelmål\n\n"
      "• Færre fall\n• Kortare ventetid\n\f3 Resultat\n\nFalla gjekk ned\n\n4 Vegen "
      "vidare\n\nDrift\n");
  CHECK(titles(d).ends_with("INNHALD | Samandrag | Mål | Delmål | Resultat | Vegen vidare"));
}

TEST_CASE("the outline is a tree with types and words") {
  const Document d = read(
      "Prosjekterfaring: Felles vakt\n\nGjennomføring\n\nKva gjorde vi?\n\nVi heldt tre kurs.\n\n"
      "Vegen vidare\n\nVi held fram.\n");
  std::string out;
  append_outline(out, d, {});
  CHECK(out == "test.txt  " + std::string(code(d.language)) +
                   ", 7 words\n"
                   "Prosjekterfaring: Felles vakt  report          7\n"
                   "├─ Gjennomføring               implementation  4\n"
                   "│  └─ Kva gjorde vi?           implementation  4\n"
                   "└─ Vegen vidare                way-forward     3\n\n");
}

TEST_CASE("an outline of no headings says so") {
  std::string out;
  append_outline(out, read("Berre ei setning."), {});
  CHECK(out.find("no headings found") != std::string::npos);
}

TEST_CASE("an ordinal of a month, quarter or half-year opens no list") {
  CHECK(kinds(read("2. kvartal 2025 skal alle ha fått opplæring.\n")) == "paragraph");
  CHECK(kinds(read("1. halvår 2025 skal alle ha fått opplæring.\n")) == "paragraph");
  CHECK(kinds(read("1. januar 2025 skal alle ha fått opplæring.\n")) == "paragraph");
  CHECK(kinds(read("14. og 15. juni blir det samling.\n")) == "paragraph");
  CHECK(kinds(read("2. eller 3. trinn er med.\n\n12. – 14. mai var det kurs.\n")) ==
        "paragraph paragraph");
  CHECK(kinds(read("- 3. til 4 mars er det seminar\n")) == "item");
  CHECK(text_of(read("- 3. til 4 mars er det seminar\n"),
                read("- 3. til 4 mars er det seminar\n").blocks[0]) ==
        "3. til 4 mars er det seminar");
  CHECK(kinds(read("1. Halvårsrapport\n2. Kvartalsmøte\n")) == "item item");
  CHECK(kinds(read("1. og så starta vi\n2. eller 40 stykk kom\n3) og 4. trinn\n")) ==
        "item item item");
}

TEST_CASE("a number that goes on with the chapters ends a list") {
  const Document d = read(
      "4. Mål\nVi skal dele rutiner.\n\nVi gjorde dette:\n1. Kartla behovet.\n2. Prøvde "
      "ut tiltaket.\n5. Anbefalinger\nTilbudet bør fortsette.\n");
  REQUIRE(d.sections.size() == 2);
  CHECK(d.view(d.sections[1].title) == "Anbefalinger");
  CHECK(kinds(read("4. Mål\nVi skal:\n1. Kartlegge.\n2. Prøve.\n3. Lære bort.\n")) ==
        "heading paragraph item item item");
}

TEST_CASE("a number that goes on below an abbreviation or a date stays with it") {
  CHECK(kinds(read("Ring oss gjerne på mob.\n+47 41 23 45 67\n")) == "paragraph");
  CHECK(kinds(read("Prosjektet varte frå 1.3.\n-30.6.2024\n")) == "paragraph");
  CHECK(kinds(read("Kor lenge varte det?\n\n1.3.\n-30.6.2024\n")) == "heading paragraph");
  CHECK(kinds(read("Liv Aase\n+47 41 23 45 67\n")) == "paragraph paragraph");
}

TEST_CASE("a section right below the table of contents is none of its parts") {
  const Document d = read(
      "Sluttrapport: Felles vakt\n\nInnhald\n\nBakgrunn\t2\nMetode\t3\n\nForord frå rektor\n\n"
      "Her står det noko om arbeidet i prosjektet.\n");
  REQUIRE(d.sections.size() == 3);
  CHECK(d.sections[1].type == SectionType::contents);
  CHECK(d.sections[2].level == d.sections[1].level);
}

TEST_CASE("paragraphs that blank lines part everywhere are no slides") {
  std::string text = "Felles vakt i dalen";
  for (int i = 0; i < 6; ++i) {
    text += "\n\n\nGjennomføring\n\n\nHva gjorde vi for å nå målet?\n\n\n";
    text += "Vi holdt kurs for alle ansatte.\n\n\nAlle møtte opp.\n\n\n\nResultater\n\n\n";
    text += "Flere ble med, og færre ringte.";
  }
  const Document d = read(text + "\n");
  CHECK(d.sections.size() == 19);  // the title, and three headings six times
}

TEST_CASE("a report of long wrapped paragraphs whose parts stand wide apart is no slide deck") {
  std::string text = "Prosjekterfaring: Båt til alle\n\n";
  for (int i = 0; i < 8; ++i) {
    text += "\n\n\nGjennomføring\n\nHva gjorde vi for å nå målet?\n\n";
    for (int line = 0; line < 6; ++line)
      text += "Båten gikk i rute hver dag, og alle som ville være med,\nfikk plass ved vinduet. ";
    text += "\n\n• Ny båt\n• Ny kai\n";
  }
  const Document d = read(text);
  CHECK(d.sections.size() == 17);  // the title, and two headings eight times
  for (const Section& section : d.sections) CHECK(section.style != HeadingStyle::slide);
}

TEST_CASE("chapters in capitals that count up are no slides, however wide apart they stand") {
  const Document d = read(
      "Sluttrapport\n\n\n\n1. BAKGRUNN\n\nIngen båt\n\n\n\n2. MÅL\n\n• To båter\n\n\n\nDelmål\n\n"
      "• Én kai\n\n\n\n3. TILTAK\n\nLeie av båt\n\n\n\nKai\n\nUtbedret\n\n\n\n4. VEIEN VIDERE\n\n"
      "Fast rute\n\n\n\nBudsjett\n\n100 000 kroner\n");
  for (const Section& section : d.sections) CHECK(section.style != HeadingStyle::slide);
}

TEST_CASE("how wide lines are is told in characters, not in bytes") {
  const std::string wide = "Båten går så ofte på øya når både små og store må få være på";
  const std::string plain = "sjøen hele dagen, og den som vil kan bli med ned til kaia";
  CHECK(kinds(read(wide + "\n" + plain +
                   "\nOla i nord. Der er det kaffe til alle som har tid\n"
                   "til å vente litt.\n")) == "paragraph");
}

TEST_CASE("a number and a title with nothing below open no part of a report") {
  CHECK(read("4 Gjennomføring").sections.empty());
  CHECK(read("4 Gjennomføring\n\n").sections.empty());
}

TEST_CASE("a page of the web with gaps between its few parts is no slide deck") {
  std::string items;
  for (int i = 0; i < 12; ++i) items += " • Tid\n";
  const Document d = read(
      "Samling i Lia\n\nDei som har ei rolle i arbeidet, møtte kvarandre for fyrste gong i mai, og "
      "fekk tid til å snakke saman.\n\nAndre dag av samlinga handla om kva som skal til for å "
      "halde fram med arbeidet.\n\nLia kommune var vert for samlinga, og stod for maten og for "
      "huset som vi var i.\n\n \n\nOppsummering\n\nDette kom fram:\n\n • God samhandling\n\n "
      "\n\nDeltakarane jobba med tre oppgåver\n\n" +
      items +
      "\n \n\nSvar på oppgåvene\n\nResultat:\n\n • Punkt\n\nKven kan hjelpe:\n\n • Punkt\n");
  for (const Section& section : d.sections) CHECK(section.style != HeadingStyle::slide);
}

TEST_CASE("a report that stands many times in a text has the same levels each time") {
  const std::string one =
      "Samling om vurdering\n\nVurdering i bygda\n\nVi samla folk fra alle grendene i to dager.\n\n"
      "Veien til målet i tre steg\n\nFørst kommer planen, og så kommer arbeidet med den.\n\n";
  std::string text;
  for (int i = 0; i < 8; ++i) text += one;
  const Document d = read(text);
  REQUIRE(!d.sections.empty());
  for (const Section& section : d.sections) CHECK(section.level <= 4);
}

TEST_CASE("questions of a letter are of one level") {
  const Document d = read(
      "Kjære alle\n\nKva gjorde vi?\n\nVi heldt tre kurs.\n\nVidare\n\nVi held fram.\n\n"
      "Kva lærte vi?\n\nVi lærte mykje.\n");
  REQUIRE(d.sections.size() == 4);
  CHECK(d.sections[1].level == 2);
  CHECK(d.sections[3].level == 2);
}

TEST_CASE("a label right below the table of contents is none of its parts") {
  const Document d = read(
      "SLUTTRAPPORT\n\nInnhald\n1 Innleiing\t2\n2 Mål\t3\n\nVersjonslogg\nVersjon\tDato\n"
      "0.1\t1.2.2024\n\n1 Innleiing\n\nHer står det noko.\n\n2 Mål\n\nMeir står her.\n");
  REQUIRE(d.sections.size() == 5);
  CHECK(d.view(d.sections[2].title) == "Versjonslogg");
  CHECK(d.sections[2].level == 2);
}

TEST_CASE("a cell that ends in marks of bold and does not begin with them keeps all its text") {
  const Document d = read("år**\t**mål**\n");
  REQUIRE(d.blocks.size() == 2);
  CHECK(text_of(d, d.blocks[0]) == "år**");
  CHECK(text_of(d, d.blocks[1]) == "mål");
}
