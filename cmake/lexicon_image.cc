// Part of the build: writes a C++ source with the image of the built-in dictionaries.
// usage: lexicon_image FILE
#include <fmt/format.h>
#include <fmt/os.h>

#include <cstdio>
#include <vector>

#include "dictionary/lexicon.h"

int main(int argc, char** argv) {
  using namespace uttrekk;
  if (argc != 2) return 2;
  const auto files = builtin_dictionaries();
  const auto lexicon = Lexicon::from_files({files.begin(), files.end()});
  if (!lexicon) {
    fmt::print(stderr, "{}\n", to_string(lexicon.error()));
    return 1;
  }
  auto out = fmt::output_file(argv[1]);
  out.print(
      "// Generated from dictionaries/ by lexicon_image; do not edit.\n"
      "#include \"dictionary/builtin_lexicon.h\"\n\nnamespace uttrekk {{\nnamespace {{\n\n"
      "constexpr std::uint64_t kImage[] = {{");
  std::size_t column = 0;
  for (const std::uint64_t word : to_image(lexicon->tables())) {
    out.print("{}{:#x},", column++ % 8 == 0 ? "\n" : "", word);
  }
  out.print(
      "\n}};\n\n}}  // namespace\n\n"
      "std::span<const std::uint64_t> builtin_lexicon_image() {{ return kImage; }}\n\n"
      "}}  // namespace uttrekk\n");
  return 0;
}
