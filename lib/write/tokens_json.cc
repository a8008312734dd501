#include "write/tokens_json.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "write/flat_text.h"
#include "write/json.h"
#include "write/token_ranges.h"

namespace uttrekk {
namespace {

constexpr std::array<std::string_view, 9> kKinds = {"word",         "number",      "ordinal",
                                                    "abbreviation", "punctuation", "symbol",
                                                    "email",        "url",         "hashtag"};

void append_place(std::string& out, const Document& document, Span span) {
  fmt::format_to(std::back_inserter(out), "\"start\":{},\"end\":{},\"text\":",
                 document.text.offset(span.begin, OffsetUnit::code_point),
                 document.text.offset(span.end, OffsetUnit::code_point));
  append_json_string(out, document.view(span));
}

void append_token(std::string& out, const Document& document, std::uint32_t token) {
  const Span span = document.tokens.span(token);
  const std::string_view text = document.view(span);
  out += '{';
  append_place(out, document, span);
  if (text.find_first_of("\n\r") != std::string_view::npos) {
    std::string form;
    append_form(form, text);
    out += ",\"form\":";
    append_json_string(out, form);
  }
  out += ",\"kind\":\"";
  out += kKinds[static_cast<std::size_t>(document.tokens.kind(token))];
  out += "\"}";
}

void append_range(std::string& out, const Document& document, const TokenRange& range) {
  const Span span = cover(document.tokens.span(range.first), document.tokens.span(range.end - 1));
  append_place(out, document, span);
  if (range.block != kNone) {
    out += ",\"language\":\"";
    out += code(document.blocks[range.block].language);
    out += '"';
  }
  out += ",\"tokens\":[";
  for (std::uint32_t t = range.first; t < range.end; ++t) {
    if (t > range.first) out += ',';
    append_token(out, document, t);
  }
  out += ']';
  append_json_truncated(out, document);
  out += "}\n";
}

}  // namespace

void append_tokens_json(std::string& out, const Document& document) {
  std::uint32_t sentence = 0;
  std::uint32_t paragraph = 0;
  std::uint32_t block = kNone;
  for (const TokenRange& range : token_ranges(document)) {
    if (range.block != block || block == kNone) ++paragraph;
    block = range.block;
    out += "{\"document\":";
    append_json_string(out, document.path);
    fmt::format_to(std::back_inserter(out), ",\"sentence\":{},\"paragraph\":{},", ++sentence,
                   paragraph);
    append_range(out, document, range);
  }
}

}  // namespace uttrekk
