#include "extract/person.h"

#include <array>

#include "extract/people/people.h"

namespace uttrekk {
namespace {

constexpr std::array kPersonRules = {
    Rule{"person.entry", "a line with name and role or organisation: \"Kari Nes, rådgiver\""},
    Rule{"person.list", "a name in a list of people: \"Deltakere:\" and the lines below"},
    Rule{"person.card", "name, role, organisation on lines of their own, as in a signature"},
    Rule{"person.table", "a row of a table with a column for names: \"Produsent\", \"Navn\""},
    Rule{"person.caption", "a name below a picture: \"Fra venstre: Kari Nes, Ola Vik\""},
    Rule{"person.sentence", "a sentence gives name and role: \"Leder har vært Kari Nes\""},
};

}  // namespace

const Extractor k_persons_extractor = {
    "persons", RecordKind::person, kPersonRules, {}, extract_people};

}  // namespace uttrekk
