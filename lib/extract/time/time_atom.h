// The text as the time grammar sees it: words with their marks, and numbers, dates and signs read
// from the characters. One atom a token, but for numbers (see extract/time/numeric.h) and
// compounds: "10-minutterskonsultasjoner" and "toårig" are a number and a unit, "mai-juni" is three
// atoms.
#pragma once

#include <cstdint>
#include <vector>

#include "dictionary/lexicon.h"
#include "document/document.h"
#include "extract/time/iso_duration.h"
#include "extract/time/numeric.h"
#include "extract/time/time_compound.h"
#include "extract/time/time_cue.h"

namespace uttrekk {

enum class AtomKind : std::uint8_t {
  word,
  number,  // `numeric` says which sort
  dash,
  slash,
  comma,
  stop,  // "." and other ends of sentences
  open,
  close,
  sign,  // one character of another sort: "+", "~", "%", "<"
  none,  // past the end of the block
};

/// Of a size that is a power of two: places in an array of them cost a shift.
struct alignas(32) TimeAtom {
  AtomKind kind = AtomKind::none;
  bool compound = false;    // joined to the atom before it: "årig" of "toårig"
  bool glued = false;       // a number that letters or digits touch: "3x10", "CO2", "§3"
  bool hyphened = false;    // a number before "-WORD": "2008-utgaven"
  bool short_form = false;  // "jan.", "des": counts only beside a day or a year
  bool capital = false;
  bool line_start = false;
  bool sentence_start = false;
  bool has_unit = false;
  bool time =
      false;  // a number, or a word or phrase of the calendar or of units: every time has one
  UnitValue unit;
  Span span;
  EntryId entry = Lexicon::kUnknown;
  std::uint32_t token = 0;  // where the atom begins; phrases are looked up there
  std::uint64_t kinds = 0;  // the marks of the entry
  std::uint64_t opens = 0;  // those, and the marks of the phrases that it opens
  Cues cues;                // what dictionary `time-cues` says of it
  Numeric numeric;
  char32_t character = 0;  // of a sign

  bool has(MarkKind mark) const { return (kinds >> static_cast<unsigned>(mark) & 1) != 0; }
  bool opens_any(std::uint64_t marks) const { return (opens & marks) != 0; }
  bool cue(TimeCue c) const { return cues.has(c); }
  bool is(NumericKind sort) const { return kind == AtomKind::number && numeric.kind == sort; }
};

inline constexpr TimeAtom kNoAtom{};

/// The dictionaries of words about time.
inline constexpr std::uint64_t kTimeWords =
    mark_bit(MarkKind::month) | mark_bit(MarkKind::season) | mark_bit(MarkKind::unit) |
    mark_bit(MarkKind::weekday) | mark_bit(MarkKind::holiday) | mark_bit(MarkKind::relative_date);

/// Brings the column `time` of the vocabulary up to date.
void add_time_marks(Vocabulary& vocabulary, const Lexicon& lexicon);

/// Reads the atoms of one block; keeps its buffers from one block to the next.
class AtomReader {
 public:
  /// add_time_marks() must have been called for the document.
  AtomReader(const Document& document, const Lexicon& lexicon)
      : document_(document), lexicon_(lexicon), compounds_(lexicon) {}

  /// Replaces `atoms` by those of the block's sentences that may be about time, and one of kind
  /// `none` after them. False, and no atoms, where there are none.
  bool read(const Block& block, std::vector<TimeAtom>& atoms);

 private:
  bool worth_reading(const Sentence& sentence) const;
  bool opens_time_phrase(std::uint32_t token, std::uint32_t end) const;
  bool is_label(const Sentence& sentence) const;
  std::uint8_t marks(std::uint32_t token) const {
    return document_.tokens.vocabulary().time[document_.tokens.word(token)];
  }
  bool is_plain_word(std::uint32_t token) const;
  void read_tokens(std::uint32_t first, std::uint32_t end);
  // In time_atom_number.cc.
  struct NumberTail {
    bool dash = false;  // between the number and the letters
    Span letters;
    Span unit;  // "minutt" of "10-minutters"
    EntryId unit_entry = Lexicon::kUnknown;
    EntryId joined = Lexicon::kUnknown;  // a month or quarter behind the dash
  };
  std::uint32_t read_number(std::uint32_t token, std::uint32_t end);
  TimeAtom number_at(std::uint32_t token, std::uint32_t limit) const;
  NumberTail tail_of(TimeAtom& atom, std::uint32_t limit);
  bool follows_calendar_word() const;
  void keep_first_year(TimeAtom& atom) const;
  bool is_time_word(Span span);
  EntryId find_calendar_word(std::uint32_t begin, std::uint32_t& end, std::uint32_t limit);
  void push_digits(Span span, std::uint32_t token);
  bool read_compound(const Token& token, std::uint32_t index);
  bool read_pair(const Token& token, std::uint32_t index);
  TimeAtom& push(AtomKind kind, Span span, std::uint32_t token);
  void set_entry(TimeAtom& atom, EntryId entry) const;
  void push_word(Span span, EntryId entry, std::uint32_t token);
  Cues cues_of_tail(Span span) const;
  void push_sign(Span span, std::uint32_t token);
  void mark_sentences(const Block& block);
  void put_stops();
  bool read_abbreviation(const Token& stop);
  EntryId find(Span span) { return compounds_.find(document_.view(span)); }

  const Document& document_;
  const Lexicon& lexicon_;
  TimeCompounds compounds_;
  std::vector<TimeAtom>* atoms_ = nullptr;
  std::uint32_t end_ = 0;           // of the tokens at hand
  std::vector<std::size_t> stops_;  // the atoms before which mark_sentences() puts one
};

}  // namespace uttrekk
