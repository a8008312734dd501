#include "extract/time/own_date.h"

#include <algorithm>

#include "extract/time/calendar.h"
#include "extract/time/point.h"
#include "extract/time/time_text.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kFront = 24;          // blocks of a title page
constexpr std::uint32_t kBack = 10;           // blocks of a signature
constexpr std::uint32_t kMostTokens = 60;     // of a block that states its date
constexpr std::uint32_t kMostLabelWords = 2;  // "Sist oppdatert"; not "Dato for oppstart"
constexpr std::size_t kFarthestSubject = 6;   // atoms from "Rapporten" to its date
constexpr std::size_t kMostPlaceWords = 3;    // "Nedre Ulvedal, 12. mars 2024"

bool can_state(const PointMatch& match) {
  const CalendarPoint& p = match.value;
  return (p.precision == Precision::day || p.precision == Precision::month) && p.has_year() &&
         p.valid() && !p.approx && p.part == Part::whole && !match.relative;
}

bool ends_at(const TimeText& text, std::size_t i) {
  while (text.at(i).kind == AtomKind::stop || text.at(i).kind == AtomKind::close) ++i;
  return text.at(i).kind == AtomKind::none;
}

/// Past "den", "i", ":" and commas in front of the date.
std::size_t before_date(const TimeText& text, std::size_t i) {
  while (text.before(i).cue(TimeCue::definite) || text.before(i).cue(TimeCue::in) ||
         text.before(i).kind == AtomKind::comma || text.before(i).character == ':') {
    --i;
  }
  return i;
}

/// "Sist oppdatert 3. mai 2024", "Rapporten ble ferdigstilt i mai 2024", "Statusrapport per 30.
/// april 2025": not "Oppdatert plan
/// fra …", and not "Prosjektet ble ferdigstilt …".
bool is_statement(const TimeText& text, std::size_t first) {
  std::size_t i = before_date(text, first);
  if (text.before(i).cue(TimeCue::per)) return text.before(i - 1).cue(TimeCue::report);
  if (!text.before(i).cue(TimeCue::stated)) return false;
  for (std::size_t steps = 0; steps < kFarthestSubject; ++steps) {
    const TimeAtom& before = text.before(i);
    if (before.cue(TimeCue::report)) return true;
    if (before.kind == AtomKind::none) return true;  // the cue opens the sentence
    const bool joins = before.cue(TimeCue::stated) || before.cue(TimeCue::happened) ||
                       before.cue(TimeCue::is) || before.cue(TimeCue::definite);
    if (!joins) return false;
    --i;
  }
  return false;
}

/// "Oslo, 12. mars 2024", "Nedre Vik 12.03.2024", "12. mars 2024" and nothing else.
bool is_date_line(const TimeText& text, const PointMatch& match) {
  if (!ends_at(text, match.next)) return false;
  std::size_t words = 0;
  for (std::size_t i = 0; i < match.first; ++i) {
    const TimeAtom& atom = text.at(i);
    if (atom.kind == AtomKind::comma || atom.cue(TimeCue::definite)) continue;
    if (atom.kind != AtomKind::word || !atom.capital || ++words > kMostPlaceWords) return false;
    if (atom.cues.bits != 0) return false;  // "Oppstart 12. mars 2024"
  }
  return words == 0 || match.value.precision == Precision::day;
}

}  // namespace

/// The cues of the label, or of the cell to the left; nothing where it says more than "date".
Cues OwnDate::label_of(const Block& block) const {
  Span label = block.label;
  const auto index = static_cast<std::size_t>(&block - document_.blocks.data());
  if (label.empty() && block.kind == BlockKind::cell && index > 0) {
    const Block& left = document_.blocks[index - 1];
    if (left.table == block.table && left.row == block.row) label = left.content;
  }
  if (label.empty()) return {};
  const std::string_view words = document_.view(label);
  const auto blanks = std::count(words.begin(), words.end(), ' ');
  return blanks < kMostLabelWords ? cues_in(document_, lexicon_, label) : Cues{};
}

OwnDate::Found OwnDate::read(std::uint32_t index, AtomReader& reader, TimeText& text) {
  const Block& block = document_.blocks[index];
  Found found;
  if (block.first_token == block.end_token || block.end_token - block.first_token > kMostTokens) {
    return found;
  }
  text.end_token = block.end_token;
  text.pointless = TimeText::kNowhere;
  if (!reader.read(block, text.atoms)) return found;
  const Cues label = label_of(block);
  const bool version = text.at(0).cue(TimeCue::version) || label.has(TimeCue::version);
  for (std::size_t i = 0; i + 1 < text.atoms.size(); ++i) {
    const auto match = read_point(text, i);
    if (!match) continue;
    if (can_state(*match)) {
      found.point = match->value;
      if (text.at(i).span.begin == block.content.begin && label.has(TimeCue::stated)) {
        found.evidence = Evidence::label;
      } else if (is_statement(text, i)) {
        found.evidence = Evidence::statement;
      } else if (version && ends_at(text, match->next)) {
        found.evidence = Evidence::version;
      } else if (block.label.empty() && block.kind != BlockKind::cell &&
                 is_date_line(text, *match)) {
        found.evidence = Evidence::line;
      }
      if (found.evidence != Evidence::none) return found;
    }
    i = match->next - 1;
  }
  return found;
}

void OwnDate::consider(const Found& found) {
  if (found.evidence == Evidence::none || found.evidence < best_.evidence) return;
  const bool later = best_.evidence < found.evidence ||
                     day_number(*last_day(best_.point)) < day_number(*last_day(found.point));
  if (later) best_ = found;
}

const std::optional<CalendarPoint>& OwnDate::get() {
  if (looked_) return date_;
  looked_ = true;
  const auto size = static_cast<std::uint32_t>(document_.blocks.size());
  const std::uint32_t front = std::min(size, kFront);
  AtomReader reader(document_, lexicon_);
  TimeText text{document_, lexicon_, {}, 0, {}, nullptr, false};
  for (std::uint32_t i = 0; i < front; ++i) consider(read(i, reader, text));
  for (std::uint32_t i = std::max(front, size - std::min(size, kBack)); i < size; ++i) {
    consider(read(i, reader, text));
  }
  if (best_.evidence != Evidence::none) {
    date_ = best_.point;
    date_->day = std::max(date_->day, 1);
  }
  return date_;
}

}  // namespace uttrekk
