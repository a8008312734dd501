// What the words of a short text say of it: is it a noun phrase or a clause, a question, a name;
// and what would it be about as a heading?
#pragma once

#include <cstdint>
#include <string_view>

#include "dictionary/choice.h"
#include "dictionary/lexicon.h"
#include "document/section_type.h"
#include "document/vocabulary.h"

namespace uttrekk {

enum class FurnitureWord : std::uint8_t {  // the choices of dictionary `furniture`, in order
  image,
  alt,
  caption,
  page,
  contents,
  logo,
  placeholder,
  web,
  slide,
  closing,
  stamp,
  imprint,
  none
};
static_assert(choices_of(MarkKind::furniture) ==
              "image alt caption page contents logo placeholder web slide closing stamp "
              "imprint");

struct Wording {
  std::uint16_t words = 0;
  std::uint16_t capitals = 0;    // words that start with one
  std::uint16_t characters = 0;  // code points
  char32_t first = 0;            // first and last character that is no blank, quote or markup
  char32_t last = 0;
  bool all_capitals = false;    // letters, and none in lower case
  bool question_start = false;  // "Hva …", "I hvilken grad …"
  bool conditional = false;     // "Hvis …", "Når …"
  bool verb = false;            // a finite verb beyond the first word and outside a relative
                                // clause: "Følgende ble gjort", not "oppgaver som kan løses"
  bool relative = false;        // "som", "der": what follows may be a clause
  bool pronoun = false;         // "vi", "dette"
  bool instruction = false;     // "Beskriv …", "Oppsummere …": words of a template to its users
  bool inner_colon = false;     // ": " with more behind it
  bool link = false;            // such a word somewhere
  bool open_end = false;        // ends in "og", "for", "å": something must follow
  bool verb_end = false;        // … or in a finite verb: "Målene er"
  bool sentences = false;       // a full stop or question mark inside, more text behind it
  bool has_digit = false;
  bool digits_only = false;  // digits, punctuation and no letter
  bool clock = false;        // starts with a clock time: "10:20", "kl. 9.30"
  bool address = false;      // an e-mail address or URL
  bool capitalised = false;  // all words but short ones start with a capital
  SectionType type = SectionType::none;
  bool whole_type = false;                        // the phrase of that type is the whole text
  bool type_first = false;                        // … or opens it
  FurnitureWord furniture = FurnitureWord::none;  // the phrase that opens it
  bool whole_furniture = false;
  std::uint8_t furniture_words = 0;
  bool logo = false;  // some word is one of a logo's
};

/// Texts longer than this (bytes) are no heading, and are not looked at.
inline constexpr std::size_t kShortText = 300;

Wording wording_of(std::string_view text, const Lexicon& lexicon, Vocabulary& vocabulary);

/// The entry of a run of letters, which is looked up once for all texts; that of no word where it
/// is empty.
const Entry& entry_of(std::string_view word, const Lexicon& lexicon, Vocabulary& vocabulary);

/// The letters that a text opens with, as far as a word is long.
std::string_view first_word(std::string_view text);

/// Quick looks at a text, which tell most lines from headings and spare them wording_of().

/// Wording::first and last.
struct Ends {
  char32_t first = 0;
  char32_t last = 0;
};
Ends ends_of(std::string_view text);

/// What the first word may be or open: a bit set over MarkKind. Without the bit of `furniture`
/// Wording::furniture is none, without that of `heading` type_first and whole_type are false.
std::uint64_t first_word_opens(std::string_view text, const Lexicon& lexicon,
                               Vocabulary& vocabulary);

/// Wording::all_capitals.
bool in_capitals(std::string_view text);

}  // namespace uttrekk
