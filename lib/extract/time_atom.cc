#include "extract/time_atom.h"

#include <algorithm>

#include "extract/phrase.h"
#include "extract/time_cue.h"
#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kLongestNumberWord = 16;     // bytes: "førtifem" and its like
constexpr std::uint32_t kLongestUnitWord = 20;       // "kalendermåneders"
constexpr std::int32_t kWinter = 24;                 // as dictionary `seasons` has it
constexpr std::int32_t kLargestInCompound = 99'000;  // "hundreårsflom" says no length

constexpr std::uint64_t bit(MarkKind kind) {
  return std::uint64_t{1} << static_cast<unsigned>(kind);
}
constexpr std::uint64_t kTimeWords = bit(MarkKind::month) | bit(MarkKind::season) |
                                     bit(MarkKind::unit) | bit(MarkKind::weekday) |
                                     bit(MarkKind::holiday) | bit(MarkKind::relative_date);

bool is_dash(char32_t c) {
  return character_class(c) == CharacterClass::dash || c == 0x2212;
}

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

/// The end of the letters that start at `at`.
std::uint32_t end_of_letters(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  while (at < limit && (is_letter(code_point_at(text, at)) || code_point_at(text, at) == 0xAD ||
                        character_class(code_point_at(text, at)) == CharacterClass::mark)) {
    at += utf8_length(text[at]);
  }
  return at;
}

}  // namespace

EntryId AtomReader::find(Span span) {
  folded_.clear();
  append_folded(folded_, document_.view(span));
  return lexicon_.find_id(folded_);
}

bool AtomReader::read(const Block& block, std::vector<TimeAtom>& atoms) {
  const std::uint32_t first = block.first_token;
  const std::uint32_t end = block.end_token;
  atoms.clear();
  if (!worth_reading(first, end)) return false;
  atoms_ = &atoms;
  for (std::uint32_t t = first; t < end;) {
    const Token token = document_.tokens[t];
    const char32_t c = code_point_at(document_.text.view(), token.span.begin);
    if (token.kind == TokenClass::email || token.kind == TokenClass::url) {
      push_word(token.span, Lexicon::kUnknown, t++);
    } else if (begins_number(c)) {
      t = read_number(t, end);
    } else if (is_dash(c) && token.kind == TokenClass::number) {
      const std::uint32_t digits = token.span.begin + utf8_length(document_.view(token.span)[0]);
      push_sign({token.span.begin, digits}, t);  // "mai -24"
      push_digits({digits, token.span.end}, t++);
    } else if (is_word(c)) {
      const bool known = token.entry != Lexicon::kUnknown;
      if (known || !(read_parts(token, t) || read_compound(token, t))) {
        push_word(token.span, token.entry, t);
      }
      ++t;
    } else if (!(c == '.' && read_abbreviation(token))) {
      push_sign(token.span, t++);
    } else {
      ++t;
    }
  }
  TimeAtom last;
  last.token = end;
  last.span = {document_.tokens.span(end - 1).end, document_.tokens.span(end - 1).end};
  atoms.push_back(last);
  mark_sentences(block);
  return true;
}

/// Marks where sentences start, and puts a stop before them where the tokeniser has the full stop
/// in another token ("… i 2024. Vi"), so that nothing is read across.
void AtomReader::mark_sentences(const Block& block) {
  std::uint32_t s = block.first_sentence;
  bounded_.clear();
  for (TimeAtom& atom : *atoms_) {
    if (s != block.end_sentence && atom.token >= document_.sentences[s].first_token) {
      // "1.6.–31.8.2025" is no end of a sentence, whatever the segmenter says
      atom.sentence_start = !(atom.kind == AtomKind::dash && !bounded_.empty() &&
                              bounded_.back().span.end + 2 >= atom.span.begin);
      while (s < block.end_sentence && document_.sentences[s].first_token <= atom.token) ++s;
      if (atom.sentence_start && !bounded_.empty() && bounded_.back().kind != AtomKind::stop) {
        TimeAtom stop;
        stop.kind = AtomKind::stop;
        stop.token = atom.token;
        stop.span = {bounded_.back().span.end, bounded_.back().span.end};
        bounded_.push_back(stop);
      }
    }
    bounded_.push_back(atom);
  }
  atoms_->swap(bounded_);
}

