// Any bytes with a small limit of any kind: what is kept is a sound document.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "invariants/document_invariants.h"
#include "uttrekk.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace uttrekk;
  constexpr std::array<std::string_view, 5> kNames = {"line-length", "lines", "tokens", "records",
                                                      "nesting"};
  static const auto chain = *make_chain("all");
  static Document document;
  if (size < 2) return 0;
  Limits limits;
  if (!limits.set(kNames[data[0] % kNames.size()], 1u + data[1] % 100)) std::abort();
  const Context context{Lexicon::builtin(), CalendarDay{2025, 6, 4}};
  analyze(document, "any.txt", std::string(reinterpret_cast<const char*>(data + 2), size - 2),
          context.lexicon, limits);
  extract(document, chain, context, {}, limits);
  if (const std::string broken = broken_invariant(document); !broken.empty()) {
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
