#include "text/blanks.h"

#include <array>

#include "text/characters.h"
#include "text/hash.h"
#include "text/sixteen_bytes.h"

namespace uttrekk {
namespace {

/// Bytes that white space may start with: ASCII blanks and controls, and the leads of U+0085,
/// U+00A0, U+1680, U+2000 and further, U+3000 and U+FEFF.
constexpr std::array<bool, 256> kMayBlank = [] {
  std::array<bool, 256> may{};
  for (std::size_t i = 0; i <= 0x20; ++i) may[i] = true;
  for (const unsigned lead : {0x7Fu, 0xC2u, 0xE1u, 0xE2u, 0xE3u, 0xEFu}) may[lead] = true;
  return may;
}();

/// Marks those of sixteen bytes but for the space.
sixteen_bytes::Bytes may_blank(sixteen_bytes::Bytes bytes) {
  using namespace sixteen_bytes;
  const Bytes controls = between(bytes, 1, ' ' - 1) | equal(bytes, 0x7F);
  return controls | equal(bytes, 0xC2) | between(bytes, 0xE1, 0xE3) | equal(bytes, 0xEF);
}

}  // namespace

bool stands_on_one_line(std::string_view text) {
  using namespace sixteen_bytes;
  if (text.ends_with(' ')) return false;
  Mask space = 1;  // before the text, so that it may not start with one
  for (std::size_t at = 0; at < text.size(); at += kBytes) {
    const auto [low, high] = short_bytes(text.substr(at, kBytes));
    const Bytes bytes = joined({low, high});
    const Mask spaces = mask(equal(bytes, ' '));
    if ((spaces & (spaces << 1 | space)) != 0) return false;
    space = spaces >> (kBytes - 1);
    for (Mask others = mask(may_blank(bytes)); others != 0; others &= others - 1) {
      if (is_blank(code_point_at(text, at + before(others)))) return false;
    }
  }
  return true;
}

bool holds_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool may_blank = kMayBlank[static_cast<unsigned char>(text[i])];
    if (may_blank && is_blank(code_point_at(text, i))) return true;
  }
  return false;
}

void append_on_one_line(std::string& out, std::string_view text) {
  if (stands_on_one_line(text)) {  // as most does
    out += text;
    return;
  }
  const std::size_t start = out.size();
  bool space = false;
  for (std::size_t i = 0; i < text.size(); i += utf8_length(text[i])) {
    if (is_blank(code_point_at(text, i))) {
      space = true;
      continue;
    }
    if (space && out.size() > start) out += ' ';
    space = false;
    out.append(text, i, utf8_length(text[i]));
  }
}

std::string on_one_line(std::string_view text) {
  std::string out;
  append_on_one_line(out, text);
  return out;
}

}  // namespace uttrekk
