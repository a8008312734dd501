// Each extractor alone finds what it finds in the chain of all of them. The first byte names it.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "invariants/document_invariants.h"
#include "uttrekk.h"

namespace {

std::string records(const uttrekk::Document& document, uttrekk::RecordKind kind) {
  std::string out;
  uttrekk::JsonRecords records(document, {});
  for (const uttrekk::Record& record : document.records) {
    if (record.kind != kind) continue;
    records.append(out, record);
    out += '\n';
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace uttrekk;
  static Document document;
  if (size == 0) return 0;
  const Extractor& extractor = *extractors()[data[0] % extractors().size()];
  const Context context{Lexicon::builtin(), CalendarDay{2025, 6, 4}};
  analyze(document, "any.txt", std::string(reinterpret_cast<const char*>(data + 1), size - 1),
          context.lexicon);
  extract(document, *make_chain(extractor.name), context);
  const std::string alone = records(document, extractor.kind);
  extract(document, *make_chain("all"), context);
  if (records(document, extractor.kind) == alone) return 0;
  std::fprintf(stderr, "alone:\n%sin the chain:\n%s", alone.c_str(),
               records(document, extractor.kind).c_str());
  std::abort();
}
