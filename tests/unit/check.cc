#include "validate/check.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/utf8.h"
#include "uttrekk.h"
#include "validate/requirements_file.h"

using namespace uttrekk;

namespace {

/// A record planted in a text: "{goal goal_type=effect|Bedre helse}" is the text "Bedre helse".
struct Planted {
  RecordKind kind = RecordKind::goal;
  Span span;
  std::vector<std::pair<FieldId, std::string>> fields;
};

FieldId field_id(RecordKind kind, std::string_view name) {
  for (const FieldSchema& row : schema_of(kind).fields) {
    if (row.name == name) return row.id;
  }
  FAIL("no field ", name);
  return FieldId::level;
}

Planted parse_mark(std::string_view mark) {
  Planted planted;
  std::size_t at = mark.find(' ');
  const auto kind = kind_of(mark.substr(0, at));
  REQUIRE(kind);
  planted.kind = *kind;
  while (at != std::string_view::npos) {
    const std::size_t next = mark.find(' ', at + 1);
    const std::string_view pair = mark.substr(at + 1, next - at - 1);
    const std::size_t equals = pair.find('=');
    planted.fields.emplace_back(field_id(planted.kind, pair.substr(0, equals)),
                                pair.substr(equals + 1));
    at = next;
  }
  return planted;
}

std::string unmarked(std::string_view marked, std::vector<Planted>& records) {
  std::string text;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    if (marked[at] == '{') {
      const std::size_t bar = marked.find('|', at);
      records.push_back(parse_mark(marked.substr(at + 1, bar - at - 1)));
      records.back().span.begin = static_cast<std::uint32_t>(text.size());
      at = bar;
    } else if (marked[at] == '}') {
      records.back().span.end = static_cast<std::uint32_t>(text.size());
    } else {
      text += marked[at];
    }
  }
  return text;
}

/// "LINE:COLUMN ID: MESSAGE (HINT)" for each finding, a line each.
std::string found(std::string_view toml, std::string_view marked, MessageLanguage language) {
  const ParsedRequirements parsed = parse_requirements(toml, "krav.toml");
  for (const Diagnostic& error : parsed.errors) FAIL(to_string(error));
  std::vector<Planted> records;
  const std::string text = unmarked(marked, records);
  Document document;
  const Lexicon& lexicon = Lexicon::builtin();
  analyze(document, "rapport.md", text, lexicon);
  for (const Planted& planted : records) {
    document.records.add(planted.kind, planted.span, "test.planted");
    for (const auto& [id, value] : planted.fields) document.records.set(id, value);
  }
  std::string out;
  const Day today(std::chrono::year(2025) / 6 / 30);
  for (const Finding& f : check(document, parsed.requirements, {lexicon, language, today})) {
    out += std::to_string(f.line) + ":" + std::to_string(f.column) + " " + f.id() + ": " +
           f.message + (f.hint.empty() ? "" : " (" + f.hint + ")") + "\n";
  }
  return out;
}

/// One rule, in both written standards: a report that passes, the same with one thing wrong, and
/// what is said about it.
struct Case {
  const char* toml;
  const char* good;
  const char* bad;
  const char* expected;
};

void run(const std::vector<Case>& cases, MessageLanguage language) {
  for (const Case& c : cases) {
    INFO(c.toml);
    INFO(c.bad);
    CHECK(found(c.toml, c.good, language) == "");
    CHECK(found(c.toml, c.bad, language) == std::string(c.expected) + "\n");
  }
}

