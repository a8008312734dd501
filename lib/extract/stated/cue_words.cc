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

bool CueWords::is_sign(std::uint32_t token, char c) const {
  const Span span = tokens().span(token);
  return span.size() == 1 && document_->text.view()[span.begin] == c;
}

bool CueWords::is_quote(std::uint32_t token) const {
  if (!is_punctuation(token)) return false;
  const std::string_view text = document_->view(tokens().span(token));
  const char32_t c = code_point_at(text, 0);
  return c == '"' || c == '\'' || character_class(c) == CharacterClass::open ||
         character_class(c) == CharacterClass::close;
}

TokenRange CueWords::range(Span span) const {
  TokenRange found;
  if (span.empty()) return found;
  found.begin = tokens().first_after(span.begin);
  found.end = found.begin;
  // The last token may end past the span by a sign of its own; it still begins inside.
  const std::uint32_t past = tokens().first_after(span.end - 1);
  found.end = past < tokens().size() && tokens().span(past).begin < span.end ? past + 1 : past;
  return found;
}

TokenRange CueWords::without_end_punctuation(TokenRange range) const {
  while (!range.empty() && is_punctuation(range.end - 1)) --range.end;
  return range;
}

bool CueWords::ends_in(TokenRange range, char c) const {
  while (!range.empty() && is_quote(range.end - 1)) --range.end;
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
