// Text into tokens, to the conventions of the UD Norwegian treebanks, in one pass.
//
//   Tokens tokens;
//   Tokenizer(Lexicon::builtin()).append("Møtet er 22. mai kl. 10.", tokens);
//   for (std::uint32_t i = 0; i < tokens.size(); ++i) use(text.substr(tokens.span(i).begin, …));
//
// Tokens are spans into the text; nothing of it is copied. Every character that is not blank
// (is_blank) lies in exactly one token.
#pragma once

#include <cstdint>
#include <string_view>

#include "document/token.h"
#include "segment/scan.h"

namespace uttrekk {

class Tokenizer {
 public:
  /// `lexicon` must outlive the tokenizer. Appending ends with the first token past `most`.
  explicit Tokenizer(const Lexicon& lexicon, std::uint32_t most = 0xFFFFFFFF)
      : lexicon_(lexicon), most_(most), context_(lexicon) {}

  /// Appends the tokens of text[range]; nothing outside `range` joins in. `text` is valid UTF-8,
  /// `range` lies on character boundaries.
  /// `starts_glued`: the first token has no space_before where the range does not start with white
  /// space.
  void append(std::string_view text, Span range, Tokens& tokens, bool starts_glued = false);
  void append(std::string_view text, Tokens& tokens) {
    append(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  }

 private:
  Scanned scan(const Window& window, std::uint32_t at, const Tokens& tokens, std::uint32_t first);
  Scanned scan_hyphen(const Window& window, std::uint32_t at, const Tokens& tokens,
                      std::uint32_t first);
  void append_other(const Window& window, std::uint32_t at, std::uint8_t shape, Tokens& tokens,
                    std::uint32_t first);

  const Lexicon& lexicon_;
  std::uint32_t most_;
  ScanContext context_;
};

}  // namespace uttrekk
