#include "extract/time/time_atom.h"

#include <algorithm>

#include "extract/phrase.h"
#include "extract/time/time_cue.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

// What the column `time` says of a word.
constexpr std::uint8_t kNumber = 1;    // begins with a digit or a fraction
constexpr std::uint8_t kTimeWord = 2;  // is in one of the dictionaries above
constexpr std::uint8_t kCompound = 4;  // "toårig"
constexpr std::uint8_t kPair = 8;      // "mai–juni"
constexpr std::uint8_t kPhrase = 16;   // opens phrases such as "i fjor"
constexpr std::uint8_t kTime = kNumber | kTimeWord | kCompound | kPair;
constexpr std::size_t kShortestCompound = 5;  // bytes: "Q1-Q2", "toårig"

/// A digit, or a fraction sign (¼ ½ ¾ ⅓ ⅔), begins a number.
bool begins_number(char32_t c) {
  return is_digit(c) || (c >= 0xBC && c <= 0xBE) || c == 0x2153 || c == 0x2154;
}

AtomKind sign_kind(char32_t c) {
  if (is_dash(c)) return AtomKind::dash;
  switch (character_class(c)) {
    case CharacterClass::open:
      return AtomKind::open;
    case CharacterClass::close:
      return AtomKind::close;
    default:
      break;
  }
  if (c == '/') return AtomKind::slash;
  if (c == ',') return AtomKind::comma;
  return c == '.' || c == '!' || c == '?' || c == ';' ? AtomKind::stop : AtomKind::sign;
}

std::uint8_t time_marks(std::string_view word, const Entry& entry, bool known,
                        TimeCompounds& compounds) {
  std::uint8_t marks = begins_number(code_point_at(word, 0)) ? kNumber : 0;
  if ((entry.kinds & kTimeWords) != 0) marks |= kTimeWord;
  if ((entry.phrase_kinds & kTimeWords) != 0) marks |= kPhrase;
  if (known || word.size() < kShortestCompound || !is_word(code_point_at(word, 0))) return marks;
  TimePair pair;
  TimeCompound compound;
  if (compounds.split_pair(word, pair)) return marks | kPair;
  return compounds.split(word, compound) ? marks | kCompound : marks;
}

/// A part of a token in the text.
Span inside(const Token& token, Span part) {
  return {token.span.begin + part.begin, token.span.begin + part.end};
}

}  // namespace

void add_time_marks(Vocabulary& vocabulary, const Lexicon& lexicon) {
  TimeCompounds compounds(lexicon);
  vocabulary.column(vocabulary.time, [&](std::string_view word, EntryId entry) {
    return time_marks(word, lexicon.entry(entry), entry != Lexicon::kUnknown, compounds);
  });
}

bool AtomReader::read(const Block& block, std::vector<TimeAtom>& atoms) {
  atoms.clear();
  atoms_ = &atoms;
  std::uint32_t end = block.first_token;
  for (std::uint32_t s = block.first_sentence; s < block.end_sentence;) {
    if (!worth_reading(document_.sentences[s])) {
      ++s;
      continue;
    }
    // Sentences in a row are read as one text: what ends them may be part of a date.
    const bool labelled = s > block.first_sentence && is_label(document_.sentences[s - 1]);
    const std::uint32_t first = document_.sentences[s - labelled].first_token;
    do ++s;
    while (s < block.end_sentence && worth_reading(document_.sentences[s]));
    const bool goes_on =  // "1. mai: oppstart"
        s < block.end_sentence && is_label(document_.sentences[s - 1]);
    end = document_.sentences[goes_on ? s : s - 1].end_token;
    read_tokens(first, end);
    ++s;
  }
  if (atoms.empty()) return false;
  const std::uint32_t past = document_.tokens.span(end - 1).end;
  push(AtomKind::none, {past, past}, end);
  mark_sentences(block);
  return true;
}

/// A word of a dictionary, or one that is no compound about time, from an ASCII letter on.
bool AtomReader::is_plain_word(std::uint32_t t) const {
  if (document_.tokens.kind(t) != TokenClass::word || (marks(t) & (kPair | kCompound)) != 0)
    return false;
  const auto first =
      static_cast<unsigned char>(document_.text.view()[document_.tokens.span(t).begin]);
  return static_cast<unsigned char>((first | 0x20) - 'a') <= 'z' - 'a';
}

