#include "extract/stated/cue_words.h"

#include <algorithm>

#include "text/characters.h"

namespace uttrekk {

CueRoles cue_roles(const Lexicon& lexicon, EntryId id) {
  const Entry& entry = lexicon.entry(id);
  if (!entry.has(MarkKind::cue_grammar)) return 0;
  CueRoles found = 0;
  for (auto mark = lexicon.begin(entry); mark != lexicon.end(entry); ++mark) {
    if (mark->kind == MarkKind::cue_grammar) found |= CueRoles{1} << mark->value;
  }
  return found;
}

void add_cue_roles(Vocabulary& vocabulary, const Lexicon& lexicon) {
  vocabulary.column(vocabulary.cue_roles,
                    [&](std::string_view, EntryId entry) { return cue_roles(lexicon, entry); });
}

bool CueWords::is_quote(std::uint32_t token) const {
  if (!is_punctuation(token)) return false;
  const std::string_view text = document_->view(tokens().span(token));
  const char32_t c = code_point_at(text, 0);
  return c == '"' || c == '\'' || character_class(c) == CharacterClass::open ||
         character_class(c) == CharacterClass::close;
}

TokenRange CueWords::range(Span span) const {
  if (span.empty()) return {};
  const std::uint32_t first = first_after(span.begin);
  const std::uint32_t past = first_after(span.end - 1);
  const bool inside = past < tokens().size() && tokens().span(past).begin < span.end;
  return {first, inside ? past + 1 : past};
}

TokenRange CueWords::content(const Block& block) const {
  TokenRange found{block.first_token, block.end_token};
  const Span span = block.content;
  while (!found.empty() && tokens().span(found.begin).end <= span.begin) ++found.begin;
  while (!found.empty() && tokens().span(found.end - 1).begin >= span.end) --found.end;
  return found;
}

/// The same as Tokens::first_after(), found in steps of growing length from the last one on.
std::uint32_t CueWords::first_after(std::uint32_t at) const {
  const auto ends_before = [&](std::uint32_t t) { return tokens().span(t).end <= at; };
  std::uint32_t low = 0, high = tokens().size();  // it lies between
  if (near_ < high && ends_before(near_)) {
    low = near_ + 1;
    for (std::uint32_t step = 1; low < high; step *= 2) {
      const std::uint32_t next = high - low > step ? low + step - 1 : high - 1;
      if (!ends_before(next)) {
        high = next;
        break;
      }
      low = next + 1;
    }
  } else {
    high = std::min(high, near_);
    for (std::uint32_t step = 1; low < high; step *= 2) {
      const std::uint32_t next = high > step ? high - step : 0;
      if (ends_before(next)) {
        low = next + 1;
        break;
      }
      high = next;
    }
  }
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (ends_before(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  near_ = low;
  return low;
}

TokenRange CueWords::without_end_punctuation(TokenRange range) const {
  while (!range.empty() && is_punctuation(range.end - 1)) --range.end;
  return range;
}

bool CueWords::is_question(TokenRange sentence) const {
  if (ends_in(sentence, '?')) return true;
  while (!sentence.empty() && is_punctuation(sentence.begin)) ++sentence.begin;
  constexpr CueRoles kVerbs = roles(CueRole::have, CueRole::be, CueRole::become, CueRole::modal);
  return sentence.size() > 2 && is(sentence.begin, role_bit(CueRole::question)) &&
         is(sentence.begin + 1, kVerbs);
}

bool CueWords::ends_inside_quotes(TokenRange range, char c) const {
  constexpr std::uint32_t kQuotes = 8;  // that may close at once
  for (std::uint32_t n = 0; n < kQuotes && !range.empty() && is_quote(range.end - 1); ++n)
    --range.end;
  return !range.empty() && is_sign(range.end - 1, c);
}

bool has_finite_verb(const CueWords& words, TokenRange text) {
  using enum CueRole;
  constexpr std::uint32_t kLooked = 60;  // tokens
  for (std::uint32_t t = text.begin; t < std::min(text.end, text.begin + kLooked); ++t) {
    if (words.is(t, roles(as, that, clause, condition, question))) return false;
    if (words.has(t, MarkKind::finite_verb) || words.is(t, roles(be, have, become, modal)))
      return true;
  }
  return false;
}

}  // namespace uttrekk
