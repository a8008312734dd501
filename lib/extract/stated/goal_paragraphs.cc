#include "extract/stated/goal_paragraphs.h"

#include <algorithm>
#include <string_view>

#include "extract/stated/counted_line.h"
#include "extract/stated/stated_item.h"

namespace uttrekk {

std::size_t GoalParagraphs::slot(std::uint32_t section) const {
  return section == kNone ? stated_.size() - 1 : section;
}

void GoalParagraphs::mark(std::uint32_t section, Stated how) {
  Stated& stated = stated_[slot(section)];
  stated = std::max(stated, how);
}

Span GoalParagraphs::aim(std::size_t i) const {
  const Stated stated = stated_[slot(block(i).section)];
  if (stated == Stated::by_list) return {};
  if (stated == Stated::by_sentence && !has_form(block(i))) return {};
  return without_count(words_, candidates_[i].block);
}

/// "Å gi trygge netter.", "Beboerne skal sove bedre."
bool GoalParagraphs::has_form(const Block& block) const {
  const std::uint32_t s = first_content_sentence(words_.document(), block);
  if (s >= block.end_sentence) return false;
  const TokenRange first = tokens_of(words_.document().sentences[s]);
  if (words_.is(first.begin, role_bit(CueRole::infinitive)) || is_infinitive_phrase(first))
    return true;
  constexpr std::uint32_t kSubject = 8;  // tokens
  for (std::uint32_t t = first.begin; t < std::min(first.end, first.begin + kSubject); ++t) {
    if (words_.is(t, role_bit(CueRole::shall))) return true;
    if (words_.has(t, MarkKind::finite_verb)) return false;
    if (words_.is(t, roles(CueRole::as, CueRole::that, CueRole::be, CueRole::have, CueRole::modal)))
      return false;
  }
  return false;
}

/// "Utvikle gode modeller for hospitering.": a word that may be an infinitive, and no finite verb.
bool GoalParagraphs::is_infinitive_phrase(TokenRange sentence) const {
  const std::string_view word = words_.document().view(words_.tokens().span(sentence.begin));
  return word.ends_with('e') && words_.roles_of(sentence.begin) == 0 &&
         words_.tokens().kind(sentence.begin) == TokenClass::word &&
         !words_.has(sentence.begin, MarkKind::number) && !has_finite_verb(words_, sentence);
}

}  // namespace uttrekk
