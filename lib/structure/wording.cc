#include "structure/wording.h"

#include <array>

#include "text/characters.h"

namespace uttrekk {
namespace {

enum class ClauseWord : std::uint8_t {
  verb,
  subject,
  question,
  link,
  relative,
  instruction,
  party
};

constexpr std::uint32_t kMaxWords = 64;

struct Word {
  std::uint32_t begin;
  std::uint32_t end;
  WordId id;
  Lexicon::EntryId entry;
  std::uint64_t marks;  // as in Vocabulary::Known
  std::uint64_t opens;
  std::uint8_t clause;  // bit set over ClauseWord
  bool upper;
  bool after_comma;

  bool is(ClauseWord kind) const { return (clause >> static_cast<unsigned>(kind) & 1) != 0; }
  bool has(MarkKind kind) const { return (marks & mark_bit(kind)) != 0; }
  bool may_open(MarkKind kind) const { return (opens & mark_bit(kind)) != 0; }
};

/// What a word that is new to the vocabulary is.
struct KnownOf {
  const Lexicon& lexicon;
  Vocabulary::Known operator()(std::string_view spelling) const {
    const Lexicon::EntryId id = lexicon.look_up(spelling);
    const Entry& entry = lexicon.entry(id);
    return {entry.kinds, entry.all_opened(), id};
  }
};

/// The choices of dictionary `cue-grammar` that a word has: a bit set.
std::uint64_t grammar_of(const Lexicon& lexicon, Lexicon::EntryId id) {
  std::uint64_t found = 0;
  const Entry& entry = lexicon.entry(id);
  if (!entry.has(MarkKind::cue_grammar)) return found;
  for (auto mark = lexicon.begin(entry); mark != lexicon.end(entry); ++mark) {
    if (mark->kind == MarkKind::cue_grammar) found |= std::uint64_t{1} << mark->value;
  }
  return found;
}
constexpr std::uint64_t kCondition = 1 << 13;  // "hvis", "når": what they open may be no question
constexpr std::uint64_t kPreposition = 1 << 3 | 1 << 4 | 1 << 6 | 1 << 7 | 1 << 18 | 1 << 19;

std::uint8_t clause_words(const Lexicon& lexicon, const Entry& entry) {
  std::uint8_t found = 0;
  if (!entry.has(MarkKind::clause_word)) return found;
  for (auto mark = lexicon.begin(entry); mark != lexicon.end(entry); ++mark) {
    if (mark->kind == MarkKind::clause_word) found |= static_cast<std::uint8_t>(1 << mark->value);
  }
  return found;
}

/// The words of a short text, those past kMaxWords left out.
struct Words {
  std::array<Word, kMaxWords> at;
  std::uint32_t count = 0;
};

// What a character tells of a text.
constexpr std::uint16_t kUpper = 1;
constexpr std::uint16_t kLower = 2;
constexpr std::uint16_t kLetter = 4;
constexpr std::uint16_t kDigit = 8;
constexpr std::uint16_t kBlank = 16;
constexpr std::uint16_t kMark = 32;  // quotes and markup: seen through
constexpr std::uint16_t kEnd = 64;   // of a sentence
constexpr std::uint16_t kAt = 128;
constexpr std::uint16_t kUrl = 256;  // may be part of "://" or "www."
constexpr std::uint16_t kWord = 512;

constexpr bool is_quote_or_mark(char32_t c) {
  return c == '"' || c == '*' || c == '_' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201E);
}

constexpr std::uint16_t traits_of(char32_t c) {
  if (is_blank(c)) return kBlank;
  if (is_quote_or_mark(c)) return kMark;
  std::uint16_t traits = 0;
  if (is_letter(c)) traits |= kLetter;
  if (is_upper(c)) traits |= kUpper;
  if (is_lower(c)) traits |= kLower;
  if (is_digit(c)) traits |= kDigit;
  if (is_word(c)) traits |= kWord;
  if (c == '.' || c == '?' || c == '!') traits |= kEnd;
  if (c == '@') traits |= kAt;
  if (c == '/' || c == 'w') traits |= kUrl;
  return traits;
}

constexpr std::uint16_t kMoreBytes = 0x8000;  // the first byte of a character past ASCII

/// By byte: the traits of ASCII, kMoreBytes for the rest.
constexpr std::array<std::uint16_t, 0x100> kByteTraits = [] {
  std::array<std::uint16_t, 0x100> traits{};
  for (std::size_t c = 0; c < traits.size(); ++c) {
    traits[c] = c < 0x80 ? traits_of(static_cast<char32_t>(c)) : kMoreBytes;
  }
  return traits;
}();

std::uint16_t traits_at(std::string_view text, std::size_t at) {
  const std::uint16_t traits = kByteTraits[static_cast<unsigned char>(text[at])];
  return traits != kMoreBytes ? traits : traits_of(code_point_at(text, at));
}

/// Past the word characters at `at`; what they tell is added to `seen`.
std::size_t word_end(std::string_view text, std::size_t at, std::uint16_t& seen) {
  for (; at < text.size(); ++at) {
    std::uint16_t traits = kByteTraits[static_cast<unsigned char>(text[at])];
    if (traits == kMoreBytes) {
      traits = traits_of(code_point_at(text, at));
      if ((traits & kWord) != 0) at += utf8_length(text[at]) - 1;
    }
    if ((traits & kWord) == 0) break;
    seen |= traits;
  }
  return at;
}

/// Reads the characters of a text and finds its words, in one pass.
class Reader {
 public:
  Reader(std::string_view text, Words& words, Wording& wording)
      : text_(text), words_(words), w_(wording) {}

