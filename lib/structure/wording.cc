#include "structure/wording.h"

#include <algorithm>

#include "dictionary/choice.h"
#include "structure/short_words.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

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

/// The bit set of some of them.
template <typename... Names>
consteval std::uint64_t grammar(Names... names) {
  return ((std::uint64_t{1} << choice(MarkKind::cue_grammar, names)) | ...);
}

/// "hvis", "når": what they open may be no question
constexpr std::uint64_t kCondition = grammar("condition");
constexpr std::uint64_t kPreposition =
    grammar("inside", "along", "into", "upon", "preposition", "of");

constexpr std::size_t kLongestWord = 40;  // bytes

/// "kl", "klokka"
bool names_clock(const Lexicon& lexicon, const Word& word) {
  if (!word.has(MarkKind::time_cue)) return false;
  const Entry& entry = lexicon.entry(word.entry);
  return std::any_of(lexicon.begin(entry), lexicon.end(entry), [&](const Mark& mark) {
    return mark.kind == MarkKind::time_cue && lexicon.row(mark).ends_with("\tclock");
  });
}

/// "10:20 …", "kl 9.30", "09.00-09.30 …"
bool starts_with_clock(std::string_view text, const Lexicon& lexicon, const Words& words) {
  std::size_t i = 0;
  if (words.count > 0 && words.at[0].begin == 0 && names_clock(lexicon, words.at[0])) {
    i = words.at[0].end;
    while (i < text.size() && (text[i] == '.' || text[i] == ' ')) ++i;
  }
  const auto digit = [&](std::size_t k) { return k < text.size() && is_digit(text[k]); };
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

/// "vi" of "Tre ting vi har lært", "Tiltaka vi valde": a relative clause without "som".
bool opens_relative(const Words& words, std::uint32_t i) {
  const Word& word = words.at[i];
  if (i == 0 || i + 1 >= words.count || word.after_comma) return false;
  if (!word.is(ClauseWord::subject) || !word.is(ClauseWord::party)) return false;
  return words.at[i - 1].clause == 0 && words.at[i + 1].is(ClauseWord::verb);
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
    if (word.clause == 0) continue;
    if (i > 0 && (word.is(ClauseWord::relative) || opens_relative(words, i)))
      relative = w.relative = true;
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

/// "læring" behind a word of content: "Digital læring", not "Viktig læring".
bool is_kind(const Lexicon& lexicon, const Words& words, std::uint32_t i) {
  constexpr std::int32_t kLearning = choice(MarkKind::learning_cue, "learning");
  if (i == 0 || words.at[i].after_comma) return false;
  const Word& before = words.at[i - 1];
  const Entry& noun = lexicon.entry(words.at[i].entry);
  return before.clause == 0 && grammar_of(lexicon, before.entry) == 0 &&
         lexicon.value(noun, MarkKind::learning_cue) == kLearning &&
         lexicon.value(noun, MarkKind::heading).has_value() && !before.may_open(MarkKind::heading);
}

/// "Tiltak og gjennomføring", "Mål, metode og resultat": each member is a heading by itself.
bool is_coordination(const Lexicon& lexicon, const Words& words) {
  constexpr std::uint32_t kLongest = 8;  // words
  constexpr std::int32_t kCoordinator = choice(MarkKind::connective, "coordinator");
  if (words.count < 3 || words.count > kLongest) return false;
  std::uint32_t members = 0;
  for (std::uint32_t i = 0; i < words.count;) {
    const bool joins =
        lexicon.value(lexicon.entry(words.at[i].entry), MarkKind::connective) == kCoordinator;
    if (members > 0 && joins) {
      ++i;
    } else if (members > 0 && !words.at[i].after_comma) {
      return false;
    }
    if (i >= words.count || !words.at[i].may_open(MarkKind::heading)) return false;
    const Match match = phrase_at(lexicon, words, i, MarkKind::heading);
    if (match.words == 0) return false;
    i += match.words;
    ++members;
  }
  return members > 1;
}

/// The longest phrase decides, the first of those that are equally long.
void read_type(std::string_view text, const Lexicon& lexicon, const Words& words, Wording& w) {
  std::uint32_t end = words.count;  // behind the last word that counts
  while (end > 0 && !words.at[end - 1].may_open(MarkKind::heading)) --end;
  if (end == 0) return;
  const bool anywhere = w.last == '?' || w.question_start;
  std::uint32_t longest = 0;
  bool head = true;
  bool party = false;
  for (std::uint32_t i = 1; i < words.count; ++i) {
    party = party || words.at[i].is(ClauseWord::party);
  }
  for (std::uint32_t i = 0; i < end; ++i) {
    if (i > 0 && !anywhere) {
      if (ends_head(words.at[i])) head = false;
      if (starts_phrase(text, words, i)) head = true;
      if (!head) continue;
    }
    if (!words.at[i].may_open(MarkKind::heading)) continue;
    const Match match = heading_at(lexicon, words, i, party);
    if (match.words <= longest) continue;
    const auto type = static_cast<SectionType>(match.value + 1);
    const bool of_other =
        match.words == 1 && i + 1 < words.count && words.at[i + 1].is(ClauseWord::link);
    if (type == SectionType::signatures && of_other) continue;  // "Godkjenning av dagsorden"
    if (type == SectionType::learning_points && match.words == 1 && is_kind(lexicon, words, i))
      continue;  // "Aktiv læring" is a way to teach
    const bool open = type == SectionType::description || type == SectionType::agenda;
    if (open && i > 0 && gap_before(text, words, i) == "-") continue;  // "Lia-programmet"
    if (open && i > 0 && anywhere && match.words == 1) continue;       // "Kven eig prosjektet?"
    longest = match.words;
    if (open && of_other && i + 2 < words.count) {
      longest = 0;  // "Beskrivelse av gevinster", "Program for folkehelse" are about these
      ++i;
    }
    w.type = type;
    w.whole_type = i == 0 && match.words == words.count;
    w.type_first = i == 0;
  }
  w.whole_type = w.whole_type || (w.type != SectionType::none && is_coordination(lexicon, words));
}

void read_furniture(const Lexicon& lexicon, const Words& words, Wording& w) {
  if ((words.opens & mark_bit(MarkKind::furniture)) == 0) return;
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

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < kLongestWord && is_letter(code_point_at(text, end))) {
    end += utf8_length(text[end]);
  }
  return text.substr(0, end);
}

Wording wording_of(std::string_view text, const Lexicon& lexicon, Vocabulary& vocabulary) {
  Wording w;
  Words words;
  read_words(text, lexicon, vocabulary, words, w);
  w.clock = starts_with_clock(text, lexicon, words);
  w.words = static_cast<std::uint16_t>(words.count);
  const std::uint32_t all = words.count;
  words.count = words_before_bracket(text, words);
  read_clause(text, lexicon, words, w);
  read_type(text, lexicon, words, w);
  words.count = all;
  read_furniture(lexicon, words, w);
  return w;
}

}  // namespace uttrekk
