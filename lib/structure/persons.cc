// Names and roles, as they stand on cards, in signatures and lists of participants: such lines are
// no headings.
#include <string>

#include "structure/draft.h"
#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

constexpr std::size_t kLongestName = 120;  // bytes
constexpr std::uint32_t kNameWords = 8;    // "Kari Moe Berg & Ola Li, fysioterapeut" has five
constexpr std::size_t kShortestTail = 4;   // bytes; of a compound: "klinikk|sjef"

bool has(const Lexicon& lexicon, std::string_view word, MarkKind kind, std::int32_t value) {
  const Entry& entry = lexicon.find(word);
  return entry.has(kind) && lexicon.value(entry, kind) == value;
}

/// Choices of the dictionaries `given-names` and `roles`.
constexpr std::int32_t kClearName = 0;
constexpr std::int32_t kPersonRole = 0;
constexpr std::int32_t kModifier = 3;

bool is_role_word(const Lexicon& lexicon, std::string_view folded_word) {
  const Entry& entry = lexicon.find(folded_word);
  if (entry.has(MarkKind::role)) return lexicon.value(entry, MarkKind::role) != kModifier;
  for (std::size_t at = 1; at + kShortestTail <= folded_word.size(); ++at) {
    if (is_continuation(folded_word[at])) continue;
    if (has(lexicon, folded_word.substr(at), MarkKind::role, kPersonRole)) return true;
  }
  return false;
}

/// "Legen kommer": somebody does something; on a card a role has no article.
bool is_definite(std::string_view word) {
  return word.ends_with("en") || word.ends_with("ene") || word.ends_with("ane");
}

struct NameParts {
  std::uint32_t words = 0;     // before a comma, bracket or line break
  std::uint32_t capitals = 0;  // of these
  bool given_name = false;     // the first of them is one
  bool clear_name = false;
  bool role_first = false;   // the text opens with a role
  bool role_behind = false;  // a role stands behind the comma
};

NameParts parts_of(const Lexicon& lexicon, std::string_view text) {
  NameParts parts;
  std::string word;
  bool behind = false;
  std::uint32_t words = 0;
  for (std::size_t i = 0; i < text.size() && words < 2 * kNameWords;) {
    const char32_t c = code_point_at(text, i);
    if (!is_word(c)) {
      behind = behind || c == ',' || c == '(' || c == '\n' || c == ':' || c == 0x2013;
      i += utf8_length(text[i]);
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size() && is_word(code_point_at(text, i))) i += utf8_length(text[i]);
    word.clear();
    append_folded(word, text.substr(begin, i - begin));
    ++words;
    if (words == 1) {
      const Entry& entry = lexicon.find(word);
      parts.given_name = entry.has(MarkKind::given_name);
      parts.clear_name = has(lexicon, word, MarkKind::given_name, kClearName);
      parts.role_first = !is_definite(word) && is_role_word(lexicon, word);
    }
    if (!behind) {
      ++parts.words;
      parts.capitals += is_upper(c);
    } else {
      parts.role_behind = parts.role_behind || is_role_word(lexicon, word);
    }
  }
  return parts;
}

}  // namespace

bool is_person(const Draft& draft, const Chunk& chunk) {
  const std::string_view text = draft.view(chunk.block.content);
  if (text.size() > kLongestName || draft.wording(chunk).verb) return false;
  const NameParts parts = parts_of(draft.lexicon, text);
  if (parts.words < 2 || parts.words > kNameWords) return false;
  const std::uint32_t small = parts.given_name ? 1 : 0;  // "og", "de"
  const bool capitals = parts.capitals + small >= parts.words && parts.capitals >= 2;
  if (!capitals || parts.role_first) return false;
  return parts.clear_name || (parts.given_name && (parts.role_behind || parts.words >= 3)) ||
         (parts.role_behind && parts.words <= 4);
}

bool is_role_line(const Draft& draft, const Chunk& chunk) {
  const std::string_view text = draft.view(chunk.block.content);
  if (text.size() > kLongestName || draft.wording(chunk).type != SectionType::none) return false;
  if (draft.wording(chunk).verb) return false;
  return parts_of(draft.lexicon, text).role_first;
}

}  // namespace uttrekk
