// The letters of nearly all Norwegian words, told sixteen bytes at a time.
#pragma once

#include "text/sixteen_bytes.h"

namespace uttrekk {

/// Marks the bytes of ASCII and Latin-1 letters; of × ÷ ß ÿ only the first, so that a run ends
/// within them.
inline sixteen_bytes::Bytes latin_letters(sixteen_bytes::Bytes bytes) {
  using namespace sixteen_bytes;
  const Bytes leads = equal(bytes, 0xC3);
  const Bytes others = equal(bytes | 0x28, 0xBF);  // 97 B7 9F BF
  return ascii_letters(bytes) | leads | (behind(leads) & ~others);
}

}  // namespace uttrekk
