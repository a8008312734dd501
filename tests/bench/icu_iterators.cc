// What ICU's break iterators need for the words and sentences of a list of files: the measure
// beside `uttrekk tokenize`. Prints the counts.
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace {

long count(icu::BreakIterator& iterator, UText& text) {
  UErrorCode status = U_ZERO_ERROR;
  iterator.setText(&text, status);
  long n = 0;
  while (iterator.next() != icu::BreakIterator::DONE) ++n;
  return n;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::fputs("usage: icu_iterators FILE-WITH-A-PATH-A-LINE\n", stderr), 2;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale norwegian("nb");
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(norwegian, status));
  const std::unique_ptr<icu::BreakIterator> sentences(
      icu::BreakIterator::createSentenceInstance(norwegian, status));
  if (U_FAILURE(status) != 0) return 1;
  std::ifstream list(argv[1]);
  long total_words = 0;
  long total_sentences = 0;
  for (std::string path; std::getline(list, path);) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    UText* text =
        utext_openUTF8(nullptr, bytes.data(), static_cast<std::int64_t>(bytes.size()), &status);
    total_words += count(*words, *text);
    total_sentences += count(*sentences, *text);
    utext_close(text);
  }
  std::printf("%ld words, %ld sentences\n", total_words, total_sentences);
}