  void read() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::uint16_t traits = traits_at(text_, at);
      at = (traits & kWord) != 0 ? word(at, traits) : sign(at, traits);
    }
    if (last_at_ < text_.size()) w_.last = code_point_at(text_, last_at_);
    w_.characters = count_characters();
    w_.all_capitals = (seen_ & (kUpper | kLower)) == kUpper;
    w_.has_digit = (seen_ & kDigit) != 0;
    w_.digits_only = w_.has_digit && (seen_ & kLetter) == 0;
    w_.address = (seen_ & kAt) != 0 || ((seen_ & kUrl) != 0 && has_url());
  }

 private:
  std::size_t word(std::size_t begin, std::uint16_t first) {
    show(begin, first);
    const std::size_t end = word_end(text_, begin, seen_);
    last_at_ = previous_boundary(text_, end);
    ended_ = false;
    if (words_.count < kMaxWords) {
      Word& word = words_.at[words_.count++];
      word.begin = static_cast<std::uint32_t>(begin);
      word.end = static_cast<std::uint32_t>(end);
      word.upper = (first & kUpper) != 0;
      word.after_comma = comma_;
    }
    comma_ = false;
    return end;
  }

  /// What is no part of a word.
  std::size_t sign(std::size_t at, std::uint16_t traits) {
    if ((traits & (kBlank | kMark)) != 0) {
      after_blank_ = (traits & kBlank) != 0;
    } else {
      show(at, traits);
      ended_ = (traits & kEnd) != 0 &&
               !(text_[at] == '.' && (behind_short_word(at) || behind_ordinal(at)));
      comma_ = comma_ || text_[at] == ',';
      last_at_ = at;
    }
    return at + utf8_length(text_[at]);
  }

  /// A character that is no blank and not seen through, behind what stands at last_at_.
  void show(std::size_t at, std::uint16_t traits) {
    if (after_blank_ && last_at_ < text_.size()) {
      if (ended_ && (traits & kUpper) != 0) w_.sentences = true;
      if (text_[last_at_] == ':') w_.inner_colon = true;
    }
    after_blank_ = false;
    if (w_.first == 0) w_.first = code_point_at(text_, at);
    seen_ |= traits;
  }

  /// "St." ends no sentence: a letter or two stand before the full stop, the last in lower case.
  bool behind_short_word(std::size_t stop) const {
    constexpr std::uint32_t kShortWord = 2;  // letters
    std::uint32_t letters = 0;
    for (std::size_t at = stop; at > 0;) {
      at = previous_boundary(text_, at);
      const std::uint16_t traits = traits_at(text_, at);
      if ((traits & kBlank) != 0) break;
      if ((traits & kMark) != 0 || text_[at] == '.') continue;
      if ((traits & kLetter) == 0 || ++letters > kShortWord) return false;
    }
    return letters > 0 && (traits_at(text_, last_at_) & kLower) != 0;
  }

  /// "19." of "STYREMØTE 19. SEPTEMBER": one digit or two before the full stop.
  bool behind_ordinal(std::size_t stop) const {
    const auto digit = [&](std::size_t at) { return (traits_at(text_, at) & kDigit) != 0; };
    if (stop < 2 || !digit(stop - 1)) return false;
    const std::size_t first = digit(stop - 2) ? stop - 2 : stop - 1;
    return first > 0 && text_[first - 1] == ' ';
  }

  std::uint16_t count_characters() const {
    std::uint16_t count = 0;
    for (const char c : text_) count = static_cast<std::uint16_t>(count + !is_continuation(c));
    return count;
  }
  bool has_url() const {
    return text_.find("://") != text_.npos || text_.find("www.") != text_.npos;
  }

  std::string_view text_;
  Words& words_;
  Wording& w_;
  std::uint16_t seen_ = 0;                        // traits of all
  std::size_t last_at_ = std::string_view::npos;  // the last character that counts
  bool ended_ = false;                            // it ends a sentence
  bool after_blank_ = false;
  bool comma_ = false;  // since the last word
};

