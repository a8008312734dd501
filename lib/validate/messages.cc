#include "validate/messages.h"

#include <algorithm>
#include <array>

namespace uttrekk {
namespace {

using Row = std::array<std::string_view, 3>;  // in the order of MessageLanguage

constexpr std::array<Row, static_cast<std::size_t>(MessageId::count_)> kMessages = {{
    {"mangler overskriften «{}»", "manglar overskrifta «{}»", "section “{}” is missing"},
    {"fant «{}» (linje {}): mente du «{}»?", "fann «{}» (linje {}): meinte du «{}»?",
     "found “{}” (line {}): did you mean “{}”?"},
    {"overskriften «{}» skal ikke være med", "overskrifta «{}» skal ikkje vere med",
     "section “{}” must not be there"},
    {"«{}» står på nivå {}, men skal stå på nivå {}",
     "«{}» står på nivå {}, men skal stå på nivå {}",
     "“{}” stands at level {}, but must stand at level {}"},
    {"«{}» skal komme etter «{}»", "«{}» skal kome etter «{}»", "“{}” must come after “{}”"},
    {"«{}» er tom", "«{}» er tom", "“{}” is empty"},
    {"«{}» har {} ord, men skal ha minst {}", "«{}» har {} ord, men skal ha minst {}",
     "“{}” has {} words, but must have {} or more"},
    {"«{}» har {} ord, men skal ha høyst {}", "«{}» har {} ord, men skal ha høgst {}",
     "“{}” has {} words, but must have {} or fewer"},
    {"«{}» står {}, men skal stå minst {}", "«{}» står {}, men skal stå minst {}",
     "“{}” stands {}, but must stand {} or more"},
    {"«{}» står {}, men skal stå høyst {}", "«{}» står {}, men skal stå høgst {}",
     "“{}” stands {}, but must stand {} or fewer"},
    {"fant {1} av overskriftene {0}, men det skal være minst {2}",
     "fann {1} av overskriftene {0}, men det skal vere minst {2}",
     "found {1} of the sections {0}, but there must be {2} or more"},
    {"fant {1} av overskriftene {0}, men det skal være høyst {2}",
     "fann {1} av overskriftene {0}, men det skal vere høgst {2}",
     "found {1} of the sections {0}, but there must be {2} or fewer"},
    {"fant {}{}{}, men det skal være minst {}", "fann {}{}{}, men det skal vere minst {}",
     "found {}{}{}, but there must be {} or more"},
    {"fant {}{}{}, men det skal være høyst {}", "fann {}{}{}, men det skal vere høgst {}",
     "found {}{}{}, but there must be {} or fewer"},
    {"{} uten {}", "{} utan {}", "{} without {}"},
    {"{}: {} «{}» passer ikke til «{}»", "{}: {} «{}» passar ikkje til «{}»",
     "{}: {} “{}” does not match “{}”"},
    {"{} som slutter før den begynner: {}", "{} som sluttar før ho byrjar: {}",
     "{} that ends before it starts: {}"},
    {" under «{}»", " under «{}»", " under “{}”"},
    {" med {}", " med {}", " with {}"},
    {" og {} er «{}»", " og {} er «{}»", " and {} is “{}”"},
    {" der {} er «{}»", " der {} er «{}»", " where {} is “{}”"},
    {"ingen", "ingen", "no"},
    {" og ", " og ", " and "},
    {" eller ", " eller ", " or "},
    {"språket er {}, men skal være {}", "språket er {}, men skal vere {}",
     "the language is {}, but must be {}"},
    {"mangler tittel", "manglar tittel", "there is no title"},
    {"tittelen «{}» passer ikke til «{}»", "tittelen «{}» passar ikkje til «{}»",
     "the title “{}” does not match “{}”"},
    {"rapporten har {} ord, men skal ha minst {}", "rapporten har {} ord, men skal ha minst {}",
     "the report has {} words, but must have {} or more"},
    {"rapporten har {} ord, men skal ha høyst {}", "rapporten har {} ord, men skal ha høgst {}",
     "the report has {} words, but must have {} or fewer"},
    {"fant ingen dato med årstall", "fann ingen dato med årstal", "found no date with a year"},
    {"nyeste dato er {}, eldre enn {}", "nyaste dato er {}, eldre enn {}",
     "the newest date is {}, older than {}"},
    {"veiledning fra malen står igjen: «{}»", "rettleiing frå malen står att: «{}»",
     "an instruction of the template is left: “{}”"},
    {"ligner et fødselsnummer", "liknar eit fødselsnummer",
     "looks like a personal identity number"},
    {"{}: {}, {}, {}", "{}: {}, {}, {}", "{}: {}, {}, {}"},
    {", {} kunne ikke leses", ", {} kunne ikkje lesast", ", {} could not be read"},
}};

constexpr std::size_t places(std::string_view message) {
  std::size_t count = 0;
  for (std::size_t i = message.find("{}"); i != message.npos; i = message.find("{}", i + 1))
    ++count;
  return count;
}
static_assert(std::all_of(kMessages.begin(), kMessages.end(),
                          [](const Row& row) {
                            return !row[0].empty() && places(row[0]) == places(row[1]) &&
                                   places(row[0]) == places(row[2]);
                          }),
              "a message takes the same in every language");

using Noun = std::array<Row, 2>;  // one, many
constexpr std::array<Noun, kRecordKinds> kNouns = {{
    {{{"overskrift", "overskrift", "heading"}, {"overskrifter", "overskrifter", "headings"}}},
    {{{"kontakt", "kontakt", "contact"}, {"kontakter", "kontaktar", "contacts"}}},
    {{{"person", "person", "person"}, {"personer", "personar", "persons"}}},
    {{{"varighet", "varigheit", "duration"}, {"varigheter", "varigheiter", "durations"}}},
    {{{"dato", "dato", "date"}, {"datoer", "datoar", "dates"}}},
    {{{"mål", "mål", "goal"}, {"mål", "mål", "goals"}}},
    {{{"læringspunkt", "læringspunkt", "learning point"},
      {"læringspunkter", "læringspunkt", "learning points"}}},
}};

constexpr std::array<Noun, 5> kCounted = {{
    {{{"rapport", "rapport", "report"}, {"rapporter", "rapportar", "reports"}}},
    {{{"feil", "feil", "error"}, {"feil", "feil", "errors"}}},
    {{{"advarsel", "åtvaring", "warning"}, {"advarsler", "åtvaringar", "warnings"}}},
    {{{"merknad", "merknad", "note"}, {"merknader", "merknader", "notes"}}},
    {{{"gang", "gong", "time"}, {"ganger", "gonger", "times"}}},
}};

constexpr std::array<Row, 22> kFields = {{
    {"nivå", "nivå", "level"},
    {"nummer", "nummer", "number"},
    {"type", "type", "type"},
    {"navn", "namn", "name"},
    {"rolle", "rolle", "role"},
    {"organisasjon", "organisasjon", "organisation"},
    {"e-postadresse", "e-postadresse", "e-mail address"},
    {"telefonnummer", "telefonnummer", "telephone number"},
    {"type", "type", "type"},
    {"verdi", "verdi", "value"},
    {"øvre grense", "øvre grense", "upper bound"},
    {"forbehold", "etterhald", "modifier"},
    {"rate", "rate", "rate"},
    {"omfang", "omfang", "scope"},
    {"gyldighet", "gyldigheit", "validity"},
    {"første dag", "første dag", "first day"},
    {"siste dag", "siste dag", "last day"},
    {"lengde", "lengd", "length"},
    {"måltype", "måltype", "goal type"},
    {"tallfestet endring", "talfesta endring", "quantified target"},
    {"tittel", "tittel", "title"},
    {"kilde", "kjelde", "source"},
}};
static_assert(static_cast<std::size_t>(FieldId::source) + 1 == kFields.size());

constexpr std::array<Row, kLanguageCodes.size()> kLanguages = {{
    {"ukjent", "ukjent", "unknown"},
    {"bokmål", "bokmål", "bokmål"},
    {"nynorsk", "nynorsk", "nynorsk"},
    {"norsk", "norsk", "Norwegian"},
    {"dansk", "dansk", "Danish"},
    {"svensk", "svensk", "Swedish"},
    {"engelsk", "engelsk", "English"},
    {"nordsamisk", "nordsamisk", "Northern Sámi"},
    {"finsk", "finsk", "Finnish"},
}};

constexpr std::size_t column(MessageLanguage language) {
  return static_cast<std::size_t>(language);
}

}  // namespace

std::string_view message_template(MessageLanguage language, MessageId id) {
  return kMessages[static_cast<std::size_t>(id)][column(language)];
}

std::string_view noun(MessageLanguage language, RecordKind kind, bool many) {
  return kNouns[static_cast<std::size_t>(kind)][many ? 1 : 0][column(language)];
}

std::string_view field_noun(MessageLanguage language, FieldId field) {
  return kFields[static_cast<std::size_t>(field)][column(language)];
}

std::string counted(MessageLanguage language, CountedNoun what, std::uint64_t count) {
  const Noun& forms = kCounted[static_cast<std::size_t>(what)];
  return fmt::format("{} {}", count, forms[count == 1 ? 0 : 1][column(language)]);
}

std::string_view language_noun(MessageLanguage language, Language of) {
  return kLanguages[static_cast<std::size_t>(of)][column(language)];
}

std::string enumeration(std::span<const std::string_view> words, std::string_view last_joint) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? last_joint : std::string_view(", ");
    out += words[i];
  }
  return out;
}

}  // namespace uttrekk
