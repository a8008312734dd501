#include "language/decide.h"

#include <algorithm>
#include <cmath>

namespace uttrekk {
namespace {

// In the unit of the weights: half a natural logarithm of the odds.
constexpr std::uint32_t kLeastScore = 3;   // less than this is too little to go by
constexpr std::uint32_t kLeastMargin = 1;  // between bokmål and nynorsk; less is `no`
constexpr std::uint32_t kNorwegian = 3;    // the odds that a report or a part of it is Norwegian
constexpr std::uint32_t kAround = 6;       // what the language of the surrounding text weighs
constexpr std::uint32_t kAroundSure = 10;  // where that is all in one language
// Words of one text depend on each other, so that the odds are not as long as their sum says.
constexpr double kSlope = 0.35;

constexpr std::size_t kBokmal = 0;
constexpr std::size_t kNynorsk = 1;
constexpr std::size_t kFirstForeign = 2;

float confidence_of(std::uint32_t margin) {
  return static_cast<float>(1 / (1 + std::exp(-kSlope * margin)));
}

void add_surroundings(LanguageScores& scores, Surroundings surroundings) {
  const Language around = surroundings.language;
  const std::uint32_t weight = surroundings.sure ? kAroundSure : kAround;
  for (std::size_t i = 0; i < kWeighedLanguages.size(); ++i) {
    if (kWeighedLanguages[i] == around) scores.of[i] += weight;
    if (around == Language::norwegian && i < kFirstForeign) scores.of[i] += kAround;
  }
}

struct Decision {
  Language language = Language::unknown;
  std::uint32_t margin = 0;  // over the next language
};

Decision decide(LanguageScores scores, Surroundings around) {
  add_surroundings(scores, around);
  const auto foreign = std::max_element(scores.of.begin() + kFirstForeign, scores.of.end());
  const std::uint32_t bokmal = scores.of[kBokmal];
  const std::uint32_t nynorsk = scores.of[kNynorsk];
  const std::uint32_t norwegian = std::max(bokmal, nynorsk);
  if (std::max(norwegian, *foreign) < kLeastScore) return {};
  if (*foreign > norwegian + kNorwegian) {
    const auto index = static_cast<std::size_t>(foreign - scores.of.begin());
    std::uint32_t next = norwegian;
    for (std::size_t i = kFirstForeign; i < scores.of.size(); ++i) {
      if (i != index) next = std::max(next, scores.of[i]);
    }
    return {kWeighedLanguages[index], *foreign - next};
  }
  const std::uint32_t apart = std::max(bokmal, nynorsk) - std::min(bokmal, nynorsk);
  if (apart < kLeastMargin) return {Language::norwegian, norwegian - *foreign};
  return {bokmal > nynorsk ? Language::bokmal : Language::nynorsk,
          std::min(apart, norwegian - *foreign)};
}

}  // namespace

LanguageGuess decide_language(LanguageScores scores, Surroundings around) {
  const Decision found = decide(scores, around);
  if (found.language == Language::unknown) return {};
  return {found.language, confidence_of(found.margin)};
}

Language language_of(LanguageScores scores, Surroundings around) {
  return decide(scores, around).language;
}

}  // namespace uttrekk
