#include "text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utypes.h>

#include <array>
#include <cstring>

#include "text/characters.h"
#include "text/hash.h"
#include "text/sixteen_bytes.h"

namespace uttrekk {
namespace {

bool is_dropped(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

bool needs_composition(char32_t c) {
  return c >= 0x300 && c < 0x370;
}

std::string composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  if (U_FAILURE(status)) return std::string(text);
  icu::StringByteSink<std::string> sink(&out);
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  nfc->normalizeUTF8(0, piece, sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : out;
}

/// Appends a piece of up to sixteen bytes of ASCII and Latin-1; false, with nothing appended, where
/// it is another.
bool append_latin(std::string& out, std::string_view piece) {
  using namespace sixteen_bytes;
  const auto [first, last] = short_bytes(piece);
  const Bytes bytes = joined({first, last});
  const Bytes leads = equal(bytes, 0xC3);
  const Bytes seconds = behind(leads);
  if (mask(bytes & ~(leads | seconds)) != 0) return false;
  const Bytes latin = seconds & between(bytes, 0x80, 0x9E) & ~equal(bytes, 0x97);  // × has no case
  const Bytes small = bytes | ((latin | between(bytes, 'A', 'Z')) & 0x20);
  std::array<char, ShortBytes::kMost> form;
  std::memcpy(form.data(), &small, sizeof small);
  out.append(form.data(), piece.size());
  return true;
}

}  // namespace

void append_folded(std::string& out, std::string_view word) {
  const std::size_t start = out.size();
  std::size_t i = 0;
  while (i < word.size()) {
    const std::string_view rest = word.substr(i);
    const bool whole = rest.size() <= ShortBytes::kMost;
    const std::size_t size = whole ? rest.size() : previous_boundary(rest, ShortBytes::kMost + 1);
    if (!append_latin(out, rest.substr(0, size))) break;
    i += size;
  }
  bool compose = false;
  while (i < word.size()) {
    const char32_t c = code_point_at(word, i);
    if (!is_dropped(c)) append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    compose = compose || needs_composition(c);
    i += utf8_length(word[i]);
  }
  if (compose) out.replace(start, std::string::npos, composed(std::string_view(out).substr(start)));
}

std::string folded(std::string_view word) {
  std::string out;
  append_folded(out, word);
  return out;
}

}  // namespace uttrekk
