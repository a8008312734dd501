#include "text/blanks.h"

#include <array>
#include <utility>

#include "text/characters.h"

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

}  // namespace

bool stands_on_one_line(std::string_view text) {
  bool space = true;  // before the text, so that it may not start with one
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!kMayBlank[static_cast<unsigned char>(text[i])]) {
      space = false;
    } else if (text[i] != ' ') {
      if (is_blank(code_point_at(text, i))) return false;
      space = false;
    } else if (std::exchange(space, true)) {
      return false;
    }
  }
  return !space || text.empty();
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
