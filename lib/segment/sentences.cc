#include "segment/sentences.h"

#include "segment/full_stop.h"
#include "segment/sentence_signs.h"

namespace uttrekk {
namespace {

/// Walks over the tokens of one block. Each rule is a function that says whether a sentence ends
/// in front of a token.
class Splitter {
 public:
  Splitter(std::string_view text, const Tokens& tokens, std::uint32_t end, const Lexicon& lexicon)
      : text_(text), tokens_(tokens), end_(end), lexicon_(lexicon) {}

  void run(std::uint32_t first, std::vector<std::uint32_t>& ends);

 private:
  Sign sign(std::uint32_t i) const {
    if (i >= end_) return Sign::other;
    const bool next_glued = i + 1 < end_ && !tokens_[i + 1].space_before();
    return sign_of(text_, tokens_[i], next_glued);
  }
  bool glued(std::uint32_t i) const { return i < end_ && !tokens_[i].space_before(); }
  bool marked(std::uint32_t i, MarkKind kind) const {
    return i < end_ && lexicon_.entry(tokens_.entry(i)).has(kind);
  }
  bool capital(std::uint32_t i) const { return i < end_ && tokens_[i].capital(); }
  bool opener(std::uint32_t i) const { return capital(i) && marked(i, MarkKind::sentence_opener); }
  bool strong_opener(std::uint32_t i) const;
  bool lower(std::uint32_t i) const;

  std::uint32_t past_closers(std::uint32_t i) const;
  bool can_open(std::uint32_t i) const;
  bool ends_at_colon(std::uint32_t colon) const;
  bool ends_abbreviation(std::uint32_t i) const;
  bool ends_unmarked(std::uint32_t i) const;
  bool ends_before_dash(std::uint32_t dash) const;
  std::uint32_t step(std::uint32_t i, bool& ends) const;

  std::string_view text_;
  const Tokens& tokens_;
  std::uint32_t end_;
  const Lexicon& lexicon_;
  std::uint32_t start_ = 0;  // of the sentence
  bool in_quote_ = false;    // one opened in this sentence
};

bool Splitter::strong_opener(std::uint32_t i) const {
  return opener(i) &&
         lexicon_.value(lexicon_.entry(tokens_.entry(i)), MarkKind::sentence_opener) == 0;
}

bool Splitter::lower(std::uint32_t i) const {
  return i < end_ && is_lower(code_point_at(text_, tokens_.span(i).begin));
}

/// Past the closing quotes and brackets, and further closing marks, glued to one at i - 1.
std::uint32_t Splitter::past_closers(std::uint32_t i) const {
  while (glued(i)) {
    const Sign s = sign(i);
    if (s != Sign::close && s != Sign::emphasis && !is_terminal(s)) break;
    ++i;
  }
  return i;
}

/// A sentence may start with token i, behind a closing mark.
bool Splitter::can_open(std::uint32_t i) const {
  for (; i < end_; ++i) {
    switch (sign(i)) {
      case Sign::word:
        return !lower(i);
      case Sign::open:
      case Sign::dash:
      case Sign::emphasis:
        continue;
      case Sign::ellipsis:
        return true;
      case Sign::other:
        return true;
      default:
        return false;
    }
  }
  return false;
}

/// "Målet var klart: Alle skulle med.", "Hun sa: «Nei.»", but not "Foto: Navn Navnesen".
bool Splitter::ends_at_colon(std::uint32_t colon) const {
  const std::uint32_t next = colon + 1;
  if (next >= end_ || glued(next)) return false;
  if (marked(colon - 1, MarkKind::credit)) return false;
  switch (sign(next)) {
    case Sign::word:
      return capital(next) && !in_quote_;
    case Sign::open:
    case Sign::dash:
    case Sign::emphasis:
      return can_open(next);
    default:
      return false;
  }
}

/// "osv. Deretter": an abbreviation of the kind that often ends a sentence.
bool Splitter::ends_abbreviation(std::uint32_t i) const {
  const auto kind = lexicon_.value(lexicon_.entry(tokens_.entry(i)), MarkKind::abbreviation);
  return kind && static_cast<AbbreviationEnd>(*kind) == AbbreviationEnd::end && capital(i + 1);
}

/// No mark stands before token i, but its capital is no name's: "Kalv fødd på garden Det var".
bool Splitter::ends_unmarked(std::uint32_t i) const {
  if (!strong_opener(i) || !tokens_[i].space_before()) return false;
  if (tokens_[i].all_capitals()) return false;
  const Sign before = sign(i - 1);
  if (before == Sign::close) return true;
  return before == Sign::word && !marked(i - 1, MarkKind::connective);
}

/// "Klasseskilnad - Kva skil dei?": a dash that opens a speech.
bool Splitter::ends_before_dash(std::uint32_t dash) const {
  if (!tokens_[dash].space_before() || glued(dash + 1)) return false;
  return sign(dash - 1) == Sign::word && opener(dash + 1);
}

/// What to look at after token i; `ends`: a sentence ends in front of it.
std::uint32_t Splitter::step(std::uint32_t i, bool& ends) const {
  const Sign s = sign(i);
  std::uint32_t next = i + 1;
  ends = false;
  if (is_terminal(s)) {
    next = past_closers(next);
    const bool leads_in = s == Sign::ellipsis &&
                          (i == start_ || sign(i - 1) == Sign::open || sign(i - 1) == Sign::dash);
    ends = !leads_in && can_open(next);
  } else if (s == Sign::colon && i > start_) {
    ends = ends_at_colon(i);
  } else if (tokens_.kind(i) == TokenClass::abbreviation) {
    ends = ends_abbreviation(i);
  }
  if (ends || next >= end_ || next != i + 1) return next;
  ends = sign(next) == Sign::dash ? ends_before_dash(next) : ends_unmarked(next);
  return next;
}

void Splitter::run(std::uint32_t first, std::vector<std::uint32_t>& ends) {
  start_ = first;
  for (std::uint32_t i = first; i < end_;) {
    const Sign s = sign(i);
    if (s == Sign::open) in_quote_ = true;
    if (s == Sign::close) in_quote_ = false;
    bool here = false;
    i = step(i, here);
    if (here && i < end_) {
      ends.push_back(i);
      start_ = i;
      in_quote_ = false;
    }
  }
  if (first < end_) ends.push_back(end_);
}

}  // namespace

void find_sentence_ends(std::string_view text, const Tokens& tokens, std::uint32_t first,
                        std::uint32_t end, const Lexicon& lexicon,
                        std::vector<std::uint32_t>& ends) {
  Splitter(text, tokens, end, lexicon).run(first, ends);
}

}  // namespace uttrekk
