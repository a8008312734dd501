// What every extractor is: a name, the kind of record it adds, its rules, and one function.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "dictionary/lexicon.h"
#include "document/document.h"

namespace uttrekk {

struct CalendarDay {
  int year = 0;
  int month = 1;
  int day = 1;
};

/// What an extractor may use besides the document.
struct Context {
  const Lexicon& lexicon;
  /// Resolves "i år", "neste uke"; without it they are left open.
  std::optional<CalendarDay> reference_date;
};

/// A rule is named KIND-OF-EVIDENCE: "length.number-unit", "goal.heading-list". Every record
/// names the rule that found it, and tests/corpus has examples for and against each.
struct Rule {
  std::string_view name;
  std::string_view description;  // one line with an example phrase
};

/// Kinds of records as a bit set.
using KindSet = std::uint32_t;
constexpr KindSet kind_bit(RecordKind kind) {
  return KindSet{1} << static_cast<unsigned>(kind);
}
constexpr bool holds(KindSet kinds, RecordKind kind) {
  return (kinds & kind_bit(kind)) != 0;
}

struct Extractor {
  std::string_view name;  // as in `-e`
  RecordKind kind;
  std::span<const Rule> rules;
  std::span<const std::string_view> needs;  // extractors whose records this one reads
  /// Appends records of `kinds` to document.records and leaves the rest of the document as it is.
  /// Extractors that find their records in the same walk over the text have the same function; it
  /// is called once, with all the kinds of them that are wanted.
  void (*extract)(Document& document, const Context& context, KindSet kinds);
};

}  // namespace uttrekk