const std::vector<Case> kBokmal = {
    // sections
    {"[[section]]\nnames = [\"Bakgrunn\"]", "# Rapport\n\n## Bakgrunn\n\nTekst her nede.\n",
     "# Rapport\n\n## Innledning\n\nTekst her nede.\n",
     "1:1 section.missing/bakgrunn: mangler overskriften «Bakgrunn»"},
    {"[[section]]\nnames = [\"Læringspunkter\"]", "# Rapport\n\n## LÆRINGSPUNKTER:\n\n- Ett.\n",
     "# Rapport\n\n## Læringspunkt\n\n- Ett.\n",
     "3:4 section.missing/læringspunkter: mangler overskriften «Læringspunkter» "
     "(fant «Læringspunkt» (linje 3): mente du «Læringspunkter»?)"},
    {"[[section]]\nnames = [\"Anbefalinger\"]", "# Rapport\n\n## Anbefalinger\n\nGjør det.\n",
     "# Rapport\n\n## Anbefalniger\n\nGjør det.\n",
     "3:4 section.missing/anbefalinger: mangler overskriften «Anbefalinger» "
     "(fant «Anbefalniger» (linje 3): mente du «Anbefalinger»?)"},
    {"[[section]]\nid = \"maal\"\ntype = \"goals\"",
     "# Rapport\n\n## Hva var målene for prosjektet?\n\nÅ lære.\n",
     "# Rapport\n\n## Økonomi\n\nÅ lære.\n",
     "1:1 section.missing/maal: mangler overskriften «maal»"},
    {"[[section]]\nid = \"piloter\"\npattern = \"Pilot [0-9]+.*\"\nmin-count = 2",
     "# Rapport\n\n## Pilot 1\n\nA.\n\n## Pilot 2 i nord\n\nB.\n",
     "# Rapport\n\n## Pilot 1\n\nA.\n\n## Prøve i nord\n\nB.\n",
     "3:4 section.too-few/piloter: «piloter» står 1 gang, men skal stå minst 2"},
    {"[[section]]\nnames = [\"Lukket del\"]\npresence = \"forbidden\"",
     "# Rapport\n\n## Åpen del\n\nTekst.\n", "# Rapport\n\n## Lukket del\n\nTekst.\n",
     "3:4 section.forbidden/lukket-del: overskriften «Lukket del» skal ikke være med"},
    {"[[section]]\nnames = [\"Mål\"]\nlevel = 2", "# Rapport\n\n## Mål\n\nA.\n",
     "# Rapport\n\n## Om\n\n### Mål\n\nA.\n",
     "5:5 section.level/mål: «Mål» står på nivå 3, men skal stå på nivå 2"},
    {"[[section]]\nid = \"a\"\nnames = [\"Mål\"]\n[[section]]\nid = \"b\"\n"
     "names = [\"Resultat\"]\nafter = \"a\"",
     "# Rapport\n\n## Mål\n\nA.\n\n## Resultat\n\nB.\n",
     "# Rapport\n\n## Resultat\n\nB.\n\n## Mål\n\nA.\n",
     "3:4 section.order/b: «Resultat» skal komme etter «Mål»"},
    {"[[section]]\nnames = [\"Mål\"]\nnon-empty = true",
     "# Rapport\n\n## Mål\n\n### Effekt\n\nBedre.\n",
     "# Rapport\n\n## Mål\n\n### Effekt\n\n## Slutt\n", "3:4 section.empty/mål: «Mål» er tom"},
    {"[[section]]\nnames = [\"Mål\"]\nmin-words = 4",
     "# Rapport\n\n## Mål\n\nAlle skal få det bedre.\n", "# Rapport\n\n## Mål\n\nBedre helse.\n",
     "3:4 section.too-short/mål: «Mål» har 2 ord, men skal ha minst 4"},
    {"[[section]]\nnames = [\"Sammendrag\"]\nmax-words = 3",
     "# Rapport\n\n## Sammendrag\n\nDet gikk bra.\n",
     "# Rapport\n\n## Sammendrag\n\nDet gikk bra til slutt.\n",
     "3:4 section.too-long/sammendrag: «Sammendrag» har 5 ord, men skal ha høyst 3"},
    {"[[section]]\nnames = [\"Mål\"]\nmax-count = 1", "# Rapport\n\n## Mål\n\nA.\n",
     "# Rapport\n\n## Mål\n\nA.\n\n## Mål\n\nB.\n",
     "7:4 section.too-many/mål: «Mål» står 2 ganger, men skal stå høyst 1"},
    {"[[section]]\nid = \"a\"\nnames = [\"Mål\"]\n[[section]]\nid = \"b\"\nnames = [\"Formål\"]\n"
     "[[one-of]]\nsections = [\"a\", \"b\"]",
     "# Rapport\n\n## Formål\n\nB.\n", "# Rapport\n\n## Annet\n\nB.\n",
     "1:1 one-of.too-few/a-or-b: fant 0 av overskriftene «Mål» eller «Formål», "
     "men det skal være minst 1"},
    {"[[section]]\nid = \"a\"\nnames = [\"Mål\"]\n[[section]]\nid = \"b\"\nnames = [\"Formål\"]\n"
     "[[one-of]]\nid = \"ett\"\nsections = [\"a\", \"b\"]\nmax = 1",
     "# Rapport\n\n## Mål\n\nA.\n", "# Rapport\n\n## Mål\n\nA.\n\n## Formål\n\nB.\n",
     "7:4 one-of.too-many/ett: fant 2 av overskriftene «Mål» eller «Formål», "
     "men det skal være høyst 1"},
    // records
    {"[[record]]\nkind = \"goal\"\nmin = 2", "# Rapport\n\n{goal|En}\n{goal|To}\n",
     "# Rapport\n\n{goal|En}\n",
     "1:1 record.too-few/goal-records: fant 1 mål, men det skal være minst 2"},
    {"[[section]]\nid = \"m\"\nnames = [\"Mål\"]\n[[record]]\nkind = \"goal\"\nwithin = \"m\"",
     "# Rapport\n\n## Mål\n\n{goal|Bli bedre}\n\n## Annet\n\nTekst\n",
     "# Rapport\n\n## Mål\n\nBli bedre\n\n## Annet\n\n{goal|Bli bedre}\n",
     "3:4 record.too-few/goal-records: fant ingen mål under «Mål», men det skal være minst 1"},
    {"[[record]]\nkind = \"goal\"\nwithin = \"goals\"", "# Rapport\n\n## Mål\n\n{goal|Bli bedre}\n",
     "# Rapport\n\n## Mål\n\nBli bedre\n",
     "3:4 record.too-few/goal-records: fant ingen mål under «goals», men det skal være minst 1"},
    {"[[record]]\nkind = \"learning_point\"\nmax = 1", "# Rapport\n\n{learning_point|En}\n",
     "# Rapport\n\n{learning_point|En}\n{learning_point|To}\n",
     "4:1 record.too-many/learning_point-records: fant 2 læringspunkter, men det skal være høyst "
     "1"},
    {"[[record]]\nkind = \"contact\"\nwith = [\"email\", \"phone\"]",
     "# Rapport\n\n{contact email=a@example.no phone=+4790000000|Kari}\n",
     "# Rapport\n\n{contact email=a@example.no|Kari}\n",
     "1:1 record.too-few/contact-records-with-email-with-phone: fant ingen kontakter med "
     "e-postadresse og "
     "telefonnummer, men det skal være minst 1"},
    {"[[record]]\nkind = \"goal\"\nmatching = { goal_type = \"effect|benefit\" }",
     "# Rapport\n\n{goal goal_type=effect|Bedre}\n", "# Rapport\n\n{goal goal_type=goal|Bedre}\n",
     "1:1 record.too-few/goal-records: fant ingen mål der måltype er «effect|benefit», "
     "men det skal være minst 1"},
    {"[[record]]\nkind = \"contact\"\neach-with = [\"email\"]",
     "# Rapport\n\n{contact email=a@example.no|Kari}\n",
     "# Rapport\n\n{contact email=a@example.no|Kari}\n{contact phone=+4790000000|Per}\n",
     "4:1 record.field/contact-records: kontakt uten e-postadresse"},
    {"[[record]]\nkind = \"contact\"\neach-matching = { email = '.*@example\\.no' }",
     "# Rapport\n\n{contact email=a@example.no|Kari}\n",
     "# Rapport\n\n{contact email=a@example.com|Kari}\n",
     "3:1 record.value/contact-records: kontakt: e-postadresse «a@example.com» passer ikke til "
     "«.*@example\\.no»"},
    {"[[record]]\nkind = \"duration\"\nend-after-start = true",
     "# Rapport\n\n{duration value=2024-01/2025-03|januar 2024 – mars 2025}\n",
     "# Rapport\n\n{duration value=2025-03/2024-01|mars 2025 – januar 2024}\n",
     "3:1 record.order/duration-records: varighet som slutter før den begynner: mars 2025 – januar "
     "2024"},
    // the document
    {"[document.title]", "# Rapport\n\nTekst.\n", "Bare en tekst uten noe over seg.\n",
     "1:1 document.title/title: mangler tittel"},
    {"[document.title]\npattern = \"Prosjekterfaring: .+\"", "# Prosjekterfaring: Natt\n\nTekst.\n",
     "# Natt\n\nTekst.\n",
     "1:3 document.title/title: tittelen «Natt» passer ikke til «Prosjekterfaring: .+»"},
    {"[document.words]\nmin = 3", "# Rapport\n\nDet gikk bra.\n", "# Rapport\n\nBra.\n",
     "1:1 document.too-short/words: rapporten har 1 ord, men skal ha minst 3"},
    {"[document.words]\nmax = 3", "# Rapport\n\nDet gikk bra.\n",
     "# Rapport\n\nDet gikk veldig bra.\n",
     "1:1 document.too-long/words: rapporten har 4 ord, men skal ha høyst 3"},
    {"[document.newest-date]\nmax-age = \"P1Y\"",
     "# Rapport\n\n{date value=2022|2022} {date value=2024-07-01|1. juli 2024}\n",
     "# Rapport\n\n{date value=2022|2022} {date value=2024-05|mai 2024} {date value=2030|2030}\n",
     "3:6 document.date-old/newest-date: nyeste dato er 2024-05-31, eldre enn P1Y"},
    {"[document.newest-date]\nmax-age = \"P1Y\"",
     "# Rapport\n\n{duration value=2024/2025-03|2024–mars}\n",
     "# Rapport\n\n{date value=XXXX-10-01|1. oktober}\n",
     "1:1 document.date-missing/newest-date: fant ingen dato med årstall"},
    {"[document.instructions]", "# Rapport\n\nVi beskriver tiltakene.\n",
     "# Rapport\n\nDette er klart.\n\nBeskriv her hva dere gjorde.\n",
     "5:1 document.instruction/instructions: veiledning fra malen står igjen: "
     "«Beskriv her hva dere gjorde.»"},
    {"[document.identity-numbers]", "# Rapport\n\nSak 010170 12345, tlf. 90000000.\n",
     "# Rapport\n\nPasienten (010170 00027) kom.\n",
     "3:12 document.identity-number/identity-numbers: ligner et fødselsnummer"},
};

