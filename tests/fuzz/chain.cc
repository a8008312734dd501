// Any bytes through the whole chain: every invariant holds. The first byte picks the format.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "invariants/document_invariants.h"
#include "uttrekk.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace uttrekk;
  static const auto chain = *make_chain("all");
  static Document document;
  if (size == 0) return 0;
  const Context context{Lexicon::builtin(), CalendarDay{2025, 6, 4}};
  analyze(document, data[0] % 2 == 0 ? "any.txt" : "any.md",
          std::string(reinterpret_cast<const char*>(data + 1), size - 1), context.lexicon);
  extract(document, chain, context);
  if (const std::string broken = broken_invariant(document); !broken.empty()) {
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  std::string out;
  JsonRecords records(document, {});
  for (const Record& record : document.records) records.append(out, record);
  append_conllu(out, document);
  return 0;
}
