#include "language/evidence.h"

#include <algorithm>
#include <cstring>

#include "text/fold.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kShortestForm = 4;      // bytes: shorter words have no telling ending
constexpr std::uint32_t kLongestForm = 64;      // bytes: longer ones are no words
constexpr std::uint32_t kShortestCapitals = 6;  // shorter words in capitals are acronyms

// A word's column: its score in each language, and then where it counts.
using Column = std::array<std::uint16_t, 8>;
constexpr std::size_t kWhere = 7;
constexpr std::uint16_t kAnywhere = 0;  // letters alone, which no other token consists of
constexpr std::uint16_t kAsWord = 1;    // see counts(): the word itself is a mark
constexpr std::uint16_t kAsAffixes = 2;
static_assert(kWeighedLanguages.size() <= kWhere);

/// All of a column at once; the sums of so many fit.
using Sums = std::uint16_t __attribute__((vector_size(16)));
constexpr std::uint16_t kHighestScore = 0xFF;
constexpr std::uint32_t kMostColumns = 0xFFFF / kHighestScore;

void add(Sums& sums, const Column& column) {
  Sums scores;
  std::memcpy(&scores, column.data(), sizeof scores);
  sums += scores;
}

bool opens_sentence(const Document& document, std::uint32_t token) {
  if (token == 0) return true;
  const Tokens& tokens = document.tokens;
  const TokenClass before = tokens.kind(token - 1);
  if (before != TokenClass::punctuation) return before == TokenClass::symbol;
  return document.view(tokens.span(token - 1)) != ",";
}

/// Letters alone, in which an affix counts wherever the word stands; with `has_entry` the word.
bool counts_anywhere(std::string_view spelling, bool has_entry) {
  using namespace token_shape;
  const std::uint8_t shape = shape_of(spelling);
  if ((shape & plain) == 0 || (shape & has_digit) != 0) return false;
  return has_entry || (shape & (capital | all_capitals)) == 0;
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
  const Tokens& tokens = document.tokens;
  const TokenClass kind = tokens.kind(index);
  if (kind != TokenClass::word && kind != TokenClass::abbreviation) return false;
  if (has_entry) return true;
  const std::uint8_t shape = tokens.shape(index);
  if ((shape & token_shape::has_digit) != 0) return false;
  if ((shape & token_shape::all_capitals) != 0)
    return tokens.span(index).size() >= kShortestCapitals;
  return (shape & token_shape::capital) == 0 || opens_sentence(document, index);
}

void add_language_marks(Vocabulary& vocabulary, const Lexicon& lexicon) {
  LanguageMarks marks(lexicon);
  vocabulary.column(vocabulary.language, [&](std::string_view spelling, EntryId entry) {
    LanguageScores scores;
    marks.visit(spelling, entry, [&](EntryId, std::int32_t weights) { scores.add(weights); });
    Column column{};
    for (std::size_t i = 0; i < kWeighedLanguages.size(); ++i) {
      column[i] = static_cast<std::uint16_t>(std::min<std::uint32_t>(scores.of[i], kHighestScore));
    }
    const bool has_entry = marks.has_entry(entry);
    const bool marked = column != Column{};
    if (marked && !counts_anywhere(spelling, has_entry))
      column[kWhere] = has_entry ? kAsWord : kAsAffixes;
    return column;
  });
}

LanguageScores language_scores(const Document& document, std::uint32_t first, std::uint32_t end) {
  LanguageScores scores;
  const std::span<const WordId> words = document.tokens.words();
  const Column* const columns = document.tokens.vocabulary().language.data();
  for (std::uint32_t t = first; t < end;) {
    const std::uint32_t stop = t + std::min(end - t, kMostColumns);
    Sums sums{};
    for (; t < stop; ++t) {
      const Column& column = columns[words[t]];
      const bool anywhere = column[kWhere] == kAnywhere;  // as nearly all
      if (anywhere || counts(document, t, column[kWhere] == kAsWord)) add(sums, column);
    }
    sums[kWhere] = 0;
    for (std::size_t i = 0; i < scores.of.size(); ++i) scores.of[i] += sums[i];
  }
  return scores;
}

}  // namespace uttrekk
