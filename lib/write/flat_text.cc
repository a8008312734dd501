#include "write/flat_text.h"

#include "text/characters.h"
#include "text/joined_form.h"

namespace uttrekk {

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
  for (std::uint32_t t = range.first; t < range.end; ++t) {
    if (t > range.first && document.tokens[t].space_before()) out += ' ';
    append_form(out, document.view(document.tokens.span(t)));
  }
}

}  // namespace uttrekk