const std::vector<Case> kNynorsk = {
    {"[[section]]\nnames = [\"Bakgrunn\"]\nnames-nn = [\"Bakgrunnen\"]",
     "# Rapport\n\n## Bakgrunnen\n\nTekst her nede.\n",
     "# Rapport\n\n## Innleiing\n\nTekst her nede.\n",
     "1:1 section.missing/bakgrunn: manglar overskrifta «Bakgrunnen»"},
    {"[[section]]\nnames = [\"Anbefalinger\"]\nnames-nn = [\"Tilrådingar\"]",
     "# Rapport\n\n## Tilrådingar\n\nGjer det.\n", "# Rapport\n\n## Tilrådningar\n\nGjer det.\n",
     "3:4 section.missing/anbefalinger: manglar overskrifta «Tilrådingar» "
     "(fann «Tilrådningar» (linje 3): meinte du «Tilrådingar»?)"},
    {"[[section]]\nid = \"maal\"\ntype = \"goals\"",
     "# Rapport\n\n## Kva var måla for prosjektet?\n\nÅ lære.\n",
     "# Rapport\n\n## Økonomi\n\nÅ lære.\n",
     "1:1 section.missing/maal: manglar overskrifta «maal»"},
    {"[[section]]\nid = \"pilotar\"\npattern = \"Pilot [0-9]+.*\"\nmin-count = 2",
     "# Rapport\n\n## Pilot 1\n\nA.\n\n## Pilot 2 i nord\n\nB.\n",
     "# Rapport\n\n## Pilot 1\n\nA.\n\n## Prøve i nord\n\nB.\n",
     "3:4 section.too-few/pilotar: «pilotar» står 1 gong, men skal stå minst 2"},
    {"[[section]]\nnames = [\"Lukka del\"]\npresence = \"forbidden\"",
     "# Rapport\n\n## Open del\n\nTekst.\n", "# Rapport\n\n## Lukka del\n\nTekst.\n",
     "3:4 section.forbidden/lukka-del: overskrifta «Lukka del» skal ikkje vere med"},
    {"[[section]]\nnames = [\"Mål\"]\nlevel = 2", "# Rapport\n\n## Mål\n\nA.\n",
     "# Rapport\n\n## Om\n\n### Mål\n\nA.\n",
     "5:5 section.level/mål: «Mål» står på nivå 3, men skal stå på nivå 2"},
    {"[[section]]\nid = \"a\"\nnames = [\"Mål\"]\n[[section]]\nid = \"b\"\n"
     "names = [\"Resultat\"]\nafter = \"a\"",
     "# Rapport\n\n## Mål\n\nA.\n\n## Resultat\n\nB.\n",
     "# Rapport\n\n## Resultat\n\nB.\n\n## Mål\n\nA.\n",
     "3:4 section.order/b: «Resultat» skal kome etter «Mål»"},
    {"[[section]]\nnames = [\"Læring\"]\nnon-empty = true", "# Rapport\n\n## Læring\n\nMykje.\n",
     "# Rapport\n\n## Læring\n", "3:4 section.empty/læring: «Læring» er tom"},
    {"[[section]]\nnames = [\"Mål\"]\nmin-words = 4",
     "# Rapport\n\n## Mål\n\nAlle skal få det betre.\n", "# Rapport\n\n## Mål\n\nBetre helse.\n",
     "3:4 section.too-short/mål: «Mål» har 2 ord, men skal ha minst 4"},
    {"[[section]]\nnames = [\"Samandrag\"]\nmax-words = 3",
     "# Rapport\n\n## Samandrag\n\nDet gjekk bra.\n",
     "# Rapport\n\n## Samandrag\n\nDet gjekk bra til slutt.\n",
     "3:4 section.too-long/samandrag: «Samandrag» har 5 ord, men skal ha høgst 3"},
    {"[[section]]\nnames = [\"Mål\"]\nmax-count = 1", "# Rapport\n\n## Mål\n\nA.\n",
     "# Rapport\n\n## Mål\n\nA.\n\n## Mål\n\nB.\n",
     "7:4 section.too-many/mål: «Mål» står 2 gonger, men skal stå høgst 1"},
    {"[[section]]\nid = \"a\"\nnames = [\"Mål\"]\n[[section]]\nid = \"b\"\nnames = [\"Formål\"]\n"
     "names-nn = [\"Føremål\"]\n[[one-of]]\nsections = [\"a\", \"b\"]",
     "# Rapport\n\n## Føremål\n\nB.\n", "# Rapport\n\n## Anna\n\nB.\n",
     "1:1 one-of.too-few/a-or-b: fann 0 av overskriftene «Mål» eller «Føremål», "
     "men det skal vere minst 1"},
    {"[[section]]\nid = \"a\"\nnames = [\"Mål\"]\n[[section]]\nid = \"b\"\nnames = [\"Føremål\"]\n"
     "[[one-of]]\nid = \"eitt\"\nsections = [\"a\", \"b\"]\nmax = 1",
     "# Rapport\n\n## Mål\n\nA.\n", "# Rapport\n\n## Mål\n\nA.\n\n## Føremål\n\nB.\n",
     "7:4 one-of.too-many/eitt: fann 2 av overskriftene «Mål» eller «Føremål», "
     "men det skal vere høgst 1"},
    {"[[record]]\nkind = \"goal\"\nmin = 2", "# Rapport\n\n{goal|Ein}\n{goal|To}\n",
     "# Rapport\n\n{goal|Ein}\n",
     "1:1 record.too-few/goal-records: fann 1 mål, men det skal vere minst 2"},
    {"[[section]]\nid = \"l\"\nnames = [\"Læringspunkter\"]\nnames-nn = [\"Læringspunkt\"]\n"
     "[[record]]\nkind = \"learning_point\"\nwithin = \"l\"",
     "# Rapport\n\n## Læringspunkt\n\n{learning_point|Start tidleg}\n",
     "# Rapport\n\n## Læringspunkt\n\nStart tidleg\n",
     "3:4 record.too-few/learning_point-records: fann ingen læringspunkt under «Læringspunkt», "
     "men det skal vere minst 1"},
    {"[[record]]\nkind = \"person\"\nmax = 1", "# Rapport\n\n{person|Åse}\n",
     "# Rapport\n\n{person|Åse}\n{person|Odd}\n",
     "4:1 record.too-many/person-records: fann 2 personar, men det skal vere høgst 1"},
    {"[[record]]\nkind = \"contact\"\nwith = [\"name\"]", "# Rapport\n\n{contact name=Åse|Åse}\n",
     "# Rapport\n\n{contact email=post@example.no|post}\n",
     "1:1 record.too-few/contact-records-with-name: fann ingen kontaktar med namn, "
     "men det skal vere minst 1"},
    {"[[record]]\nkind = \"goal\"\nwith = [\"targets\"]",
     "# Rapport\n\n{goal targets=reduce|Mindre}\n", "# Rapport\n\n{goal|Mindre}\n",
     "1:1 record.too-few/goal-records-with-targets: fann ingen mål med talfesta endring, "
     "men det skal vere minst 1"},
    {"[[record]]\nkind = \"date\"\nmatching = { role = \"start\" }",
     "# R\n\n{date role=start|no}\n", "# R\n\n{date role=end|no}\n",
     "1:1 record.too-few/date-records: fann ingen datoar der rolle er «start», men det skal vere "
     "minst 1"},
    {"[[record]]\nkind = \"contact\"\neach-with = [\"name\", \"email\"]",
     "# R\n\n{contact name=Odd email=odd@example.no|Odd}\n", "# R\n\n{contact name=Odd|Odd}\n",
     "3:1 record.field/contact-records: kontakt utan e-postadresse"},
    {"[[record]]\nkind = \"contact\"\neach-matching = { phone = '\\+47.*' }",
     "# R\n\n{contact phone=+4790000000|Odd}\n", "# R\n\n{contact phone=+4690000000|Odd}\n",
     "3:1 record.value/contact-records: kontakt: telefonnummer «+4690000000» passar ikkje til "
     "«\\+47.*»"},
    {"[[record]]\nkind = \"duration\"\nend-after-start = true",
     "# R\n\n{duration value=2024-23/2025-21|hausten 2024 til våren 2025}\n",
     "# R\n\n{duration value=2025-23/2025-21|hausten 2025 til våren 2025}\n",
     "3:1 record.order/duration-records: varigheit som sluttar før ho byrjar: hausten 2025 til "
     "våren "
     "2025"},
    {"[document.title]", "# Rapport\n\nTekst.\n", "Berre ein tekst utan noko over seg.\n",
     "1:1 document.title/title: manglar tittel"},
    {"[document.title]\npattern = \"Sluttrapport.*\"", "# Sluttrapport\n\nTekst.\n",
     "# Natt\n\nTekst.\n",
     "1:3 document.title/title: tittelen «Natt» passar ikkje til «Sluttrapport.*»"},
    {"[document.words]\nmin = 3", "# Rapport\n\nDet gjekk bra.\n", "# Rapport\n\nBra.\n",
     "1:1 document.too-short/words: rapporten har 1 ord, men skal ha minst 3"},
    {"[document.words]\nmax = 3", "# Rapport\n\nDet gjekk bra.\n",
     "# Rapport\n\nDet gjekk svært bra.\n",
     "1:1 document.too-long/words: rapporten har 4 ord, men skal ha høgst 3"},
    {"[document.newest-date]\nmax-age = \"P18M\"", "# R\n\n{date value=2024-01|januar 2024}\n",
     "# R\n\n{date value=2023-11|november 2023}\n",
     "3:1 document.date-old/newest-date: nyaste dato er 2023-11-30, eldre enn P18M"},
    {"[document.newest-date]\nmax-age = \"P1Y\"", "# R\n\n{date value=2025|2025}\n",
     "# R\n\nIngen.\n", "1:1 document.date-missing/newest-date: fann ingen dato med årstal"},
    {"[document.instructions]", "# Rapport\n\nVi skildrar tiltaka.\n",
     "# Rapport\n\n- [Skildr her kva de gjorde]\n",
     "3:3 document.instruction/instructions: rettleiing frå malen står att: "
     "«[Skildr her kva de gjorde]»"},
    {"[document.identity-numbers]", "# Rapport\n\nSak 01017000028.\n",
     "# Rapport\n\nNr. 01017000027.\n",
     "3:5 document.identity-number/identity-numbers: liknar eit fødselsnummer"},
};

}  // namespace

