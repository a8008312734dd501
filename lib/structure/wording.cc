#include "structure/wording.h"

#include <array>

#include "text/characters.h"

namespace uttrekk {
namespace {

enum class ClauseWord : std::uint8_t { verb, subject, question, link, relative, instruction };

constexpr std::uint32_t kMaxWords = 64;

struct Word {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Lexicon::EntryId entry = Lexicon::kUnknown;
  bool upper = false;
};

/// The words of a short text, those past kMaxWords left out.
struct Words {
  std::array<Word, kMaxWords> at;
  std::uint32_t count = 0;
};

void read_words(std::string_view text, const Lexicon& lexicon, Vocabulary& vocabulary,
                Words& words) {
  const auto entry_of = [&](std::string_view spelling) { return lexicon.look_up(spelling); };
  for (std::size_t i = 0; i < text.size() && words.count < kMaxWords;) {
    if (!is_word(code_point_at(text, i))) {
      i += utf8_length(text[i]);
      continue;
    }
    Word& word = words.at[words.count++];
    word.begin = static_cast<std::uint32_t>(i);
    word.upper = is_upper(code_point_at(text, i));
    while (i < text.size() && is_word(code_point_at(text, i))) i += utf8_length(text[i]);
    word.end = static_cast<std::uint32_t>(i);
    const std::string_view spelling = text.substr(word.begin, word.end - word.begin);
    word.entry = vocabulary.entry(vocabulary.word(spelling, entry_of));
  }
}

bool is_quote_or_mark(char32_t c) {
  return c == '"' || c == '*' || c == '_' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201E);
}

void read_characters(std::string_view text, Wording& w) {
  bool upper = false, lower = false, letter = false;
  for (std::size_t i = 0; i < text.size(); i += utf8_length(text[i])) {
    const char32_t c = code_point_at(text, i);
    ++w.characters;
    if (is_blank(c) || is_quote_or_mark(c)) continue;
    if (w.first == 0) w.first = c;
    const bool end = w.last == '.' || w.last == '?' || w.last == '!';
    if (end && is_upper(c) && i > 0 && is_blank(code_point_before(text, i))) w.sentences = true;
    upper = upper || is_upper(c);
    lower = lower || is_lower(c);
    letter = letter || is_letter(c);
    w.has_digit = w.has_digit || is_digit(c);
    w.inner_colon =
        w.inner_colon || (w.last == ':' && i > 0 && is_blank(code_point_before(text, i)));
    w.address = w.address || c == '@';
    w.last = c;
  }
  w.all_capitals = upper && !lower;
  w.digits_only = w.has_digit && !letter;
  if (text.find("://") != text.npos || text.find("www.") != text.npos) w.address = true;
}

/// "10:20 …", "kl 9.30", "09.00-09.30 …"
bool starts_with_clock(std::string_view text) {
  std::size_t i = 0;
  if (text.starts_with("kl") || text.starts_with("Kl")) {
    i = 2;
    while (i < text.size() && (text[i] == '.' || text[i] == ' ')) ++i;
  }
  const auto digit = [&](std::size_t k) {
    return k < text.size() && is_digit(static_cast<char32_t>(static_cast<unsigned char>(text[k])));
  };
  const std::size_t start = i;
  while (digit(i) && i < start + 2) ++i;
  if (i == start || i >= text.size() || (text[i] != ':' && text[i] != '.')) return false;
  return digit(i + 1) && digit(i + 2) && !digit(i + 3) &&
         !(i + 3 < text.size() && text[i + 3] == '.');
}

bool is_clause_word(const Lexicon& lexicon, const Word& word, ClauseWord kind) {
  const Entry& entry = lexicon.entry(word.entry);
  if (!entry.has(MarkKind::clause_word)) return false;
  for (auto mark = lexicon.begin(entry); mark != lexicon.end(entry); ++mark) {
    if (mark->kind == MarkKind::clause_word && mark->value == static_cast<std::int32_t>(kind)) {
      return true;
    }
  }
  return false;
}

/// A noun phrase takes a relative clause with it, up to a comma: its verb is none of the whole.
void read_clause(std::string_view text, const Lexicon& lexicon, const Words& words, Wording& w) {
  bool relative = false;
  std::uint32_t long_words = 0, capitals = 0;
  for (std::uint32_t i = 0; i < words.count; ++i) {
    const Word& word = words.at[i];
    if (word.end - word.begin > 3 || word.upper) {
      ++long_words;
      capitals += word.upper;
    }
    if (i > 0 && text.substr(words.at[i - 1].end, word.begin - words.at[i - 1].end).find(',') !=
                     std::string_view::npos) {
      relative = false;
    }
    if (i > 0 && is_clause_word(lexicon, word, ClauseWord::relative)) relative = w.relative = true;
    if (is_clause_word(lexicon, word, ClauseWord::link)) w.link = true;
    if (is_clause_word(lexicon, word, ClauseWord::subject)) w.pronoun = true;
    const bool ending = word.begin > 0 && text[word.begin - 1] == '(';  // "Kontaktperson(er)"
    if (i > 0 && !ending && is_clause_word(lexicon, word, ClauseWord::verb)) {
      if (!relative) w.verb = true;
      relative = false;
    }
  }
  w.capitalised = long_words > 0 && capitals == long_words;
  if (words.count == 0) return;
  w.instruction = is_clause_word(lexicon, words.at[0], ClauseWord::instruction);
  w.open_end = is_clause_word(lexicon, words.at[words.count - 1], ClauseWord::link);
  w.question_start = is_clause_word(lexicon, words.at[0], ClauseWord::question) ||
                     (words.count > 2 && words.at[0].end - words.at[0].begin <= 3 &&
                      is_clause_word(lexicon, words.at[0], ClauseWord::link) &&
                      is_clause_word(lexicon, words.at[1], ClauseWord::question));
}

struct Match {
  std::uint32_t words = 0;
  std::int32_t value = 0;
};

/// The longest phrase with a mark of `kind` that starts at word `first`.
Match phrase_at(const Lexicon& lexicon, const Words& words, std::uint32_t first, MarkKind kind) {
  Match best;
  const Lexicon::EntryId word = words.at[first].entry;
  if (const auto value = lexicon.value(lexicon.entry(word), kind)) best = {1, *value};
  if ((lexicon.entry(word).phrase_kinds & mark_bit(kind)) == 0) return best;
  std::uint32_t state = 0;
  for (std::uint32_t i = first; i < words.count; ++i) {
    state = lexicon.next_state(state, words.at[i].entry);
    if (state == 0) break;
    const Entry& entry = lexicon.entry(lexicon.phrase_at(state));
    if (const auto value = lexicon.value(entry, kind)) best = {i + 1 - first, *value};
  }
  return best;
}

/// The head of a noun phrase stands before its first preposition: "Tiltak for bedre resultater" is
/// about measures. What follows a dash is another phrase.
bool ends_head(std::string_view text, const Lexicon& lexicon, const Words& words, std::uint32_t i) {
  const Word& word = words.at[i];
  const std::string_view gap = text.substr(words.at[i - 1].end, word.begin - words.at[i - 1].end);
  return gap.find(',') != std::string_view::npos ||
         is_clause_word(lexicon, word, ClauseWord::link) ||
         is_clause_word(lexicon, word, ClauseWord::verb);
}
bool starts_phrase(std::string_view text, const Words& words, std::uint32_t i) {
  const std::string_view gap =
      text.substr(words.at[i - 1].end, words.at[i].begin - words.at[i - 1].end);
  return gap.find("\u2013") != std::string_view::npos ||
         gap.find(" - ") != std::string_view::npos || gap.find(": ") != std::string_view::npos;
}

/// The longest phrase decides, the first of those that are equally long.
void read_type(std::string_view text, const Lexicon& lexicon, const Words& words, Wording& w) {
  const bool anywhere = w.last == '?' || w.question_start;
  std::uint32_t longest = 0;
  bool head = true;
  for (std::uint32_t i = 0; i < words.count; ++i) {
    if (i > 0 && !anywhere) {
      if (ends_head(text, lexicon, words, i)) head = false;
      if (starts_phrase(text, words, i)) head = true;
      if (!head) continue;
    }
    const Match match = phrase_at(lexicon, words, i, MarkKind::heading);
    if (match.words <= longest) continue;
    longest = match.words;
    const bool description = match.value + 1 == static_cast<std::int32_t>(SectionType::description);
    if (description && match.words == 1 && i + 2 < words.count &&
        is_clause_word(lexicon, words.at[i + 1], ClauseWord::link)) {
      longest = 0;  // "Beskrivelse av gevinster" is about these
      ++i;
    }
    w.type = static_cast<SectionType>(match.value + 1);
    w.whole_type = i == 0 && match.words == words.count;
    w.type_first = i == 0;
  }
}

void read_furniture(const Lexicon& lexicon, const Words& words, Wording& w) {
  if (words.count == 0) return;
  if (const Match match = phrase_at(lexicon, words, 0, MarkKind::furniture); match.words > 0) {
    w.furniture = static_cast<FurnitureWord>(match.value);
    w.whole_furniture = match.words == words.count;
    w.furniture_words = static_cast<std::uint8_t>(match.words);
  }
  for (std::uint32_t i = 0; i < words.count; ++i) {
    const Entry& entry = lexicon.entry(words.at[i].entry);
    const auto value = lexicon.value(entry, MarkKind::furniture);
    w.logo = w.logo || value == static_cast<std::int32_t>(FurnitureWord::logo);
  }
}

}  // namespace

Wording wording_of(std::string_view text, const Lexicon& lexicon, Vocabulary& vocabulary) {
  Wording w;
  read_characters(text, w);
  w.clock = starts_with_clock(text);
  Words words;
  read_words(text, lexicon, vocabulary, words);
  w.words = static_cast<std::uint16_t>(words.count);
  read_clause(text, lexicon, words, w);
  read_type(text, lexicon, words, w);
  read_furniture(lexicon, words, w);
  return w;
}

}  // namespace uttrekk