/// Most blocks hold neither a digit nor a word about time: they are left after a look at the marks.
bool AtomReader::worth_reading(std::uint32_t first, std::uint32_t end) {
  Compound unused;
  for (std::uint32_t t = first; t < end; ++t) {
    const EntryId entry = document_.tokens.entry(t);
    const Span span = document_.tokens.span(t);
    if (begins_number(code_point_at(document_.text.view(), span.begin))) return true;
    if (entry != Lexicon::kUnknown) {
      if ((lexicon_.entry(entry).kinds & kTimeWords) != 0) return true;
      if (lexicon_.entry(entry).in_phrase &&
          longest_phrase(document_.tokens, lexicon_, t, end, bit(MarkKind::relative_date)).entry !=
              Lexicon::kUnknown) {
        return true;  // "i fjor"
      }
    } else if (document_.tokens.kind(t) == TokenClass::word && span.size() >= 6) {
      const std::string_view text = document_.view(span);
      if (text.find_first_of("-/\xE2") != text.npos) return true;  // "mai–juni"
      if (split_compound(span, unused)) return true;
    }
  }
  return false;
}

void AtomReader::push_word(Span span, EntryId entry, std::uint32_t token) {
  TimeAtom atom;
  atom.kind = AtomKind::word;
  atom.span = span;
  atom.token = token;
  atom.entry = entry;
  atom.kinds = lexicon_.entry(entry).kinds;
  atom.cues = cues_of(lexicon_, lexicon_.entry(entry));
  atom.capital = is_upper(code_point_at(document_.text.view(), span.begin));
  if (atom.has(MarkKind::unit)) {
    const Mark* mark = lexicon_.mark(lexicon_.entry(entry), MarkKind::unit);
    const auto unit = parse_unit(Lexicon::text(*mark));
    atom.has_unit = unit.has_value();
    if (unit) atom.unit = *unit;
  }
  for (const MarkKind kind : {MarkKind::month, MarkKind::season}) {
    const Mark* mark = lexicon_.mark(lexicon_.entry(entry), kind);
    if (mark != nullptr && mark->row.ends_with("short")) atom.short_form = true;
  }
  atoms_->push_back(atom);
}

void AtomReader::push_sign(Span span, std::uint32_t token) {
  TimeAtom atom;
  atom.span = span;
  atom.token = token;
  atom.character = code_point_at(document_.text.view(), span.begin);
  atom.kind = sign_kind(atom.character);
  if (document_.tokens.kind(token) != TokenClass::punctuation && atom.kind == AtomKind::stop) {
    atom.kind = AtomKind::sign;
  }
  atom.entry = document_.tokens.entry(token);
  atom.kinds = lexicon_.entry(atom.entry).kinds;
  atoms_->push_back(atom);
}

/// The full stop of "okt." where the tokeniser parts it from the word.
bool AtomReader::read_abbreviation(const Token& stop) {
  if (atoms_->empty() || atoms_->back().span.end != stop.span.begin) return false;
  const TimeAtom word = atoms_->back();
  if (word.kind != AtomKind::word || word.span.size() > 5) return false;
  const EntryId entry = find({word.span.begin, stop.span.end});
  if ((lexicon_.entry(entry).kinds & (kTimeWords | bit(MarkKind::length_modifier))) == 0)
    return false;
  atoms_->pop_back();
  push_word({word.span.begin, stop.span.end}, entry, word.token);
  atoms_->back().compound = word.compound;
  return true;
}

void AtomReader::push_digits(Span span, std::uint32_t token) {
  TimeAtom atom;
  atom.kind = AtomKind::number;
  atom.token = token;
  atom.numeric = read_numeric(document_.text.view(), span.begin);
  atom.span = {span.begin, std::min(atom.numeric.end, span.end)};
  atoms_->push_back(atom);
}

