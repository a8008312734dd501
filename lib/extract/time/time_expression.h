// The durations and dates of a document, found in one walk over its blocks. The extractors
// `durations` and `dates` print their part each; what one takes, the other leaves alone.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "extract/extractor.h"
#include "extract/time/edtf.h"
#include "extract/time/iso_duration.h"

namespace uttrekk {

struct TimeExpression {
  enum class Kind : std::uint8_t { length, period, date };
  Kind kind = Kind::date;
  Span span;
  std::string_view rule;
  // length
  Length value;
  Length max;  // empty: no range
  std::string_view modifier;
  std::string_view per;
  // period: begin and end (precision none: open); date: begin
  CalendarPoint begin;
  CalendarPoint end;
  bool project = false;   // scope
  std::string_view role;  // start, end or deadline
};

/// Calls `found` for each expression in the order of the text.
void find_time_expressions(const Document& document, const Context& context,
                           const std::function<void(const TimeExpression&)>& found);

}  // namespace uttrekk
