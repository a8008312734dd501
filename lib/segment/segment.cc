#include "segment/segment.h"

#include "segment/sentences.h"
#include "segment/tokenizer.h"

namespace uttrekk {
namespace {

TextKind text_kind(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::list_item ? TextKind::running
                                                                      : TextKind::label;
}

class Segmenter {
 public:
  Segmenter(Document& document, const Lexicon& lexicon, std::uint32_t most_tokens)
      : document_(document), lexicon_(lexicon), tokenizer_(lexicon, most_tokens) {}

  void run();

 private:
  void block(std::uint32_t index);
  void tokens_between(std::uint32_t from, std::uint32_t to, bool glued = false);
  void sentences(std::uint32_t block, std::uint32_t first, std::uint32_t end, bool split);
  std::uint64_t marks_of(std::uint32_t first, std::uint32_t end) const;

  Document& document_;
  const Lexicon& lexicon_;
  Tokenizer tokenizer_;
  std::vector<std::uint32_t> ends_;
};

void Segmenter::tokens_between(std::uint32_t from, std::uint32_t to, bool glued) {
  if (from < to) tokenizer_.append(document_.text.view(), {from, to}, document_.tokens, glued);
}

std::uint64_t Segmenter::marks_of(std::uint32_t first, std::uint32_t end) const {
  const Vocabulary& vocabulary = document_.tokens.vocabulary();
  std::uint64_t marks = 0;
  for (std::uint32_t t = first; t < end; ++t) {
    marks |= vocabulary.known(document_.tokens.word(t)).opens;
  }
  return marks;
}

void Segmenter::sentences(std::uint32_t block, std::uint32_t first, std::uint32_t end, bool split) {
  if (first == end) return;
  ends_.clear();
  if (split && end - first > 1) {
    find_sentence_ends(document_.text.view(), document_.tokens, first, end,
                       text_kind(document_.blocks[block].kind), lexicon_, ends_);
  } else {
    ends_.push_back(end);
  }
  for (const std::uint32_t past : ends_) {
    const Span span = cover(document_.tokens.span(first), document_.tokens.span(past - 1));
    document_.sentences.push_back({span, first, past, block, marks_of(first, past)});
    first = past;
  }
}

/// The label's tokens come first and are a sentence of their own, then those of the content.
/// Marker and markup have tokens too, outside the block's range and outside every sentence.
void Segmenter::block(std::uint32_t index) {
  Block& block = document_.blocks[index];
  Tokens& tokens = document_.tokens;
  const bool labelled = !block.label.empty() && block.label.end <= block.content.begin;
  const std::uint32_t text = labelled ? block.label.begin : block.content.begin;
  tokens_between(block.span.begin, text);
  block.first_token = tokens.size();
  block.first_sentence = static_cast<std::uint32_t>(document_.sentences.size());
  if (labelled) tokens_between(block.label.begin, block.content.begin);
  const std::uint32_t content = tokens.size();
  tokens_between(block.content.begin, block.content.end);
  block.end_token = tokens.size();
  tokens_between(block.content.end, block.span.end, true);
  const bool split = block.kind != BlockKind::furniture;
  sentences(index, block.first_token, content, false);
  sentences(index, content, block.end_token, split);
  block.end_sentence = static_cast<std::uint32_t>(document_.sentences.size());
}

void Segmenter::run() {
  document_.tokens.clear();
  document_.sentences.clear();
  std::uint32_t at = 0;
  for (std::uint32_t b = 0; b < document_.blocks.size(); ++b) {
    tokens_between(at, document_.blocks[b].span.begin);
    block(b);
    at = document_.blocks[b].span.end;
  }
  tokens_between(at, document_.text.size());
}

}  // namespace

void segment(Document& document, const Lexicon& lexicon, std::uint32_t most_tokens) {
  Segmenter(document, lexicon, most_tokens).run();
}

}  // namespace uttrekk
