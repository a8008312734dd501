#include "write/conllu.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstring>
#include <iterator>

#include "text/offset_cursor.h"
#include "write/flat_text.h"
#include "write/token_ranges.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kLongestForm = 128;  // bytes; longer tokens take the way without a buffer

bool glued_to_next(const Document& document, std::uint32_t token, const TokenRange& range) {
  const Tokens& tokens = document.tokens;
  return token + 1 < range.end && tokens.span(token).end == tokens.span(token + 1).begin;
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

/// One line put together on the stack, so that a token costs one append.
class LineBuffer {
 public:
  void text(std::string_view part) {
    std::memcpy(bytes_.data() + size_, part.data(), part.size());
    size_ += part.size();
  }
  void number(std::uint32_t value) {
    char* const begin = bytes_.data() + size_;
    size_ += static_cast<std::size_t>(std::to_chars(begin, begin + 10, value).ptr - begin);
  }
  std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, kLongestForm + 128> bytes_;
  std::size_t size_ = 0;
};

struct TokenLine {
  std::uint32_t id = 0;     // in its sentence, from 1
  std::uint32_t begin = 0;  // code points
  std::uint32_t end = 0;
  bool glued = false;  // to the token behind it
};

constexpr std::string_view kEmptyColumns = "\t_\t_\t_\t_\t_\t_\t_\t";
constexpr std::string_view kNoSpace = "SpaceAfter=No|";
constexpr std::string_view kRange = "TokenRange=";

void append_plain_token(std::string& out, std::string_view form, const TokenLine& line) {
  LineBuffer buffer;
  buffer.number(line.id);
  buffer.text("\t");
  buffer.text(form);
  buffer.text(kEmptyColumns);
  if (line.glued) buffer.text(kNoSpace);
  buffer.text(kRange);
  buffer.number(line.begin);
  buffer.text(":");
  buffer.number(line.end);
  buffer.text("\n");
  out += buffer.view();
}

void append_other_token(std::string& out, std::string_view text, const TokenLine& line) {
  fmt::format_to(std::back_inserter(out), "{}\t", line.id);
  append_form(out, text);
  out += kEmptyColumns;
  if (line.glued) out += kNoSpace;
  if (text.find_first_of("\n\r") != std::string_view::npos) append_spaces(out, text);
  fmt::format_to(std::back_inserter(out), "{}{}:{}\n", kRange, line.begin, line.end);
}

}  // namespace

void append_conllu(std::string& out, const Document& document) {
  out += "# newdoc id = ";
  append_flat(out, document.path);
  out += '\n';
  if (!document.truncated.empty()) out += fmt::format("# truncated = {}\n", document.truncated);
  OffsetCursor offsets(document.text);
  std::uint32_t block = kNone;
  std::uint32_t number = 0;
  for (const TokenRange& range : token_ranges(document)) {
    if (range.block != block || block == kNone) out += "# newpar\n";
    block = range.block;
    out += "# sent_id = ";
    out += fmt::format_int(++number).c_str();
    out += "\n# text = ";
    append_sentence(out, document, range);
    out += '\n';
    for (std::uint32_t t = range.first; t < range.end; ++t) {
      const Span span = document.tokens.span(t);
      const std::string_view text = document.view(span);
      TokenLine line;
      line.id = t - range.first + 1;
      line.begin = offsets.code_points(span.begin);
      line.end = offsets.code_points(span.end);
      line.glued = glued_to_next(document, t, range);
      const bool plain = text.size() <= kLongestForm && is_flat(text);
      (plain ? append_plain_token : append_other_token)(out, text, line);
    }
    out += '\n';
  }
}

}  // namespace uttrekk