TEST_CASE("each rule passes a good report and names what is wrong in a bad one, in bokmål") {
  run(kBokmal, MessageLanguage::bokmal);
}

TEST_CASE("each rule passes a good report and names what is wrong in a bad one, in nynorsk") {
  run(kNynorsk, MessageLanguage::nynorsk);
}

TEST_CASE("every rule that findings name has an example in both written standards") {
  for (const std::vector<Case>* cases : {&kBokmal, &kNynorsk}) {
    for (const FindingRule& rule : finding_rules()) {
      if (rule.name == "document.language") continue;  // below
      bool seen = false;
      for (const Case& c : *cases) {
        seen = seen || std::string_view(c.expected).find(std::string(rule.name) + "/") !=
                           std::string_view::npos;
      }
      INFO(rule.name);
      CHECK(seen);
    }
  }
}

TEST_CASE("the language of the report must be one of those allowed; good Norwegian is both") {
  const ParsedRequirements parsed =
      parse_requirements("[document.language]\nallowed = [\"nb\", \"nn\"]", "krav.toml");
  Document document;
  const Lexicon& lexicon = Lexicon::builtin();
  analyze(document, "rapport.md", "# Rapport\n", lexicon);
  const auto says = [&](Language language, MessageLanguage in) {
    document.language = language;
    const auto findings = check(document, parsed.requirements, {lexicon, in, {}});
    return findings.empty() ? std::string() : findings[0].id() + ": " + findings[0].message;
  };
  for (const Language good : {Language::bokmal, Language::nynorsk, Language::norwegian}) {
    CHECK(says(good, MessageLanguage::english) == "");
  }
  CHECK(says(Language::danish, MessageLanguage::bokmal) ==
        "document.language/language: språket er dansk, men skal være bokmål eller nynorsk");
  CHECK(says(Language::english, MessageLanguage::nynorsk) ==
        "document.language/language: språket er engelsk, men skal vere bokmål eller nynorsk");
  CHECK(says(Language::unknown, MessageLanguage::english) ==
        "document.language/language: the language is unknown, but must be bokmål or nynorsk");
}

