// Parts of a report, which hold its chapters: "Del II Resultat", "KAPITTEL 3. METODE".
#include <algorithm>

#include "dictionary/choice.h"
#include "structure/draft.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

/// How many bytes "II" or "2" takes up at the start of a text; 0: no number stands there.
std::size_t number_length(std::string_view text) {
  constexpr std::size_t kLongest = 4;  // "VIII"
  std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  if (end == 0) end = std::min(text.find_first_not_of("IVX"), text.size());
  return end <= kLongest && (end == text.size() || !is_word(code_point_at(text, end))) ? end : 0;
}

/// What stands behind the number: nothing, or a title.
bool is_titled(std::string_view rest) {
  while (rest.starts_with('.') || rest.starts_with(':')) rest.remove_prefix(1);
  rest = trim(rest);
  if (!rest.empty() && character_class(code_point_at(rest, 0)) == CharacterClass::dash)
    rest = trim(rest.substr(utf8_length(rest[0])));
  return rest.empty() || is_upper(code_point_at(rest, 0));
}

}  // namespace

bool is_part(const Draft& draft, const Chunk& chunk) {
  constexpr std::int32_t kPart = choice(MarkKind::cue_grammar, "part");
  constexpr std::uint16_t kWords = 14;
  if (!chunk.may_open(MarkKind::cue_grammar) || !chunk.short_text || !is_upper(chunk.first))
    return false;
  const std::string_view text = draft.view(chunk.block.content);
  const std::size_t word = text.find(' ');
  if (word == std::string_view::npos) return false;
  const Entry& entry = entry_of(text.substr(0, word), draft.lexicon, draft.vocabulary());
  if (draft.lexicon.value(entry, MarkKind::cue_grammar) != kPart) return false;
  const std::size_t number = number_length(text.substr(word + 1));
  if (number == 0 || !is_titled(text.substr(word + 1 + number))) return false;
  const Wording& w = draft.wording(chunk);
  const bool chapter = entry.has(MarkKind::connective);  // "Kapittel 2"; "Del 2" may be a step
  const bool stands_out = w.all_capitals || !is_digit(text[word + 1]);
  return (chapter || stands_out) && !w.verb && !w.sentences && w.words <= kWords && w.last != '.' &&
         w.last != ':' && w.last != ',';
}

}  // namespace uttrekk