void AtomReader::read_tokens(std::uint32_t first, std::uint32_t end) {
  end_ = end;
  for (std::uint32_t t = first; t < end;) {
    if (is_plain_word(t)) {  // as most tokens are
      push_word(document_.tokens.span(t), document_.tokens.entry(t), t);
      ++t;
      continue;
    }
    const Token token = document_.tokens[t];
    const char32_t c = code_point_at(document_.text.view(), token.span.begin);
    if (token.kind == TokenClass::email || token.kind == TokenClass::url ||
        token.kind == TokenClass::hashtag) {
      push_word(token.span, Lexicon::kUnknown, t++);
    } else if (begins_number(c)) {
      t = read_number(t, end);
    } else if (is_dash(c) && token.kind == TokenClass::number) {
      const std::uint32_t digits = token.span.begin + utf8_length(document_.view(token.span)[0]);
      push_sign({token.span.begin, digits}, t);  // "mai -24"
      push_digits({digits, token.span.end}, t++);
    } else if (is_word(c)) {
      const bool parted = ((marks(t) & kPair) != 0 && read_pair(token, t)) ||
                          ((marks(t) & kCompound) != 0 && read_compound(token, t));
      if (!parted) push_word(token.span, token.entry, t);
      ++t;
    } else if (!(c == '.' && read_abbreviation(token))) {
      push_sign(token.span, t++);
    } else {
      ++t;
    }
  }
}

/// Marks where sentences start, and puts a stop before them where the tokeniser has the full stop
/// in another token ("… i 2024. Vi"), so that nothing is read across.
void AtomReader::mark_sentences(const Block& block) {
  std::uint32_t s = block.first_sentence;
  stops_.clear();
  for (std::size_t i = 0; i < atoms_->size() && s != block.end_sentence; ++i) {
    TimeAtom& atom = (*atoms_)[i];
    if (atom.token < document_.sentences[s].first_token) continue;
    const TimeAtom* before = i > 0 ? &(*atoms_)[i - 1] : nullptr;
    // "1.6.–31.8.2025" is no end of a sentence, whatever the segmenter says
    const bool range =
        atom.kind == AtomKind::dash && before != nullptr && before->span.end + 2 >= atom.span.begin;
    // "Søknadsfrist:", and the date on the next line
    const bool labelled = before != nullptr && before->character == ':' &&
                          s > block.first_sentence && is_label(document_.sentences[s - 1]);
    atom.sentence_start = !range && !labelled;
    while (s < block.end_sentence && document_.sentences[s].first_token <= atom.token) ++s;
    if (atom.sentence_start && before != nullptr && before->kind != AtomKind::stop) {
      stops_.push_back(i);
    }
  }
  put_stops();
}

void AtomReader::put_stops() {
  std::size_t from = atoms_->size();
  atoms_->resize(from + stops_.size());
  for (std::size_t to = atoms_->size(); !stops_.empty(); stops_.pop_back()) {
    while (from > stops_.back()) (*atoms_)[--to] = (*atoms_)[--from];
    const std::uint32_t end = (*atoms_)[from - 1].span.end;
    TimeAtom& stop = (*atoms_)[--to] = {};
    stop.kind = AtomKind::stop;
    stop.token = (*atoms_)[to + 1].token;
    stop.span = {end, end};
  }
}

/// A word or two before a colon.
bool AtomReader::is_label(const Sentence& sentence) const {
  constexpr std::uint32_t kMostTokens = 5;
  const std::uint32_t size = sentence.end_token - sentence.first_token;
  return size > 1 && size <= kMostTokens &&
         document_.view(document_.tokens.span(sentence.end_token - 1)) == ":";
}

/// Most sentences hold neither a digit nor a word about time: they are left after a look at the
/// marks.
bool AtomReader::worth_reading(const Sentence& sentence) const {
  const std::uint8_t* const marks = document_.tokens.vocabulary().time.data();
  const std::span<const WordId> words = document_.tokens.words();
  for (std::uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
    const std::uint8_t said = marks[words[t]];
    if ((said & (kTime | kPhrase)) == 0) continue;
    if ((said & kTime) != 0 || opens_time_phrase(t, sentence.end_token)) return true;
  }
  return false;
}

/// "i fjor": a phrase about time whose words need not be.
bool AtomReader::opens_time_phrase(std::uint32_t t, std::uint32_t end) const {
  return (marks(t) & kPhrase) != 0 &&
         longest_phrase(document_.tokens, lexicon_, t, end, kTimeWords).entry != Lexicon::kUnknown;
}

TimeAtom& AtomReader::push(AtomKind kind, Span span, std::uint32_t token) {
  TimeAtom& atom = atoms_->emplace_back(kNoAtom);  // a copy costs less than to set each member
  atom.kind = kind;
  atom.span = span;
  atom.token = token;
  return atom;
}

void AtomReader::set_entry(TimeAtom& atom, EntryId id) const {
  const Entry& entry = lexicon_.entry(id);
  atom.entry = id;
  atom.kinds = entry.kinds;
  atom.opens = entry.all_opened();
}