TEST_CASE("headings are named in the standard of the report, in messages of any language") {
  const std::string toml =
      "[[section]]\nid = \"r\"\nnames = [\"Hva oppnådde prosjektet?\"]\n"
      "names-nn = [\"Kva oppnådde prosjektet?\"]";
  const std::string nynorsk = "# Rapport\n\nVi veit ikkje korleis dei har gjort det sjølve.\n";
  const std::string bokmal = "# Rapport\n\nVi vet ikke hvordan de har gjort det selv.\n";
  for (const auto& [language, start] :
       {std::pair(MessageLanguage::bokmal, "1:1 section.missing/r: mangler overskriften "),
        std::pair(MessageLanguage::nynorsk, "1:1 section.missing/r: manglar overskrifta ")}) {
    CHECK(found(toml, nynorsk, language) == std::string(start) + "«Kva oppnådde prosjektet?»\n");
    CHECK(found(toml, bokmal, language) == std::string(start) + "«Hva oppnådde prosjektet?»\n");
  }
  CHECK(
      found(toml, nynorsk + "\n## Hva oppnåde prosjektet\n\nMykje.\n", MessageLanguage::english) ==
      "5:4 section.missing/r: section “Kva oppnådde prosjektet?” is missing "
      "(found “Hva oppnåde prosjektet” (line 5): did you mean “Kva oppnådde prosjektet?”?)\n");
}

