// Items: the tokens of a line or sentence as the readers of people see them: words with what the
// dictionaries know of them, separators, and e-mail addresses and phone numbers as one item each.
//
// Words that the dictionaries lack are looked up again by their tail ("kreft|koordinator",
// "Nordlands|sykehuset"), once, when an item is made near a possible name.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dictionary/lexicon.h"
#include "document/document.h"
#include "extract/people/email.h"
#include "extract/people/phone.h"
#include "extract/people/small_word.h"

namespace uttrekk {

enum class ItemKind : std::uint8_t {
  word,
  comma,
  semicolon,
  colon,
  open,  // a round or square bracket
  close,
  dash,  // - – — with blanks around it
  both,  // & + "og" "samt" "eller"
  by,    // "v/" before the name of who speaks or signs
  slash,
  cell,  // a tab or "|"
  stop,  // . ! ?
  email,
  phone,
  other,
  markup,  // "**", "#": a token that makes no item
};

/// What a word is, from its own marks or those of its tail.
namespace trait {
inline constexpr std::uint32_t capital = 1u << 0;       // starts with an upper-case letter
inline constexpr std::uint32_t all_capitals = 1u << 1;  // two letters or more, none in lower case
inline constexpr std::uint32_t given = 1u << 2;         // a given name
inline constexpr std::uint32_t given_word = 1u << 3;    // one that is a common word as well
inline constexpr std::uint32_t surname = 1u << 4;       // on the list
inline constexpr std::uint32_t surname_tail = 1u << 5;  // ends like one
inline constexpr std::uint32_t particle = 1u << 6;
inline constexpr std::uint32_t initial = 1u << 7;  // "K."
inline constexpr std::uint32_t role = 1u << 8;
inline constexpr std::uint32_t role_modifier = 1u << 9;
inline constexpr std::uint32_t unit_role = 1u << 10;  // a unit may follow: "seksjonsleder PSHT"
inline constexpr std::uint32_t org_head = 1u << 11;
inline constexpr std::uint32_t org_word = 1u << 12;  // a head that is a common word as well
inline constexpr std::uint32_t org_form = 1u << 13;  // "AS", "HF"
inline constexpr std::uint32_t org_name = 1u << 14;
inline constexpr std::uint32_t acronym = 1u << 15;  // "NFS", "HelseNy"
inline constexpr std::uint32_t title_before = 1u << 16;
inline constexpr std::uint32_t title_after = 1u << 17;
inline constexpr std::uint32_t namesake = 1u << 18;     // "gate", "-prisen"
inline constexpr std::uint32_t name_shape = 1u << 19;   // capital, letters alone, each part capital
inline constexpr std::uint32_t reach_label = 1u << 20;  // "tlf.", "e-post"
inline constexpr std::uint32_t cue = 1u << 21;          // part of some contact label or person cue
inline constexpr std::uint32_t digits = 1u << 22;
inline constexpr std::uint32_t plural = 1u << 23;       // a role in the plural
inline constexpr std::uint32_t preposition = 1u << 24;  // i, ved, av …
inline constexpr std::uint32_t copula = 1u << 25;       // er, var, vært, blir
inline constexpr std::uint32_t calendar = 1u << 26;     // a month or weekday
inline constexpr std::uint32_t at_preposition =
    1u << 27;  // one that leads to where somebody works: i, ved, hos
inline constexpr std::uint32_t field_preposition = 1u << 30;  // "for": "senter for omsorg"
inline constexpr std::uint32_t org_front = 1u
                                           << 29;  // "Helse": an organisation with a name behind it
inline constexpr std::uint32_t common_word = 1u
                                             << 28;  // "nedre": frequent, and on no list of names
inline constexpr std::uint32_t role_before_for = 1u << 31;  // "ansvarlig": one before "for"
}  // namespace trait

struct Item {
  ItemKind kind = ItemKind::other;
  Span span;
  std::uint32_t traits = 0;
  std::uint32_t index = 0;  // of the token; of an e-mail address or phone number in its list
  bool glued = false;       // nothing blank before it
  std::uint8_t openings = 0;
  SmallWord small = SmallWord::none;

  bool is(std::uint32_t any) const { return (traits & any) != 0; }
  bool opens(std::uint8_t any) const { return (openings & any) != 0; }
  bool says(SmallWord word) const { return small == word; }
};

inline bool is_word(const Item& item) {
  return item.kind == ItemKind::word;
}
/// An address or a number that somebody can be reached by.
inline bool is_reach(const Item& item) {
  return item.kind == ItemKind::email || item.kind == ItemKind::phone;
}

struct ItemRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  bool empty() const { return first >= end; }
};

/// The text from the first item of a range, which must not be empty, to its last.
inline Span span_of(std::span<const Item> items, ItemRange range) {
  return {items[range.first].span.begin, items[range.end - 1].span.end};
}

/// "Kari Nes (50 %), Ola Vik": one past brackets that open at item `i`, which must be short and
/// hold a number, and neither a name nor an address; `i` where there are no such.
std::uint32_t past_number(std::span<const Item> items, std::uint32_t i);

