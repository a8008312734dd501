#include "language/evidence.h"

#include <algorithm>

#include "text/fold.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kShortestForm = 4;      // bytes: shorter words have no telling ending
constexpr std::uint32_t kLongestForm = 64;      // bytes: longer ones are no words
constexpr std::uint32_t kShortestCapitals = 6;  // shorter words in capitals are acronyms

// A word's column: its score in each language, and then what they come from.
constexpr std::size_t kSource = 7;
constexpr std::uint8_t kFromWord = 1;
constexpr std::uint8_t kFromAffixes = 2;
static_assert(kWeighedLanguages.size() <= kSource);

bool opens_sentence(const Document& document, std::uint32_t token) {
  if (token == 0) return true;
  const Token before = document.tokens[token - 1];
  if (before.kind != TokenClass::punctuation) return before.kind == TokenClass::symbol;
  return document.view(before.span) != ",";
}

}  // namespace

bool LanguageMarks::fold(std::string_view spelling) {
  if (spelling.size() < kShortestForm || spelling.size() > kLongestForm) return false;
  form_.clear();
  append_folded(form_, spelling);
  return true;
}

EntryId LanguageMarks::next_infix(std::size_t& at) const {
  const std::string_view form = form_;
  for (; at < form.size(); ++at) {
    if (!lexicon_.opens_infix(form[at])) continue;
    const EntryId id =
        lexicon_.longest_affix(Affix::infix, form.substr(at), MarkKind::language_affix);
    if (id == Lexicon::kUnknown) continue;
    at += lexicon_.key(id).size() - 2;  // without its hyphens
    return id;
  }
  return Lexicon::kUnknown;
}

bool counts(const Document& document, std::uint32_t index, bool has_entry) {
  const Token token = document.tokens[index];
  if (token.kind != TokenClass::word && token.kind != TokenClass::abbreviation) return false;
  if (has_entry) return true;
  if (token.has_digit()) return false;
  if (token.all_capitals()) return token.span.size() >= kShortestCapitals;
  return !token.capital() || opens_sentence(document, index);
}

void add_language_marks(Vocabulary& vocabulary, const Lexicon& lexicon) {
  LanguageMarks marks(lexicon);
  vocabulary.column(vocabulary.language, [&](std::string_view spelling, EntryId entry) {
    LanguageScores scores;
    bool any = false;
    marks.visit(spelling, entry, [&](EntryId, std::int32_t weights) {
      scores.add(weights);
      any = true;
    });
    std::array<std::uint8_t, kSource + 1> column{};
    for (std::size_t i = 0; i < scores.of.size(); ++i) {
      column[i] = static_cast<std::uint8_t>(std::min(scores.of[i], 0xFFu));
    }
    if (any) column[kSource] = marks.has_entry(entry) ? kFromWord : kFromAffixes;
    return column;
  });
}

LanguageScores language_scores(const Document& document, std::uint32_t first, std::uint32_t end) {
  LanguageScores scores;
  const auto& columns = document.tokens.vocabulary().language;
  for (std::uint32_t t = first; t < end; ++t) {
    const auto& column = columns[document.tokens.word(t)];
    if (column[kSource] == 0 || !counts(document, t, column[kSource] == kFromWord)) continue;
    for (std::size_t i = 0; i < scores.of.size(); ++i) scores.of[i] += column[i];
  }
  return scores;
}

}  // namespace uttrekk
