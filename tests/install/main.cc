#include <uttrekk/uttrekk.h>

#include <iostream>

int main() {
  const uttrekk::Lexicon& lexicon = uttrekk::Lexicon::builtin();
  uttrekk::Document report;
  uttrekk::analyze(report, "report.txt", "Kontakt: kari.nordmann@example.no\n", lexicon);
  uttrekk::extract(report, *uttrekk::make_chain("contacts"), {lexicon, {}});
  for (const uttrekk::Record& record : report.records) std::cout << report.view(record.span) << '\n';
  return report.tokens.empty() ? 1 : 0;
}