/// "(2031–2033)", "(fra 1. mai 2031)": such brackets with a year in them.
bool holds_year(std::span<const Item> items, std::uint32_t i);

struct Reach {  // all addresses and numbers of a document
  std::vector<Email> emails;
  std::vector<Phone> phones;
};

/// What a word may be to a name of two words or more (extract/people/name_runs.h).
namespace name_part {
inline constexpr std::uint16_t part = 1;      // of a name
inline constexpr std::uint16_t start = 2;     // a part that a name may start with
inline constexpr std::uint16_t known = 4;     // a part that makes a name more than its shape
inline constexpr std::uint16_t given = 8;     // may stand behind "Nordbø,"
inline constexpr std::uint16_t surname = 16;  // may stand before ", Kari"
inline constexpr std::uint16_t initial = 32;
inline constexpr std::uint16_t between = 64;  // markup or a particle
inline constexpr std::uint16_t stop = 128;
inline constexpr std::uint16_t comma = 256;
inline constexpr std::uint16_t role = 512;
}  // namespace name_part

/// What a word may open.
namespace opening {
inline constexpr std::uint8_t contact = 1;  // a phrase of contact-labels
inline constexpr std::uint8_t cue = 2;      // a phrase of person-cues
inline constexpr std::uint8_t member = 4;   // a phrase of membership
inline constexpr std::uint8_t colon = 8;    // what stands behind a label: it is one
inline constexpr std::uint8_t person = 16;  // a name or a label, by its capital
inline constexpr std::uint8_t name = 32;    // a name on the lists, or one joined by a hyphen
}  // namespace opening

/// All that is known of a word by its spelling, in the column `people` of the vocabulary.
class WordTraits {
 public:
  WordTraits(std::uint32_t traits, ItemKind kind, SmallWord small, std::uint8_t openings,
             std::uint16_t names)
      : bits_(traits | static_cast<std::uint64_t>(kind) << kKindShift |
              static_cast<std::uint64_t>(small) << kSmallShift |
              std::uint64_t{openings} << kOpeningShift | std::uint64_t{names} << kNameShift) {}
  explicit WordTraits(std::uint64_t bits) : bits_(bits) {}

  std::uint64_t bits() const { return bits_; }
  std::uint32_t traits() const { return static_cast<std::uint32_t>(bits_); }
  /// Of the item that it makes, but for what its surroundings say.
  ItemKind kind() const { return static_cast<ItemKind>(bits_ >> kKindShift & kKinds); }
  SmallWord small() const { return static_cast<SmallWord>(bits_ >> kSmallShift & kSmallWords); }
  std::uint8_t openings() const { return static_cast<std::uint8_t>(bits_ >> kOpeningShift); }
  std::uint16_t name_parts() const { return static_cast<std::uint16_t>(bits_ >> kNameShift); }

 private:
  static constexpr std::uint64_t kKinds = 31, kSmallWords = 31;
  static_assert(static_cast<unsigned>(ItemKind::markup) <= kKinds);
  static_assert(static_cast<unsigned>(SmallWord::party) <= kSmallWords);
  static_assert(name_part::role < 1 << 11);
  static constexpr unsigned kKindShift = 32;
  static constexpr unsigned kSmallShift = 37;
  static constexpr unsigned kOpeningShift = 45;
  static constexpr unsigned kNameShift = 53;
  std::uint64_t bits_;
};

/// Makes items; keeps its place among the addresses and numbers, so that ranges which come in
/// the order of the text cost linear time.
class ItemMaker {
 public:
  /// Fills in the column `people` of the document's vocabulary.
  ItemMaker(Document& document, const Lexicon& lexicon, const Reach& reach);

  /// The items of the tokens from `first` to before `end`, into `items` (emptied before).
  void make(std::uint32_t first, std::uint32_t end, std::vector<Item>& items);

  const Document& document() const { return document_; }
  const Lexicon& lexicon() const { return lexicon_; }
  const Reach& reach() const { return reach_; }
  /// Whether the tokens from `first` to before `end` hold a cue that announces people ("Fra
  /// venstre").
  bool has_cue(std::uint32_t first, std::uint32_t end) const;
  WordTraits traits_of(WordId word) const { return WordTraits(words_[word]); }
  WordTraits word(std::uint32_t token) const { return traits_of(document_.tokens.word(token)); }
  /// The traits of a token, be it a word or not.
  std::uint32_t traits(std::uint32_t token) const { return word(token).traits(); }

 private:
  bool take_reach(Span token, std::vector<Item>& items);
  std::uint32_t next_reach() const;
  bool is_dash(std::uint32_t t) const;

  const Document& document_;
  const Lexicon& lexicon_;
  const Reach& reach_;
  const std::vector<std::uint64_t>& words_;  // by word
  std::uint32_t range_begin_ = 0;            // what starts before is no item of this range
  std::uint32_t email_ = 0;
  std::uint32_t phone_ = 0;
};

/// The traits of a word; for tests and for words that are no token of their own.
std::uint32_t word_traits(std::string_view word, const Lexicon& lexicon);

}  // namespace uttrekk
