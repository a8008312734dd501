#include "language/identify.h"

#include "language/decide.h"
#include "language/evidence.h"

namespace uttrekk {
namespace {

/// The scores of all blocks; of all sections, each with those inside it; and of the document.
struct Tally {
  std::vector<LanguageScores> blocks;
  std::vector<LanguageScores> sections;
  LanguageScores document;
};

Tally count(const Document& document, const Lexicon& lexicon) {
  Tally tally;
  tally.blocks.reserve(document.blocks.size());
  tally.sections.resize(document.sections.size());
  for (const Block& block : document.blocks) {
    const LanguageScores& scores = tally.blocks.emplace_back(
        language_scores(document, lexicon, block.first_token, block.end_token));
    tally.document.add(scores);
    if (block.section < tally.sections.size()) tally.sections[block.section].add(scores);
  }
  // A section comes after the one around it, so that going backwards each is complete in turn.
  for (std::size_t s = tally.sections.size(); s-- > 0;) {
    const std::uint32_t parent = document.sections[s].parent;
    if (parent < s) tally.sections[parent].add(tally.sections[s]);
  }
  return tally;
}

}  // namespace

void identify_languages(Document& document, const Lexicon& lexicon) {
  const Tally tally = count(document, lexicon);
  const LanguageGuess whole = decide_language(tally.document);
  document.language = whole.language;
  document.confidence = whole.confidence;
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    Block& block = document.blocks[b];
    Language around = whole.language;
    if (block.section < tally.sections.size()) {
      around = decide_language(tally.sections[block.section], around).language;
    }
    const LanguageGuess guess = decide_language(tally.blocks[b], around);
    block.language = guess.language;
    block.confidence = guess.confidence;
  }
}

LanguageGuess identify_language(const Document& document, const Lexicon& lexicon,
                                std::uint32_t first, std::uint32_t end) {
  return decide_language(language_scores(document, lexicon, first, end));
}

LanguageGuess identify_section(const Document& document, const Lexicon& lexicon,
                               std::uint32_t section) {
  const Span extent = document.sections[section].extent;
  const std::uint32_t first = document.tokens.first_after(extent.begin);
  const std::uint32_t end = document.tokens.first_after(extent.end);
  return decide_language(language_scores(document, lexicon, first, end), document.language);
}

std::vector<LanguageMark> explain_language(const Document& document, const Lexicon& lexicon,
                                           std::uint32_t first, std::uint32_t end) {
  std::vector<LanguageMark> found;
  LanguageMarks marks(document, lexicon);
  for (std::uint32_t t = first; t < end; ++t) {
    marks.visit(t, [&](Lexicon::EntryId entry, std::int32_t weights) {
      found.push_back({t, lexicon.key(entry), weights});
    });
  }
  return found;
}

}  // namespace uttrekk
