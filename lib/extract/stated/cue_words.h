// What the cue dictionaries say of a document's tokens: the view that the rules for goals and
// learning points share.
//
// A cue is found by its noun or verb ("mål", "erfart"); the rules then look a bounded number of
// tokens to either side, so that a sentence of any length costs linear time.
#pragma once

#include <cstdint>
#include <optional>

#include "dictionary/lexicon.h"
#include "document/document.h"

namespace uttrekk {

/// The roles of the dictionary `cue-grammar`, in the order of its choices. A word may have
/// several ("nå" is an adverb and a verb).
enum class CueRole : std::uint8_t {
  infinitive,   // å
  that,         // at
  about,        // om
  inside,       // i
  along,        // med
  as,           // som
  into,         // til
  upon,         // på
  have,         // har, hadde
  be,           // er, var, vært
  become,       // ble, vart: also the passive
  modal,        // skal, bør
  negation,     // ikke
  condition,    // hvis, dersom
  contrast,     // men
  question,     // hva, hvordan
  adverb,       // what may stand between "er" and "å": også, først og fremst
  conjunction,  // og, samt
  preposition,  // the others: mot, for
  of,           // av
  take,         // tar, tek
  set,          // satt, sett (seg)
  attain,       // nå, oppfylle, (i) tråd: an aim they govern is only mentioned
  part,         // del (av), annen: no aim follows
  article,
  amount,      // bedre, færre, minst: an aim without "å" follows
  particle,    // (lærte) opp, bort
  attribute,   // overordnede, felles
  importance,  // viktig, sentral
  summary,     // oppsummering (av)
  possessive,  // hans, deira
  person,      // han, ho: somebody else's story
  these,       // følgende, disse: what a list holds
  clause,      // der, hvor: opens a clause
  done,        // gjorde, gjennomført: a list of what was done follows
  shall,       // skal, skulle: of the modals those that tell what is to be
  may,         // kan, kunne: of the modals those that tell what is possible
  numero,      // nr.: before the number of an item
};

/// A set of roles.
using CueRoles = std::uint64_t;
constexpr CueRoles role_bit(CueRole role) {
  return CueRoles{1} << static_cast<unsigned>(role);
}
template <typename... Roles>
constexpr CueRoles roles(Roles... r) {
  return (role_bit(r) | ...);
}

/// Half-open range of tokens.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  constexpr bool empty() const { return begin >= end; }
  constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
};

CueRoles cue_roles(const Lexicon& lexicon, EntryId entry);
/// Brings the column `cue_roles` of the vocabulary up to date, from which CueWords reads them.
void add_cue_roles(Vocabulary& vocabulary, const Lexicon& lexicon);

class CueWords {
 public:
  CueWords(const Document& document, const Lexicon& lexicon)
      : document_(&document), lexicon_(&lexicon) {}

  const Document& document() const { return *document_; }
  const Lexicon& lexicon() const { return *lexicon_; }
  const Tokens& tokens() const { return document_->tokens; }

  bool has(std::uint32_t token, MarkKind kind) const {
    return (tokens().marks(token) & mark_bit(kind)) != 0;
  }
  std::optional<std::int32_t> value(std::uint32_t token, MarkKind kind) const {
    if (!has(token, kind)) return std::nullopt;
    return lexicon_->value(lexicon_->entry(tokens().entry(token)), kind);
  }
  /// All roles of the token in the dictionary `cue-grammar`.
  CueRoles roles_of(std::uint32_t token) const {
    const WordId word = tokens().word(token);
    const auto& column = tokens().vocabulary().cue_roles;
    return word < column.size() ? column[word] : cue_roles(*lexicon_, tokens().entry(token));
  }
  bool is(std::uint32_t token, CueRoles any_of) const { return (roles_of(token) & any_of) != 0; }

  /// Whether the token is the one character `c`.
  bool is_sign(std::uint32_t token, char c) const {
    const Span span = tokens().span(token);
    return span.size() == 1 && document_->text.view()[span.begin] == c;
  }
  /// Punctuation or a symbol other than "%".
  bool is_punctuation(std::uint32_t token) const {
    return tokens().kind(token) == TokenClass::punctuation;
  }
  bool is_quote(std::uint32_t token) const;
  bool is_number(std::uint32_t token) const {
    return tokens().kind(token) == TokenClass::number ||
           tokens().kind(token) == TokenClass::ordinal;
  }
  /// The tokens that lie in `span`; one that ends past it by a sign of its own begins inside.
  TokenRange range(Span span) const;
  /// The same for the content of a block.
  TokenRange content(const Block& block) const;
  /// The next span that is asked for begins near this token: a hint, no more.
  void expect(std::uint32_t token) const { near_ = token; }
  /// `range` without quotation marks, brackets and other punctuation at its end, question mark
  /// included.
  TokenRange without_end_punctuation(TokenRange range) const;
  /// Whether the last token, quotes and brackets left aside, is the character `c`, none of these.
  bool ends_in(TokenRange range, char c) const {
    if (range.empty()) return false;
    const std::uint32_t last = range.end - 1;
    if (is_sign(last, c)) return true;
    const bool stop = document_->text.view()[tokens().span(last).begin] == '.';  // as most end
    return !stop && is_punctuation(last) && ends_inside_quotes(range, c);
  }
  /// It ends in a question mark, or opens with a question word and its verb: "Hvordan har dere …".
  bool is_question(TokenRange sentence) const;

 private:
  bool ends_inside_quotes(TokenRange range, char c) const;
  std::uint32_t first_after(std::uint32_t at) const;

  const Document* document_;
  const Lexicon* lexicon_;
  mutable std::uint32_t near_ = 0;  // the token that was asked for last: the next one is near it
};

/// Whether the main clause that `text` opens with has its verb among the first words:
/// "Prosjektet startet", not "Støtte dem som er hjemme".
bool has_finite_verb(const CueWords& words, TokenRange text);

}  // namespace uttrekk
