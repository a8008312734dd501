#include "write/conllu.h"

#include <fmt/format.h>

#include <array>
#include <cstring>
#include <iterator>

#include "text/characters.h"
#include "text/decimal.h"
#include "text/offset_cursor.h"
#include "write/flat_text.h"
#include "write/line_block.h"
#include "write/short_escapes.h"
#include "write/token_ranges.h"

namespace uttrekk {
namespace {

/// The token as it stands, for one that a line end parts: UDPipe's SpacesInToken.
void append_spaces(std::string& out, std::string_view token) {
  out += "SpacesInToken=";
  for (const char c : token) {
    if (const std::string_view escape = line_escape(static_cast<unsigned char>(c));
        !escape.empty()) {
      out += escape;
    } else if (c == ' ') {
      out += "\\s";
    } else {
      out += c;
    }
  }
  out += '|';
}

/// A document's path in the ids of its sentences, where UD allows neither white space nor "/". What
/// else would be mistaken is percent-encoded (RFC 3986).
std::string id_of(std::string_view path) {
  std::string id;
  for (std::size_t i = 0; i < path.size(); i += utf8_length(path[i])) {
    const std::string_view character = path.substr(i, utf8_length(path[i]));
    const char32_t c = code_point_at(path, i);
    if (c == '/') {
      id += ':';
      continue;
    }
    if (c > 0x20 && c != 0x7F && c != ':' && c != '%' && !is_blank(c)) {
      id += character;
      continue;
    }
    for (const char byte : character) {
      fmt::format_to(std::back_inserter(id), "%{:02X}", static_cast<unsigned char>(byte));
    }
  }
  return id;
}

// Columns 3 to 9, and what every token has in the tenth.
constexpr std::string_view kColumns = "\t_\t_\t_\t_\t_\t_\t_\tTokenRange=";
constexpr std::string_view kGluedColumns = "\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=";

constexpr std::size_t kLongestForm = 128;  // bytes; longer tokens take the way without the block
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

class ConlluWriter {
 public:
  ConlluWriter(std::string& out, const Document& document)
      : out_(out),
        block_(out),
        document_(document),
        text_(document.text.view()),
        sentence_id_(fmt::format("# sent_id = {}:", id_of(document.path))),
        cursor_(document.text) {}

  void write(const std::vector<TokenRange>& ranges) {
    std::uint32_t block = kNone;
    std::uint32_t number = 0;
    for (const TokenRange& range : ranges) {
      add_head(range.block != block || block == kNone, ++number);
      block = range.block;
      add_tokens(range, add_text(range));
    }
    block_.flush();
  }

 private:
  struct TokenLine {
    std::uint32_t id = 0;     // in its sentence, from 1
    Span span;                // bytes
    std::uint32_t begin = 0;  // code points
    std::uint32_t end = 0;
    bool glued = false;  // to the token behind it, of whatever sentence
  };

  void add_head(bool new_paragraph, std::uint32_t number) {
    if (new_paragraph) block_.append("# newpar\n");
    block_.append(sentence_id_);
    char* at = numbers_.put(block_.room(kLongestLine), number);
    block_.end(LineBlock::put(at, "\n# text = "));
  }
  /// Whether no token of the sentence has white space in it.
  bool add_text(const TokenRange& range) {
    const bool flat = is_flat(document_, range);
    if (flat) {
      block_.append(document_.view(
          cover(document_.tokens.span(range.first), document_.tokens.span(range.end - 1))));
    } else {
      block_.flush();
      append_sentence(out_, document_, range);
    }
    block_.append("\n");
    return flat;
  }
  void add_tokens(const TokenRange& range, bool flat) {
    const Tokens& tokens = document_.tokens;
    TokenLine line;
    for (std::uint32_t t = range.first; t < range.end; ++t) {
      ++line.id;
      line.span = tokens.span(t);
      line.begin = cursor_.code_points(line.span.begin);
      const bool ascii = (tokens.shape(t) & token_shape::ascii) != 0;
      line.end = ascii ? cursor_.pass_ascii(line.span.end) : cursor_.code_points(line.span.end);
      line.glued = t + 1 < tokens.size() && line.span.end == tokens.span(t + 1).begin;
      const bool plain = line.span.size() <= kLongestForm && (flat || is_flat(document_, t));
      plain ? add_plain(line) : add_other(line);
    }
    block_.append("\n");
  }
  void add_plain(const TokenLine& line) {
    char* at = put_id(block_.room(kLongestLine), line.id);
    at = put_form(at, line.span);
    at = line.glued ? LineBlock::put(at, kGluedColumns) : LineBlock::put(at, kColumns);
    at = offsets_.put(at, line.begin);
    *at++ = ':';
    at = offsets_.put(at, line.end);
    *at++ = '\n';
    block_.end(at);
  }
  /// Any token: one with white space in it, or a very long one.
  void add_other(const TokenLine& line);

  /// The number of a token in its sentence, and a tab.
  char* put_id(char* to, std::uint32_t id) {
    if (id < kIds.size()) {
      std::memcpy(to, kIds[id].text.data(), sizeof(kIds[id].text));
      return to + kIds[id].size;
    }
    to = numbers_.put(to, id);
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
  LineBlock block_;
  const Document& document_;
  std::string_view text_;
  std::string sentence_id_;  // as far as its number
  OffsetCursor cursor_;
  Decimal offsets_;
  Decimal numbers_;
};

void ConlluWriter::add_other(const TokenLine& line) {
  block_.flush();
  const std::string_view token = document_.view(line.span);
  fmt::format_to(std::back_inserter(out_), "{}\t", line.id);
  append_form(out_, token);
  out_ += "\t_\t_\t_\t_\t_\t_\t_\t";
  if (line.glued) out_ += "SpaceAfter=No|";
  if (token.find_first_of("\n\r") != std::string_view::npos) append_spaces(out_, token);
  fmt::format_to(std::back_inserter(out_), "TokenRange={}:{}\n", line.begin, line.end);
}

}  // namespace

void append_conllu(std::string& out, const Document& document) {
  const std::vector<TokenRange> ranges = token_ranges(document);
  if (ranges.empty()) return;  // comments are those of a sentence
  out += "# newdoc id = ";
  append_on_one_line(out, document.path);
  out += '\n';
  if (!document.truncated.empty()) out += fmt::format("# truncated = {}\n", document.truncated);
  ConlluWriter(out, document).write(ranges);
}

}  // namespace uttrekk
