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
  std::array<std::uint32_t, 8> of{};  // one more than there are languages, which stays 0: a power
                                      // of two is added up and compared without a loop
  static_assert(kWeighedLanguages.size() == 7);

  void add(std::int32_t weights) {
    for (std::uint32_t i = 0; i < kWeighedLanguages.size(); ++i) of[i] += weight_of(weights, i);
  }
  void add(const LanguageScores& other) {
    for (std::size_t i = 0; i < of.size(); ++i) of[i] += other.of[i];
  }
};

/// Finds the marks that words carry. Keeps a buffer, so that no word allocates.
class LanguageMarks {
 public:
  explicit LanguageMarks(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// Calls `visit(entry, weights)` for each mark of the word; entry is that of the word or affix.
  template <typename Visit>
  void visit(std::string_view spelling, EntryId entry, Visit&& visit) {
    if (has_entry(entry)) {
      visit_entry(entry, MarkKind::language_word, visit);
      return;
    }
    if (!fold(spelling)) return;
    const auto affix = [&](EntryId id) {
      if (id != Lexicon::kUnknown) visit_entry(id, MarkKind::language_affix, visit);
    };
    affix(lexicon_.longest_affix(Affix::ending, form_, MarkKind::language_affix));
    affix(lexicon_.longest_affix(Affix::beginning, form_, MarkKind::language_affix));
    for (std::size_t at = 0; at < form_.size();) affix(next_infix(at));
  }
  /// The word itself is a mark, and not just its parts.
  bool has_entry(EntryId entry) const { return lexicon_.entry(entry).has(MarkKind::language_word); }

 private:
  template <typename Visit>
  void visit_entry(EntryId id, MarkKind kind, Visit& visit) {
    const Entry& entry = lexicon_.entry(id);
    for (auto mark = lexicon_.begin(entry); mark != lexicon_.end(entry); ++mark) {
      if (mark->kind == kind) visit(id, mark->value);
    }
  }
  /// Puts the folded word into form_; false where it is too short or too long to have an ending.
  bool fold(std::string_view spelling);
  /// The first infix of form_ at byte `at` or after; `at` goes past it, to the end if there is
  /// none.
  EntryId next_infix(std::size_t& at) const;

  const Lexicon& lexicon_;
  std::string form_;
};

/// Whether a token counts, whatever its word says: marks on the word itself do in every word, its
/// affixes not in names and acronyms.
bool counts(const Document& document, std::uint32_t token, bool has_entry);

/// Brings the column `language` of the vocabulary up to date: the sums of each word's marks.
void add_language_marks(Vocabulary& vocabulary, const Lexicon& lexicon);

/// The scores of tokens [first, end), from that column.
LanguageScores language_scores(const Document& document, std::uint32_t first, std::uint32_t end);

}  // namespace uttrekk
