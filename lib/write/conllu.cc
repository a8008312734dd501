#include "write/conllu.h"

#include <fmt/format.h>

#include <iterator>

#include "text/characters.h"

namespace uttrekk {
namespace {

/// A form or sentence on one line: every run of white space is one space.
void append_flat(std::string& out, std::string_view text) {
  bool space = false;
  for (std::size_t i = 0; i < text.size(); i += utf8_length(text[i])) {
    if (is_blank(code_point_at(text, i))) {
      space = true;
      continue;
    }
    if (space) out += ' ';
    space = false;
    out.append(text.substr(i, utf8_length(text[i])));
  }
}

void append_token(std::string& out, const Document& document, std::uint32_t token, std::uint32_t id,
                  std::uint32_t end_token) {
  const Span span = document.tokens.span(token);
  fmt::format_to(std::back_inserter(out), "{}\t", id);
  append_flat(out, document.view(span));
  out += "\t_\t_\t_\t_\t_\t_\t_\t";
  const bool glued = token + 1 < end_token && document.tokens.span(token + 1).begin == span.end;
  fmt::format_to(std::back_inserter(out), "{}TokenRange={}:{}\n", glued ? "SpaceAfter=No|" : "",
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
  for (const Sentence& sentence : document.sentences) {
    if (sentence.block != block) out += "# newpar\n";
    block = sentence.block;
    fmt::format_to(std::back_inserter(out), "# sent_id = {}\n# text = ", ++number);
    append_flat(out, document.view(sentence.span));
    out += '\n';
    for (std::uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
      append_token(out, document, t, t - sentence.first_token + 1, sentence.end_token);
    }
    out += '\n';
  }
}

}  // namespace uttrekk
