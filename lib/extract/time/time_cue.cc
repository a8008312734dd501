#include "extract/time/time_cue.h"

#include <algorithm>
#include <string_view>

#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kLongestTitle = 160;  // bytes of a title or label that are looked at

/// Of a word that no dictionary has: what its parts say ("oppstarts-/sluttdato").
Cues cues_of_parts(const Lexicon& lexicon, std::string_view word) {
  Cues cues;
  for (std::size_t at = 0; at < word.size();) {
    std::size_t end = at;
    while (end < word.size() && is_word(code_point_at(word, end))) end += utf8_length(word[end]);
    if (end > at) cues.add(cues_of(lexicon, lexicon.find(folded(word.substr(at, end - at)))));
    at = end < word.size() ? end + utf8_length(word[end]) : end;
  }
  return cues;
}

}  // namespace

Cues cues_of(const Lexicon& lexicon, const Entry& entry) {
  Cues cues;
  if (!entry.has(MarkKind::time_cue)) return cues;
  for (auto mark = lexicon.begin(entry); mark != lexicon.end(entry); ++mark) {
    if (mark->kind == MarkKind::time_cue) cues.add(static_cast<TimeCue>(mark->value));
  }
  return cues;
}

Cues cues_in(const Document& document, const Lexicon& lexicon, Span span) {
  return cues_in(document, lexicon, span, document.tokens.first_after(span.begin));
}

Cues cues_in(const Document& document, const Lexicon& lexicon, Span span, std::uint32_t first) {
  Cues cues;
  const Tokens& tokens = document.tokens;
  const std::uint32_t end = std::min(span.end, span.begin + kLongestTitle);
  for (std::uint32_t t = first; t < tokens.size() && tokens.span(t).begin < end; ++t) {
    if (tokens.entry(t) != Lexicon::kUnknown) {
      cues.add(cues_of(lexicon, lexicon.entry(tokens.entry(t))));
      continue;
    }
    const std::string_view word = document.view(tokens.span(t));
    const auto joins = [](char c) { return c == '-' || c == '/'; };
    if (std::any_of(word.begin(), word.end(), joins)) cues.add(cues_of_parts(lexicon, word));
  }
  return cues;
}

}  // namespace uttrekk
