#include "language/evidence.h"

#include <algorithm>
#include <bit>
#include <cstring>

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

using Column = std::array<std::uint8_t, kSource + 1>;

/// Adds up columns, all scores of one at once: in two numbers, with 16 bits for each score.
class ColumnSums {
 public:
  static constexpr std::uint32_t kMost = 0xFFFF / 0xFF;  // columns: more might not fit
  void add(const Column& column) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, column.data(), sizeof bytes);
    halves_[0] += bytes & kLowBytes;
    halves_[1] += bytes >> 8 & kLowBytes;
  }
  void add_to(LanguageScores& scores) const {
    for (std::size_t i = 0; i < scores.of.size(); ++i) {
      const std::size_t place =
          std::endian::native == std::endian::little ? i : sizeof(std::uint64_t) - 1 - i;
      scores.of[i] += static_cast<std::uint16_t>(halves_[place % 2] >> (place / 2 * 16));
    }
  }

 private:
  static constexpr std::uint64_t kLowBytes = 0x00FF00FF00FF00FFu;
  std::array<std::uint64_t, 2> halves_{};
};

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
    Column column{};
    for (std::size_t i = 0; i < scores.of.size(); ++i) {
      column[i] = static_cast<std::uint8_t>(std::min(scores.of[i], 0xFFu));
    }
    if (any) column[kSource] = marks.has_entry(entry) ? kFromWord : kFromAffixes;
    return column;
  });
}

LanguageScores language_scores(const Document& document, std::uint32_t first, std::uint32_t end) {
  LanguageScores scores;
  const Tokens& tokens = document.tokens;
  const auto& columns = tokens.vocabulary().language;
  for (std::uint32_t t = first; t < end;) {
    const std::uint32_t stop = t + std::min(end - t, ColumnSums::kMost);
    ColumnSums sums;
    for (; t < stop; ++t) {
      const Column& column = columns[tokens.word(t)];
      if (column[kSource] == 0) continue;
      const bool has_entry = column[kSource] == kFromWord;
      const bool plain = has_entry && tokens.kind(t) == TokenClass::word;  // the most of them
      if (plain || counts(document, t, has_entry)) sums.add(column);
    }
    sums.add_to(scores);
  }
  return scores;
}

}  // namespace uttrekk
