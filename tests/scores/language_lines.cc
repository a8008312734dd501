// A text a line on standard input; on standard output its language, the confidence, and the marks
// that decided ("ikkje nn:9"), tabs between them. languages.py scores what it prints.
#include <iostream>
#include <string>

#include "language/evidence.h"
#include "language/identify.h"
#include "uttrekk.h"

using namespace uttrekk;

namespace {

void print_marks(const Document& document, const Lexicon& lexicon) {
  for (const LanguageMark& mark : explain_language(document, lexicon, 0, document.tokens.size())) {
    std::cout << '\t' << document.view(document.tokens.span(mark.token));
    if (mark.key.front() == '-' || mark.key.back() == '-') std::cout << " (" << mark.key << ')';
    for (std::uint32_t i = 0; i < kWeighedLanguages.size(); ++i) {
      const std::uint32_t weight = weight_of(mark.weights, i);
      if (weight != 0) std::cout << ' ' << code(kWeighedLanguages[i]) << ':' << weight;
    }
  }
}

}  // namespace

int main() {
  const Lexicon& lexicon = Lexicon::builtin();
  Document document;
  for (std::string line; std::getline(std::cin, line);) {
    analyze(document, "-", line, lexicon);
    std::cout << code(document.language) << '\t' << document.confidence;
    print_marks(document, lexicon);
    std::cout << '\n';
  }
}
