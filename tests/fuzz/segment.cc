// Any text as one running paragraph: each character that is not blank lies in exactly one token,
// and sentences part the tokens.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "segment/sentences.h"
#include "segment/tokenizer.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_blank(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; i += uttrekk::utf8_length(text[i])) {
    require(uttrekk::is_blank(uttrekk::code_point_at(text, i)));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace uttrekk;
  std::vector<std::uint64_t> at;
  const std::string text = repair_utf8({reinterpret_cast<const char*>(data), size}, 0, at);
  Tokens tokens;
  Tokenizer(Lexicon::builtin()).append(text, tokens);
  std::uint32_t end = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const Span span = tokens.span(i);
    require(span.begin >= end && span.begin < span.end && span.end <= text.size());
    check_blank(text, end, span.begin);
    end = span.end;
  }
  check_blank(text, end, static_cast<std::uint32_t>(text.size()));
  if (tokens.empty()) return 0;
  std::vector<std::uint32_t> ends;
  find_sentence_ends(text, tokens, 0, tokens.size(), TextKind::running, Lexicon::builtin(), ends);
  std::uint32_t before = 0;
  for (const std::uint32_t past : ends) {
    require(past > before);
    before = past;
  }
  require(before == tokens.size());
  return 0;
}