TEST_CASE("a message of the requirement's own is said in place of ours; the hint stays") {
  CHECK(found("[[section]]\nnames = [\"Vurdering\"]\nseverity = \"warning\"\n"
              "message = \"skriv en vurdering\"",
              "# R\n\n## Vurdring\n\nA.\n", MessageLanguage::bokmal) ==
        "3:4 section.missing/vurdering: skriv en vurdering "
        "(fant «Vurdring» (linje 3): mente du «Vurdering»?)\n");
}

TEST_CASE("a period written the wrong way round is found, and is not missing besides") {
  const std::string toml = "[[record]]\nkind = \"duration\"\nend-after-start = true";
  const auto says = [&](const char* marked) {
    return found(toml, marked, MessageLanguage::english);
  };
  CHECK(says("{date value=2024-05|mai 2024} – {date value=2022-02|februar 2022}\n") ==
        "1:1 record.order/duration-records: duration that ends before it starts: "
        "mai 2024 – februar 2022\n");
  CHECK(says("{date value=2025-03|mars 2025} {duration type=period value=../2024-01|til januar "
             "2024}\n") ==
        "1:1 record.order/duration-records: duration that ends before it starts: "
        "mars 2025 til januar 2024\n");
  const std::string none =
      "1:1 record.too-few/duration-records: found no durations, but there must "
      "be 1 or more\n";
  CHECK(says("{date value=2022-02|februar 2022} – {date value=2024-05|mai 2024}\n") == none);
  CHECK(says("{date value=2024-05|mai 2024} og {date value=2022-02|februar 2022}\n") == none);
  CHECK(says("- {date value=2024|2024}\n- {date value=2022|2022}\n") == none);
}

