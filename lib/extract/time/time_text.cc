#include "extract/time/time_text.h"

#include "extract/phrase.h"
#include "extract/time/time_words.h"

namespace uttrekk {

std::optional<CalendarDay> TimeText::base(Precision precision) const {
  if (reference || own_date == nullptr) return reference;
  const auto& own = own_date->get();
  if (!own || own->precision > precision) return std::nullopt;
  return CalendarDay{own->year, own->month, own->day};
}

std::size_t TimeText::after_token(std::size_t i, std::uint32_t token) const {
  while (i + 1 < atoms.size() && atoms[i].token < token) ++i;
  return i;
}

std::optional<TimePhrase> TimeText::find_phrase(std::size_t i, MarkKind kind) const {
  const TimeAtom& atom = at(i);
  if (atom.kind == AtomKind::none || atom.kind == AtomKind::number || atom.compound) return {};
  const PhraseMatch match =
      longest_phrase(document.tokens, lexicon, atom.token, end_token, mark_bit(kind));
  if (match.entry == Lexicon::kUnknown) return {};
  const Mark* mark = lexicon.mark(lexicon.entry(match.entry), kind);
  return TimePhrase{mark->value, lexicon.text(*mark), after_token(i, match.end_token)};
}

std::optional<TimePhrase> TimeText::find_phrase(std::size_t i, MarkKind kind,
                                                std::int32_t value) const {
  const TimeAtom& atom = at(i);
  if (atom.kind == AtomKind::none || atom.kind == AtomKind::number || atom.compound) return {};
  const PhraseMatch match =
      longest_phrase(document.tokens, lexicon, atom.token, end_token, mark_bit(kind));
  const Entry& entry = lexicon.entry(match.entry);
  for (auto mark = lexicon.begin(entry); mark != lexicon.end(entry); ++mark) {
    if (mark->kind == kind && mark->value == value) {
      return TimePhrase{value, lexicon.text(*mark), after_token(i, match.end_token)};
    }
  }
  return {};
}

bool TimeText::is_and(std::size_t i) const {
  const Entry& entry = lexicon.entry(at(i).entry);
  return lexicon.value(entry, MarkKind::period_word) == index(PeriodWord::conjunction);
}

}  // namespace uttrekk
