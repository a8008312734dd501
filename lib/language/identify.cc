#include "language/identify.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "language/decide.h"
#include "language/evidence.h"

namespace uttrekk {
namespace {

/// What the blocks of a section or of the document are in, by their size: the languages differ in
/// how much their words weigh, so that the sums of scores would not tell which has the larger part.
/// Bokmål and nynorsk count as one here; of those the scores tell.
class Shares {
 public:
  void add(Language language, const LanguageScores& scores, std::uint32_t bytes) {
    if (language == Language::unknown) return;
    bytes_[family(language)] += bytes;
    if (language == Language::bokmal) bokmal_ += bytes;
    if (language == Language::nynorsk) nynorsk_ += bytes;
    if (family(language) == kNorwegian) norwegian_.add(scores);
  }
  void add(const Shares& other) {
    for (std::size_t i = 0; i < bytes_.size(); ++i) bytes_[i] += other.bytes_[i];
    norwegian_.add(other.norwegian_);
    bokmal_ += other.bokmal_;
    nynorsk_ += other.nynorsk_;
  }
  /// So much text, and so little of it in the other standard, that a short piece is hardly in it.
  bool one_standard(Language language) const {
    const bool bokmal = language == Language::bokmal;
    if (!bokmal && language != Language::nynorsk) return false;
    const std::uint64_t own = bokmal ? bokmal_ : nynorsk_;
    const std::uint64_t other = bokmal ? nynorsk_ : bokmal_;
    return own >= kMuchText && other * kOtherShare <= own;
  }
  LanguageGuess guess(SurroundingLanguage around) const {
    const auto most = std::max_element(bytes_.begin(), bytes_.end());
    const auto language = static_cast<std::size_t>(most - bytes_.begin());
    if (*most == 0 || language == kNorwegian) return decide_language(norwegian_, around);
    const std::uint64_t all = std::accumulate(bytes_.begin(), bytes_.end(), std::uint64_t{0});
    return {static_cast<Language>(language), static_cast<float>(*most) / static_cast<float>(all)};
  }

