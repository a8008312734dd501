#include "language/evidence.h"

#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kShortestForm = 4;      // bytes: shorter words have no telling ending
constexpr std::uint32_t kLongestForm = 64;      // bytes: longer ones are no words
constexpr std::uint32_t kShortestCapitals = 6;  // shorter words in capitals are acronyms

}  // namespace

bool LanguageMarks::opens_sentence(std::uint32_t token) const {
  if (token == 0) return true;
  const Token before = document_.tokens[token - 1];
  if (before.kind != TokenClass::punctuation) return before.kind == TokenClass::symbol;
  return document_.view(before.span) != ",";
}

bool LanguageMarks::has_form(std::uint32_t index, const Token& token) {
  const std::uint32_t size = token.span.size();
  if (size < kShortestForm || size > kLongestForm || token.has_digit()) return false;
  if (token.all_capitals() && size < kShortestCapitals) return false;
  if (token.capital() && !token.all_capitals() && !opens_sentence(index)) return false;
  form_.clear();
  append_folded(form_, document_.view(token.span));
  return true;
}

Lexicon::EntryId LanguageMarks::next_infix(std::size_t& at) const {
  const std::string_view form = form_;
  for (; at < form.size(); ++at) {
    if (!lexicon_.opens_infix(form[at])) continue;
    const Lexicon::EntryId id =
        lexicon_.longest_affix(Affix::infix, form.substr(at), MarkKind::language_affix);
    if (id == Lexicon::kUnknown) continue;
    at += lexicon_.key(id).size() - 2;  // without its hyphens
    return id;
  }
  return Lexicon::kUnknown;
}

LanguageScores language_scores(const Document& document, const Lexicon& lexicon,
                               std::uint32_t first, std::uint32_t end) {
  LanguageScores scores;
  LanguageMarks marks(document, lexicon);
  for (std::uint32_t t = first; t < end; ++t) {
    marks.visit(t, [&](Lexicon::EntryId, std::int32_t weights) { scores.add(weights); });
  }
  return scores;
}

}  // namespace uttrekk
