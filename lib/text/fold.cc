#include "text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utypes.h>

#include "text/characters.h"

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

/// Appends what `word` begins with of ASCII and Latin-1, and gives its size: nearly always all.
std::size_t append_latin(std::string& out, std::string_view word) {
  const std::size_t start = out.size();
  out.resize(start + word.size());
  char* to = out.data() + start;
  std::size_t i = 0;
  while (i < word.size()) {
    const auto b = static_cast<unsigned char>(word[i]);
    if (b < 0x80) {
      to[i++] = static_cast<char>(b >= 'A' && b <= 'Z' ? b | 0x20 : b);
      continue;
    }
    if (b != 0xC3 || i + 1 >= word.size()) break;
    const auto next = static_cast<unsigned char>(word[i + 1]);        // À to ÿ
    const bool upper = next >= 0x80 && next <= 0x9E && next != 0x97;  // × has no case
    to[i] = word[i];
    to[i + 1] = static_cast<char>(upper ? next + 0x20 : next);
    i += 2;
  }
  out.resize(start + i);
  return i;
}

}  // namespace

void append_folded(std::string& out, std::string_view word) {
  const std::size_t start = out.size();
  std::size_t i = append_latin(out, word);
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