TEST_CASE("of several headings that come near, the nearest is taken for what was meant") {
  CHECK(found("[[section]]\nnames = [\"Anbefalinger\"]",
              "# R\n\n## Anbefaling\n\nTekst.\n\n## Anbefalinge\n\nTekst.\n",
              MessageLanguage::nynorsk) ==
        "7:4 section.missing/anbefalinger: manglar overskrifta «Anbefalinger» "
        "(fann «Anbefalinge» (linje 7): meinte du «Anbefalinger»?)\n");
}

TEST_CASE("levels are told as they were asked for; a label has none") {
  const std::string toml =
      "[[section]]\nnames = [\"Mål\"]\nlabels = true\nmin-level = 2\nmax-level = 3";
  CHECK(found(toml, "# R\n\nMål: å lære\n\nMeir tekst her.\n", MessageLanguage::nynorsk) == "");
  CHECK(found(toml, "# Mål\n\nTekst.\n", MessageLanguage::nynorsk) ==
        "1:3 section.level/mål: «Mål» står på nivå 1, men skal stå på nivå 2–3\n");
  CHECK(found(toml, "# Mål\n\nTekst.\n", MessageLanguage::english) ==
        "1:3 section.level/mål: “Mål” stands at level 1, but must stand at level 2–3\n");
}

