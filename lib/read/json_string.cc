#include "read/json_string.h"

#include <charconv>
#include <string_view>

#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::size_t kEscapeDigits = 4;  // of "\\u00e5"

/// What the four digits at `digits` stand for; short of the closing quote there may be fewer.
std::optional<char32_t> code_unit(const char* digits) {
  std::size_t size = 0;
  while (size < kEscapeDigits && digits[size] != '"') ++size;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits, digits + size, value, 16);
  if (error != std::errc() || end != digits + kEscapeDigits) return std::nullopt;
  return value;
}

bool is_high(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

/// Reads on from the digits of "\\u"; false where they are none.
bool append_unicode(std::string& out, const char*& at) {
  const auto unit = code_unit(at);
  if (!unit) return false;
  at += kEscapeDigits;
  char32_t code_point = is_high(*unit) || is_low(*unit) ? U'\uFFFD' : *unit;
  if (is_high(*unit) && at[0] == '\\' && at[1] == 'u') {
    const auto low = code_unit(at + 2);
    if (low && is_low(*low)) {
      code_point = 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00);
      at += 2 + kEscapeDigits;
    }
  }
  append_utf8(out, code_point);
  return true;
}

}  // namespace

std::optional<std::string> unescape_json_string(const char* raw) {
  constexpr std::string_view kEscapes = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  std::string out;
  for (const char* at = raw; *at != '"';) {
    if (*at != '\\') {
      out += *at++;
      continue;
    }
    ++at;
    const char escape = *at++;
    if (escape == 'u') {
      if (!append_unicode(out, at)) return std::nullopt;
      continue;
    }
    const std::size_t which = kEscapes.find(escape);
    if (which == std::string_view::npos) return std::nullopt;
    out += kMeanings[which];
  }
  return out;
}

}  // namespace uttrekk
