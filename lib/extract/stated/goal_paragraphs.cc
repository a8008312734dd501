#include "extract/stated/goal_paragraphs.h"

#include <algorithm>
#include <string_view>

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
  Span span = block(i).content;
  if (is_counted(i)) span.begin = words_.tokens().span(block(i).first_token + 1).begin;
  return span;
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

/// "1 Færre fall" right above "2 Bedre flyt", or below it: the number of a list.
bool GoalParagraphs::is_counted(std::size_t i) const {
  const auto number = number_of(i);
  if (number == 0) return false;
  return (i > 0 && number_of(i - 1) + 1 == number) ||
         (i + 1 < candidates_.size() && number_of(i + 1) == number + 1);
}

/// The one or two digits that open a paragraph, before a capital; 0 where there are none.
std::uint32_t GoalParagraphs::number_of(std::size_t i) const {
  const std::uint32_t t = block(i).first_token;
  if (t + 1 >= block(i).end_token || !words_.is_number(t) || !words_.tokens().capital(t + 1))
    return 0;
  const std::string_view digits = words_.document().view(words_.tokens().span(t));
  std::uint32_t number = 0;
  for (const char digit : digits.size() <= 2 ? digits : std::string_view()) {
    if (digit < '0' || digit > '9') return 0;
    number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return number;
}

}  // namespace uttrekk
