// What the words of a text say for each language: dictionary weights (language-words), and for
// words that dictionary does not have their endings, beginnings and letters (language-affixes).
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "dictionary/lexicon.h"
#include "document/document.h"

namespace uttrekk {

/// The languages that a text is weighed for, in the order of the dictionaries' choices.
inline constexpr std::array kWeighedLanguages = {
    Language::bokmal,  Language::nynorsk, Language::danish, Language::swedish,
    Language::english, Language::sami,    Language::finnish};

/// Sums of weights, by kWeighedLanguages. A weight is twice the natural logarithm of the odds that
/// the mark stands in a text of that language rather than in any other.
struct LanguageScores {
  std::array<std::uint32_t, kWeighedLanguages.size()> of{};

  void add(std::int32_t weights) {
    for (std::uint32_t i = 0; i < of.size(); ++i) of[i] += weight_of(weights, i);
  }
  void add(const LanguageScores& other) {
    for (std::size_t i = 0; i < of.size(); ++i) of[i] += other.of[i];
  }
};

/// Finds the marks of one token at a time. Keeps a buffer, so that no token allocates.
class LanguageMarks {
 public:
  LanguageMarks(const Document& document, const Lexicon& lexicon)
      : document_(document), lexicon_(lexicon) {}

  /// Calls `visit(entry, weights)` for each mark of the token; entry is that of the word or affix.
  template <typename Visit>
  void visit(std::uint32_t token, Visit&& visit) {
    const Token t = document_.tokens[token];
    if (t.kind != TokenClass::word && t.kind != TokenClass::abbreviation) return;
    if (const Entry& entry = lexicon_.entry(t.entry); entry.has(MarkKind::language_word)) {
      visit_entry(t.entry, MarkKind::language_word, visit);
      return;
    }
    if (!has_form(token, t)) return;
    const auto affix = [&](Lexicon::EntryId id) {
      if (id != Lexicon::kUnknown) visit_entry(id, MarkKind::language_affix, visit);
    };
    affix(lexicon_.longest_affix(Affix::ending, form_, MarkKind::language_affix));
    affix(lexicon_.longest_affix(Affix::beginning, form_, MarkKind::language_affix));
    for (std::size_t at = 0; at < form_.size();) affix(next_infix(at));
  }

 private:
  template <typename Visit>
  void visit_entry(Lexicon::EntryId id, MarkKind kind, Visit& visit) {
    const Entry& entry = lexicon_.entry(id);
    for (auto mark = lexicon_.begin(entry); mark != lexicon_.end(entry); ++mark) {
      if (mark->kind == kind) visit(id, mark->value);
    }
  }
  /// Puts the folded word into form_; false for names and for what is too short to have an ending.
  bool has_form(std::uint32_t index, const Token& token);
  bool opens_sentence(std::uint32_t token) const;
  /// The first infix of form_ at byte `at` or after; `at` goes past it, to the end if there is
  /// none.
  Lexicon::EntryId next_infix(std::size_t& at) const;

  const Document& document_;
  const Lexicon& lexicon_;
  std::string form_;
};

/// The scores of tokens [first, end).
LanguageScores language_scores(const Document& document, const Lexicon& lexicon,
                               std::uint32_t first, std::uint32_t end);

}  // namespace uttrekk
