#include "extract/contact.h"

#include <array>

#include "extract/people/people.h"

namespace uttrekk {
namespace {

constexpr std::array kContactRules = {
    Rule{"contact.label", "somebody under a contact label: \"Kontaktperson: Kari Nes\""},
    Rule{"contact.role-label",
         "somebody after a role that is a label: \"Prosjektleder: Kari Nes\""},
    Rule{"contact.cue", "somebody after a contact cue: \"Spørsmål rettes til Kari Nes\""},
    Rule{"contact.address", "a name with an e-mail address: \"Kari Nes, kari@eksempel.no\""},
    Rule{"contact.phone", "a name with a phone number: \"Kari Nes, tlf. 77 00 11 22\""},
    Rule{"contact.mailbox", "an e-mail address without a name: \"post@eksempel.no\""},
    Rule{"contact.switchboard", "a phone number without a name: \"Sentralbord: 77 00 11 22\""},
};

}  // namespace

const Extractor k_contacts_extractor = {
    "contacts", RecordKind::contact, kContactRules, {}, extract_people};

}  // namespace uttrekk
