// E-mail addresses in running text, as people write them.
//
//   find_emails(Text("Skriv til <Kari.Ness@eksempel.no>."), lexicon)  // "kari.ness@eksempel.no"
//
// Found are plain addresses (RFC 5321 with SMTPUTF8 and IDN; plus tags), "mailto:" links, addresses
// broken over a line end at the "@" or after a full stop of the domain, and those that hide the
// "@" ("kari (at) eksempel.no", "kari[krøllalfa]eksempel punktum no"). What is part of a URL is
// no address. Time is linear in the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "dictionary/lexicon.h"
#include "text/text.h"

namespace uttrekk {

struct Email {
  Span span;            // bytes; may hold a line end or the hiding words
  std::string address;  // in lower case, whole
};

/// In the order of the text, not overlapping. Where no word of the text is "krøllalfa", it need not
/// be looked for (`spelled_out`).
std::vector<Email> find_emails(const Text& text, const Lexicon& lexicon, bool spelled_out = true);

/// The word that hides an "@" without brackets around it.
inline constexpr std::string_view kSpelledAt = "krøllalfa";

/// Whether it is an office's: "post@…", "postmottak@…".
bool is_office_mailbox(std::string_view address, const Lexicon& lexicon);

}  // namespace uttrekk
