// Any bytes decode to valid UTF-8, and offsets count its characters.
#include "text/decode.h"

#include <cstdint>
#include <cstdlib>
#include <string>

#include "text/characters.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace uttrekk;
  const Decoded decoded = decode(std::string(reinterpret_cast<const char*>(data), size));
  const std::string_view text = decoded.text.view();
  if (check_utf8(text).ill_formed > 0) std::abort();
  std::uint32_t code_points = 0;
  for (const char c : text) code_points += !is_continuation(c);
  if (decoded.text.offset(decoded.text.size(), OffsetUnit::code_point) != code_points) std::abort();
  return 0;
}
