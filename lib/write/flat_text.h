// Text as the token writers print it: on one line.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "text/blanks.h"
#include "write/token_ranges.h"

namespace uttrekk {

/// Whether a token holds no white space, without a look at most: what is one byte is none.
inline bool is_flat(const Document& document, std::uint32_t token) {
  const Span span = document.tokens.span(token);
  return (document.tokens.shape(token) & token_shape::plain) != 0 || span.size() == 1 ||
         !holds_blank(document.view(span));
}

/// The token as a word: a hyphen at a line end goes with the line end, as in the joined form.
void append_form(std::string& out, std::string_view token);

/// Whether append_sentence would print the range as it stands: then its tokens are flat, too.
bool is_flat(const Document& document, const TokenRange& range);

/// A sentence: its tokens' forms, with a space where white space parts them.
void append_sentence(std::string& out, const Document& document, const TokenRange& range);

}  // namespace uttrekk