 private:
  static constexpr std::uint32_t kMuchText = 300;  // bytes
  static constexpr std::uint32_t kOtherShare = 5;
  static constexpr auto kNorwegian = static_cast<std::size_t>(Language::norwegian);
  static std::size_t family(Language language) {
    const bool standard = language == Language::bokmal || language == Language::nynorsk;
    return standard ? kNorwegian : static_cast<std::size_t>(language);
  }
  std::array<std::uint32_t, kLanguageCodes.size()> bytes_{};
  std::uint32_t bokmal_ = 0;  // bytes
  std::uint32_t nynorsk_ = 0;
  LanguageScores norwegian_;
};

template <typename Part>
void store(Part& part, LanguageGuess guess) {
  part.language = guess.language;
  part.confidence = guess.confidence;
}

using ScoreList = std::vector<LanguageScores>;

/// Of sentences or of blocks.
template <typename Part>
ScoreList score(const Document& document, const std::vector<Part>& parts) {
  ScoreList scores;
  scores.reserve(parts.size());
  for (const Part& part : parts) {
    scores.push_back(language_scores(document, part.first_token, part.end_token));
  }
  return scores;
}

/// Every token of a block stands in one of its sentences, so that none is looked at twice.
ScoreList score_blocks(const Document& document, const ScoreList& sentences) {
  ScoreList scores(document.blocks.size());
  for (std::size_t b = 0; b < scores.size(); ++b) {
    const Block& block = document.blocks[b];
    for (std::uint32_t s = block.first_sentence; s < block.end_sentence; ++s) {
      scores[b].add(sentences[s]);
    }
  }
  return scores;
}

SurroundingLanguage identify_document(Document& document, const ScoreList& scores) {
  Shares shares;
  for (std::size_t b = 0; b < scores.size(); ++b) {
    shares.add(language_of(scores[b]), scores[b], document.blocks[b].content.size());
  }
  store(document, shares.guess({}));
  return {document.language, shares.one_standard(document.language)};
}

/// Blocks in the document, whose language stands around all of them.
void identify_blocks(Document& document, const ScoreList& scores, SurroundingLanguage around) {
  for (std::size_t b = 0; b < scores.size(); ++b) {
    store(document.blocks[b], decide_language(scores[b], around));
  }
}

/// A section's language, and what it is around its blocks; `around` is the document's, by which
/// these have been identified.
std::vector<SurroundingLanguage> identify_sections(Document& document, const ScoreList& scores,
                                                   SurroundingLanguage around) {
  std::vector<Shares> shares(document.sections.size());
  for (std::size_t b = 0; b < scores.size(); ++b) {
    const Block& block = document.blocks[b];
    if (block.section >= shares.size()) continue;
    shares[block.section].add(block.language, scores[b], block.content.size());
  }
  // A section comes after the one around it, so that going backwards each is complete in turn.
  for (std::size_t s = shares.size(); s-- > 0;) {
    const std::uint32_t parent = document.sections[s].parent;
    if (parent < s) shares[parent].add(shares[s]);
  }
  std::vector<SurroundingLanguage> found(shares.size());
  for (std::size_t s = 0; s < shares.size(); ++s) {
    Section& section = document.sections[s];
    const SurroundingLanguage above = section.parent < s ? found[section.parent] : around;
    store(section, shares[s].guess(above));
    const bool as_above = above.sure && section.language == above.language;
    found[s] = {section.language, as_above || shares[s].one_standard(section.language)};
  }
  return found;
}

/// Blocks once more, in sections that are not in the document's language.
void identify_blocks_in(const std::vector<SurroundingLanguage>& sections, Document& document,
                        const ScoreList& scores, SurroundingLanguage around) {
  for (std::size_t b = 0; b < scores.size(); ++b) {
    Block& block = document.blocks[b];
    if (block.section >= sections.size() || sections[block.section] == around) continue;
    store(block, decide_language(scores[b], sections[block.section]));
  }
}

/// Norwegian of either standard is `no` here: what stands around a sentence tells that it is
/// Norwegian, its own words which.
Language either_standard(Language language) {
  const bool norwegian = language == Language::bokmal || language == Language::nynorsk;
  return norwegian ? Language::norwegian : language;
}

void identify_sentences(Document& document, const ScoreList& scores) {
  for (std::size_t s = 0; s < scores.size(); ++s) {
    Sentence& sentence = document.sentences[s];
    const Language around = document.blocks[sentence.block].language;
    store(sentence, decide_language(scores[s], {either_standard(around), false}));
  }
}

}  // namespace

void identify_languages(Document& document, const Lexicon& lexicon, LanguageDepth depth) {
  if (depth == LanguageDepth::none) return;
  add_language_marks(document.tokens.vocabulary(), lexicon);
  const bool down_to_sentences = depth == LanguageDepth::sentences;
  const ScoreList sentences = down_to_sentences ? score(document, document.sentences) : ScoreList();
  const ScoreList blocks =
      down_to_sentences ? score_blocks(document, sentences) : score(document, document.blocks);
  const SurroundingLanguage around = identify_document(document, blocks);
  if (depth == LanguageDepth::document) return;
  identify_blocks(document, blocks, around);
  identify_blocks_in(identify_sections(document, blocks, around), document, blocks, around);
  if (down_to_sentences) identify_sentences(document, sentences);
}

LanguageGuess identify_language(Document& document, const Lexicon& lexicon, std::uint32_t first,
                                std::uint32_t end) {
  add_language_marks(document.tokens.vocabulary(), lexicon);
  return decide_language(language_scores(document, first, end));
}

std::vector<LanguageMark> explain_language(const Document& document, const Lexicon& lexicon,
                                           std::uint32_t first, std::uint32_t end) {
  std::vector<LanguageMark> found;
  LanguageMarks marks(lexicon);
  for (std::uint32_t t = first; t < end; ++t) {
    const Token token = document.tokens[t];
    if (!counts(document, t, marks.has_entry(token.entry))) continue;
    marks.visit(document.view(token.span), token.entry, [&](EntryId entry, std::int32_t weights) {
      found.push_back({t, lexicon.key(entry), weights});
    });
  }
  return found;
}

}  // namespace uttrekk
