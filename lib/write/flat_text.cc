#include "write/flat_text.h"

#include <array>

#include "text/characters.h"
#include "text/joined_form.h"

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

bool is_flat(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool may_blank = kMayBlank[static_cast<unsigned char>(text[i])];
    if (may_blank && is_blank(code_point_at(text, i))) return false;
  }
  return true;
}

bool is_flat(const Document& document, const TokenRange& range) {
  const Tokens& tokens = document.tokens;
  const std::string_view text = document.text.view();
  std::uint32_t end = tokens.span(range.first).begin;
  for (std::uint32_t t = range.first; t < range.end; ++t) {
    const Span span = tokens.span(t);
    const std::uint32_t gap = span.begin - end;
    if (gap > 1 || (gap == 1 && text[end] != ' ') || !is_flat(document, t)) return false;
    end = span.end;
  }
  return true;
}

void append_flat(std::string& out, std::string_view text) {
  bool space = false;
  const std::size_t start = out.size();
  for (std::size_t i = 0; i < text.size(); i += utf8_length(text[i])) {
    if (is_blank(code_point_at(text, i))) {
      space = true;
      continue;
    }
    if (space && out.size() > start) out += ' ';
    space = false;
    out.append(text.substr(i, utf8_length(text[i])));
  }
}

void append_form(std::string& out, std::string_view token) {
  if (token.find_first_of("\n\r") == std::string_view::npos) return append_flat(out, token);
  append_joined_form(out, token);
}

void append_sentence(std::string& out, const Document& document, const TokenRange& range) {
  const Tokens& tokens = document.tokens;
  if (is_flat(document, range)) {
    out += document.view(cover(tokens.span(range.first), tokens.span(range.end - 1)));
    return;
  }
  for (std::uint32_t t = range.first; t < range.end; ++t) {
    if (t > range.first && tokens.span(t - 1).end < tokens.span(t).begin) out += ' ';
    if (is_flat(document, t)) {
      out += document.view(tokens.span(t));
    } else {
      append_form(out, document.view(tokens.span(t)));
    }
  }
}

}  // namespace uttrekk