/// What the dictionaries say of each word.
void look_up(std::string_view text, const Lexicon& lexicon, Vocabulary& vocabulary, Words& words) {
  const KnownOf known_of{lexicon};
  for (std::uint32_t i = 0; i < words.count; ++i) {
    Word& word = words.at[i];
    word.id = vocabulary.word(text.substr(word.begin, word.end - word.begin), known_of);
    const Vocabulary::Known& known = vocabulary.known(word.id);
    word.entry = known.entry;
    word.marks = known.marks;
    word.opens = known.opens;
  }
  const auto& clause = vocabulary.column(vocabulary.clause, [&](std::string_view, EntryId entry) {
    return clause_words(lexicon, lexicon.entry(entry));
  });
  for (std::uint32_t i = 0; i < words.count; ++i) words.at[i].clause = clause[words.at[i].id];
}

/// "10:20 …", "kl 9.30", "09.00-09.30 …"
bool starts_with_clock(std::string_view text) {
  std::size_t i = 0;
  if (text.starts_with("kl") || text.starts_with("Kl")) {
    i = 2;
    while (i < text.size() && (text[i] == '.' || text[i] == ' ')) ++i;
  }
  const auto digit = [&](std::size_t k) {
    return k < text.size() && is_digit(text[k]);
  };
  const std::size_t start = i;
  while (digit(i) && i < start + 2) ++i;
  if (i == start || i >= text.size() || (text[i] != ':' && text[i] != '.')) return false;
  return digit(i + 1) && digit(i + 2) && !digit(i + 3) &&
         !(i + 3 < text.size() && text[i + 3] == '.');
}

/// What stands between a word and the one before it.
std::string_view gap_before(std::string_view text, const Words& words, std::uint32_t i) {
  return text.substr(words.at[i - 1].end, words.at[i].begin - words.at[i - 1].end);
}

/// How many words stand before the bracket that ends a text: "Budsjett (det må gå opp)" one; all
/// where none does.
std::uint32_t words_before_bracket(std::string_view text, const Words& words) {
  std::size_t end = text.size();
  while (end > 0 && (text[end - 1] == ':' || text[end - 1] == '*' || text[end - 1] == ' ')) --end;
  if (end == 0 || text[end - 1] != ')') return words.count;
  const std::size_t open = text.find(" (");
  if (open == std::string_view::npos) return words.count;
  std::uint32_t count = 0;
  while (count < words.count && words.at[count].begin < open) ++count;
  return count > 0 && text.find('(', open + 2) == std::string_view::npos ? count : words.count;
}

