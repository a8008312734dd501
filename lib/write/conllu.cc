#include "write/conllu.h"

#include <fmt/format.h>

#include <iterator>

#include "write/flat_text.h"
#include "write/token_ranges.h"

namespace uttrekk {
namespace {

bool glued_to_next(const Document& document, std::uint32_t token, const TokenRange& range) {
  return token + 1 < range.end && !document.tokens[token + 1].space_before();
}

/// The token as it stands, for one that a line end parts: UDPipe's SpacesInToken.
void append_spaces(std::string& out, std::string_view token) {
  out += "SpacesInToken=";
  for (const char c : token) {
    switch (c) {
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      case ' ':
        out += "\\s";
        break;
      default:
        out += c;
    }
  }
  out += '|';
}

void append_token(std::string& out, const Document& document, std::uint32_t token,
                  const TokenRange& range) {
  const Span span = document.tokens.span(token);
  const std::string_view text = document.view(span);
  fmt::format_to(std::back_inserter(out), "{}\t", token - range.first + 1);
  append_form(out, text);
  out += "\t_\t_\t_\t_\t_\t_\t_\t";
  if (glued_to_next(document, token, range)) out += "SpaceAfter=No|";
  if (text.find_first_of("\n\r") != std::string_view::npos) append_spaces(out, text);
  fmt::format_to(std::back_inserter(out), "TokenRange={}:{}\n",
                 document.text.offset(span.begin, OffsetUnit::code_point),
                 document.text.offset(span.end, OffsetUnit::code_point));
}

}  // namespace

void append_conllu(std::string& out, const Document& document) {
  out += "# newdoc id = ";
  append_flat(out, document.path);
  out += '\n';
  std::uint32_t block = kNone;
  std::uint32_t number = 0;
  for (const TokenRange& range : token_ranges(document)) {
    if (range.block != block || block == kNone) out += "# newpar\n";
    block = range.block;
    fmt::format_to(std::back_inserter(out), "# sent_id = {}\n# text = ", ++number);
    append_sentence(out, document, range);
    out += '\n';
    for (std::uint32_t t = range.first; t < range.end; ++t) append_token(out, document, t, range);
    out += '\n';
  }
}

}  // namespace uttrekk
