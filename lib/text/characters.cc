#include "text/characters.h"

namespace uttrekk {

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) {
    out += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | c >> 6);
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

std::string_view trim_blanks(std::string_view text) {
  std::size_t begin = 0;
  std::size_t end = text.size();
  while (begin < end && !is_bare(text[begin]) && is_blank(code_point_at(text, begin))) {
    begin += utf8_length(text[begin]);
  }
  while (end > begin && !is_bare(text[end - 1]) && is_blank(code_point_before(text, end))) {
    end = previous_boundary(text, end);
  }
  return text.substr(begin, end - begin);
}

}  // namespace uttrekk
