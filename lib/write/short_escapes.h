// Escapes of two characters, as several formats have them.
#pragma once

#include <string_view>

namespace uttrekk {

/// Of what would end a line or a field; empty for any other character.
constexpr std::string_view line_escape(char32_t c) {
  switch (c) {
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return {};
  }
}

/// Those, and of what has a meaning in a JSON string (RFC 8259, section 7).
constexpr std::string_view json_escape(char32_t c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    default:
      return line_escape(c);
  }
}

}  // namespace uttrekk
