// What a line opens with, so that it stands for itself or belongs to the one above.
#include <algorithm>

#include "dictionary/choice.h"
#include "structure/joining.h"
#include "structure/wording.h"
#include "text/characters.h"

namespace uttrekk {

/// The number that a line opens with, and of "3.2" the first; 0: none.
std::uint32_t Joining::number_of(std::uint32_t i) const {
  constexpr std::size_t kDigits = 2;
  if (i >= document_.lines.size()) return 0;
  const std::string_view text = trim(document_.view(document_.lines[i].span));
  std::uint32_t number = 0;
  std::size_t at = 0;
  for (; at < text.size() && at < kDigits && is_digit(text[at]); ++at)
    number = number * 10 + static_cast<std::uint32_t>(text[at] - '0');
  return at < text.size() && (text[at] == ' ' || text[at] == '.') ? number : 0;
}

/// "2 MÅL" below "1 BAKGRUNN", and "1 BAKGRUNN" above it, or above a text in small letters: a
/// chapter of its own.
bool Joining::counts_up(std::uint32_t i) const {
  const std::uint32_t number = number_of(i);
  if (number == 0) return false;
  const std::uint32_t next = i + 1;
  if (number == 1 && next < document_.lines.size() && !document_.lines[next].blank() &&
      number_of(next) == 0) {
    const Shape text = shape_of(next);
    return text.first != U'(' && !text.capitals;
  }
  return number_of(i - 1) + 1 == number && (number > 1 || number_of(i + 1) == 2);
}

/// "INNHOLD" alone on its line.
bool Joining::heads_contents(std::uint32_t i) const {
  constexpr std::size_t kLongest = 20;  // bytes
  const std::string_view text = document_.view(document_.lines[i].content);
  if (text.size() > kLongest || text.find(' ') != std::string_view::npos) return false;
  if (first_word(text).size() != text.size()) return false;
  if (!entry_of(text, lexicon_, vocabulary_).has(MarkKind::furniture)) return false;
  return wording_of(text, lexicon_, vocabulary_).furniture == FurnitureWord::contents;
}

/// "EFFEKTMÅL" right below "MÅL": each is a heading by itself.
bool Joining::is_known_heading(Span text) const {
  constexpr std::uint32_t kLongest = 90;  // bytes
  if (text.size() > kLongest) return false;
  const Entry& first = entry_of(first_word(document_.view(text)), lexicon_, vocabulary_);
  const bool opens = ((first.kinds | first.phrase_kinds) & mark_bit(MarkKind::heading)) != 0;
  return opens && wording_of(document_.view(text), lexicon_, vocabulary_).whole_type;
}

/// "av Hanne Vik, kjøkensjef" right below a title and above a blank line.
bool Joining::is_byline(const Chunk& chunk, std::uint32_t i) const {
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr std::uint32_t kTop = 6;     // lines above, at most
  if (chunk.first_line + 1 != i || i > kTop || !chunk.is(BlockKind::paragraph)) return false;
  if (i + 1 < document_.lines.size() && !document_.lines[i + 1].blank()) return false;
  const std::string_view text = document_.view(document_.lines[i].content);
  const std::string_view by = first_word(text);
  if (text.size() > kLongest || by.size() + 1 >= text.size() || text.ends_with('.')) return false;
  const Entry& word = entry_of(by, lexicon_, vocabulary_);
  const std::string_view name = first_word(text.substr(by.size() + 1));
  return lexicon_.value(word, MarkKind::cue_grammar) == choice(MarkKind::cue_grammar, "of") &&
         entry_of(name, lexicon_, vocabulary_).has(MarkKind::given_name);
}

/// "SLUTTRAPPORT" alone on its line.
bool Joining::names_report(std::uint32_t i) const {
  constexpr std::size_t kShortest = 10, kLongest = 24;  // bytes; "RAPPORT" may go on
  const std::string_view text = trim(document_.view(document_.lines[i].content));
  if (text.size() < kShortest || text.size() > kLongest || first_word(text).size() != text.size())
    return false;
  return lexicon_.value(entry_of(text, lexicon_, vocabulary_), MarkKind::heading) ==
         choice(MarkKind::heading, "report");
}

/// "FOR PROSJEKTET …"
bool Joining::opens_with_link(const Line& line) const {
  constexpr std::int32_t kLink = choice(MarkKind::clause_word, "link");
  const Entry& word = entry_of(first_word(document_.view(line.content)), lexicon_, vocabulary_);
  return lexicon_.value(word, MarkKind::clause_word) == kLink;
}

/// "eHelse …": a name that starts in lower case.
bool Joining::opens_with_name(const Line& line) const {
  const std::string_view text = document_.view(line.content);
  return text.size() > 1 && is_upper(code_point_at(text, utf8_length(text[0])));
}

/// "Kari Moe, Lia kommune": a name and where somebody is from.
bool Joining::names_speaker(const Line& line) const {
  constexpr std::size_t kName = 40;  // bytes
  const std::string_view text = document_.view(line.content);
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos || comma > kName) return false;
  const std::string_view given = first_word(text);
  const std::string_view rest = trim(text.substr(given.size(), comma - given.size()));
  return is_upper(code_point_at(rest, 0)) && rest.find_first_of("0123456789") == rest.npos &&
         entry_of(given, lexicon_, vocabulary_).has(MarkKind::given_name);
}

/// "Tiltak: …"
bool Joining::opens_with_label(const Line& line) const {
  const std::string_view text = document_.view(line.content);
  const std::size_t word = first_word(text).size();
  return word > 0 && word + 1 < text.size() && text[word] == ':' && text[word + 1] == ' ';
}

/// "bilde av …": a picture's description.
bool Joining::opens_furniture(const Line& line) const {
  return entry_of(first_word(document_.view(line.content)), lexicon_, vocabulary_)
      .has(MarkKind::furniture);
}

}  // namespace uttrekk
