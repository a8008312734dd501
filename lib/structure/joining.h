// Does a line continue the paragraph above it? Reports come with one line a paragraph, or
// hard-wrapped at a width, or out of PDF with white space where a line was broken; the lines
// themselves tell which.
#pragma once

#include <array>

#include "dictionary/lexicon.h"
#include "document/document.h"
#include "structure/draft.h"

namespace uttrekk {

inline constexpr std::size_t kLooked = 200;  // bytes of a line that are looked at

class Joining {
 public:
  Joining(const Document& document, const Lexicon& lexicon, Vocabulary& vocabulary);

  /// Line `i` stands right below `chunk`.
  bool continues(const Chunk& chunk, std::uint32_t i) const;
  /// Line `i` stands below `chunk` and `blanks` blank lines: a page break inside a sentence?
  bool resumes(const Chunk& chunk, std::uint32_t i, std::uint32_t blanks) const;
  /// "1. januar …", "1. og 2. trinn …" open no list.
  bool is_date(const Line& line) const;
  /// "- 1. januar …": the number behind the bullet is none of the list's.
  bool is_dated_item(const Line& line) const;

 private:
  struct Shape {         // of a line's content
    char32_t first = 0;  // beyond quotes and brackets
    char32_t last = 0;
    bool capitals = false;
    bool bare_number = false;
  };
  bool counts_date(const Line& line) const;
  bool is_date_alone(const Line& line) const;
  bool may_end_clause(const Entry& word) const;
  bool names_speaker(const Line& line) const;
  bool stands_above_date(std::uint32_t i) const;
  bool counts_on(const Line& line, const Entry& word) const;
  bool opens_furniture(const Line& line) const;
  bool opens_with_name(const Line& line) const;
  bool opens_with_label(const Line& line) const;
  bool opens_with_link(const Line& line) const;
  bool names_report(std::uint32_t line) const;
  bool is_known_heading(Span text) const;
  bool is_byline(const Chunk& chunk, std::uint32_t i) const;
  bool stands_between(std::uint32_t line) const;
  bool heads_text(const Chunk& chunk, std::uint32_t i) const;
  const Shape& shape(std::uint32_t line) const;
  Shape shape_of(std::uint32_t line) const;
  bool has_address(std::uint32_t line) const;
  bool is_remark(std::uint32_t line) const;
  bool stands_above(const Chunk& chunk, std::uint32_t line) const;
  std::uint32_t number_of(std::uint32_t line) const;
  bool heads_contents(std::uint32_t line) const;
  bool counts_up(std::uint32_t line) const;
  char32_t first_of(std::uint32_t line) const;
  void measure();
  void count_filled(std::uint32_t first, std::uint32_t end);
  std::uint32_t room_around(std::uint32_t line) const;
  void measure_run() const;
  bool ends_open(const Line& line) const;
  bool goes_on_in_number(std::uint32_t line) const;
  bool goes_on_with_ordinal(std::uint32_t line) const;
  static constexpr std::uint32_t kWidest = 160;    // bytes; a longer line is a paragraph of its own
  static constexpr std::uint32_t kNarrowest = 40;  // bytes; lines of cards and lists are shorter
  /// The first word of line `below` had no room in line `above`, of lines of `narrowest` or more.
  bool full(std::uint32_t above, std::uint32_t below, std::uint32_t narrowest = kNarrowest) const;

  const Document& document_;
  const Lexicon& lexicon_;
  Vocabulary& vocabulary_;
  bool wrapped_ = false;    // lines are broken at a width
  bool narrow_ = false;     // … and most lines start in lower case: running text
  bool open_ends_ = false;  // a line that goes on ends in white space
  struct {
    std::uint32_t pairs = 0;  // lines of long runs, each with the one below
    std::uint32_t full = 0;   // the first word below had no room above
  } filled_;
  std::vector<std::uint16_t> width_;  // by line, in bytes: the widest line of its run of lines
  struct Run {
    std::uint32_t first = 0, end = 0;  // lines
  };
  mutable Run run_;                             // without blank lines, the one asked for last
  mutable std::vector<std::uint16_t> columns_;  // of its lines, in code points; see room_around()
  // The shapes asked for last: a line is looked at as the one below and as the one above.
  mutable std::array<Shape, 2> shapes_;  // by line, modulo two
  mutable std::array<std::uint32_t, 2> shaped_ = {kNone, kNone};
};

}  // namespace uttrekk
