#include "write/token_ranges.h"

namespace uttrekk {
namespace {

class Ranges {
 public:
  explicit Ranges(const Document& document) : document_(document) {}

  void add(const Sentence& sentence) {
    fill(sentence.first_token, document_.blocks[sentence.block].span.begin);
    ranges_.push_back({at_, sentence.end_token, sentence.block});
    at_ = sentence.end_token;
  }
  /// Gives tokens [at_, end) away: to the range before as far as its block goes, and those in
  /// front of byte `next_block` to a range of their own. at_ is the first that is left.
  void fill(std::uint32_t end, std::uint32_t next_block) {
    const Tokens& tokens = document_.tokens;
    if (!ranges_.empty() && ranges_.back().block != kNone) {
      const std::uint32_t block_end = document_.blocks[ranges_.back().block].span.end;
      while (at_ < end && tokens.span(at_).begin < block_end) ++at_;
      take_bars(end, next_block);
      ranges_.back().end = at_;
    }
    const std::uint32_t first = at_;
    while (at_ < end && tokens.span(at_).begin < next_block && !is_bar(at_)) ++at_;
    if (first < at_) ranges_.push_back({first, at_, kNone});
  }
  /// The bars of a table row: those behind a cell on its line go with it, that in front of a row
  /// with its first cell.
  void take_bars(std::uint32_t end, std::uint32_t next_block) {
    const Tokens& tokens = document_.tokens;
    const std::string_view text = document_.text.view();
    while (at_ < end && at_ > 0 && tokens.span(at_).begin < next_block && is_bar(at_)) {
      const std::uint32_t before = tokens.span(at_ - 1).end;
      const auto gap = text.substr(before, tokens.span(at_).begin - before);
      if (gap.find_first_of("\r\n") != std::string_view::npos) break;
      ++at_;
    }
  }
  std::vector<TokenRange> take() { return std::move(ranges_); }

 private:
  bool is_bar(std::uint32_t token) const {
    return document_.view(document_.tokens.span(token)) == "|";
  }

  const Document& document_;
  std::vector<TokenRange> ranges_;
  std::uint32_t at_ = 0;
};

}  // namespace

std::vector<TokenRange> token_ranges(const Document& document) {
  Ranges ranges(document);
  for (const Sentence& sentence : document.sentences) ranges.add(sentence);
  ranges.fill(document.tokens.size(), document.text.size());
  return ranges.take();
}

}  // namespace uttrekk
