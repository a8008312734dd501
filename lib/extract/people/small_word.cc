#include "extract/people/small_word.h"

#include <string_view>

#include "dictionary/choice.h"
#include "extract/people/item.h"

namespace uttrekk {
namespace {

consteval std::int32_t grammar(std::string_view name) {
  return choice(MarkKind::people_grammar, name);
}

constexpr std::int32_t kFirstClass = grammar("have");  // those before it give traits
static_assert(grammar("party") - kFirstClass + 1 == static_cast<std::int32_t>(SmallWord::party));

}  // namespace

std::uint32_t small_word_traits(std::int32_t value) {
  switch (value) {
    case grammar("at"):
      return trait::preposition | trait::at_preposition;
    case grammar("of"):
      return trait::preposition;
    case grammar("field"):
      return trait::preposition | trait::at_preposition | trait::field_preposition;
    case grammar("be"):
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
