#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/people/item.h"
#include "extract/people/people_words.h"
#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

enum GivenName : std::int32_t { kClear, kWord, kShort };
static_assert(choices_of(MarkKind::given_name) == "clear word short");
enum Surname : std::int32_t { kName, kEnding };
static_assert(choices_of(MarkKind::surname) == "name ending");
enum Role : std::int32_t { kPerson, kOnly, kUnit, kModifier, kTail };
static_assert(choices_of(MarkKind::role) == "person only unit modifier tail");
enum Organisation : std::int32_t { kHead, kWeakHead, kForm, kKnown, kFront };
static_assert(choices_of(MarkKind::organisation) == "head word form name front");

constexpr std::size_t kMinTail = 3;   // bytes
constexpr std::size_t kMaxTail = 24;  // bytes; longer heads of compounds are on no list
constexpr std::size_t kMinFront = 2;  // bytes before a tail

/// Whether all letters are small ones of ASCII and Latin-1, and there is nothing else: as in most
/// words. Such a word folds to itself.
bool is_lower_case(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    const bool latin = byte == 0xC3 || (byte >= 0xA0 && byte < 0xC0 && byte != 0xB7);  // no "÷"
    return (byte >= 'a' && byte <= 'z') || latin;
  });
}

/// The letters of a word, counted.
struct Letters {
  std::uint32_t all = 0, lower = 0, upper = 0;
  std::uint32_t others = 0;  // no letters: digits, full stops
  bool digit = false;
  bool parts_capital = true;   // each part between hyphens begins with a capital
  bool inner_capital = false;  // behind a small letter of its part
  bool open = true;            // ends with a hyphen: a part would begin here
};

void count_letter(Letters& letters, char32_t c) {
  ++letters.all;
  if (is_upper(c)) {
    ++letters.upper;
    if (!letters.open && letters.lower > 0) letters.inner_capital = true;
  } else {
    ++letters.lower;
    if (letters.open) letters.parts_capital = false;
  }
  letters.open = false;
}

Letters count_letters(std::string_view word) {
  Letters letters;
  // "d'Aubert": the elided particle is no part of the name's shape
  const bool elided =
      word.size() > 3 && word[0] == 'd' && (word[1] == '\'' || word.substr(1, 3) == "’");
  for (std::size_t i = elided ? 1 : 0; i < word.size(); i += utf8_length(word[i])) {
    const char32_t c = code_point_at(word, i);
    if (is_letter(c)) {
      count_letter(letters, c);
    } else if (c == '-' || c == 0x2010 || c == 0x2011) {
      if (letters.open) letters.parts_capital = false;
      letters.open = true;
    } else if (c == '\'' || c == 0x2019) {
      letters.open = true;
    } else if (character_class(c) != CharacterClass::mark) {
      letters.digit = letters.digit || is_digit(c);
      ++letters.others;
    }
  }
  return letters;
}

/// "K", "K.", "K.L."
bool is_initial(std::string_view word, const Letters& letters) {
  const bool stops = letters.others == letters.all && word.back() == '.' && letters.all <= 3;
  return letters.lower == 0 && letters.upper == letters.all && letters.all > 0 &&
         (stops || (letters.all == 1 && letters.others == 0));
}

/// "NFS", "HelseNy"
bool is_acronym(std::string_view word, const Letters& letters) {
  const bool short_capitals = letters.lower == 0 && letters.all >= 2 && letters.all <= 6;
  return short_capitals ||
         (letters.inner_capital && word.find_first_of("-/") == std::string_view::npos);
}

/// What the letters of a word say: capital, all capitals, fit for a name.
std::uint32_t letter_traits(std::string_view word) {
  const bool ascii_capital = word[0] >= 'A' && word[0] <= 'Z';
  if (ascii_capital && word.size() > 1 && is_lower_case(word.substr(1))) {
    return trait::capital | trait::name_shape;
  }
  const Letters letters = count_letters(word);
  const bool capital = is_upper(code_point_at(word, 0));
  const bool shape =
      letters.all >= 2 && letters.others == 0 && letters.parts_capital && !letters.open;
  const bool hangs = letters.open && letters.all >= 3 && letters.lower + 1 >= letters.all &&
                     (letters.upper == 0 || capital);  // "fag- og", "Bygg- og"
  std::uint32_t traits = 0;
  if (letters.digit) traits |= trait::digits;
  if (letters.upper > 0 && capital) traits |= trait::capital;
  if (letters.all >= 2 && letters.lower == 0) traits |= trait::all_capitals;
  if (shape) traits |= trait::name_shape;
  if (hangs) traits |= trait::role_modifier;
  if (is_acronym(word, letters)) traits |= trait::acronym;
  if (is_initial(word, letters)) traits |= trait::initial;
  return traits;
}

