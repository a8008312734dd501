// Which language a text is written in, from marks that its words carry: nb, nn, da, sv, en, se, fi,
// `no` where good bokmål and good nynorsk look alike, unknown where too little speaks.
//
//   identify_languages(document, lexicon);  // the document, its sections, blocks and sentences
//   LanguageGuess g = identify_language(document, lexicon, sentence.first_token,
//                                       sentence.end_token);
//   for (const LanguageMark& m : explain_language(document, lexicon, …)) …  // why
#pragma once

#include <cstdint>
#include <vector>

#include "dictionary/lexicon.h"
#include "document/document.h"

namespace uttrekk {

struct LanguageGuess {
  Language language = Language::unknown;
  float confidence = 0;  // 0 to 1; of being Norwegian at all where the language is `no`
};

/// One thing that counted: a word, or an affix of one.
struct LanguageMark {
  std::uint32_t token = 0;
  std::string_view key;      // "ikkje", "-ane", "kv-"; lives as long as the lexicon
  std::int32_t weights = 0;  // see weight_of; the choices are kWeighedLanguages
};

/// How far identify_languages() goes; each takes in those before it, blocks the sections too.
enum class LanguageDepth : std::uint8_t { none, document, blocks, sentences };

/// Fills in the language and confidence of the document and of each section, block and sentence. A
/// block that says little takes the language of the section around it, and a section that of the
/// document; a sentence goes by its own words, and is `no` where they leave it open.
void identify_languages(Document& document, const Lexicon& lexicon,
                        LanguageDepth depth = LanguageDepth::sentences);

/// The language of tokens [first, end) by themselves, without a look at what stands around them.
LanguageGuess identify_language(Document& document, const Lexicon& lexicon, std::uint32_t first,
                                std::uint32_t end);

/// All marks that count for tokens [first, end), in the order of the text.
std::vector<LanguageMark> explain_language(const Document& document, const Lexicon& lexicon,
                                           std::uint32_t first, std::uint32_t end);

}  // namespace uttrekk
