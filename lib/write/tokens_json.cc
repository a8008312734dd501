#include "write/tokens_json.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "text/decimal.h"
#include "text/offset_cursor.h"
#include "write/flat_text.h"
#include "write/json.h"
#include "write/line_block.h"
#include "write/token_ranges.h"

namespace uttrekk {
namespace {

constexpr std::array<std::string_view, 9> kKinds = {"word",         "number",      "ordinal",
                                                    "abbreviation", "punctuation", "symbol",
                                                    "email",        "url",         "hashtag"};

constexpr std::size_t kLongestText = 128;  // bytes; longer tokens take the way without the block
constexpr std::size_t kLongestToken = kLongestText + 128;

/// Written into a block; what needs a closer look goes straight to the output.
class TokensWriter {
 public:
  TokensWriter(std::string& out, const Document& document)
      : out_(out), block_(out), document_(document), cursor_(document.text) {}

  void write() {
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
    std::uint32_t block = kNone;
    for (const TokenRange& range : token_ranges(document_)) {
      if (range.block != block || block == kNone) ++paragraph;
      block = range.block;
      add_head(range, ++sentence, paragraph);
      for (std::uint32_t t = range.first; t < range.end; ++t) add_token(t, t > range.first);
      block_.append("]");
      block_.flush();
      append_json_truncated(out_, document_);
      out_ += "}\n";
    }
  }

 private:
  void add_head(const TokenRange& range, std::uint32_t sentence, std::uint32_t paragraph) {
    const Tokens& tokens = document_.tokens;
    const Span span = cover(tokens.span(range.first), tokens.span(range.end - 1));
    out_ += "{\"document\":";
    append_json_string(out_, document_.path);
    fmt::format_to(std::back_inserter(out_),
                   ",\"sentence\":{},\"paragraph\":{},\"start\":{},\"end\":{},\"text\":", sentence,
                   paragraph, cursor_.code_points(span.begin),
                   document_.text.offset(span.end, OffsetUnit::code_point));
    append_json_string(out_, document_.view(span));
    if (range.block != kNone) {
      out_ += ",\"language\":\"";
      out_ += code(document_.blocks[range.block].language);
      out_ += '"';
    }
    out_ += ",\"tokens\":[";
  }

  void add_token(std::uint32_t token, bool comma) {
    const Span span = document_.tokens.span(token);
    char* at = block_.room(kLongestToken);
    at = LineBlock::put(at, comma ? ",{\"start\":" : "{\"start\":");
    at = offsets_.put(at, cursor_.code_points(span.begin));
    at = LineBlock::put(at, ",\"end\":");
    at = offsets_.put(at, cursor_.code_points(span.end));
    at = LineBlock::put(at, ",\"text\":");
    const bool plain = (document_.tokens.shape(token) & token_shape::plain) != 0;
    if (plain && span.size() <= kLongestText) {
      *at++ = '"';
      at = LineBlock::put(at, document_.view(span));
      *at++ = '"';
    } else {
      block_.end(at);
      block_.flush();
      append_text(document_.view(span));
      at = block_.room(kLongestToken);
    }
    at = LineBlock::put(at, ",\"kind\":\"");
    at = LineBlock::put(at, kKinds[static_cast<std::size_t>(document_.tokens.kind(token))]);
    block_.end(LineBlock::put(at, "\"}"));
  }

  /// With its form in one piece, where a line end parts it.
  void append_text(std::string_view text) {
    append_json_string(out_, text);
    if (text.find_first_of("\n\r") == std::string_view::npos) return;
    std::string form;
    append_form(form, text);
    out_ += ",\"form\":";
    append_json_string(out_, form);
  }

  std::string& out_;
  LineBlock block_;
  const Document& document_;
  OffsetCursor cursor_;
  Decimal offsets_;
};

}  // namespace

void append_tokens_json(std::string& out, const Document& document) {
  TokensWriter(out, document).write();
}

}  // namespace uttrekk
