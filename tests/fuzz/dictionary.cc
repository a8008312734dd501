// Any bytes as a dictionary file: read, or refused with a line.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "dictionary/lexicon.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace uttrekk;
  if (size == 0) return 0;
  const auto specs = dictionary_specs();
  const std::string path = "nb/" + std::string(specs[data[0] % specs.size()].name) + ".tsv";
  const std::string content(reinterpret_cast<const char*>(data + 1), size - 1);
  const Result<Lexicon> lexicon = Lexicon::from_files({{path, content}});
  if (!lexicon && lexicon.error().message.empty()) std::abort();
  if (lexicon) lexicon->find("prosjekt");
  return 0;
}