/// "Interreg|prosjektet": what the ending of a word says that no dictionary has.
Cues AtomReader::cues_of_tail(Span span) const {
  constexpr std::size_t kShortestWithTail = 11;  // bytes
  if (span.size() < kShortestWithTail) return {};
  const EntryId ending =
      lexicon_.longest_affix(Affix::ending, document_.view(span), MarkKind::time_cue);
  return ending == Lexicon::kUnknown ? Cues{} : cues_of(lexicon_, lexicon_.entry(ending));
}

void AtomReader::push_word(Span span, EntryId entry, std::uint32_t token) {
  constexpr std::uint64_t kShortForms = mark_bit(MarkKind::month) | mark_bit(MarkKind::season);
  TimeAtom& atom = push(AtomKind::word, span, token);
  set_entry(atom, entry);
  atom.time = (atom.kinds & kTimeWords) != 0 || opens_time_phrase(token, end_);
  atom.cues = entry == Lexicon::kUnknown     ? cues_of_tail(span)
              : atom.has(MarkKind::time_cue) ? cues_of(lexicon_, lexicon_.entry(entry))
                                             : Cues{};
  atom.capital = is_upper(code_point_at(document_.text.view(), span.begin));
  if (atom.has(MarkKind::unit)) {
    const Mark* mark = lexicon_.mark(lexicon_.entry(entry), MarkKind::unit);
    const auto unit = parse_unit(lexicon_.text(*mark));
    const bool letter = atom.capital && span.size() == 1;  // "Innst. 43 S" counts no seconds
    atom.has_unit = unit.has_value() && !letter;
    if (unit) atom.unit = *unit;
  }
  if ((atom.kinds & kShortForms) == 0) return;
  for (const MarkKind kind : {MarkKind::month, MarkKind::season}) {
    const Mark* mark = lexicon_.mark(lexicon_.entry(entry), kind);
    if (mark != nullptr && lexicon_.row(*mark).ends_with("short")) atom.short_form = true;
  }
}

void AtomReader::push_sign(Span span, std::uint32_t token) {
  TimeAtom& atom = push(AtomKind::sign, span, token);
  atom.character = code_point_at(document_.text.view(), span.begin);
  atom.kind = sign_kind(atom.character);
  if (document_.tokens.kind(token) != TokenClass::punctuation && atom.kind == AtomKind::stop) {
    atom.kind = AtomKind::sign;
  }
  set_entry(atom, document_.tokens.entry(token));
}

/// The full stop of "okt." where the tokeniser parts it from the word.
bool AtomReader::read_abbreviation(const Token& stop) {
  if (atoms_->empty() || atoms_->back().span.end != stop.span.begin) return false;
  const TimeAtom word = atoms_->back();
  if (word.kind != AtomKind::word || word.span.size() > 5) return false;
  const EntryId entry = find({word.span.begin, stop.span.end});
  if ((lexicon_.entry(entry).kinds & (kTimeWords | mark_bit(MarkKind::length_modifier))) == 0)
    return false;
  atoms_->pop_back();
  push_word({word.span.begin, stop.span.end}, entry, word.token);
  atoms_->back().compound = word.compound;
  return true;
}

void AtomReader::push_digits(Span span, std::uint32_t token) {
  TimeAtom& atom = push(AtomKind::number, span, token);
  atom.time = true;
  atom.numeric = read_numeric(document_.text.view(), span.begin);
  atom.span.end = std::min(atom.numeric.end, span.end);
}

bool AtomReader::read_compound(const Token& token, std::uint32_t index) {
  TimeCompound compound;
  if (!compounds_.split(document_.view(token.span), compound)) return false;
  push_word(inside(token, compound.number), compound.number_entry, index);
  push_word(inside(token, compound.unit), compound.unit_entry, index);
  atoms_->back().compound = true;
  return true;
}

/// "mai-juni", "to–tre", "august/september", "jan-24": one token, several words about time.
bool AtomReader::read_pair(const Token& token, std::uint32_t index) {
  TimePair pair;
  if (!compounds_.split_pair(document_.view(token.span), pair)) return false;
  push_word(inside(token, pair.left), pair.left_entry, index);
  push_sign(inside(token, pair.joint), index);
  const bool slash = document_.text.view()[atoms_->back().span.begin] == '/';
  atoms_->back().kind = slash ? AtomKind::slash : AtomKind::dash;
  if (pair.dated) {
    push_digits(inside(token, pair.right), index);
  } else {
    push_word(inside(token, pair.right), pair.right_entry, index);
  }
  return true;
}

}  // namespace uttrekk