std::uint32_t role_traits(std::int32_t value) {
  switch (value) {
    case kModifier:
      return trait::role_modifier;
    case kUnit:
      return trait::role | trait::unit_role;
    case kTail:
      return trait::role_before_for;
    default:
      return trait::role;
  }
}

std::uint32_t organisation_traits(std::int32_t value, std::uint32_t letters) {
  switch (value) {
    case kHead:
      return trait::org_head;
    case kWeakHead:
      return trait::org_word;
    case kFront:
      return (letters & trait::capital) != 0 ? trait::org_front : 0;
    case kForm:
      return (letters & trait::all_capitals) != 0 ? trait::org_form : 0;
    default:
      return (letters & trait::capital) != 0 ? trait::org_name : 0;
  }
}

std::uint32_t given_traits(std::int32_t value, std::uint32_t letters) {
  if (value == kShort) return (letters & trait::capital) != 0 ? trait::initial : 0;
  return value == kClear ? trait::given : trait::given | trait::given_word;
}

std::uint32_t mark_traits(const Lexicon& lexicon, const Entry& entry, std::uint32_t letters) {
  std::uint32_t traits = 0;
  for (auto it = lexicon.begin(entry); it != lexicon.end(entry); ++it) {
    switch (it->kind) {
      case MarkKind::given_name:
        traits |= given_traits(it->value, letters);
        break;
      case MarkKind::surname:
        if (it->value == kName) traits |= trait::surname;
        break;
      case MarkKind::name_particle:
        traits |= trait::particle;
        break;
      case MarkKind::role:
        traits |= role_traits(it->value);
        break;
      case MarkKind::organisation:
        traits |= organisation_traits(it->value, letters);
        break;
      case MarkKind::title:
        traits |= it->value == choice(MarkKind::title, "before") ? trait::title_before
                                                                 : trait::title_after;
        break;
      case MarkKind::namesake:
        traits |= trait::namesake;
        break;
      case MarkKind::reach_label:
        traits |= trait::reach_label;
        break;
      case MarkKind::contact_label:
      case MarkKind::person_cue:
        traits |= trait::cue;
        break;
      case MarkKind::month:
      case MarkKind::weekday:
        traits |= trait::calendar;
        break;
      case MarkKind::people_grammar:
        traits |= small_word_traits(it->value);
        break;
      default:
        break;
    }
  }
  return traits;
}

/// What a mark says of a word of which it knows the tail.
std::uint32_t tail_traits(const Lexicon& lexicon, const Entry& entry) {
  std::uint32_t traits = 0;
  for (auto it = lexicon.begin(entry); it != lexicon.end(entry); ++it) {
    if (it->kind != MarkKind::role) continue;
    if (it->value == kPerson || it->value == kTail) traits |= trait::role;
    if (it->value == kUnit) traits |= role_traits(kUnit);
  }
  if (const auto value = lexicon.value(entry, MarkKind::organisation)) {
    if (*value == kHead) traits |= trait::org_head;
  }
  if (const Mark* mark = lexicon.mark(entry, MarkKind::surname)) {
    if (mark->value == kEnding) traits |= trait::surname_tail;
  }
  if (entry.has(MarkKind::namesake)) traits |= trait::namesake;
  return traits;
}

/// The longest tails win, for each thing that a tail can say. "Rehab-koordinator" gives the
/// tail after its hyphen as well.
std::uint32_t compound_traits(const Lexicon& lexicon, std::string_view folded_word) {
  std::uint32_t traits = 0;
  std::size_t at = folded_word.size() > kMaxTail ? folded_word.size() - kMaxTail : kMinFront;
  for (at = std::max(at, kMinFront); at + kMinTail <= folded_word.size(); ++at) {
    if (is_continuation(folded_word[at])) continue;
    const Entry& entry = lexicon.find(folded_word.substr(at));
    if (entry.kinds == 0) continue;
    std::uint32_t found = tail_traits(lexicon, entry);
    if (folded_word[at - 1] == '-') {
      if (entry.has(MarkKind::surname)) found |= trait::surname;
      if (entry.has(MarkKind::role) && *lexicon.value(entry, MarkKind::role) != kModifier) {
        found |= trait::role;
      }
    }
    constexpr std::uint32_t kRoles = trait::role | trait::unit_role;
    if ((traits & kRoles) != 0) found &= ~kRoles;
    traits |= found;
  }
  // "Kvassheim", "Solhaug" are names of people, not of what bears a name.
  if ((traits & trait::surname_tail) != 0) traits &= ~trait::namesake;
  return traits;
}

