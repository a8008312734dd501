#include "extract/people/small_word.h"

#include "extract/people/item.h"

namespace uttrekk {
namespace {

// Choices of people-grammar that are no class, in the order of dictionaries.inc.
enum Grammar : std::int32_t { kAt, kOf, kField, kBe, kFirstClass };

}  // namespace

std::uint32_t small_word_traits(std::int32_t value) {
  switch (value) {
    case kAt:
      return trait::preposition | trait::at_preposition;
    case kOf:
      return trait::preposition;
    case kField:
      return trait::preposition | trait::at_preposition | trait::field_preposition;
    case kBe:
      return trait::copula;
    default:
      return 0;
  }
}

SmallWord small_word(const Lexicon& lexicon, const Entry& entry) {
  if (!entry.has(MarkKind::people_grammar)) return SmallWord::none;
  for (const Mark* mark = lexicon.begin(entry); mark != lexicon.end(entry); ++mark) {
    if (mark->kind != MarkKind::people_grammar || mark->value < kFirstClass) continue;
    return static_cast<SmallWord>(mark->value - kFirstClass + 1);
  }
  return SmallWord::none;
}

}  // namespace uttrekk