TEST_CASE("a long instruction is quoted as far as 60 characters") {
  const std::string words = "Beskriv her hvordan dere løste oppgaven på øya og på fastlan";  // 60
  const std::string toml = "[document.instructions]";
  const auto says = [&](const std::string& text) {
    return found(toml, "# R\n\n[" + text + "]\n", MessageLanguage::bokmal);
  };
  CHECK(says(words.substr(0, words.size() - 2)).find("fastl]»") != std::string::npos);
  CHECK(says(words + "det").find("på fastla…»") != std::string::npos);
}

TEST_CASE("a field's label counts as a section where the requirement says so") {
  const std::string toml = "[[section]]\nnames = [\"Varighet\"]\nlabels = true\nmin-words = 2";
  CHECK(found(toml, "# R\n\nVarighet: to år\n\nMer tekst her.\n", MessageLanguage::bokmal) == "");
  CHECK(found(toml, "# R\n\nVarighet: lenge\n\nMer tekst her.\n", MessageLanguage::bokmal) ==
        "3:1 section.too-short/varighet: «Varighet» har 1 ord, men skal ha minst 2\n");
}

TEST_CASE("records are not asked for below a section that is missing and has its own finding") {
  CHECK(
      found(
          "[[section]]\nid = \"m\"\nnames = [\"Mål\"]\n[[record]]\nkind = \"goal\"\nwithin = \"m\"",
          "# R\n\nTekst\n",
          MessageLanguage::english) == "1:1 section.missing/m: section “Mål” is missing\n");
}

TEST_CASE("fingerprints stay when lines are added above, and differ between findings") {
  const auto fingerprints = [](std::string_view text) {
    const ParsedRequirements parsed = parse_requirements(
        "[[section]]\nid = \"a\"\nnames = [\"A\"]\npresence = \"forbidden\"", "krav.toml");
    Document document;
    analyze(document, "./rapport.md", std::string(text), Lexicon::builtin());
    std::vector<std::string> out;
    for (const Finding& f :
         check(document, parsed.requirements, {Lexicon::builtin(), MessageLanguage::english, {}})) {
      out.push_back(f.fingerprint);
    }
    return out;
  };
  const auto before = fingerprints("# A\n\nx\n\n## A\n\ny\n");
  REQUIRE(before.size() == 2);
  CHECK(before[0] != before[1]);
  CHECK(before[0].size() == 16);
  CHECK(fingerprints("Mer\n\n# A\n\nxyz\n\n## A\n\ny\n") == before);
}

TEST_CASE("a report with Windows line ends has the same findings at the same places") {
  const std::string toml = "[[section]]\nnames = [\"Mål\"]\nmin-words = 9";
  CHECK(found(toml, "# R\r\n\r\n## Mål\r\n\r\nBedre.\r\n", MessageLanguage::english) ==
        found(toml, "# R\n\n## Mål\n\nBedre.\n", MessageLanguage::english));
}