/// "samarbeidet" of "Erfaringer med samarbeidet", which might be a verb.
bool is_noun(std::string_view text, const Lexicon& lexicon, const Words& words, std::uint32_t i) {
  const Word& word = words.at[i];
  return text.substr(word.begin, word.end - word.begin).ends_with("et") &&
         words.at[i - 1].is(ClauseWord::link) &&
         (grammar_of(lexicon, words.at[i - 1].entry) & kPreposition) != 0;
}

/// "de" of "De største utfordringene", "en" of "En av tre": no pronoun.
bool is_article(const Words& words, std::uint32_t i) {
  if (!words.at[i].is(ClauseWord::link) || i + 1 >= words.count) return false;
  const Word& next = words.at[i + 1];
  return !next.is(ClauseWord::verb) && !next.is(ClauseWord::subject);
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
    if (word.after_comma) relative = false;
    if (i > 0 && word.is(ClauseWord::relative)) relative = w.relative = true;
    if (word.is(ClauseWord::link)) w.link = true;
    if (word.is(ClauseWord::subject) && !w.relative && !is_article(words, i)) w.pronoun = true;
    const bool ending = word.begin > 0 && text[word.begin - 1] == '(';  // "Kontaktperson(er)"
    if (i > 0 && !ending && word.is(ClauseWord::verb) && !is_noun(text, lexicon, words, i)) {
      if (!relative) w.verb = true;
      relative = false;
    }
  }
  w.capitalised = long_words > 0 && capitals == long_words;
  if (words.count == 0) return;
  w.instruction = words.at[0].is(ClauseWord::instruction);
  w.open_end = words.at[words.count - 1].is(ClauseWord::link);
  w.verb_end = words.count > 1 && words.at[words.count - 1].is(ClauseWord::verb);
  w.question_start = words.at[0].is(ClauseWord::question) ||
                     (words.count > 2 && words.at[0].end - words.at[0].begin <= 3 &&
                      words.at[0].is(ClauseWord::link) && words.at[1].is(ClauseWord::question));
  w.conditional = w.question_start && (grammar_of(lexicon, words.at[0].entry) & kCondition) != 0;
}

struct Match {
  std::uint32_t words = 0;
  std::int32_t value = 0;
};

/// The longest phrase with a mark of `kind` that starts at word `first`; with `party`, that entry
/// stands for whoever a question is put to.
Match phrase_at(const Lexicon& lexicon, const Words& words, std::uint32_t first, MarkKind kind,
                Lexicon::EntryId party = Lexicon::kUnknown) {
  Match best;
  if (!words.at[first].may_open(kind)) return best;
  const Entry& opener = lexicon.entry(words.at[first].entry);
  if (const auto value = lexicon.value(opener, kind)) best = {1, *value};
  if ((opener.phrase_kinds & mark_bit(kind)) == 0) return best;
  std::uint32_t state = 0;
  for (std::uint32_t i = first; i < words.count; ++i) {
    const bool put_to = party != Lexicon::kUnknown && words.at[i].is(ClauseWord::party);
    state = lexicon.next_state(state, put_to ? party : words.at[i].entry);
    if (state == 0) break;
    const Entry& entry = lexicon.entry(lexicon.phrase_at(state));
    if (const auto value = lexicon.value(entry, kind)) best = {i + 1 - first, *value};
  }
  return best;
}

/// The phrase of a heading at word `first`. The dictionary asks "Hva lærte vi"; "Hva lærte dere",
/// "Kva lærte de" and "Hva lærte prosjektet" ask the same.
Match heading_at(const Lexicon& lexicon, const Words& words, std::uint32_t first, bool party) {
  const Match plain = phrase_at(lexicon, words, first, MarkKind::heading);
  if (!party) return plain;
  constexpr std::string_view kWe = "vi";
  const Match asked = phrase_at(lexicon, words, first, MarkKind::heading, lexicon.find_id(kWe));
  return asked.words > plain.words ? asked : plain;
}

/// The head of a noun phrase stands before its first preposition: "Tiltak for bedre resultater" is
/// about measures. What follows a dash is another phrase.
bool ends_head(const Word& word) {
  return word.after_comma || word.is(ClauseWord::link) || word.is(ClauseWord::verb);
}
bool starts_phrase(std::string_view text, const Words& words, std::uint32_t i) {
  const std::string_view gap = gap_before(text, words, i);
  if (gap.size() < 2) return false;
  return gap.find("\u2013") != std::string_view::npos ||
         gap.find(" - ") != std::string_view::npos || gap.find(": ") != std::string_view::npos;
}