/// "Anne-Sofie", "Prosjektleder/Innovasjon", "Kontaktperson(er)": what the first part is.
std::uint32_t front_traits(const Lexicon& lexicon, std::string_view folded_word,
                           std::uint32_t letters) {
  const auto parts = [](char c) { return c == '-' || c == '/' || c == '('; };
  const auto* const found = std::find_if(folded_word.begin(), folded_word.end(), parts);
  const auto part = static_cast<std::size_t>(found - folded_word.begin());
  if (part == folded_word.size() || part == 0) return 0;
  const std::uint32_t front =
      mark_traits(lexicon, lexicon.find(folded_word.substr(0, part)), letters);
  if (folded_word[part] == '/')
    return front & (trait::role | trait::unit_role | trait::reach_label);
  if (folded_word[part] == '(') return front & (trait::role | trait::cue);
  return front & (trait::given | trait::given_word | trait::surname);
}

/// "koordinator|er", "leiar|ane": a role with an ending of the plural.
bool is_plural_role(const Lexicon& lexicon, std::string_view folded_word) {
  constexpr std::array<std::string_view, 9> kEndings = {"e",   "ne", "er",  "ene", "ar",
                                                        "ane", "r",  "mer", "mene"};
  for (const std::string_view ending : kEndings) {
    if (!folded_word.ends_with(ending)) continue;
    const std::string_view stem = folded_word.substr(0, folded_word.size() - ending.size());
    if (ending == "r" && !stem.ends_with('e')) continue;
    const std::uint32_t stem_traits =
        mark_traits(lexicon, lexicon.find(stem), 0) | compound_traits(lexicon, stem);
    if ((stem_traits & trait::role) != 0) return true;
  }
  return false;
}

}  // namespace

std::uint32_t word_traits(std::string_view word, const Lexicon& lexicon) {
  const bool lower = is_lower_case(word);
  std::uint32_t traits = lower ? 0 : letter_traits(word);
  const std::string other = lower ? std::string() : folded(word);
  const std::string_view key = lower ? word : other;
  const Entry& entry = lexicon.find(key);
  traits |= mark_traits(lexicon, entry, traits);
  constexpr std::uint32_t kSettled = trait::role | trait::org_head | trait::org_name;
  if ((traits & kSettled) == 0) {
    std::uint32_t tail = compound_traits(lexicon, key);
    // A name on the lists is no compound: "Berge" is not "ber|ge", "Solheim" no "sol|heim".
    if ((traits & (trait::given | trait::surname)) != 0) tail &= trait::surname_tail;
    traits |= tail | front_traits(lexicon, key, traits);
  }
  constexpr std::uint32_t kNames = trait::given | trait::surname;
  if (entry.has(MarkKind::language_word) && (traits & kNames) == 0) traits |= trait::common_word;
  if ((traits & (trait::role | trait::org_head)) != 0 && (traits & kNames) == 0) {
    traits &= ~trait::name_shape;
  }
  if (entry.has(MarkKind::person_column) && (traits & kNames) == 0) {
    traits &= ~trait::name_shape;  // "Rolle Navn" heads columns
  }
  if ((traits & trait::role) != 0) {
    traits &= ~trait::acronym;
    if (is_plural_role(lexicon, key)) traits |= trait::plural;
  }
  constexpr std::uint32_t kOrganisation =
      trait::org_head | trait::org_word | trait::org_name | trait::org_form | trait::acronym;
  if (lexicon.value(entry, MarkKind::membership) == membership::kAttendance)
    traits &= ~kOrganisation;
  // "AV", "MÅL", "NAVN": a heading or label in capitals
  const bool heads = entry.has(MarkKind::connective) || entry.has(MarkKind::heading) ||
                     entry.has(MarkKind::person_column);
  // "professor II", "RAPPORT NR. 12"
  const bool numeral = small_word(lexicon, entry) == SmallWord::number;
  if ((heads && (traits & trait::all_capitals) != 0) || numeral) traits &= ~trait::acronym;
  // "Statsforvalteren" is the office, and a role right before a name (see is_office)
  constexpr std::uint32_t kOffice = trait::role | trait::org_name;
  if ((traits & kOffice) == kOffice) traits = (traits & ~trait::role) | trait::role_before_for;
  return traits;
}

}  // namespace uttrekk
