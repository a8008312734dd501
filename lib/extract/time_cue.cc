#include "extract/time_cue.h"

#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

constexpr std::size_t kLongestTitle = 160;  // bytes of a title or label that are looked at

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
  Cues cues;
  const std::string_view text = document.view(span).substr(0, kLongestTitle);
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word(code_point_at(text, end))) end += utf8_length(text[end]);
    if (end > at) {
      word.clear();
      append_folded(word, text.substr(at, end - at));
      cues.add(cues_of(lexicon, lexicon.find(word)));
      at = end;
    } else {
      at += utf8_length(text[at]);
    }
  }
  return cues;
}

}  // namespace uttrekk