/// The longest phrase decides, the first of those that are equally long.
void read_type(std::string_view text, const Lexicon& lexicon, const Words& words, Wording& w) {
  const bool anywhere = w.last == '?' || w.question_start;
  std::uint32_t longest = 0;
  bool head = true;
  bool party = false;
  for (std::uint32_t i = 1; i < words.count; ++i) {
    party = party || words.at[i].is(ClauseWord::party);
  }
  for (std::uint32_t i = 0; i < words.count; ++i) {
    if (i > 0 && !anywhere) {
      if (ends_head(words.at[i])) head = false;
      if (starts_phrase(text, words, i)) head = true;
      if (!head) continue;
    }
    if (!words.at[i].may_open(MarkKind::heading)) continue;
    const Match match = heading_at(lexicon, words, i, party);
    if (match.words <= longest) continue;
    longest = match.words;
    const auto type = static_cast<SectionType>(match.value + 1);
    const bool open = type == SectionType::description || type == SectionType::agenda;
    if (open && match.words == 1 && i + 2 < words.count && words.at[i + 1].is(ClauseWord::link)) {
      longest = 0;  // "Beskrivelse av gevinster", "Program for folkehelse" are about these
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
    if (!words.at[i].has(MarkKind::furniture)) continue;
    const Entry& entry = lexicon.entry(words.at[i].entry);
    const auto value = lexicon.value(entry, MarkKind::furniture);
    w.logo = w.logo || value == static_cast<std::int32_t>(FurnitureWord::logo);
  }
}

}  // namespace

Wording wording_of(std::string_view text, const Lexicon& lexicon, Vocabulary& vocabulary) {
  Wording w;
  Words words;
  Reader(text, words, w).read();
  w.clock = starts_with_clock(text);
  look_up(text, lexicon, vocabulary, words);
  w.words = static_cast<std::uint16_t>(words.count);
  const std::uint32_t all = words.count;
  words.count = words_before_bracket(text, words);
  read_clause(text, lexicon, words, w);
  read_type(text, lexicon, words, w);
  words.count = all;
  read_furniture(lexicon, words, w);
  return w;
}

const Entry& entry_of(std::string_view word, const Lexicon& lexicon, Vocabulary& vocabulary) {
  if (word.empty()) return lexicon.entry(Lexicon::kUnknown);
  return lexicon.entry(vocabulary.entry(vocabulary.word(word, KnownOf{lexicon})));
}

Ends ends_of(std::string_view text) {
  constexpr std::uint16_t kSeenThrough = kBlank | kMark;
  Ends ends;
  std::size_t begin = 0;
  while (begin < text.size() && (traits_at(text, begin) & kSeenThrough) != 0)
    begin += utf8_length(text[begin]);
  if (begin == text.size()) return ends;
  std::size_t end = previous_boundary(text, text.size());
  while ((traits_at(text, end) & kSeenThrough) != 0) end = previous_boundary(text, end);
  return {code_point_at(text, begin), code_point_at(text, end)};
}

std::uint64_t first_word_opens(std::string_view text, const Lexicon& lexicon,
                               Vocabulary& vocabulary) {
  std::uint16_t seen = 0;
  std::size_t begin = 0;
  while (begin < text.size() && (traits_at(text, begin) & kWord) == 0)
    begin += utf8_length(text[begin]);
  const std::size_t end = word_end(text, begin, seen);
  if (begin == end) return 0;
  return vocabulary.known(vocabulary.word(text.substr(begin, end - begin), KnownOf{lexicon})).opens;
}

bool in_capitals(std::string_view text) {
  bool upper = false;
  for (std::size_t at = 0; at < text.size(); at += utf8_length(text[at])) {
    const std::uint16_t traits = traits_at(text, at);
    if ((traits & kLower) != 0) return false;
    upper = upper || (traits & kUpper) != 0;
  }
  return upper;
}

}  // namespace uttrekk
