#include "extract/contact.h"

#include <array>

namespace uttrekk {
namespace {

constexpr std::array kRules = {
    Rule{"contact.todo", "not built yet"},
};


void extract_contacts(Document&, const Context&) {}

}  // namespace

const Extractor k_contacts_extractor = {"contacts", RecordKind::contact, kRules, {}, extract_contacts};

}  // namespace uttrekk
