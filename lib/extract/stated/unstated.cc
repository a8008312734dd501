#include "extract/stated/unstated.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "dictionary/choice.h"
#include "extract/phrase.h"
#include "extract/stated/stated_item.h"

namespace uttrekk {
namespace {

constexpr std::int32_t kAlone = choice(MarkKind::placeholder, "alone");
constexpr std::uint32_t kReference = 12;  // tokens of a sentence that only refers
constexpr std::uint32_t kImprint = 16;    // tokens of a line that names somebody or a date

/// "Publisert 12. mai …"; "Med venleg helsing", with a name or without.
bool stamps_or_closes(const CueWords& words, TokenRange line) {
  constexpr std::int32_t kClosing = 9, kStamp = 10;  // of the choices of `furniture`
  const PhraseMatch match = longest_phrase(words.tokens(), words.lexicon(), line.begin, line.end,
                                           mark_bit(MarkKind::furniture));
  if (match.entry == Lexicon::kUnknown) return false;
  const auto value = words.lexicon().value(words.lexicon().entry(match.entry), MarkKind::furniture);
  if (value != kClosing) return value == kStamp;
  for (std::uint32_t t = match.end_token; t < line.end; ++t) {
    if (!words.tokens().capital(t) && !words.is_punctuation(t)) return false;
  }
  return true;
}

/// "Alle blir spurt «Hva er viktig?»": the question is somebody's in the statement.
bool quotes_question(std::string_view text) {
  for (const auto& [open, close] : {std::pair("\u00ab", "\u00bb"), std::pair("\u201c", "\u201d")}) {
    if (text.ends_with(close) && text.find(open) != 0 && text.find(open) != text.npos) return true;
  }
  return false;
}

}  // namespace

bool asks(const CueWords& words, const Block& block) {
  if (quotes_question(words.document().view(block.content))) return false;
  const std::uint32_t first = first_content_sentence(words.document(), block);
  for (std::uint32_t s = first; s < block.end_sentence; ++s) {
    if (!words.ends_in(tokens_of(words.document().sentences[s]), '?')) return false;
  }
  return first < block.end_sentence;
}

bool instructs(const CueWords& words, const Block& block) {
  const std::uint32_t first = first_content_sentence(words.document(), block);
  if (first >= block.end_sentence) return false;
  const std::string_view text = words.document().view(block.content);
  if (text.starts_with('(') && (text.ends_with(')') || text.ends_with(")."))) return true;
  const TokenRange opening = tokens_of(words.document().sentences[first]);
  return longest_phrase(words.tokens(), words.lexicon(), opening.begin, opening.end,
                        mark_bit(MarkKind::instruction) | mark_bit(MarkKind::template_opening))
             .entry != Lexicon::kUnknown;
}

bool is_placeholder(const CueWords& words, TokenRange answer) {
  while (!answer.empty() && words.is_punctuation(answer.begin)) ++answer.begin;
  answer = words.without_end_punctuation(answer);
  if (answer.size() > kReference) return false;
  if (answer.empty()) return true;
  for (std::uint32_t t = answer.begin; t < answer.end; ++t) {
    if (words.is_sign(t, '.')) return false;  // "Se vedlegg 2. Målet er …"
  }
  const PhraseMatch match = longest_phrase(words.tokens(), words.lexicon(), answer.begin,
                                           answer.end, mark_bit(MarkKind::placeholder));
  if (match.entry == Lexicon::kUnknown) return false;
  return match.end_token == answer.end ||
         words.lexicon().value(words.lexicon().entry(match.entry), MarkKind::placeholder) != kAlone;
}

bool has_no_words(const CueWords& words, TokenRange text) {
  for (std::uint32_t t = text.begin; t < text.end; ++t) {
    const bool capitals = (words.tokens().shape(t) & token_shape::all_capitals) != 0;
    if (words.tokens().kind(t) == TokenClass::word && !capitals) return false;
  }
  return true;
}

bool is_amount_alone(const CueWords& words, TokenRange value) {
  value = words.without_end_punctuation(value);
  constexpr std::uint32_t kBefore = 2, kAmount = 3;  // tokens
  const std::uint32_t end = std::min(value.end, value.begin + kBefore);
  for (std::uint32_t t = value.begin; t < end; ++t) {
    if (!words.is_number(t) && !words.has(t, MarkKind::number)) continue;
    if (t == value.begin && value.size() < kAmount) return true;
    return t + 1 < value.end && words.has(t + 1, MarkKind::unit) && !has_finite_verb(words, value);
  }
  return false;
}

bool is_imprint(const CueWords& words, const Block& block) {
  TokenRange line = words.content(block);
  if (line.empty() || line.size() > kImprint || words.ends_in(line, '.')) return false;
  for (std::uint32_t t = line.begin; t < line.end; ++t) {
    if (words.tokens().kind(t) == TokenClass::email) return true;
  }
  if (stamps_or_closes(words, line)) return true;
  if (words.is(line.begin, role_bit(CueRole::of))) ++line.begin;
  constexpr std::int32_t kClear =
      choice(MarkKind::given_name, "clear");  // others are words as well
  if (line.size() < 2) return false;
  const auto given = words.value(line.begin, MarkKind::given_name);
  return given && (*given == kClear || words.has(line.begin + 1, MarkKind::surname)) &&
         words.tokens().capital(line.begin) && words.tokens().capital(line.begin + 1) &&
         words.tokens().kind(line.begin + 1) == TokenClass::word;
}

}  // namespace uttrekk
