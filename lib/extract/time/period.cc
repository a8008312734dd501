#include "extract/time/period.h"

#include "extract/time/open_period.h"
#include "extract/time/period_ends.h"
#include "extract/time/year_period.h"

namespace uttrekk {
namespace {

/// The leading word with which the span begins: several may follow each other ("i perioden fra").
struct Lead {
  std::optional<TimePhrase> last;
  std::size_t next = 0;
  bool between = false;
};
Lead read_lead(const TimeText& text, std::size_t i) {
  Lead lead;
  lead.next = i;
  for (int words = 0; words < 2; ++words) {
    const auto phrase = text.phrase(lead.next, MarkKind::period_word);
    if (!phrase || text.is_and(lead.next)) break;  // "og til", "og fram til"
    if (words > 0 && phrase->value != index(PeriodWord::from) &&
        phrase->value != index(PeriodWord::between)) {
      break;
    }
    lead.last = phrase;
    lead.next = phrase->next;
    lead.between = lead.between || phrase->value == index(PeriodWord::between);
  }
  if (lead.last) {
    const auto opens = text.phrase(i, MarkKind::period_word, index(PeriodWord::until));
    if (opens && lead.next == opens->next) lead.last = opens;  // "til og med" opens and joins
  }
  return lead;
}

/// Before atom `i` stands "flyttet", or "fristen … endret".
bool says_moved(const TimeText& text, std::size_t i) {
  constexpr std::size_t kFarthestSubject = 8;
  if (text.before(i).cue(TimeCue::moved)) return true;
  if (!text.before(i).cue(TimeCue::changed)) return false;
  for (std::size_t steps = 0; steps < kFarthestSubject; ++steps, --i) {
    const TimeAtom& subject = text.before(i);
    if (subject.kind == AtomKind::none) return false;
    if (subject.cues.has_any({TimeCue::deadline, TimeCue::start, TimeCue::end})) return true;
  }
  return false;
}

/// "flyttet fra 1. mai til 1. juni": two dates, be it read from "fra" or from the first date.
bool is_moved(const TimeText& text, std::size_t i, PeriodWord lead) {
  if (lead == PeriodWord::from && says_moved(text, i)) return true;
  return i > 1 && text.before(i).has(MarkKind::period_word) && says_moved(text, i - 1);
}

/// Whether a period without a leading word may start with this atom.
bool may_open_period(const TimeAtom& atom) {
  return may_open_point(atom) || atom.cues.has_any({TimeCue::definite, TimeCue::school_year});
}

}  // namespace

std::optional<PeriodMatch> read_period(const TimeText& text, std::size_t i) {
  if (auto rest = read_rest_of_year(text, i)) return rest;
  const Lead lead = read_lead(text, i);
  const std::size_t at = lead.next;
  const auto word = lead.last ? static_cast<PeriodWord>(lead.last->value) : PeriodWord::in;
  if (!lead.last && !may_open_period(text.at(at))) return std::nullopt;
  if (is_moved(text, i, word)) return std::nullopt;
  const bool joins = word == PeriodWord::from || word == PeriodWord::since ||
                     word == PeriodWord::in || word == PeriodWord::between;
  if (joins) {
    std::optional<PeriodMatch> match = read_year_pair(text, at);
    if (!match) match = read_ends(text, at, lead.between, lead.last.has_value());
    if (match) {
      if (lead.last) match->first = i;
      return match;
    }
    if (!lead.last) {
      match = read_year_plus(text, at);
      return match ? match : read_half_year(text, at);
    }
  }
  if (word == PeriodWord::in || word == PeriodWord::between) {
    return std::nullopt;
  }
  return read_open(text, i, *lead.last);
}

}  // namespace uttrekk
