// What surrounds a duration or date: whether it is the project's, and what happens then.
//
// Follows the sentence from left to right and keeps where each cue was last seen, so that an
// expression costs a fixed number of looks however long its sentence is.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "extract/time/surroundings.h"
#include "extract/time/time_text.h"

namespace uttrekk {

class TimeContext {
 public:
  TimeContext(const TimeText& text, const BlockContext& block) : text_(text), block_(block) {}

  /// Takes notice of the atoms before `i`; to be called with rising `i`.
  void advance(std::size_t i);
  /// An expression of the atoms [first, next) has been found.
  void note_expression(std::size_t next, bool project = false) {
    if (next != passed_) after_expression_ = next;
    project_end_ = project ? next : 0;
    ++expressions_;
  }

  /// Whether [first, next) says how long the project lasts; `closed`: it is a period with both
  /// its ends.
  bool is_project(std::size_t first, std::size_t next, bool closed) const;
  /// Whether something lasts until the point at `first`: makes a period of "til 2026".
  bool lasts(std::size_t first) const;
  /// "start", "end", "deadline" or nothing.
  std::string_view role(std::size_t first, std::size_t next);

 private:
  static constexpr std::size_t kCues = 64;
  std::string_view own_role(std::size_t first, std::size_t next);
  bool seen(TimeCue cue, std::size_t since) const;
  bool near(TimeCue cue, std::size_t first, std::size_t distance) const;
  bool follows(TimeCue cue, std::size_t next, std::size_t distance) const;
  std::string_view role_before(std::size_t first) const;
  std::string_view role_after(std::size_t first, std::size_t next);
  bool dates_source(std::size_t first) const;
  std::string_view role_set_off(std::size_t next);
  std::string_view role_moved(std::size_t first) const;
  bool is_moved(std::size_t first) const;
  bool is_of_subject(std::size_t first, std::size_t next) const;
  bool is_bare_year(std::size_t first, std::size_t next) const {
    return next == first + 1 && text_.at(first).is(NumericKind::integer) &&
           text_.at(first).numeric.digits == 4;
  }
  bool has_deadline(std::size_t first, std::size_t next) const;
  bool dates_itself(std::size_t next) const;
  bool is_attribute(std::size_t first, std::size_t next) const;
  bool explains_project(std::size_t first) const;
  bool is_spread(std::size_t first, std::size_t next) const;
  bool is_tried(std::size_t first, std::size_t next) const;

  const TimeText& text_;
  const BlockContext& block_;
  std::size_t at_ = 0;
  std::size_t sentence_ = 0;          // its first atom
  std::size_t after_expression_ = 0;  // the atom after the last expression
  bool deadline_ = false;             // the last date was one
  std::size_t project_end_ = 0;  // after an expression of the project; 0 where the last was none
  std::size_t used_ = 0;         // the atom after a cue that went to the date before it
  std::size_t passed_ = 0;       // the atom after a year that a cue before it passes over
  std::size_t expressions_ = 0;  // in this block
  std::array<std::size_t, kCues> last_{};  // atom + 1 where a cue was last seen; 0: nowhere
};

}  // namespace uttrekk
