// Phone numbers: candidates from a scan of our own, checked by the Norwegian plan, and those of
// other countries by libphonenumber.
//
//   tlf. 912 34 567   → +4791234567      (+46) 8 123 456 78 → +46812345678
//
// Dates, amounts, account, case, organisation and identity numbers, years and ranges are none.
// libphonenumber's own finder is not used: it takes "21.03.2024" for a number. Its tables are
// loaded when the first such candidate comes. Time is linear in the text.
#pragma once

#include <string>
#include <vector>

#include "base/span.h"
#include "dictionary/lexicon.h"
#include "text/text.h"

namespace uttrekk {

enum class PhoneEvidence : std::uint8_t {
  shape,     // eight digits that might be something else: counts only beside a person
  grouped,   // "912 34 567", "77 00 11 22": counts beside a person or under a contact label
  labelled,  // "tlf.", or a country code
};

struct Phone {
  Span span;         // bytes, without its label
  std::string e164;  // "+4791234567"
  PhoneEvidence evidence = PhoneEvidence::shape;
};

/// In the order of the text, not overlapping.
std::vector<Phone> find_phones(const Text& text, const Lexicon& lexicon);

}  // namespace uttrekk
