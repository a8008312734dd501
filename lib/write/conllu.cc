#include "write/conllu.h"

#include <fmt/format.h>

#include <array>
#include <cstring>
#include <iterator>

#include "text/decimal.h"
#include "text/offset_cursor.h"
#include "write/flat_text.h"
#include "write/token_ranges.h"

namespace uttrekk {
namespace {

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

// Columns 3 to 9, and what every token has in the tenth.
constexpr std::string_view kColumns = "\t_\t_\t_\t_\t_\t_\t_\tTokenRange=";
constexpr std::string_view kGluedColumns = "\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=";

constexpr std::size_t kLongestForm = 128;  // bytes; longer tokens take the way without a block
constexpr std::size_t kLongestLine = kLongestForm + 128;

/// "1\t" to "99\t".
struct Id {
  std::array<char, 3> text{};
  std::uint8_t size = 0;
};
constexpr auto kIds = [] {
  std::array<Id, 100> ids{};
  for (std::size_t i = 0; i < ids.size(); ++i) {
    Id& id = ids[i];
    if (i >= 10) id.text[id.size++] = static_cast<char>('0' + i / 10);
    id.text[id.size++] = static_cast<char>('0' + i % 10);
    id.text[id.size++] = '\t';
  }
  return ids;
}();

struct TokenLine {
  std::uint32_t id = 0;     // in its sentence, from 1
  Span span;                // bytes
  std::uint32_t begin = 0;  // code points
  std::uint32_t end = 0;
  bool glued = false;  // to the token behind it
};

/// The lines of tokens, put together in a block, so that one costs neither a call nor a look at how
/// much room there is.
class TokenLines {
 public:
  TokenLines(std::string& out, std::string_view text) : out_(out), text_(text) {}

  void add_plain(const TokenLine& line) {
    if (block_.size() - size_ < kLongestLine) flush();
    char* at = put_id(block_.data() + size_, line.id);
    at = put_form(at, line.span);
    at = line.glued ? put(at, kGluedColumns) : put(at, kColumns);
    at = offsets_.put(at, line.begin);
    *at++ = ':';
    at = offsets_.put(at, line.end);
    *at++ = '\n';
    size_ = static_cast<std::size_t>(at - block_.data());
  }
  /// Any token: one with white space in it, or a very long one.
  void add_other(const TokenLine& line);
  void flush() {
    out_.append(block_.data(), size_);
    size_ = 0;
  }

 private:
  static char* put(char* to, std::string_view part) {
    std::memcpy(to, part.data(), part.size());
    return to + part.size();
  }
  /// The number of a token in its sentence, and a tab.
  char* put_id(char* to, std::uint32_t id) {
    if (id < kIds.size()) {
      std::memcpy(to, kIds[id].text.data(), sizeof(kIds[id].text));
      return to + kIds[id].size;
    }
    to = offsets_.put(to, id);
    *to++ = '\t';
    return to;
  }
  /// Most forms are short: 16 bytes are copied faster than as many as there are.
  char* put_form(char* to, Span span) const {
    constexpr std::size_t kShort = 16;
    const char* const form = text_.data() + span.begin;
    if (span.size() <= kShort && text_.size() - span.begin >= kShort) {
      std::memcpy(to, form, kShort);
    } else {
      std::memcpy(to, form, span.size());
    }
    return to + span.size();
  }

  std::string& out_;
  std::string_view text_;
  Decimal offsets_;
  std::array<char, 1 << 13> block_;
  std::size_t size_ = 0;
};

void TokenLines::add_other(const TokenLine& line) {
  flush();
  const std::string_view token = text_.substr(line.span.begin, line.span.size());
  fmt::format_to(std::back_inserter(out_), "{}\t", line.id);
  append_form(out_, token);
  out_ += "\t_\t_\t_\t_\t_\t_\t_\t";
  if (line.glued) out_ += "SpaceAfter=No|";
  if (token.find_first_of("\n\r") != std::string_view::npos) append_spaces(out_, token);
  fmt::format_to(std::back_inserter(out_), "TokenRange={}:{}\n", line.begin, line.end);
}

/// `flat`: no token has white space in it.
void append_tokens(TokenLines& lines, const Document& document, const TokenRange& range, bool flat,
                   OffsetCursor& offsets) {
  TokenLine line;
  for (std::uint32_t t = range.first; t < range.end; ++t) {
    ++line.id;
    line.span = document.tokens.span(t);
    line.begin = offsets.code_points(line.span.begin);
    const bool ascii = (document.tokens.shape(t) & token_shape::ascii) != 0;
    line.end = ascii ? offsets.pass_ascii(line.span.end) : offsets.code_points(line.span.end);
    line.glued = t + 1 < range.end && line.span.end == document.tokens.span(t + 1).begin;
    if (line.span.size() <= kLongestForm && (flat || is_flat(document, t))) {
      lines.add_plain(line);
    } else {
      lines.add_other(line);
    }
  }
  lines.flush();
}

}  // namespace

void append_conllu(std::string& out, const Document& document) {
  out += "# newdoc id = ";
  append_flat(out, document.path);
  out += '\n';
  if (!document.truncated.empty()) out += fmt::format("# truncated = {}\n", document.truncated);
  TokenLines lines(out, document.text.view());
  OffsetCursor offsets(document.text);
  std::uint32_t block = kNone;
  std::uint32_t number = 0;
  for (const TokenRange& range : token_ranges(document)) {
    if (range.block != block || block == kNone) out += "# newpar\n";
    block = range.block;
    out += "# sent_id = ";
    out += fmt::format_int(++number).c_str();
    out += "\n# text = ";
    const bool flat = append_sentence(out, document, range);
    out += '\n';
    append_tokens(lines, document, range, flat, offsets);
    out += '\n';
  }
}

}  // namespace uttrekk
