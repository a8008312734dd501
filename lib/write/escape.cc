#include "write/escape.h"

#include <fmt/format.h>

#include <cstdint>
#include <iterator>
#include <vector>

#include "text/characters.h"
#include "text/utf8.h"
#include "write/short_escapes.h"

namespace uttrekk {
namespace {

/// What must not reach a terminal, a log or a reader's eye as it is.
bool is_hidden(char32_t c) {
  const CharacterClass kind = character_class(c);
  return kind == CharacterClass::control || kind == CharacterClass::format ||
         kind == CharacterClass::newline || c == '\t';
}

/// `text` itself if it is UTF-8, else a repaired copy in `copy`.
std::string_view valid(std::string_view text, std::string& copy) {
  if (check_utf8(text).ill_formed == 0) return text;
  std::vector<std::uint64_t> at;
  copy = repair_utf8(text, 0, at);
  return copy;
}

void append_line_escape(std::string& out, char32_t c) {
  if (const std::string_view escape = line_escape(c); !escape.empty()) {
    out += escape;
  } else {
    fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", static_cast<std::uint32_t>(c));
  }
}

/// Calls `each(code point, its bytes)` for the whole of a text of any bytes.
template <typename Each>
void for_each_character(std::string_view bytes, Each each) {
  std::string copy;
  const std::string_view text = valid(bytes, copy);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text[at]);
    each(code_point_at(text, at), text.substr(at, length));
    at += length;
  }
}

void append_utf16_escape(std::string& out, char32_t c) {
  const auto unit = [&](std::uint32_t u) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", u);
  };
  if (c < 0x10000) return unit(c);
  unit(0xD800 + ((c - 0x10000) >> 10));
  unit(0xDC00 + ((c - 0x10000) & 0x3FF));
}

}  // namespace

void append_visible(std::string& out, std::string_view text) {
  for_each_character(text, [&](char32_t c, std::string_view bytes) {
    if (is_hidden(c)) {
      append_line_escape(out, c);
    } else {
      out += bytes;
    }
  });
}

void append_log_text(std::string& out, std::string_view text) {
  std::string visible;
  append_visible(visible, text);
  const std::size_t first = visible.find_first_not_of(' ');
  if (first != std::string::npos && visible.compare(first, 2, "::") == 0) {
    visible.replace(first, 1, "\\u{3a}");
  }
  for (std::size_t at = visible.find("##["); at != std::string::npos;
       at = visible.find("##[", at)) {
    visible.replace(at, 1, "\\u{23}");
  }
  out += visible;
}

void append_xml(std::string& out, std::string_view text) {
  for_each_character(text, [&](char32_t c, std::string_view bytes) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case 0xFFFE:
      case 0xFFFF:
        append_line_escape(out, c);
        break;  // no XML characters
      default:
        if (is_hidden(c)) {
          append_line_escape(out, c);
        } else {
          out += bytes;
        }
    }
  });
}

void append_json_text(std::string& out, std::string_view text) {
  out += '"';
  for_each_character(text, [&](char32_t c, std::string_view bytes) {
    if (const std::string_view escape = json_escape(c); !escape.empty()) {
      out += escape;
    } else if (is_hidden(c)) {
      append_utf16_escape(out, c);
    } else {
      out += bytes;
    }
  });
  out += '"';
}

void append_workflow_text(std::string& out, std::string_view text, bool property) {
  for_each_character(text, [&](char32_t c, std::string_view bytes) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else if (is_hidden(c)) {
      append_line_escape(out, c);
    } else {
      out += bytes;
    }
  });
}

void append_uri(std::string& out, std::string_view path) {
  if (path.starts_with('/')) {
    out += "file://";
  } else {
    while (path.starts_with("./")) path.remove_prefix(2);
  }
  for (const char byte : path) {
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= '0' && byte <= '9') ||
                       std::string_view("-._~/").find(byte) != std::string_view::npos;
    if (plain) {
      out += byte;
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(byte));
    }
  }
}

}  // namespace uttrekk