/// A number and what is glued to it: "72t", "10-minutters", "1980-tallet", "22.". Returns the
/// first token past them.
std::uint32_t AtomReader::read_number(std::uint32_t index, std::uint32_t end) {
  const std::string_view text = document_.text.view();
  const std::uint32_t begin = document_.tokens.span(index).begin;
  const std::uint32_t limit = document_.tokens.span(end - 1).end;
  TimeAtom atom;
  atom.kind = AtomKind::number;
  atom.token = index;
  atom.numeric = read_numeric(text, begin);
  std::uint32_t at = std::min(atom.numeric.end, limit);
  atom.span = {begin, at};
  const char32_t before = code_point_before(text, begin);
  const char32_t before_that =
      begin == 0 ? U'\0' : code_point_before(text, previous_boundary(text, begin));
  atom.glued = is_word(before) || before == U'§' || before == '#' || before == '_' ||
               ((before == '.' || before == ',' || before == ':') && is_digit(before_that));
  if (atom.is(NumericKind::year_pair) && follows_calendar_word()) keep_first_year(atom, at);
  const bool year = atom.is(NumericKind::integer) && atom.numeric.digits == 4;
  Span unit;
  EntryId unit_entry = Lexicon::kUnknown;
  std::uint32_t letters = at;
  const bool dash = at < limit && is_dash(code_point_at(text, at));
  if (dash) letters += utf8_length(text[at]);
  std::uint32_t letters_end = end_of_letters(text, letters, limit);
  EntryId joined = Lexicon::kUnknown;  // "2023–desember", "2024-Q1": no compounds
  if (atom.numeric.dot && at < limit) {
    ++at;
  } else if (letters_end > letters) {
    if (dash) joined = find_calendar_word(letters, letters_end, limit);
    const bool decade =
        dash &&
        cues_of(lexicon_, lexicon_.entry(find({letters, letters_end}))).has(TimeCue::decade);
    const bool found = !decade && joined == Lexicon::kUnknown && !(dash && year) &&
                       find_unit({letters, letters_end}, unit, unit_entry);
    const bool words_follow = dash && is_upper(code_point_at(text, letters));
    const bool other =
        !found && joined == Lexicon::kUnknown && !(dash && is_time_word({letters, letters_end}));
    atom.hyphened = dash && other;
    atom.glued = atom.glued || decade || (other && (!dash || words_follow));
    if (found || !dash) at = letters_end;
    if (!found) unit = {};
  }
  atoms_->push_back(atom);
  if (!unit.empty()) {
    push_word(unit, unit_entry, index);
    atoms_->back().compound = true;
  }
  if (joined != Lexicon::kUnknown && document_.tokens.span(index).end >= letters_end) {
    push_sign({at, letters}, index);  // "2023-des" is one token
    push_word({letters, letters_end}, joined, index);
    at = letters_end;
  }
  if (dash && document_.tokens.span(index).end == letters) {
    push_sign({at, letters}, index);  // the hanging hyphen of "1950- og 1960-tallet"
    at = letters;
  }
  while (index < end && document_.tokens.span(index).begin < at) ++index;
  return index;
}

bool AtomReader::is_time_word(Span span) {
  return (lexicon_.entry(find(span)).kinds & kTimeWords) != 0;
}

/// The month, season, quarter or weekday behind a dash; `end` goes past the digit of "Q1".
EntryId AtomReader::find_calendar_word(std::uint32_t begin, std::uint32_t& end,
                                       std::uint32_t limit) {
  constexpr std::uint64_t kCalendar =
      bit(MarkKind::month) | bit(MarkKind::season) | bit(MarkKind::weekday);
  if (end < limit && is_digit(code_point_at(document_.text.view(), end))) {
    const EntryId quarter = find({begin, end + 1});
    if (!lexicon_.entry(quarter).has(MarkKind::season)) return Lexicon::kUnknown;
    ++end;
    return quarter;
  }
  const EntryId word = find({begin, end});
  return (lexicon_.entry(word).kinds & kCalendar) != 0 ? word : Lexicon::kUnknown;
}

/// Whether a month, season, quarter or half-year stands right before: in "juni 2024–2026" the
/// first year is its own. "Vinteren 2024–2025" is one winter.
bool AtomReader::follows_calendar_word() const {
  if (atoms_->empty()) return false;
  const TimeAtom& before = atoms_->back();
  if (before.kind != AtomKind::word) return false;
  if (before.has(MarkKind::month) || before.cue(TimeCue::quarter) ||
      before.cue(TimeCue::half_year)) {
    return true;
  }
  const auto season = lexicon_.value(lexicon_.entry(before.entry), MarkKind::season);
  return season && *season != kWinter;
}

/// Parts "2024–2026"; not "2024/25", nor "2024-25" with two digits.
void AtomReader::keep_first_year(TimeAtom& atom, std::uint32_t& at) const {
  const std::string_view text = document_.text.view();
  const std::uint32_t first = atom.span.begin + 4;
  if (!is_dash(code_point_at(text, first))) return;
  if (at - first < utf8_length(text[first]) + 4u) return;
  atom.numeric.kind = NumericKind::integer;
  atom.numeric.digits = 4;
  atom.numeric.thousandths = atom.numeric.year * std::int64_t{1000};
  atom.numeric.dot = false;
  atom.numeric.end = atom.span.end = at = first;
}

