#include "pipeline/languages.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "language/evidence.h"
#include "language/identify.h"

namespace uttrekk {
namespace {

/// A mark as often as it stands in the text.
struct Counted {
  std::string_view key;
  std::int32_t weights = 0;
  std::uint32_t count = 0;

  /// The language it speaks for most, as an index of kWeighedLanguages.
  std::uint32_t strongest() const {
    std::uint32_t best = 0;
    for (std::uint32_t i = 1; i < kWeighedLanguages.size(); ++i) {
      if (weight_of(weights, i) > weight_of(weights, best)) best = i;
    }
    return best;
  }
  /// How far it is ahead of the language it speaks for next, every time.
  std::uint32_t margin() const {
    const std::uint32_t best = strongest();
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < kWeighedLanguages.size(); ++i) {
      if (i != best) next = std::max(next, weight_of(weights, i));
    }
    return count * (weight_of(weights, best) - next);
  }
};

std::vector<std::string> reasons(const Document& document, const Lexicon& lexicon,
                                 std::uint32_t first, std::uint32_t end) {
  std::map<std::string_view, Counted> by_key;
  for (const LanguageMark& mark : explain_language(document, lexicon, first, end)) {
    Counted& counted = by_key[mark.key];
    counted.key = mark.key;
    counted.weights = mark.weights;
    ++counted.count;
  }
  std::vector<Counted> all;
  for (const auto& [key, counted] : by_key) {
    if (counted.margin() > 0) all.push_back(counted);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Counted& a, const Counted& b) { return a.margin() > b.margin(); });
  all.resize(std::min(all.size(), kReasons));
  std::vector<std::string> texts;
  for (const Counted& c : all) {
    const std::uint32_t l = c.strongest();
    const std::string times = c.count > 1 ? fmt::format(" x{}", c.count) : "";
    texts.push_back(fmt::format("{}{} ({} {})", c.key, times, code(kWeighedLanguages[l]),
                                weight_of(c.weights, l)));
  }
  return texts;
}

}  // namespace

std::optional<LanguagePart> language_part(std::string_view name) {
  for (std::size_t i = 0; i < kLanguagePartNames.size(); ++i) {
    if (kLanguagePartNames[i] == name) return static_cast<LanguagePart>(i);
  }
  return std::nullopt;
}

std::vector<LanguageRow> language_rows(const Document& document, const Lexicon& lexicon,
                                       LanguagePart part, bool explain) {
  std::vector<LanguageRow> rows;
  const auto add = [&](LanguageRow made, std::uint32_t first, std::uint32_t end) {
    if (explain) made.reasons = reasons(document, lexicon, first, end);
    rows.push_back(std::move(made));
  };
  switch (part) {
    case LanguagePart::document:
      add({document.text.whole(), {}, document.language, document.confidence, {}}, 0,
          document.tokens.size());
      break;
    case LanguagePart::section:
      for (const Section& section : document.sections) {
        add({section.extent,
             document.view(section.title),
             section.language,
             section.confidence,
             {}},
            document.tokens.first_after(section.extent.begin),
            document.tokens.first_after(section.extent.end));
      }
      break;
    case LanguagePart::sentence:
      for (const Sentence& s : document.sentences) {
        add({s.span, document.view(s.span), s.language, s.confidence, {}}, s.first_token,
            s.end_token);
      }
      break;
  }
  return rows;
}

}  // namespace uttrekk
