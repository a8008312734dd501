// A sentence as far as it has been read: whether it may be a heading, and whether that is complete,
// so that a new sentence may follow with no closing mark between.
#pragma once

#include <cstdint>

#include "segment/sentence_view.h"

namespace uttrekk {

/// What the sentence has shown so far.
struct SentenceState {
  std::uint32_t start = 0;
  bool has_word = false;  // of letters: a chapter number alone is no heading
  bool plain = true;      // no comma, colon or dash inside, as in most headings
  bool has_verb = false;  // a finite one
  bool unmarked = false;  // no closing mark stands before it
  bool in_quote = false;  // one that was opened in this sentence

  /// Takes in token i.
  void add(const SentenceView& view, std::uint32_t i, Sign sign) {
    if (sign != Sign::word) return add_mark(i, sign);
    has_word = has_word || view.kind(i) != TokenClass::number;
    has_verb = has_verb || view.has_mark(i, MarkKind::finite_verb);
  }
  /// The same for a word.
  void add_word(const SentenceView& view, std::uint32_t i) {
    has_word = true;
    has_verb = has_verb || view.has_mark(i, MarkKind::finite_verb);
  }

 private:
  void add_mark(std::uint32_t i, Sign sign);
};

// In all of these i is the token that may start the next sentence.

/// All of it so far may be a heading.
bool heading_so_far(const SentenceState& state, std::uint32_t i, std::uint32_t longest);

/// "som", "at" or the like stands before token i.
bool is_subordinate(const SentenceView& view, const SentenceState& state, std::uint32_t i);

/// "3.5.2": two full stops or more.
bool is_chapter_number(const SentenceView& view, std::uint32_t i);

/// The word that the sentence opens with may be a heading by itself: a common noun, or one behind a
/// number ("3.1 Bakgrunn").
bool opens_heading(const SentenceView& view, const SentenceState& state);

/// Tokens before i are a heading that has no verb, and none that a name could belong to: "Ny
/// rekord | Kari Nes sprang", but "Norsk skodespelar Kari Nes sprang", "Byen Nes har".
bool nominal_heading(const SentenceView& view, const SentenceState& state, std::uint32_t i);

/// What a relative clause without its "som" may hang on: "Det er mannen Ola kjenner", but no bare
/// object ("Alle fekk plass").
bool may_hold_relative(const SentenceView& view, const SentenceState& state, std::uint32_t i);

/// "Røykvarslarane redda liv": a verb by its ending, and no adjective ("Den kjende forfattaren").
bool has_weak_verb(const SentenceView& view, const SentenceState& state, std::uint32_t i);

/// What stands before a common noun is complete: "Full fart i Lia | Skianlegget opnar", "Kaos i
/// trafikken | Vegvesenet rår", "Resultat | Ventetida gjekk ned", but "avisa Morgonposten skriv".
bool complete_before_noun(const SentenceView& view, const SentenceState& state, std::uint32_t i);

/// "Får støtte", "Tok bronse": a heading that opens with its verb ends in its object.
bool ends_in_object(const SentenceView& view, const SentenceState& state, std::uint32_t i);

/// "Ho las boka Den lange vegen", "Romanen Ingen å spørje", "Nes sitt program Alle med": at i the
/// name of a work starts, but not behind a heading ("Den nye boka | Det er …").
bool is_title_of_work(const SentenceView& view, const SentenceState& state, std::uint32_t i);

}  // namespace uttrekk
