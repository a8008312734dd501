#include "extract/time/time_context.h"

#include <algorithm>
#include <bit>

namespace uttrekk {
namespace {

constexpr std::size_t kShortClause = 5;  // atoms between a heading's answer and its date
constexpr std::size_t kNearCue = 10;     // from "oppstart" to its date
constexpr std::size_t kNearVerb = 6;
constexpr std::size_t kAhead = 8;
constexpr std::size_t kNearSupport = 3;  // "… har vi fått veiledning"
constexpr std::size_t kLabelled = 3;     // from a label to its value

}  // namespace

void TimeContext::advance(std::size_t i) {
  for (; at_ < i && at_ < text_.atoms.size(); ++at_) {
    const TimeAtom& atom = text_.at(at_);
    if (atom.sentence_start) sentence_ = at_;
    for (std::uint64_t bits = atom.cues.bits; bits != 0; bits &= bits - 1) {
      last_[static_cast<std::size_t>(std::countr_zero(bits))] = at_ + 1;
    }
  }
  if (text_.at(i).sentence_start) sentence_ = i;
}

bool TimeContext::seen(TimeCue cue, std::size_t since) const {
  return last_[static_cast<std::size_t>(cue)] > std::max(since, sentence_);
}

bool TimeContext::near(TimeCue cue, std::size_t first, std::size_t distance) const {
  const std::size_t at = last_[static_cast<std::size_t>(cue)];
  return at > sentence_ && at + distance > first;
}

bool TimeContext::follows(TimeCue cue, std::size_t next, std::size_t distance) const {
  for (std::size_t i = next; i < next + distance; ++i) {
    if (text_.at(i).kind == AtomKind::none || text_.at(i).sentence_start) return false;
    if (text_.at(i).cue(cue)) return true;
  }
  return false;
}

/// "I perioden februar til mai 2024 prøvde to soner ut …"; under "Utprøving" a period at the end
/// of an item.
bool TimeContext::is_tried(std::size_t first, std::size_t next) const {
  if (follows(TimeCue::tried, next, 2)) return true;
  const TimeAtom& after = text_.at(next);
  const bool last =
      after.kind == AtomKind::none || after.kind == AtomKind::stop || after.kind == AtomKind::close;
  const bool apart = first == sentence_ || text_.before(first).kind == AtomKind::comma ||
                     text_.before(first).kind == AtomKind::open;
  return block_.heading.has(TimeCue::tried) && apart && last;
}

/// "gikk over | to år", "går over en | treårsperiode", "er på | to år", "har vart i | to år".
bool TimeContext::is_spread(std::size_t first, std::size_t next) const {
  const TimeAtom& before = text_.before(first);
  if (before.cue(TimeCue::across)) return true;
  const TimeAtom& second = text_.before(first - 1);
  if (text_.at(next - 1).compound)
    return before.has(MarkKind::number) && second.cue(TimeCue::across);
  if (!before.cue(TimeCue::in) && !before.cue(TimeCue::through)) return false;
  // nynorsk "vart" is "ble" as well
  const bool lasted = second.cue(TimeCue::is) && second.cue(TimeCue::through) &&
                      text_.before(first - 2).cue(TimeCue::have);
  return lasted || (second.cue(TimeCue::is) && before.cue(TimeCue::on));
}

bool TimeContext::is_project(std::size_t first, std::size_t next, bool closed) const {
  if (text_.at(next - 1).compound && is_attribute(first, next)) return true;
  if (closed && explains_project(first)) return true;
  const std::size_t clause = std::max(sentence_, after_expression_);
  if (seen(TimeCue::support, clause) || follows(TimeCue::support, next, kNearSupport)) return false;
  const bool brief = first - clause <= kShortClause;
  if (block_.label.has(TimeCue::span)) return first - sentence_ <= kLabelled;
  const bool lasting = seen(TimeCue::lasting, sentence_) || follows(TimeCue::lasting, next, kAhead);
  const bool project = seen(TimeCue::project, sentence_) || follows(TimeCue::project, next, kAhead);
  const bool asked = block_.heading.has(TimeCue::span) ||
                     (block_.heading.has(TimeCue::lasting) && block_.heading.has(TimeCue::project));
  const bool another = seen(TimeCue::every, sentence_) ||  // "møttest kvar veke i ti veker"
                       seen(TimeCue::through, sentence_);  // "Planleggingen tok et halvt år"
  if (asked && ((brief && !another) || lasting || project)) return true;
  if (closed && is_tried(first, next)) return true;
  if (project && is_spread(first, next)) return true;
  if (closed && project && text_.before(first).cue(TimeCue::spread)) return true;  // "gikk fra …"
  if (near(TimeCue::piloted, first, kNearCue)) return true;
  const TimeAtom& sign = text_.before(first);
  if (sign.character == ':' && text_.before(first - 1).cue(TimeCue::span)) return true;
  if (near(TimeCue::span, first, kShortClause)) return project;
  return project && lasting;
}

/// "Prosjektet varer i tre år | (2022–2024)": a period right behind the length of the project.
bool TimeContext::explains_project(std::size_t first) const {
  const TimeAtom& before = text_.before(first);
  if (project_end_ == 0 || (before.kind != AtomKind::comma && before.kind != AtomKind::open)) {
    return false;
  }
  const bool named = text_.before(first - 1).cue(TimeCue::project);  // "et treårig prosjekt | ("
  return project_end_ + (named ? 2 : 1) == first;
}

/// "et treårig prosjekt", "Prosjektet er toårig".
bool TimeContext::is_attribute(std::size_t first, std::size_t next) const {
  if (text_.at(next).cue(TimeCue::project)) return true;
  if (text_.at(next).kind == AtomKind::word && text_.at(next + 1).cue(TimeCue::project)) {
    return true;  // "det 3-årige nasjonale prosjektet"
  }
  return text_.before(first).cue(TimeCue::is) && text_.before(first - 1).cue(TimeCue::project);
}

bool TimeContext::lasts(std::size_t first) const {
  if (text_.before(first).cue(TimeCue::deadline)) return false;  // "forlenget frist til 1. oktober"
  return near(TimeCue::lasting, first, kNearVerb) || near(TimeCue::span, first, kLabelled) ||
         (block_.label.has(TimeCue::span) && first - sentence_ <= kLabelled);
}

bool TimeContext::has_deadline(std::size_t first, std::size_t next) const {
  if (near(TimeCue::by, first, 3) && !seen(TimeCue::deadline, after_expression_)) {
    const TimeAtom& after = text_.at(next);  // "Innen juni 2025 har vi …" tells of what came to be
    return !after.cue(TimeCue::happened) || after.cue(TimeCue::is);
  }
  const bool until =
      text_.before(first).has(MarkKind::period_word) || near(TimeCue::before, first, 2);
  if (until && near(TimeCue::ready, first, 4) && !seen(TimeCue::happened, sentence_)) return true;
  // "Fristen for å søke om midler fra ordningen er 1. mai", "… vart sett til 1. mai"
  const bool subject = last_[static_cast<std::size_t>(TimeCue::deadline)] == sentence_ + 1;
  const bool said =
      text_.before(first).cue(TimeCue::is) ||
      (text_.before(first).has(MarkKind::period_word) && seen(TimeCue::is, sentence_));
  if (subject && said && after_expression_ <= sentence_) return true;
  const bool delivered =
      near(TimeCue::delivered, first, kNearVerb) && seen(TimeCue::delivered, after_expression_);
  if (delivered && seen(TimeCue::report, sentence_)) return true;
  return near(TimeCue::deadline, first, kNearVerb) && seen(TimeCue::deadline, after_expression_);
}

/// "… med en rapport fra 2018", "Etter vedtaket i 2018 …": the date is that of a source.
bool TimeContext::dates_source(std::size_t first) const {
  const TimeAtom& before = text_.before(first);
  // "Oppstart av prosjektet var i | 2035" tells of the subject
  for (const TimeCue cue : {TimeCue::start, TimeCue::end}) {
    if (last_[static_cast<std::size_t>(cue)] == sentence_ + 1) return false;
  }
  const bool leads = before.has(MarkKind::period_word) || before.cue(TimeCue::in);
  return leads && text_.before(first - 1).cue(TimeCue::source);
}

/// The nearest cue before the date, with none of another date between.
std::string_view TimeContext::role_before(std::size_t first) const {
  const auto place = [&](TimeCue cue, std::size_t distance) {
    const std::size_t at = last_[static_cast<std::size_t>(cue)];
    const std::size_t cause = last_[static_cast<std::size_t>(TimeCue::cause)];
    return at > std::max({sentence_, after_expression_, used_, cause}) && at + distance > first ? at
                                                                                                : 0;
  };
  if (dates_source(first)) return {};
  const bool project = seen(TimeCue::project, sentence_) || seen(TimeCue::measure, sentence_) ||
                       seen(TimeCue::start, sentence_) ||  // "Oppstart 1.2.2023, avsluttet i …"
                       follows(TimeCue::project, first, kAhead);
  const std::size_t start = std::max(place(TimeCue::start, kNearCue),
                                     project ? place(TimeCue::starts, kNearVerb + 2) : 0);
  const std::size_t end =
      std::max(place(TimeCue::end, kNearVerb), project ? place(TimeCue::ends, kNearVerb) : 0);
  if (start == 0 && end == 0) return {};
  return start > end ? "start" : "end";
}

/// "… 3/6-2024 med tilbudsfrist 12. august": the deadline behind the date has one of its own.
bool TimeContext::dates_itself(std::size_t next) const {
  std::size_t i = next;
  while (!text_.at(i).cue(TimeCue::deadline)) ++i;
  constexpr std::size_t kFarthestOwn = 14;  // atoms from the word to its date
  for (std::size_t end = i + kFarthestOwn; ++i < end;) {
    const TimeAtom& atom = text_.at(i);
    if (atom.kind == AtomKind::none || atom.sentence_start) return false;
    if (atom.kind == AtomKind::number || atom.has(MarkKind::month)) return true;
  }
  return false;
}

/// "15.01.2024 – oppstart", "31.12.2025: prosjektslutt"
std::string_view TimeContext::role_set_off(std::size_t next) {
  const TimeAtom& joint = text_.at(next);
  if (joint.kind != AtomKind::dash && joint.character != ':') return {};
  const TimeAtom& word = text_.at(next + 1);
  const bool start = word.cue(TimeCue::start);
  if (!start && !word.cue(TimeCue::end)) return {};
  used_ = next + 2;
  return start ? "start" : "end";
}

/// "Våren 2025 startet prosjektet", "1. juni er søknadsfrist".
std::string_view TimeContext::role_after(std::size_t first, std::size_t next) {
  if (const auto role = role_set_off(next); !role.empty()) return role;
  if (dates_source(first)) return {};
  const bool project = follows(TimeCue::project, next, kAhead) || seen(TimeCue::project, sentence_);
  // "I april var det oppstart for piloten"
  const bool opens = first <= sentence_ + 1 && text_.at(next).cue(TimeCue::is) && project;
  if (opens && follows(TimeCue::start, next + 1, 3)) return "start";
  if (opens && follows(TimeCue::end, next + 1, 3)) return "end";
  if (text_.at(next).cue(TimeCue::starts) && project) return "start";
  if (text_.at(next).cue(TimeCue::ends) && project) return "end";
  if (follows(TimeCue::deadline, next, 4) && !dates_itself(next)) return "deadline";
  return {};
}

/// "… flyttet til | 15. mai"
bool TimeContext::is_moved(std::size_t first) const {
  const bool moved =
      near(TimeCue::moved, first, kNearCue) || near(TimeCue::changed, first, kNearCue);
  return moved && text_.before(first).has(MarkKind::period_word);
}

/// The role of what is moved to the date.
std::string_view TimeContext::role_moved(std::size_t first) const {
  if (!is_moved(first)) return {};
  if (seen(TimeCue::deadline, sentence_)) return "deadline";
  const bool project = seen(TimeCue::project, sentence_);
  if (seen(TimeCue::start, sentence_) || (project && seen(TimeCue::starts, sentence_)))
    return "start";
  const bool end = seen(TimeCue::end, sentence_) || (project && seen(TimeCue::ends, sentence_));
  return end ? "end" : "";
}

/// "Søknadsfrist for midler i | 2025 | er 15. januar": the year of what the sentence tells of.
bool TimeContext::is_of_subject(std::size_t first, std::size_t next) const {
  constexpr std::size_t kFarthestDay = 5;
  // "Fristen var i år | 15. mars"
  const bool day =
      text_.at(next).kind == AtomKind::number && text_.at(next + 1).has(MarkKind::month);
  if (day && text_.at(first).kind == AtomKind::word && text_.at(next - 1).has_unit) return true;
  if (!is_bare_year(first, next) || !text_.at(next).cue(TimeCue::is)) return false;
  for (std::size_t i = next + 1; i <= next + kFarthestDay; ++i) {
    const TimeAtom& atom = text_.at(i);
    if (atom.kind == AtomKind::none || atom.sentence_start) return false;
    if (atom.kind == AtomKind::number || atom.has(MarkKind::month)) return !atom.has_unit;
  }
  return false;
}

std::string_view TimeContext::role(std::size_t first, std::size_t next) {
  const std::string_view role = own_role(first, next);
  // "Søknadsfrist er 15. januar, | 15. mai og 15. oktober"
  const bool joined =
      after_expression_ + 1 == first && expressions_ > 0 &&
      (text_.before(first).kind == AtomKind::comma || text_.before(first).cue(TimeCue::either) ||
       text_.phrase(first - 1, MarkKind::period_word,
                    static_cast<std::int32_t>(PeriodWord::conjunction)));
  deadline_ = role == "deadline" || (joined && deadline_ && role.empty());
  return deadline_ ? "deadline" : role;
}

std::string_view TimeContext::own_role(std::size_t first, std::size_t next) {
  if (block_.label.has_any({TimeCue::deadline, TimeCue::delivered})) return "deadline";
  if (is_of_subject(first, next)) {
    passed_ = next;
    return {};
  }
  if (is_moved(first) && text_.at(next).has(MarkKind::period_word)) {
    return {};  // "flyttet fra 1. til 15. mai"
  }
  if (const auto moved = role_moved(first); !moved.empty()) return moved;
  if (has_deadline(first, next)) return "deadline";
  if (block_.heading.has(TimeCue::deadline) && expressions_ == 0 && first - sentence_ < 2 &&
      !is_bare_year(first, next)) {
    return "deadline";  // right below the heading "Søknadsfrist"
  }
  if (expressions_ == 0 && first - sentence_ <= kLabelled) {
    if (block_.label.has(TimeCue::start)) return "start";
    if (block_.label.has(TimeCue::end)) return "end";
    if (block_.label.has(TimeCue::report)) return {};  // "Rapport ferdigstilt: mai 2024"
    if (block_.label.has(TimeCue::starts)) return "start";
    if (block_.label.has(TimeCue::ends)) return "end";
  }
  if (const auto before = role_before(first); !before.empty()) return before;
  return role_after(first, next);
}

}  // namespace uttrekk