/// The longest unit that `word` begins with: all of it ("72t"), or a joining form before another
/// word ("minutters|konsultasjoner"). Not "år|ing" or "års|dag", which are about age.
bool AtomReader::find_unit(Span word, Span& unit, EntryId& entry) {
  const std::string_view text = document_.text.view();
  std::uint32_t end = std::min(word.end, word.begin + kLongestUnitWord);
  while (end > word.begin && end < word.end && is_continuation(text[end])) --end;
  while (end > word.begin) {
    entry = find({word.begin, end});
    if (lexicon_.entry(entry).has(MarkKind::unit)) {
      unit = {word.begin, end};
      if (end == word.end) return true;
      return text[end - 1] == 's' && unit.size() >= 3 && !begins_age_word({end, word.end});
    }
    end = static_cast<std::uint32_t>(previous_boundary(text, end));
  }
  return false;
}

/// "dag" of "treårsdagen", "jubileum" of "30-årsjubileet".
bool AtomReader::begins_age_word(Span rest) {
  const std::string_view text = document_.text.view();
  std::uint32_t end = std::min(rest.end, rest.begin + kLongestUnitWord);
  while (end > rest.begin && end < rest.end && is_continuation(text[end])) --end;
  for (; end >= rest.begin + 2; end = static_cast<std::uint32_t>(previous_boundary(text, end))) {
    if (cues_of(lexicon_, lexicon_.entry(find({rest.begin, end}))).has(TimeCue::birthday)) {
      return true;
    }
  }
  return false;
}

bool AtomReader::split_compound(Span word, Compound& out) {
  const std::string_view text = document_.text.view();
  std::uint32_t end = std::min(word.end, word.begin + kLongestNumberWord);
  while (end > word.begin && end < word.end && is_continuation(text[end])) --end;
  for (; end >= word.begin + 2; end = static_cast<std::uint32_t>(previous_boundary(text, end))) {
    const EntryId id = find({word.begin, end});
    const Entry& entry = lexicon_.entry(id);
    if (!entry.has(MarkKind::number)) continue;
    if (*lexicon_.value(entry, MarkKind::number) > kLargestInCompound) return false;
    std::uint32_t rest = end;
    if (rest < word.end && is_dash(code_point_at(text, rest))) rest += utf8_length(text[rest]);
    if (rest >= word.end || !find_unit({rest, word.end}, out.unit, out.unit_entry)) continue;
    if (out.unit.size() < 3) return false;  // "tot", "tomin"
    out.number = {word.begin, end};
    out.number_entry = id;
    return true;
  }
  return false;
}

bool AtomReader::read_compound(const Token& token, std::uint32_t index) {
  Compound compound;
  if (token.span.size() < 6 || !split_compound(token.span, compound)) return false;
  push_word(compound.number, compound.number_entry, index);
  push_word(compound.unit, compound.unit_entry, index);
  atoms_->back().compound = true;
  return true;
}

/// "mai-juni", "to–tre", "august/september": one token, several words about time.
bool AtomReader::read_parts(const Token& token, std::uint32_t index) {
  const std::string_view text = document_.text.view();
  const auto is_joint = [&](std::uint32_t at) {
    return is_dash(code_point_at(text, at)) || text[at] == '/';
  };
  std::uint32_t joint = token.span.begin;
  while (joint < token.span.end && !is_joint(joint)) joint += utf8_length(text[joint]);
  if (joint == token.span.end) return false;
  const std::uint32_t next = joint + utf8_length(text[joint]);
  const EntryId left = find({token.span.begin, joint});
  const EntryId right = find({next, token.span.end});
  const auto shared = [&](MarkKind kind) {
    return lexicon_.entry(left).has(kind) && lexicon_.entry(right).has(kind);
  };
  const bool dated = lexicon_.entry(left).has(MarkKind::month) && text[joint] != '/' &&
                     is_digit(code_point_at(text, next));  // "jan-24"
  if (dated) {
    push_word({token.span.begin, joint}, left, index);
    push_sign({joint, next}, index);
    push_digits({next, token.span.end}, index);
    return true;
  }
  if (!shared(MarkKind::month) && !shared(MarkKind::number) && !shared(MarkKind::season)) {
    return false;
  }
  push_word({token.span.begin, joint}, left, index);
  push_sign({joint, next}, index);
  atoms_->back().kind = text[joint] == '/' ? AtomKind::slash : AtomKind::dash;
  push_word({next, token.span.end}, right, index);
  return true;
}

}  // namespace uttrekk
