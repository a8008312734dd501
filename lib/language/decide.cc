#include "language/decide.h"

#include <algorithm>
#include <array>
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

float logistic(std::uint32_t margin) {
  return static_cast<float>(1 / (1 + std::exp(-kSlope * margin)));
}

float confidence_of(std::uint32_t margin) {
  static const auto kKnown = [] {  // of most margins
    std::array<float, 64> known{};
    for (std::uint32_t i = 0; i < known.size(); ++i) known[i] = logistic(i);
    return known;
  }();
  return margin < kKnown.size() ? kKnown[margin] : logistic(margin);
}

/// The index of each language in kWeighedLanguages, kNowhere for those that are none of these.
constexpr std::uint8_t kNowhere = 0xFF;
constexpr auto kPlaces = [] {
  std::array<std::uint8_t, kLanguageCodes.size()> places{};
  places.fill(kNowhere);
  for (std::uint8_t i = 0; i < kWeighedLanguages.size(); ++i) {
    places[static_cast<std::size_t>(kWeighedLanguages[i])] = i;
  }
  return places;
}();

void add_surroundings(LanguageScores& scores, SurroundingLanguage around) {
  if (around.language == Language::norwegian) {
    for (std::size_t i = 0; i < kFirstForeign; ++i) scores.of[i] += kAround;
  }
  const std::uint8_t place = kPlaces[static_cast<std::size_t>(around.language)];
  if (place != kNowhere) scores.of[place] += around.sure ? kAroundSure : kAround;
}

struct Decision {
  Language language = Language::unknown;
  std::uint32_t margin = 0;  // over the next language
};

Decision decide_foreign(const LanguageScores& scores, std::uint32_t norwegian) {
  const auto* const best = std::max_element(scores.of.begin() + kFirstForeign, scores.of.end());
  std::uint32_t next = norwegian;
  for (const auto* other = scores.of.begin() + kFirstForeign; other != scores.of.end(); ++other) {
    if (other != best) next = std::max(next, *other);
  }
  return {kWeighedLanguages[static_cast<std::size_t>(best - scores.of.begin())], *best - next};
}

Decision decide(LanguageScores scores, SurroundingLanguage around) {
  add_surroundings(scores, around);
  const std::uint32_t bokmal = scores.of[kBokmal];
  const std::uint32_t nynorsk = scores.of[kNynorsk];
  const std::uint32_t norwegian = std::max(bokmal, nynorsk);
  std::uint32_t foreign = 0;
  for (std::size_t i = kFirstForeign; i < scores.of.size(); ++i)
    foreign = std::max(foreign, scores.of[i]);
  if (std::max(norwegian, foreign) < kLeastScore) return {};
  if (foreign > norwegian + kNorwegian) return decide_foreign(scores, norwegian);
  const std::uint32_t apart = std::max(bokmal, nynorsk) - std::min(bokmal, nynorsk);
  if (apart < kLeastMargin) return {Language::norwegian, norwegian - foreign};
  return {bokmal > nynorsk ? Language::bokmal : Language::nynorsk,
          std::min(apart, norwegian - foreign)};
}

}  // namespace

LanguageGuess decide_language(const LanguageScores& scores, SurroundingLanguage around) {
  const Decision found = decide(scores, around);
  if (found.language == Language::unknown) return {};
  return {found.language, confidence_of(found.margin)};
}

Language language_of(const LanguageScores& scores, SurroundingLanguage around) {
  return decide(scores, around).language;
}

}  // namespace uttrekk
