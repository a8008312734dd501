#include "write/flat_text.h"

#include "text/joined_form.h"

namespace uttrekk {

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

void append_form(std::string& out, std::string_view token) {
  if (token.find_first_of("\n\r") == std::string_view::npos) return append_on_one_line(out, token);
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
